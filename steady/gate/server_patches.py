"""What we change in the server for the whole process: replies leave at once, uploads stay in memory, presses count."""

import socket
from asyncio import BaseProtocol, BaseTransport
from functools import wraps

from starlette.formparsers import MultiPartParser
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
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


def heed_early_presses() -> None:
    """From now on let a press in a part that Streamlit does not know yet run the whole screen.

    A page left open over a restart connects by itself, with all its parts. Until the first run has come to the part,
    Streamlit takes a press there for one in a part that is gone, and drops it without a word.
    """
    request_rerun = AppSession.request_rerun

    @wraps(request_rerun)
    def request(session: AppSession, client_state: ClientState | None) -> None:
        if client_state and client_state.fragment_id and not session.has_fragment(client_state.fragment_id):
            # A press on another screen than the one that runs now would take her back there.
            is_this_screen = session.page_script_hash in ("", client_state.page_script_hash)
            client_state.fragment_id = "" if is_this_screen else client_state.fragment_id
        request_rerun(session, client_state)

    AppSession.request_rerun = request  # type: ignore[assignment, method-assign]
