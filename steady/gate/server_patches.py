"""What we change in the server for the whole process.

Replies leave at once, uploads stay in memory, and what she presses or types between two screens counts.
"""

import socket
from asyncio import BaseProtocol, BaseTransport
from functools import wraps

from starlette.formparsers import MultiPartParser
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequests
from uvicorn.protocols.http.auto import AutoHTTPProtocol

# More than .streamlit/config.toml lets in.
IN_MEMORY = 64 * 1024 * 1024


def send_replies_at_once() -> None:
    """Send each small piece of a reply without waiting until the browser has confirmed the one before.

    The system waits by default (Nagle's algorithm, RFC 896). asyncio turns that off for a socket that says it is for
    TCP, which Streamlit's does not; with the browser waiting too, each reply would take 40 milliseconds more.
    """
    begin = AutoHTTPProtocol.connection_made

    def connection_made(protocol: BaseProtocol, transport: BaseTransport) -> None:
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        begin(protocol, transport)

    # A type checker takes no patch, neither here nor below.
    AutoHTTPProtocol.connection_made = connection_made  # type: ignore[assignment, method-assign]


def keep_uploads_in_memory() -> None:
    """Let no part of an upload be written to a temporary file, where a larger one would lie unlocked for a moment."""
    MultiPartParser.spool_max_size = IN_MEMORY


def heed_presses_between_screens() -> None:
    """From now on let what a part of a screen asks for count, and leave her on the screen she went to last.

    Two moments are lost on Streamlit. A page left open over a restart connects by itself, with all its parts: until the
    first run has come to a part, a press there is taken for one in a part that is gone, and dropped without a word. And
    a part may have something to say in the very moment in which she goes to another screen: a word just typed, a slider
    just moved. It names the screen it is on, which is taken for a wish to go there: the new screen is emptied for a
    part that it has not, or she is taken back. In both the screen she is on is run whole.
    """
    rerun_script, rerun_session = ScriptRequests.request_rerun, AppSession.request_rerun

    @wraps(rerun_script)
    def request_of_script(requests: ScriptRequests, asked: RerunData) -> bool:
        # Where a script sends her itself, the browser has asked for nothing; it comes by here all the same.
        if asked.page_script_hash:
            requests.her_screen = asked.page_script_hash  # type: ignore[attr-defined]
        return rerun_script(requests, asked)

    @wraps(rerun_session)
    def request_of_session(session: AppSession, asked: ClientState | None) -> None:
        if asked and asked.fragment_id:
            screen = _her_screen(session) or asked.page_script_hash
            if screen != asked.page_script_hash or not session.has_fragment(asked.fragment_id):
                asked.fragment_id, asked.page_script_hash = "", screen
        rerun_session(session, asked)

    ScriptRequests.request_rerun = request_of_script  # type: ignore[assignment, method-assign]
    AppSession.request_rerun = request_of_session  # type: ignore[assignment, method-assign]


def _her_screen(session: AppSession) -> str:
    """Return the hash of the screen that was asked for last, empty where it was asked for by name and not run yet."""
    # What the session itself says of a run lags behind it.
    running = session._scriptrunner
    return getattr(running._requests, "her_screen", "") if running else session.page_script_hash
