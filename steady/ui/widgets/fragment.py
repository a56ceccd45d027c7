"""Parts of a screen that run alone, or that say in a sentence what stood in their way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec

import streamlit as st

from steady.storage.errors import JournalLocked, JournalTrouble
from steady.ui.state import lock_session

P = ParamSpec("P")


def guarded_fragment(draw: Callable[P, None]) -> Callable[P, None]:
    """Let `draw` run alone, as st.fragment does; where the journal is locked by now, the whole screen meets the lock.

    The navigation does not run ahead of such a part, and another program may have put a lock on meanwhile. Where the
    drive was pulled out the part says so, and what she typed comes back with it.
    """

    @st.fragment
    @wraps(draw)
    def part(*args: P.args, **named: P.kwargs) -> None:
        if lock_session.needs_unlocking():
            st.rerun()
        try:
            draw(*args, **named)
        except JournalLocked:
            st.rerun()
        except JournalTrouble as trouble:
            st.error(str(trouble))
            st.button("Try again", type="primary", key=f"try {draw.__name__} again")

    return part


@contextmanager
def errors_shown() -> Iterator[None]:
    """Run the steps inside; a JournalTrouble ends them and is said on the screen, and what follows them goes on."""
    try:
        yield
    except JournalTrouble as trouble:
        st.error(str(trouble))
