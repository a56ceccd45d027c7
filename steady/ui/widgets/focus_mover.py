"""Where the keyboard and a screen reader go on after something she pressed is gone: never to the page's body."""

import time
from pathlib import Path
from typing import Literal

import streamlit as st

from steady.ui.state import tab

_piece = st.components.v2.component(
    "steady_focus",
    html="<span hidden>\n</span>",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
)


def aim_focus(*places: str) -> None:
    """Let the focus go to what stands at the first of `places` that is drawn, as long as she stays on this screen."""
    tab.remember(tab.FOCUS, (places, time.time_ns() // 1_000_000))


def move_focus(*places: str, to: Literal["around", "behind"] = "around") -> None:
    """Take the focus if it was aimed at one of `places`, which stand here.

    It goes to the heading of the container with a key around this, else to that container; or to the first field
    behind this.
    """
    aimed, turn = tab.recall(tab.FOCUS, ((), 0))
    if set(aimed) & set(places):
        _piece(key=f"focus {places[0]}", data={"turn": turn, "to": to})
