"""Who may come in: only this computer, only under our own address, only from our own page, only to doors in use."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from starlette.types import Scope

ADDRESS = "127.0.0.1"
SAFE = ("GET", "HEAD")
SOCKET = "/_stcore/stream"
UPLOADS = "/_stcore/upload_file/"
MADE_FOR_HER = "/media/"
# Everything else of Streamlit's stays shut: metrics, the agent API, the script check, sign-in, old components.
READABLE = re.compile(r"/_stcore/(health|host-config)|/(static|media)/.*|/steady/(here|shell\.css|shell\.js)|/[^/]*")
SHUT = ("/oauth2callback", "/manifest.json", "/component")


@dataclass(frozen=True)
class Refusal:
    """The answer to a caller who may not come in: an HTTP status, a sentence, and for 307 the way to go."""

    status: int
    sentence: str
    location: str = ""


@dataclass(frozen=True)
class Caller:
    """What a request or a socket says of itself; `method` is "SOCKET" for a web socket."""

    method: str
    path: str
    address: str
    port: int
    headers: tuple[tuple[bytes, bytes], ...]

    @classmethod
    def of(cls, scope: Scope) -> "Caller":
        """Read an ASGI scope of type http or websocket."""
        # The address of the socket itself, which no header can forge.
        address, port = scope["server"]
        return cls(scope.get("method", "SOCKET"), scope["path"], address, port, tuple(scope["headers"]))

    @property
    def own_origin(self) -> str:
        """The one origin this server has."""
        return f"http://{ADDRESS}:{self.port}"

    def all(self, name: str) -> list[str]:
        """Every value of a header, in order; a caller may send one twice."""
        return [value.decode("latin-1") for key, value in self.headers if key.decode("latin-1").lower() == name]


def refusal(caller: Caller) -> Refusal | None:
    """Why this caller may not come in, or None when it may."""
    return next(filter(None, (rule(caller) for rule in RULES)), None)


def _from_elsewhere(caller: Caller) -> Refusal | None:
    # Someone may start the server with --server.address 0.0.0.0; the network gets nothing even then.
    return None if caller.address == ADDRESS else Refusal(403, "This page answers only on its own computer.")


def _by_another_name(caller: Caller) -> Refusal | None:
    named = caller.all("host")
    if named == [f"{ADDRESS}:{caller.port}"]:
        return None
    # Two names would be two origins, and words kept by the browser under one would be missing under the other.
    if named == [f"localhost:{caller.port}"] and caller.method in SAFE:
        return Refusal(307, "This page has one address.", caller.own_origin + quote(caller.path))
    return Refusal(421, f"This page has one address: {caller.own_origin}")


def _from_another_page(caller: Caller) -> Refusal | None:
    # A browser always names the page a socket or a change comes from, and leaves it out of its own plain reads.
    named = caller.all("origin")
    if named == [caller.own_origin] or (not named and caller.method in SAFE):
        return None
    return Refusal(403, "Another page may not ask for this.")


def _as_a_part_of_another_page(caller: Caller) -> Refusal | None:
    # Without this, another page could load our script or icon and learn from it that the workbook is open.
    opened = caller.all("sec-fetch-mode") == ["navigate"] and caller.all("sec-fetch-dest") == ["document"]
    ours = _only(caller.all("sec-fetch-site"), ("same-origin", "none"))
    return None if ours or opened else Refusal(403, "Another page may not ask for this.")


def _by_an_address_that_was_kept(caller: Caller) -> Refusal | None:
    # A file made for her stays in the memory for a while after its tab is closed, and the browser's list of downloads
    # keeps its address. Only our own page asks for it; a browser says so of itself when an address is opened by hand.
    kept = caller.path.startswith(MADE_FOR_HER) and not _only(caller.all("sec-fetch-site"), ("same-origin",))
    return Refusal(403, "This file is gone.") if kept else None


def _at_a_shut_door(caller: Caller) -> Refusal | None:
    if caller.method == "SOCKET":
        known = caller.path == SOCKET
    elif caller.method in ("PUT", "DELETE"):
        known = caller.path.startswith(UPLOADS)
    else:
        known = caller.method in SAFE and caller.path not in SHUT and bool(READABLE.fullmatch(caller.path))
    return None if known else Refusal(404, "There is nothing here.")


def _only(values: Iterable[str], allowed: tuple[str, ...]) -> bool:
    return all(value in allowed for value in values)


RULES = (
    _from_elsewhere,
    _by_another_name,
    _from_another_page,
    _as_a_part_of_another_page,
    _by_an_address_that_was_kept,
    _at_a_shut_door,
)
