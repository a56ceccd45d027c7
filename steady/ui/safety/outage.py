"""What is left when anything fails: Help now, whole, and elsewhere one kind sentence with the way there.

Nothing of hers is shown here and nothing of the workbook is asked for, since any of it may be what failed. What failed
is logged; the log makes an outline of it.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import streamlit as st
from streamlit.errors import FragmentHandledException
from streamlit.runtime.scriptrunner_utils.exceptions import ScriptControlException

from steady.ui.state import page_paths

PROBLEM = "Something went wrong on this screen. What you've saved is safe. Reload the page, or open another screen."
OUTAGE = (
    "The workbook can't show this screen right now. What you've saved is still there. Please try again, or close the "
    "workbook and open it again. You can still open Help now."
)
# Every other screen keeps its address, so that she is where she was once all is well. There are never more parts.
ADDRESSES = (
    "this-week when-its-hard a-short-wait reach-out hold-box ready-words breathe my-plan steps exercises weeks days "
    "patterns then-and-now report diary journal backups take-out bring-in measures reminders sample five-questions"
)
MOST_PARTS = 30


@contextmanager
def caught() -> Iterator[list[BaseException]]:
    """Run what is inside and keep what it raises, in the list that is given; what Streamlit steers with goes on.

    Errors beside `Exception` count too: the libraries in Rust raise such, and they would end the page for good.
    """
    raised: list[BaseException] = []
    try:
        yield raised
    except ScriptControlException:
        raise
    except BaseException as error:
        raised.append(error)
        logging.getLogger(__name__).error("A screen failed.", exc_info=error)


@contextmanager
def problem_said() -> Iterator[None]:
    """Run a screen that stands in its frame; where it fails, say so at its end, and keep what stands in its fields."""
    with caught() as raised:
        yield
    if raised:
        # A part that runs alone has said it in its own place.
        if not isinstance(raised[0], FragmentHandledException):
            say_sorry(raised[0])
        # What is stopped leaves the fields that were not drawn this time as they are.
        st.stop()


def say_sorry(error: BaseException) -> bool:
    """Say it kindly in place of an error that no screen caught, and keep Streamlit from showing its own."""
    st.error(PROBLEM)
    _show_way_to_help()
    return True


def show_what_is_left() -> None:
    """Draw the navigation of what needs nothing, and the screen she asked for, or why it does not stand there."""
    st.set_page_config(page_title="Notes")
    help_now = st.Page(page_paths.HELP_NOW, title="Help now", url_path="help-now")
    about = st.Page(page_paths.ABOUT, title="About", url_path="about")
    addresses = [*ADDRESSES.split(), *(f"part-{number}" for number in range(1, MOST_PARTS + 1))]
    kept = [st.Page(_say_it, title="Notes", url_path=address, visibility="hidden") for address in addresses]
    start = st.Page(_say_it, title="Start", url_path="today", default=True)
    screen = st.navigation([start, help_now, about, *kept], expanded=True)
    if screen == about:
        with problem_said():
            screen.run()
    else:
        screen.run()
    st.stop()


def _say_it() -> None:
    st.error(OUTAGE)
    _show_way_to_help()
    st.button("Try again", type="primary")


def _show_way_to_help() -> None:
    # Before any navigation was drawn there is nothing it could lead to, and the sentence stands alone.
    with suppress(Exception):
        st.page_link(page_paths.HELP_NOW, label="Help now")
