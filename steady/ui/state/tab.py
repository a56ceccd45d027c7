"""What this browser tab remembers between reruns. Nobody else touches session state."""

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from steady.domain.records.record import Record

# Remembered while the sample journal is open in this tab.
SAMPLE = "sample"

# What belongs to the screen she is on: the last change, where it is said, the entry that was just saved there, and what
# the focus goes to.
CHANGE, SAID_AT, SAVED, FOCUS = "change", "said at", "saved entry", "focus"
_SCREEN = "screen"

# The names under which the turns of forms are remembered begin like this.
TURN = "turn/"


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


def take(name: str) -> Any:
    """Return what was remembered under `name`, None if nothing was, and forget it."""
    return st.session_state.pop(name, None)


def forget_all() -> None:
    """Forget everything that was remembered in this tab, what stands in its fields too."""
    st.session_state.clear()


def names() -> list[str]:
    """Return every name something is remembered under, those of fields too."""
    return [str(name) for name in st.session_state]


def of_every_tab(*wanted: str) -> dict[str, dict[str, Any]]:
    """Return what each tab of this process remembers under the names `wanted`: name of the tab → name → value.

    A tab that was closed a moment ago is among them, for its page may come back.
    """
    if not runtime.exists():
        return {}
    sessions = [each.session for each in runtime.get_instance()._session_mgr.list_sessions()]
    states = {session.id: session.session_state for session in sessions}
    return {name: {each: state[each] for each in wanted if each in state} for name, state in states.items()}


def let_her_end_this_run() -> None:
    """From now on whatever she presses ends what runs here; else it is run to its end (gate/screen_requests.py)."""
    running = get_script_run_ctx()
    if running and running.script_requests:
        running.script_requests.may_be_ended = True  # type: ignore[attr-defined]


def said_on_connecting() -> list[str]:
    """Return what the page of this tab said when it connected; the name it had before is among it, if it had one."""
    return [said.strip() for said in st.context.headers.get("Sec-WebSocket-Protocol", "").split(",")]


def is_sample() -> bool:
    """Return True while the sample journal is open in this tab."""
    return bool(st.session_state.get(SAMPLE, False))


def open_the_sample(wanted: bool) -> None:
    """Turn this tab to the sample journal, or back to her own."""
    leave_screen()
    st.session_state[SAMPLE] = wanted


def arrive_at(screen: str) -> None:
    """Note that she is on the screen with the address `screen`; what was said of a change on another one is over."""
    if recall(_SCREEN) != screen:
        leave_screen()
    remember(_SCREEN, screen)


def leave_screen() -> None:
    """Let go of all that belongs to the screen she was on."""
    for name in (CHANGE, SAID_AT, SAVED, FOCUS):
        forget(name)


def form_states() -> dict[str, Any]:
    """Return what is known of the drafts of the forms of this tab: form → its state. locking forgets them."""
    known: dict[str, Any] = remember_first("form states", {})
    return known


def is_changing(records: Iterable[Record]) -> bool:
    """Return True while she changes one of `records` where it stands."""
    changing = recall("changing")
    return changing is not None and changing.id in {record.id for record in records}


class FormKeys:
    """The keys of the widgets of the form `name`: never shared with the sample."""

    def __init__(self, name: str) -> None:
        self.name = name

    def key(self, field: str) -> str:
        """Return the key of one field: new after each `refresh`."""
        whose = "sample" if is_sample() else "own"
        return f"{whose}/{self.name}/{recall(self._turn, 0)}/{field}"

    def widget(self, field: str) -> dict[str, Any]:
        """Return what the widget of a field is given: its answer stays while she is on other screens."""
        return {"key": self.key(field), "disabled": is_sample(), "persist_state": "session"}

    def choice(self, field: str, labels: Mapping[str, str]) -> dict[str, Any]:
        """Return what a widget is given that offers choices (id → label)."""
        return {"options": list(labels), "format_func": labels.get, **self.widget(field)}

    def inner(self, name: str) -> "FormKeys":
        """Return the keys of a part of this form, such as a row, which is fresh whenever the form is."""
        return FormKeys(self.key(name))

    def refresh(self) -> None:
        """Give the form new, unanswered fields on the next run."""
        remember(self._turn, recall(self._turn, 0) + 1)

    @property
    def _turn(self) -> str:
        return f"{TURN}{self.name}"
