"""What we change in the server for the whole process.

Replies leave at once and carry our headers whoever makes them, nobody holds a line without asking for anything, uploads
stay in memory, and what she presses or types between two screens counts.
"""

import asyncio
import socket
from asyncio import BaseProtocol, BaseTransport
from functools import wraps
from typing import Any

from starlette.formparsers import MultiPartParser
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner.script_runner import RunDescriptor, ScriptRunner, ScriptRunnerEvent
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequests
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
from uvicorn.protocols.http.auto import AutoHTTPProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Response
from websockets.server import ServerProtocol

from steady.gate.security_headers import OURS

# More than .streamlit/config.toml lets in.
IN_MEMORY = 64 * 1024 * 1024
# For a question to come whole, on a line inside one computer.
PATIENCE_S = 10.0
NO_ANSWER_OF_OURS = b"This is no question for this page."
ON_ITS_OWN = (*OURS, (b"content-security-policy", b"default-src 'none'"), (b"cache-control", b"no-store"))


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


def dress_the_servers_own_replies() -> None:
    """Let also what the server answers by itself carry our headers, and no reply name the program that serves it."""
    begin, turn_down = AutoHTTPProtocol.connection_made, ServerProtocol.reject
    send_on = WebSocketsSansIOProtocol.send

    def connection_made(protocol: Any, transport: BaseTransport) -> None:
        protocol.config.encoded_headers = []
        state = protocol.server_state
        state.default_headers = [(name, value) for name, value in state.default_headers if name != b"server"]
        begin(protocol, transport)

    def send_400_response(protocol: Any, _: str) -> None:
        if protocol.cycle is None or protocol.cycle.response_complete:
            kind = (b"content-type", b"text/plain; charset=utf-8")
            length = (b"content-length", str(len(NO_ANSWER_OF_OURS)).encode())
            lines = [b": ".join(one) for one in (kind, length, (b"connection", b"close"), *ON_ITS_OWN)]
            head = b"\r\n".join((b"HTTP/1.1 400 Bad Request", *lines, b"", b""))
            protocol.transport.write(head + NO_ANSWER_OF_OURS)
        protocol.transport.close()

    def reject(protocol: ServerProtocol, status: Any, _: str) -> Response:
        response = turn_down(protocol, status, NO_ANSWER_OF_OURS.decode())
        for name, value in ON_ITS_OWN:
            response.headers[name.decode()] = value.decode()
        return response

    async def send(protocol: Any, message: Any) -> None:
        await send_on(protocol, message)
        # Else a socket that the gate has refused counts as left without an answer, with a line in the log.
        protocol.handshake_complete |= protocol.close_sent

    AutoHTTPProtocol.connection_made = connection_made  # type: ignore[assignment, method-assign]
    AutoHTTPProtocol.send_400_response = send_400_response  # type: ignore[attr-defined]
    ServerProtocol.reject = reject  # type: ignore[assignment, method-assign]
    WebSocketsSansIOProtocol.send = send  # type: ignore[assignment, method-assign]


def close_lines_that_ask_for_nothing(patience_s: float = PATIENCE_S) -> None:
    """Close a line on which no whole question has come for so many seconds; the server would keep it for ever."""
    begin, take = AutoHTTPProtocol.connection_made, AutoHTTPProtocol.data_received

    def look(protocol: Any) -> None:
        protocol.patience = None
        if _waits_for_a_question(protocol):
            protocol.transport.abort()

    def wait_a_while(protocol: Any) -> None:
        if not _waits_for_a_question(protocol):
            if protocol.patience:
                protocol.patience.cancel()
            protocol.patience = None
        elif protocol.patience is None:
            # Not begun anew with each letter, or a letter a second would hold the line.
            protocol.patience = asyncio.get_running_loop().call_later(patience_s, look, protocol)

    def connection_made(protocol: Any, transport: BaseTransport) -> None:
        protocol.patience = None
        begin(protocol, transport)
        wait_a_while(protocol)

    def data_received(protocol: Any, data: bytes) -> None:
        take(protocol, data)
        wait_a_while(protocol)

    AutoHTTPProtocol.connection_made = connection_made  # type: ignore[assignment, method-assign]
    AutoHTTPProtocol.data_received = data_received  # type: ignore[assignment, method-assign]


def close_sockets_that_were_never_asked_for() -> None:
    """Answer and close a socket at once whose question makes no sense to it: a huge header, very many, or a body.

    The question is whole when it comes to the socket, so nothing is to be waited for; the server would keep the line
    for ever, and the answer to itself.
    """
    take = WebSocketsSansIOProtocol.data_received

    def data_received(protocol: Any, data: bytes) -> None:
        take(protocol, data)
        if not protocol.handshake_initiated:
            answer = protocol.conn.data_to_send() if protocol.conn.handshake_exc else []
            protocol.transport.write(b"".join(answer))
            protocol.transport.close()

    WebSocketsSansIOProtocol.data_received = data_received  # type: ignore[assignment, method-assign]


def _waits_for_a_question(protocol: Any) -> bool:
    # A line that has become a socket has a protocol of another kind, and one of its own.
    is_ours = protocol.transport.get_protocol() is protocol
    return is_ours and (protocol.cycle is None or protocol.cycle.response_complete)


def keep_uploads_in_memory() -> None:
    """Let no part of an upload be written to a temporary file, where a larger one would lie unlocked for a moment."""
    MultiPartParser.spool_max_size = IN_MEMORY


def heed_presses_between_screens() -> None:
    """From now on let what a part of a screen asks for count, and leave her on the screen she went to last.

    Three moments are lost on Streamlit. A page left open over a restart connects by itself, with all its parts: until
    the first run has come to a part, a press there is taken for one in a part that is gone, and dropped without a word.
    And a part may have something to say in the very moment in which she goes to another screen: a word just typed, a
    slider just moved. It names the screen it is on, which is taken for a wish to go there: the new screen is emptied
    for a part that it has not, or she is taken back. Or it says it in the very moment in which she presses a button
    elsewhere: both come as one, which counts as the part's. In all three the screen she is on is run whole.
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
            is_there = screen == asked.page_script_hash and session.has_fragment(asked.fragment_id)
            if not is_there or _is_pressed_elsewhere(session, asked):
                asked.fragment_id, asked.page_script_hash = "", screen
        rerun_session(session, asked)

    ScriptRequests.request_rerun = request_of_script  # type: ignore[assignment, method-assign]
    AppSession.request_rerun = request_of_session  # type: ignore[assignment, method-assign]


def forget_parts_that_a_stopped_run_left_out() -> None:
    """From now on let a run that ends with `st.stop`, as at the lock screen, forget the parts it has not drawn.

    Streamlit does so only after a run to the end. What a part of the screen before says late would draw that part where
    nothing stands any more, and the page would go blank for good.
    """
    finish = ScriptRunner._on_script_finished

    @wraps(finish)
    def on_script_finished(
        runner: ScriptRunner, ctx: ScriptRunContext, event: ScriptRunnerEvent, is_stopped: bool, run: RunDescriptor
    ) -> None:
        if is_stopped and not ctx.fragment_ids_this_run:
            runner._fragment_storage.clear(new_fragment_ids=ctx.shared.new_fragment_ids.snapshot())
        finish(runner, ctx, event, is_stopped, run)

    ScriptRunner._on_script_finished = on_script_finished  # type: ignore[assignment, method-assign]


def _is_pressed_elsewhere(session: AppSession, asked: ClientState) -> bool:
    """Whether a button outside the part that speaks up was pressed."""
    known = session._session_state._new_widget_state.widget_metadata
    pressed = [one.id for one in asked.widget_states.widgets if one.trigger_value]
    return any(known[button].fragment_id != asked.fragment_id for button in pressed if button in known)


def _her_screen(session: AppSession) -> str:
    """Return the hash of the screen that was asked for last, empty where it was asked for by name and not run yet."""
    # What the session itself says of a run lags behind it.
    running = session._scriptrunner
    return getattr(running._requests, "her_screen", "") if running else session.page_script_hash
