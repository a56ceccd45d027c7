"""Where a process of this computer can be reached."""

import ipaddress
import os
import socket
import sys
from pathlib import Path

LISTEN = "0A"


def listening_on(pid: int, port: int) -> set[str]:
    """The addresses on which the process `pid` takes connections, as text: {"127.0.0.1"}.

    On Linux every listening socket of the process counts. Elsewhere `port` is tried on 127.0.0.1, ::1 and on every
    other address of this computer.
    """
    return _told_by_linux(pid) if sys.platform == "linux" else _tried(port)


def _told_by_linux(pid: int) -> set[str]:
    opened = {target for link in Path(f"/proc/{pid}/fd").iterdir() if (target := _target(link))}
    tables = (Path(f"/proc/{pid}/net/{name}").read_text(encoding="ascii") for name in ("tcp", "tcp6"))
    rows = [line.split() for table in tables for line in table.splitlines()[1:]]
    return {_address(row[1]) for row in rows if row[3] == LISTEN and f"socket:[{row[9]}]" in opened}


def _target(link: Path) -> str:
    # A living process closes files while they are listed.
    try:
        return os.readlink(link)
    except FileNotFoundError:
        return ""


def _address(local: str) -> str:
    # The kernel writes each group of four bytes back to front.
    digits = bytes.fromhex(local.partition(":")[0])
    groups = (digits[at : at + 4][::-1] for at in range(0, len(digits), 4))
    return str(ipaddress.ip_address(b"".join(groups)))


def _tried(port: int) -> set[str]:
    named = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), port, type=socket.SOCK_STREAM)}
    return {address for address in {"127.0.0.1", "::1", *named} if _answers(address, port)}


def _answers(address: str, port: int) -> bool:
    try:
        socket.create_connection((address, port), timeout=2).close()
    except OSError:
        return False
    return True
