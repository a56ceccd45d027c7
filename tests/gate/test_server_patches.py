"""No piece of a reply waits for the browser's word that it has the one before."""

import asyncio
import socket
from threading import Thread

import pytest
from uvicorn import Config
from uvicorn.protocols.http.auto import AutoHTTPProtocol
from uvicorn.server import ServerState

from steady.gate import server_patches


@pytest.fixture
def as_found(monkeypatch):
    """Puts uvicorn's own way back when the test is over."""
    monkeypatch.setattr(AutoHTTPProtocol, "connection_made", AutoHTTPProtocol.connection_made)


async def nothing_served(scope, receive, send):
    """An app that is never asked for anything."""


def waits() -> bool:
    """Whether small pieces wait on a connection to a server whose socket was opened as Streamlit opens it."""
    found = []

    class Watched(AutoHTTPProtocol):
        def connection_made(self, transport):
            super().connection_made(transport)
            found.append(transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))

    async def one_visit():
        # Not the workbook, which would change this whole process for the tests after this one.
        config = Config(nothing_served)
        opened = socket.socket(socket.AF_INET)
        opened.bind(("127.0.0.1", 0))
        server = await asyncio.get_running_loop().create_server(lambda: Watched(config, ServerState(), {}), sock=opened)
        _, writer = await asyncio.open_connection(*opened.getsockname())
        while not found:
            await asyncio.sleep(0.01)
        writer.close()
        server.close()

    # Playwright keeps a loop in the main thread.
    thread = Thread(target=lambda: asyncio.run(one_visit()))
    thread.start()
    thread.join()
    return not found[0]


def test_a_reply_leaves_at_once(as_found):
    server_patches.send_replies_at_once()
    assert not waits()
