"""What this browser tab remembers between reruns, and the one open workbook. Nobody else touches session state."""

import gc
from collections.abc import Iterable
from datetime import date
from typing import Any

import streamlit as st

from steady.bootstrap import Settings, Workbook, open_content, open_sample, open_workbook
from steady.content import Content
from steady.domain.part import Part
from steady.domain.record import Record
from steady.storage.journal import JournalTrouble


@st.cache_resource(show_spinner=False)
def _own(settings: Settings) -> Workbook:
    opened = open_workbook(settings)
    # Streamlit collects garbage after every rerun; what stays for good need not be looked through each time.
    gc.collect()
    gc.freeze()
    return opened


@st.cache_resource(show_spinner=False, max_entries=1)
def _sample(settings: Settings, today: date) -> Workbook:
    return open_sample(settings, today)


def workbook() -> Workbook:
    """Return the workbook this tab looks at: her own, or the sample while she has it open."""
    settings = Settings.from_environment()
    return _sample(settings, date.today()) if is_sample() else _own(settings)


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
