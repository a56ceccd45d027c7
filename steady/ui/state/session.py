"""The one open workbook as this tab sees it: her journal, the sample, the words, and what she chose."""

import gc
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache
from threading import Lock
from typing import Any, TypeVar

import streamlit as st

from steady import supervision
from steady.bootstrap import OwnWorkbook, Settings, Workbook, open_content, open_sample, open_workbook
from steady.content import Content
from steady.domain.content.exercise_form import Exercise
from steady.domain.content.part import Part
from steady.domain.views.record_text import InWords
from steady.storage.errors import JournalLocked, JournalTrouble
from steady.storage.lock.throttle import Throttle
from steady.ui.state import page_paths, tab

T = TypeVar("T")

# Names of what this tab remembers: the workbook she unlocked; pictures made from her entries, which go with it; the
# files left when everything was forgotten, and how often that had happened when this tab last looked.
UNLOCKED, PICTURES, FORGOTTEN, TIMES_FORGOTTEN = "unlocked", "pictures kept", "forgotten", "times forgotten"
# What the texts of each form called for: only what has changed is read again.
READ = "read"
# The names that have a letter on the charts of this tab, while she wants neutral names.
LETTERED = "names with a letter"
# What opens a lock has a name that begins like this, as every field for a passphrase; the one on the lock screen has
# not, and clears itself. Then there is the lock that is about to be put on.
SECRET = "secret "
PLANNED = f"{SECRET}planned lock"
# What a tab still has to know when a fresh process has taken the place of this one; nothing of it is a word of hers.
OPENED_LATER, CODE_PUT_AWAY = "opened after forgetting", "recovery code put away"
LASTING = (FORGOTTEN, OPENED_LATER, CODE_PUT_AWAY, tab.SAMPLE)
_OPENING = Lock()


@dataclass
class ProcessState:
    """What all tabs share, beside the journal: the wrong passphrases so far, and whether everything was forgotten."""

    guesses: Throttle = field(default_factory=Throttle)
    times_forgotten: int = 0
    # The files that were left alone then; None again once she has begun anew.
    left: list[str] | None = None
    # What each tab knew in the process before this one: name of the tab → name → value.
    tabs_before: dict[str, dict[str, Any]] = field(default_factory=dict)
    # When somebody last used her journal here, and whether something of hers is in the memory since.
    last_used: float = 0.0
    is_held: bool = False


# Not in Streamlit's own cache: any visitor may ask the socket to clear that one, and could guess on without a pause.
@cache
def program() -> ProcessState:
    """Return what all tabs of this process share, as the process before this one has handed it over."""
    news = supervision.handed_over()
    state = ProcessState(left=news.get("left"), tabs_before=news.get("tabs", {}))
    state.guesses.go_on_from(*news.get("guesses", (0, 0.0)))
    return state


def workbook() -> Workbook:
    """Return the workbook this tab looks at: her own, or the sample while she has it open."""
    return _sample(Settings.from_environment(), date.today()) if tab.is_sample() else own_or_rerun()


def own_or_rerun() -> OwnWorkbook:
    """Return her own workbook. Raises every JournalTrouble but JournalLocked: then the whole screen runs once more."""
    try:
        return own_workbook()
    except JournalLocked:
        if tab.recall(FORGOTTEN) is not None:
            raise
        st.rerun()


def own_workbook() -> OwnWorkbook:
    """Return her own workbook, in the sample too. Raises JournalLocked and the other JournalTroubles."""
    program().last_used = time.monotonic()
    if _is_forgotten():
        # Opening it would begin a new journal at once, in a folder she has just had emptied.
        raise JournalLocked
    if found := unlocked():
        return found
    # Two tabs that come at once open it once, so that what was mended then is told.
    with _OPENING:
        return _opened(Settings.from_environment())


def unlocked() -> OwnWorkbook | None:
    """Return the locked journal's workbook that this tab has open; None where there is no lock, or none is open."""
    return None if _is_forgotten() else tab.recall(UNLOCKED)


def is_open_without_lock() -> bool:
    """Return True while a journal that has no lock is open, for all tabs."""
    return bool(_opened.cache_info().currsize)


def close_journal() -> None:
    """Close the journal that all tabs share."""
    _opened.cache_clear()
    # What was read of it is garbage by now.
    gc.unfreeze()


def is_behind() -> bool:
    """Return True if everything was forgotten since this tab last looked."""
    return bool(tab.recall(TIMES_FORGOTTEN, program().times_forgotten) != program().times_forgotten)


def _is_forgotten() -> bool:
    # The second is true for a part of a screen that runs alone, ahead of the whole screen.
    return tab.recall(FORGOTTEN) is not None or is_behind()


# Asked for dozens of times a rerun: Streamlit's own cache would take a quarter of the time of every screen.
@lru_cache(maxsize=1)
def _opened(settings: Settings) -> OwnWorkbook:
    # Only a journal without a lock is ever kept here: a locked one raises, and nothing is kept.
    opened = open_workbook(settings)
    # Streamlit collects garbage after every rerun; what stays for good need not be looked through each time.
    gc.collect()
    gc.freeze()
    return opened


@st.cache_resource(show_spinner=False, max_entries=1)
def _sample(settings: Settings, today: date) -> Workbook:
    return open_sample(settings, today)


def content() -> Content:
    """Return the words of the workbook, which can be read even where the journal cannot be opened."""
    return open_content(Settings.from_environment())


def choice(name: str, otherwise: Any = None) -> Any:
    """Return what she chose under `name`: always hers, in the sample too. Raises JournalTrouble."""
    return own_workbook().journal.settings.get(name, otherwise)


def choose(name: str, value: Any) -> None:
    """Keep her choice under `name`; it is on the disk when this returns. Raises JournalTrouble."""
    own_workbook().journal.settings.set(name, value)


def made_once(name: str, of: Hashable, make: Callable[[], T]) -> T:
    """Return what `make` makes of the journal as it stands, made anew only when the journal or `of` has changed."""
    # Kept in this tab alone, and only until the journal is locked.
    kept, stands = tab.remember_first(PICTURES, {}), (tab.is_sample(), workbook().journal.stamp, of)
    if name not in kept or kept[name][0] != stands:
        kept[name] = stands, make()
    made: T = kept[name][1]
    return made


def wants_neutral_names() -> bool:
    """Return True while she wants names that say nothing to others; also while nobody can tell what she chose."""
    try:
        return bool(choice("private", False))
    except JournalTrouble:
        return True


def named(plain: str, neutral: str) -> str:
    """Return what a screen is called: the neutral name while she wants neutral names."""
    return neutral if wants_neutral_names() else plain


def title_of(part: Part) -> str:
    """Return what a part is called on the screen: only its number while neutral names are wanted."""
    return f"Step {part.number}" if wants_neutral_names() else f"Step {part.number}: {part.title}"


def in_words() -> InWords:
    """Return what tells records on the screens: as in files, but with neutral titles while she wants those."""
    words = workbook().in_words
    if not wants_neutral_names():
        return words
    urge = replace(words.urge, title=page_paths.NEUTRAL_REACH_OUT) if words.urge else None
    return replace(words, parts=tuple(map(_under_neutral_names, words.parts)), urge=urge)


def _under_neutral_names(part: Part) -> Part:
    exercises = tuple(replace(exercise, title=name_of(exercise)) for exercise in part.exercises)
    return replace(part, title=title_of(part), measure="rating", exercises=exercises)


def name_of(exercise: Exercise) -> str:
    """Return what an exercise is called outside its step: only its number while neutral names are wanted."""
    return named(exercise.title, f"Exercise {exercise.id}")


def heading_of(part: Part) -> str:
    """Return the heading of a part's own screen."""
    return title_of(part) if wants_neutral_names() else part.title
