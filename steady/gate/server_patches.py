"""What we change in the server for the whole process.

Replies leave at once and carry our headers whoever makes them, nobody holds a line without asking for anything, and
uploads stay in memory.
"""

import asyncio
import socket
from asyncio import BaseProtocol, BaseTransport
from typing import Any

from starlette.formparsers import MultiPartParser
from uvicorn.protocols.http.auto import AutoHTTPProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Response
from websockets.server import ServerProtocol

from steady.gate.security_headers import OURS

# More than .streamlit/config.toml lets in.
IN_MEMORY = 64 * 1024 * 1024
# For a question to come whole, on a line inside one computer.
PATIENCE_S = 10.0
NO_ANSWER_OF_OURS = b"This page can't answer that."
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
