"""What this browser tab remembers between reruns, and the one open workbook. Nobody else touches session state."""

import gc
import time
from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import Any, TypeVar

import streamlit as st

from steady.bootstrap import Settings, Workbook, open_content, open_sample, open_workbook
from steady.content import Content
from steady.domain.part import Part
from steady.domain.record import Record
from steady.storage.guesses import Guesses
from steady.storage.journal import JournalLocked, JournalTrouble
from steady.storage.lock import Lock
from steady.ui.this_program import program

T = TypeVar("T")

# Names of her session's own keys: the workbook she unlocked, when she last did something, forms kept meanwhile, and
# what is known of the drafts of open forms.
_UNLOCKED, _ACTIVE, _FORMS, _DESKS = "unlocked", "active", "forms kept", "desks"
# Pictures made from her entries; they go when the journal is locked.
_PICTURES = "pictures kept"
FORGOTTEN = "forgotten"
OPENED_LATER = "opened after forgetting"
_TIMES_FORGOTTEN = "times forgotten"
FILE_SEEN = "file seen"
# Every field for a passphrase has a name that begins like this; the one on the lock screen has not, and clears itself.
SECRET = "secret "
# What else opens a lock: a recovery code just made, and a backup file just opened, with its key.
CODE, OPENED_FILE = "recovery code", "opened file"
CODE_PUT_AWAY = "recovery code put away"


def _own(settings: Settings) -> Workbook:
    if _is_forgotten():
        # Opening it would begin a new journal at once, in a folder she has just had emptied.
        raise JournalLocked
    return st.session_state.get(_UNLOCKED) or _shared(settings)


# Asked for dozens of times a rerun: Streamlit's own way to compare two Settings takes many times as long.
@st.cache_resource(show_spinner=False, hash_funcs={Settings: repr})
def _shared(settings: Settings) -> Workbook:
    # Only a journal without a lock is ever kept here: a locked one raises, and nothing is kept.
    opened = open_workbook(settings)
    # Streamlit collects garbage after every rerun; what stays for good need not be looked through each time.
    gc.collect()
    gc.freeze()
    return opened


@st.cache_resource(show_spinner=False, max_entries=1)
def _sample(settings: Settings, today: date) -> Workbook:
    return open_sample(settings, today)


def guesses() -> Guesses:
    """Return the one count of wrong passphrases of this program."""
    return program().guesses


def is_locked() -> bool:
    """Return True while her journal is locked and this tab has not unlocked it, or not the lock it has by now."""
    for _ in range(2):
        try:
            _own(Settings.from_environment()).journal.refresh()
        except JournalLocked:
            lock()
        except JournalTrouble:
            return False
        else:
            bring_forms_back()
            return False
    return True


def unlock(opened: Workbook) -> None:
    """Keep `opened` for this tab alone, until `lock`; what stood in forms stands there again."""
    st.session_state[_UNLOCKED] = opened
    touch()
    bring_forms_back()


def bring_forms_back() -> None:
    """Let what stood in forms before `lock` stand there again."""
    for key, value in st.session_state.pop(_FORMS, {}).items():
        # What came in after the lock is newer.
        st.session_state.setdefault(key, value)


def lock_like(wanted: Lock) -> None:
    """Lock her journal, which has no lock yet, with the lock of a backup file; this tab has it open."""
    opened = open_workbook(Settings.from_environment())
    opened.journal.lock.adopt(wanted)
    _shared.clear()
    unlock(opened)


def lock() -> None:
    """Let go of the key and of the open journal; what stands in forms is kept in this tab for after unlocking."""
    st.session_state.pop(_UNLOCKED, None)
    forms = {key: value for key, value in st.session_state.items() if _is_form(key, value)}
    st.session_state[_FORMS] = st.session_state.get(_FORMS, {}) | forms
    desks().clear()
    if CODE in st.session_state:
        st.session_state[CODE_PUT_AWAY] = True
    # What stands in a file she brought here is hers too, and nobody else's.
    for name in (_PICTURES, FILE_SEEN, CODE, OPENED_FILE):
        st.session_state.pop(name, None)
    clear_secret_fields()
    _shared.clear()


def clear_secret_fields() -> None:
    """Forget what stands in every field for a passphrase."""
    for name in [name for name in st.session_state if str(name).startswith(SECRET)]:
        del st.session_state[name]


def close_everything(left: list[str]) -> None:
    """Note for all tabs that everything is forgotten but the files `left`, and forget all that this tab remembers."""
    program().times_forgotten += 1
    program().left = left
    _shared.clear()
    follow_forgetting()


def follow_forgetting() -> None:
    """Forget all that this tab remembers if everything was forgotten since; nothing is opened until she begins anew."""
    if _is_behind():
        st.session_state.clear()
        st.session_state[FORGOTTEN] = program().left or []
    elif program().left is not None and FORGOTTEN not in st.session_state:
        st.session_state[FORGOTTEN] = []
        st.session_state[OPENED_LATER] = True
    st.session_state[_TIMES_FORGOTTEN] = program().times_forgotten


def begin_anew() -> None:
    """Let this tab open a journal again, and tabs that are opened from now on."""
    program().left = None
    forget(FORGOTTEN)
    forget(OPENED_LATER)


def _is_behind() -> bool:
    return st.session_state.get(_TIMES_FORGOTTEN, program().times_forgotten) != program().times_forgotten


def _is_forgotten() -> bool:
    # The second is true for a part of a screen that runs alone, ahead of the whole screen.
    return FORGOTTEN in st.session_state or _is_behind()


def unlocked() -> Workbook | None:
    """Return the locked journal's workbook that this tab has open; None where there is no lock, or none is open."""
    return None if _is_forgotten() else st.session_state.get(_UNLOCKED)


def touch() -> None:
    """Note that she did something in this tab."""
    st.session_state[_ACTIVE] = time.monotonic()


def idle_seconds() -> float:
    """Return how long ago she last did something here."""
    return time.monotonic() - st.session_state.get(_ACTIVE, time.monotonic())


def _is_form(key: object, value: object) -> bool:
    # Buttons hold True or False and may not be set; the rest of the answers are words, numbers, days and lists of them.
    is_answer = isinstance(value, (str, int, float, date, list, tuple)) and not isinstance(value, bool)
    return isinstance(key, str) and key.startswith("own/") and is_answer


def workbook() -> Workbook:
    """Return the workbook this tab looks at: her own, or the sample while she has it open."""
    settings = Settings.from_environment()
    if is_sample():
        return _sample(settings, date.today())
    try:
        return _own(settings)
    except JournalLocked:
        if FORGOTTEN in st.session_state:
            raise
        # Locked in another tab while a part of this screen ran: the whole screen meets the lock.
        st.rerun()


def content() -> Content:
    """Return the words of the workbook, which can be read even where the journal cannot be opened."""
    return open_content(Settings.from_environment())


def title_of(part: Part) -> str:
    """Return what a part is called on the screen: only its number while neutral names are wanted."""
    return f"Part {part.number}" if is_private() else f"{part.number}. {part.title}"


def heading_of(part: Part) -> str:
    """Return the heading of a part's own screen."""
    return title_of(part) if is_private() else part.title


def is_private() -> bool:
    """Return True while she wants names that say nothing to someone who looks over her shoulder.

    True as well while the journal cannot be opened, for nobody knows then what she chose.
    """
    try:
        return bool(choice("private", False))
    except JournalTrouble:
        return True


def named(plain: str, neutral: str) -> str:
    """Return what a screen is called: the neutral name while she wants neutral names."""
    return neutral if is_private() else plain


def made_once(name: str, of: Hashable, make: Callable[[], T]) -> T:
    """Return what `make` makes of the journal as it stands, made anew only when the journal or `of` has changed.

    It is kept in this tab alone, and only until the journal is locked.
    """
    kept, stands = st.session_state.setdefault(_PICTURES, {}), (is_sample(), workbook().journal.stamp, of)
    if name not in kept or kept[name][0] != stands:
        kept[name] = stands, make()
    return kept[name][1]


def choice(name: str, otherwise: Any = None) -> Any:
    """Return what she chose under `name`: always hers, in the sample too. Raises JournalTrouble."""
    return _own(Settings.from_environment()).journal.settings.get(name, otherwise)


def choose(name: str, value: Any) -> None:
    """Keep her choice under `name`; it is on the disk when this returns. Raises JournalTrouble."""
    _own(Settings.from_environment()).journal.settings.set(name, value)


def is_sample() -> bool:
    """Return True while the sample journal is open in this tab."""
    return st.session_state.get("sample", False)


def open_the_sample(wanted: bool) -> None:
    """Turn this tab to the sample journal, or back to her own."""
    st.session_state["sample"] = wanted


def recall(name: str, otherwise: Any = None) -> Any:
    """Return what was remembered under `name` in this tab, or `otherwise`."""
    return st.session_state.get(name, otherwise)


def remember(name: str, value: Any) -> Any:
    """Remember `value` under `name` until the tab is closed or reloaded, and return it."""
    st.session_state[name] = value
    return value


def remember_first(name: str, value: Any) -> Any:
    """Return what was remembered under `name`; where there is nothing yet, remember `value` and return it."""
    return st.session_state.setdefault(name, value)


def forget(name: str) -> None:
    """Forget what was remembered under `name`, if anything was."""
    st.session_state.pop(name, None)


def desks() -> dict[str, Any]:
    """Return what is known of the drafts of the forms of this tab: form → its desk. `lock` forgets them."""
    return remember_first(_DESKS, {})


def is_changing(records: Iterable[Record]) -> bool:
    """Return True while she changes one of `records` where it stands."""
    changing = recall("changing")
    return changing is not None and changing.id in {record.id for record in records}


def field(form: str, name: str) -> str:
    """Return the key of one field of a form: new after each `fresh_form`, and never shared with the sample."""
    whose = "sample" if is_sample() else "own"
    return f"{whose}/{form}/{recall(f'turn/{form}', 0)}/{name}"


def fresh_form(form: str) -> None:
    """Give the form named `form` new, unanswered fields on the next run."""
    remember(f"turn/{form}", recall(f"turn/{form}", 0) + 1)
