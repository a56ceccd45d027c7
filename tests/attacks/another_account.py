"""What somebody with an account of his own on this computer tries; all he says of himself is right, but for the key."""

import base64
import encodings.idna  # noqa: F401 - he may not be able to read Python's own library once he is who he is
import os
import socket
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

# Of Linux's own accounts the one that owns nothing.
NOBODY = 65534
CAN_BE_ANOTHER = os.name != "nt" and os.geteuid() == 0
PATHS = ("/", "/diary", "/_stcore/health", "/static/index.html", "/steady/shell.js", "/media/x.png")
AS_A_SOCKET = (
    "Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: streamlit\r\n"
    f"Sec-WebSocket-Key: {base64.b64encode(bytes(16)).decode()}"
)


def look_around(telling: Connection, port: int, *places: str) -> None:
    """Become another account where root lets us; tell what the port answers, and what can be read in `places`."""
    if CAN_BE_ANOTHER:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    answers = {path: _asked(port, path) for path in PATHS}
    answers["socket"] = _asked(port, "/_stcore/stream", AS_A_SOCKET)
    found = [Path(at, name) for place in places for at, _, names in os.walk(place) for name in names]
    files = {str(file): _read(file) for file in found}
    telling.send({"answers": answers, "files": files, "programs": dict(_programs())})


def _asked(port: int, path: str, connection: str = "close") -> str:
    here = f"127.0.0.1:{port}"
    asked = f"GET {path} HTTP/1.1\r\nHost: {here}\r\nOrigin: http://{here}\r\nConnection: {connection}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=60) as line:
        line.sendall(asked.encode())
        return b"".join(iter(lambda: line.recv(65536), b"")).decode("utf-8", "replace")


def _programs() -> Iterator[tuple[str, str]]:
    for about in ("cmdline", "environ"):
        yield from ((str(file), _read(file)) for file in Path("/proc").glob(f"[0-9]*/{about}"))


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
