"""The veil: a screen that nobody has touched for a minute turns to a blur, and stands there again when she is back."""

from pathlib import Path

import streamlit as st

from steady.storage.journal import JournalTrouble
from steady.ui.state import session

SECONDS = 60
WANTED = "veil"
SWITCH = "Blur the screen when you have not touched it for a minute. It comes back when you move the mouse."

# Its look is gate/page/screen_blur.css, for it lies over the whole page.
_veil = st.components.v2.component("steady_veil", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"))


def is_wanted() -> bool:
    """Return True while a screen left alone is to be veiled: as she chose, else together with the neutral names."""
    try:
        return bool(session.choice(WANTED, session.is_private()))
    except JournalTrouble:
        return True


def watch() -> None:
    """Let the browser veil this screen when nobody has touched it for a while, if she wants that."""
    if is_wanted():
        _veil(key="veil", data={"seconds": SECONDS})
