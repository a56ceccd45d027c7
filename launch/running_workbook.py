"""Finds the workbook that is open already, so that a second start shows that one, and ports that are free."""

import errno
import hmac
import secrets
import socket
import time
import tomllib
from collections.abc import Iterator

from launch.start_errors import StartError
from steady.identity import PROJECT
from steady.start_key import PROOF_ROUTE, RunningNote, notes, proof, remove_note

ADDRESS, ADDRESS_6 = "127.0.0.1", "::1"
_HOW_MANY_PORTS = 20
_ANSWER = 2  # seconds that a running server has to answer
_LONGEST_ANSWER = 10_000  # bytes


def usual_port() -> int:
    """The port of `.streamlit/config.toml`: the browser keeps what she types under it, so it should stay the same."""
    settings = (PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    return tomllib.loads(settings)["server"]["port"]


def running_workbook(journal: str) -> RunningNote | None:
    """The note of a running workbook whose journal has the fingerprint `journal`, or None."""
    for note in notes():
        if note.journal == journal and proves_itself(note):
            return note
        if is_free(note.port):
            # Its server was killed, and could not take the note away itself.
            remove_note(note)
    return None


def is_strangers(port: int, address: str = ADDRESS) -> bool:
    """True when a program listens on `port` that is no workbook of hers, whatever it says of itself.

    No workbook is ever at ADDRESS_6, where a browser looks first for the name localhost.
    """
    return not is_free(port, address) and (
        address == ADDRESS_6 or not any(proves_itself(note) for note in notes() if note.port == port)
    )


def free_ports(first: int) -> Iterator[int]:
    """The free ports from `first` on, looked up one by one. Raises StartError when they are used up."""
    yield from filter(is_free, _from(first))
    raise StartError(f"The ports from {first} to {_from(first)[-1]} are taken. Please try --port with another number.")


def is_free(port: int, address: str = ADDRESS) -> bool:
    """True when a server could listen on `port` now, or the computer has no such address."""
    try:
        with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
            # POSIX needs SO_REUSEADDR to see a port as free that was in use a minute ago; on Windows it would mean
            # sharing the port with another program.
            probe.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR), 1)
            probe.bind((address, port))
    except OSError as error:
        return address == ADDRESS_6 and error.errno not in (errno.EADDRINUSE, errno.EACCES)
    return True


def proves_itself(note: RunningNote) -> bool:
    """True when the program on the port of a note is the workbook that the note tells of.

    The key itself is never sent: another account may have been there first, and answers as it likes.
    """
    nonce = secrets.token_hex(32)
    asked = f"GET {PROOF_ROUTE}?nonce={nonce} HTTP/1.1\r\nHost: {ADDRESS}:{note.port}\r\nConnection: close\r\n\r\n"
    heard, until = b"", time.monotonic() + _ANSWER
    try:
        with socket.create_connection((ADDRESS, note.port), _ANSWER) as line:
            line.sendall(asked.encode())
            # Whoever is there may also answer without an end, or a letter at a time.
            while len(heard) < _LONGEST_ANSWER and (left := until - time.monotonic()) > 0:
                line.settimeout(left)
                if not (more := line.recv(_LONGEST_ANSWER)):
                    break
                heard += more
    except OSError:
        return False
    return hmac.compare_digest(heard.rpartition(b"\r\n\r\n")[2], proof(note, nonce).encode())


def _from(first: int) -> range:
    return range(first, first + _HOW_MANY_PORTS)
