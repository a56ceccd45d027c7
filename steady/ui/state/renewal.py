"""Asks start.py for a fresh process once nothing of hers is open in this one: what its memory still holds goes with it.

A key can be let go of, but words and passphrases are copied all over a memory, and nothing takes them out of it while
the process lives. Without start.py that is how it stays.
"""

import os
import threading
import time
from contextlib import suppress
from typing import Any

from steady import supervision
from steady.ui.state import session, tab

# Seconds: how often it is looked whether all is shut; how long a process may settle; how long until it asks again.
_LOOK, _SETTLE, _AGAIN = 0.2, 10.0, 60.0
# For how many seconds nobody may have used the workbook, with everything shut, and where it is open without a lock.
QUIET_WHEN_SHUT, QUIET_WHEN_OPEN = 0.4, 60.0
# A script of Streamlit's runs in a thread of this name; what waits to be written waits in a timer's.
_SCRIPT = "ScriptRunner"
_alone = threading.Lock()


def note_held() -> None:
    """Note that words of hers or a secret lie in the memory of this process by now."""
    with _alone:
        if supervision.is_supervised() and not session.program().is_held:
            session.program().is_held = True
            threading.Thread(target=_until_gone, daemon=True).start()


def take_over() -> None:
    """Let this tab know what it knew in the process before this one, if it was open there; none of it is a word."""
    before = session.program().tabs_before
    if before:
        for name in before.keys() & tab.said_on_connecting():
            for kept, value in before.pop(name).items():
                tab.remember(kept, value)


def may_go() -> bool:
    """Return True if nobody needs this process: no tab has the lock open, nothing runs or waits to be written."""
    has_it_open = any(tab.of_every_tab(session.UNLOCKED, session.PLANNED).values())
    if has_it_open and not _is_forgotten():
        return False
    if any(isinstance(each, threading.Timer) or each.name.startswith(_SCRIPT) for each in threading.enumerate()):
        return False
    needed = QUIET_WHEN_OPEN if session.is_open_without_lock() else QUIET_WHEN_SHUT
    return time.monotonic() - session.program().last_used > needed


def news() -> dict[str, Any]:
    """Return what the next process has to know: wrong guesses so far, what was forgotten, what each tab had seen."""
    program = session.program()
    tabs = tab.of_every_tab(*session.LASTING)
    if _is_forgotten():
        tabs = {name: {session.FORGOTTEN: program.left, **known} for name, known in tabs.items()}
    return {"guesses": program.guesses.so_far(), "left": program.left, "tabs": tabs}


def _is_forgotten() -> bool:
    return session.program().left is not None


def _until_gone() -> None:
    # When start.py is gone nobody hears it, and the workbook goes on.
    with suppress(OSError):
        while True:
            _wait_until_may_go()
            supervision.say(supervision.SHUT)
            word, _ = supervision.hear()
            if word == supervision.LEAVE and _wait_until_may_go(_SETTLE):
                supervision.say(supervision.LEAVING, news())
                # At once: all is written, and what Python does at its end takes its time.
                os._exit(0)
            elif word == supervision.LEAVE:
                supervision.say(supervision.STAY)
            elif word == supervision.STAY:
                time.sleep(_AGAIN)
            else:
                return


def _wait_until_may_go(seconds: float = float("inf")) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        # A tab may come or go while they are looked at.
        with suppress(LookupError, RuntimeError):
            if may_go():
                return True
        time.sleep(_LOOK)
    return False
