"""Says how far a long piece of work is, once it takes longer than a second, and lets her stop it."""

import time

import streamlit as st

from steady.ui.state import tab

QUIET_S = 1.0
STOP = "Stop"
_STOPPED = "stopped"


class ProgressBar:
    """Call it with the share that is done, 0 to 1, as often as there is something to say.

    A press on Stop ends the run of the screen inside a call, by an exception, so that nothing half-done stays.
    """

    def __init__(self, said: str) -> None:
        self._said, self._began = said, time.monotonic()
        self._place = st.empty()
        self._bar: st.delta_generator.DeltaGenerator | None = None

    def __call__(self, share: float) -> None:
        if self._bar is None and time.monotonic() - self._began > QUIET_S:
            with self._place.container():
                self._bar = st.progress(0.0, text=self._said)
                tab.let_her_end_this_run()
                st.button(STOP, key=f"stop {self._said}", on_click=tab.remember, args=(_STOPPED, True))
        if self._bar is not None:
            self._bar.progress(min(share, 1.0), text=self._said)

    def done(self) -> None:
        """Take it off the screen."""
        self._place.empty()


def say_if_stopped(said: str) -> None:
    """Say once that she stopped it, and what that means."""
    if tab.take(_STOPPED):
        st.info(said)
