"""Finds the workbook that is open already, so that a second start shows that one, and ports that are free."""

import http.client
import json
import socket
import tomllib
from collections.abc import Iterator

from launch.start_errors import StartError
from steady.identity import HERE_ROUTE, PROJECT

ADDRESS = "127.0.0.1"
_HOW_MANY_PORTS = 20
_ANSWER = 2  # seconds that a running server has to answer


def usual_port() -> int:
    """The port of `.streamlit/config.toml`: the browser keeps what she types under it, so it should stay the same."""
    settings = (PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    return tomllib.loads(settings)["server"]["port"]


def port_of_running(journal: str, first: int) -> int | None:
    """The port of a running workbook whose journal has the fingerprint `journal`, or None."""
    taken = (port for port in _from(first) if not is_free(port))
    return next((port for port in taken if journal_at(port) == journal), None)


def free_ports(first: int) -> Iterator[int]:
    """The free ports from `first` on, looked up one by one. Raises StartError when they are used up."""
    yield from filter(is_free, _from(first))
    raise StartError(f"The ports from {first} to {_from(first)[-1]} are taken: please try --port with another number.")


def is_free(port: int) -> bool:
    """True when a server could listen on `port` now."""
    with socket.socket() as probe:
        # POSIX needs SO_REUSEADDR to see a port as free that was in use a minute ago; on Windows it would mean
        # sharing the port with another program.
        probe.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR), 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError:
            return False
        return True


def journal_at(port: int) -> str | None:
    """The fingerprint of the journal that the workbook on `port` holds; None if no workbook answers there."""
    line = http.client.HTTPConnection(ADDRESS, port, timeout=_ANSWER)
    try:
        line.request("GET", HERE_ROUTE)
        answer = json.loads(line.getresponse().read(1000))
        return answer["folder"] if answer["app"] == "steady" else None
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError):
        return None
    finally:
        line.close()


def _from(first: int) -> range:
    return range(first, first + _HOW_MANY_PORTS)
