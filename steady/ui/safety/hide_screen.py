"""Two ways to hide the screen: Leave, whose button is gate/page/quick_exit.js, and a blur after a minute untouched."""

from pathlib import Path

import streamlit as st

from steady.storage.errors import JournalTrouble
from steady.ui.state import session

SECONDS = 60
WANTED = "veil"
SWITCH = "Blur the screen when nobody's touched it for a minute. It comes back when anyone moves the mouse."
WHAT_IT_DOES = (
    "**Leave** is at the top right of every screen. It turns the page white right away and opens another page instead. "
    "Pressing the Shift key three times does the same. After that, the Back button won't bring this workbook up."
)
WHAT_IT_CANNOT_DO = (
    "This hides the page fast. It doesn't erase your browser's history. It leaves other tabs and saved files as they "
    "are, and it can't stop a program that watches this computer. A private window forgets its history when you close "
    "it."
)
NO_NEED_TO_SAVE = "Don't wait to save first. What you've saved stays safe."


def _file(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


_choice = st.components.v2.component(
    "leaving", html=_file("leave_choice.html"), css=_file("leave_choice.css"), js=_file("leave_choice.js")
)
_practice = st.components.v2.component(
    "practice", html=_file("leave_practice.html"), css=_file("leave_choice.css"), js=_file("leave_practice.js")
)
# Its look is gate/page/screen_blur.css, for it lies over the whole page.
_blur = st.components.v2.component("steady_veil", js=_file("screen_blur.js"))


def explain_leaving() -> None:
    """Draw what Leave does and cannot do, and the choice of where it goes."""
    for line in (WHAT_IT_DOES, WHAT_IT_CANNOT_DO, NO_NEED_TO_SAVE):
        st.markdown(line)
    _choice(key="leaving")


def practise_once() -> None:
    """Draw the button of a practice that comes back by itself."""
    _practice(key="practice")


def practise_leaving() -> None:
    """Draw all there is to say of Leave, and below it the practice."""
    explain_leaving()
    practise_once()


def is_blur_wanted() -> bool:
    """Return True while a screen left alone is to be blurred: as she chose, else together with the neutral names."""
    try:
        return bool(session.choice(WANTED, session.wants_neutral_names()))
    except JournalTrouble:
        return True


def blur_when_idle() -> None:
    """Let the browser blur this screen when nobody has touched it for a while, if she wants that."""
    if is_blur_wanted():
        _blur(key="veil", data={"seconds": SECONDS})
