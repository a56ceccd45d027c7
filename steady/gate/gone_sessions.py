"""What a closed tab leaves behind in the server is let go of soon, and many of them at once are no load."""

import asyncio
import gc
import sys
from contextlib import suppress
from functools import wraps

from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData
from streamlit.runtime.session_manager import SessionInfo
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

# Seconds in which a page whose line was cut may come back to what it had; a reload begins anew in any case.
KEPT_FOR = 30.0
# Until a script that still ran has come to its end.
_MOMENT = 1.0
# Every system lets a program raise its limit to this number; macOS begins at 256.
DESCRIPTORS = 10_240


def let_go_of_them() -> None:
    """Shut the session of a closed tab for good after `KEPT_FOR`, and give its descriptors back before.

    Streamlit forgets it later, and not before another tab is closed: until then it would hold the key of the journal.
    And each holds three descriptors, for an event loop that only a running script has use for.
    """
    disconnect, begin = WebsocketSessionManager.disconnect_session, AppSession._create_scriptrunner

    @wraps(disconnect)
    def disconnect_session(manager: WebsocketSessionManager, name: str) -> None:
        disconnect(manager, name)
        gone = manager._session_storage.get(name)
        if gone is not None:
            asyncio.get_running_loop().call_later(_MOMENT, _let_rest, manager, gone)
            asyncio.get_running_loop().call_later(KEPT_FOR, _shut, manager, gone)

    @wraps(begin)
    def create_scriptrunner(session: AppSession, first: RerunData) -> None:
        if session._script_event_loop.is_closed():
            session._script_event_loop = asyncio.new_event_loop()
        begin(session, first)

    # A type checker takes no patch.
    WebsocketSessionManager.disconnect_session = disconnect_session  # type: ignore[assignment, method-assign]
    AppSession._create_scriptrunner = create_scriptrunner  # type: ignore[assignment, method-assign]


def raise_descriptor_limit() -> None:
    """Let this process have as many files and connections open as the system allows, up to `DESCRIPTORS`."""
    if sys.platform == "win32":
        # There is no such limit.
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = DESCRIPTORS if hard == resource.RLIM_INFINITY else min(hard, DESCRIPTORS)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _let_rest(manager: WebsocketSessionManager, gone: SessionInfo) -> None:
    if _is_gone(manager, gone) and gone.session._scriptrunner is None:
        gone.session._script_event_loop.close()


def _shut(manager: WebsocketSessionManager, gone: SessionInfo) -> None:
    if _is_gone(manager, gone):
        manager.close_session(gone.session.id)
        gc.collect()


def _is_gone(manager: WebsocketSessionManager, gone: SessionInfo) -> bool:
    # One that came back and went again is another one.
    return manager._session_storage.get(gone.session.id) is gone
