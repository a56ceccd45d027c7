"""Who may come in: only this computer, only under our own address, only from our own page, only to doors in use."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from starlette.types import Scope

from steady.start_key import ENTER_ROUTE

ADDRESS = "127.0.0.1"
SAFE = ("GET", "HEAD")
SOCKET = "/_stcore/stream"
UPLOADS = "/_stcore/upload_file/"
MADE_FOR_HER = "/media/"
# Of the door (steady/gate/door.py): where a page asks whether it is ours, the kind page, where everything is gone.
PAGE, SHUT_PAGE, GONE = "/steady/page", "/closed", "/steady/gone"
SCREEN = re.compile("/[^/]*")
# Everything else of Streamlit's stays shut: metrics, the agent API, the script check, sign-in, old components.
READABLE = re.compile(
    r"/_stcore/(health|host-config)|/(static|media)/.*|/steady/(here|page|gone|shell\.css|shell\.js)|/[^/]*"
)
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
    query: str = ""

    @classmethod
    def of(cls, scope: Scope) -> "Caller":
        """Read an ASGI scope of type http or websocket."""
        # The address of the socket itself, which no header can forge.
        address, port = scope["server"]
        query = scope.get("query_string", b"").decode("latin-1")
        return cls(scope.get("method", "SOCKET"), scope["path"], address, port, tuple(scope["headers"]), query)

    @property
    def own_origin(self) -> str:
        """The one origin this server has."""
        return f"http://{ADDRESS}:{self.port}"

    @property
    def is_screen(self) -> bool:
        """Whether it asks for an address that a screen may have."""
        return bool(SCREEN.fullmatch(self.path))

    @property
    def is_visit(self) -> bool:
        """Whether somebody goes to an address, and will read the answer as a page."""
        mode, kind = self.all("sec-fetch-mode"), self.all("sec-fetch-dest")
        # Older browsers do not say what they are about.
        is_old = not mode and any("text/html" in accepted for accepted in self.all("accept"))
        return self.method in SAFE and (is_old or (mode, kind) == (["navigate"], ["document"]))

    def page_tokens(self, mark: str) -> list[str]:
        """What our own page says as it opens a socket, behind `mark` among the names of protocols."""
        named = (name.strip() for line in self.all("sec-websocket-protocol") for name in line.split(","))
        return [name.removeprefix(mark) for name in named if name.startswith(mark)]

    def all(self, name: str) -> list[str]:
        """Every value of a header, in order; a caller may send one twice."""
        return [value.decode("latin-1") for key, value in self.headers if key.decode("latin-1").lower() == name]


def refusal(caller: Caller) -> Refusal | None:
    """Why this caller may not come in, or None when it may."""
    host, origin, site = map(caller.all, ("host", "origin", "sec-fetch-site"))
    # Someone may start the server with --server.address 0.0.0.0; the network gets nothing even then.
    if caller.address != ADDRESS:
        return Refusal(403, "This page only opens on the computer it's kept on.")
    # Two names would be two origins, and words kept by the browser under one would be missing under the other.
    if host == [f"localhost:{caller.port}"] and caller.method in SAFE:
        query = f"?{caller.query}" if caller.query else ""
        return Refusal(307, "This page has one address.", caller.own_origin + quote(caller.path) + query)
    if host != [f"{ADDRESS}:{caller.port}"]:
        return Refusal(421, f"This page has one address: {caller.own_origin}")
    # The page that start.py opens is a file, which no origin tells from another; the key in it says enough.
    if (caller.method, caller.path) == ("POST", ENTER_ROUTE):
        return None
    # A browser always names the page a socket or a change comes from, and leaves it out of its own plain reads.
    if origin != [caller.own_origin] and (origin or caller.method not in SAFE):
        return Refusal(403, "This page can't be opened from another page. Nothing is lost.")
    # Without this, another page could load our script or icon and learn from it that the workbook is open.
    is_opened = caller.all("sec-fetch-mode") == ["navigate"] and caller.all("sec-fetch-dest") == ["document"]
    if not is_opened and not {"same-origin", "none"}.issuperset(site):
        return Refusal(403, "This page can't be opened from another page. Nothing is lost.")
    # A file made for her stays in the memory for a while after its tab is closed, and the browser's list of downloads
    # keeps its address. Only our own page asks for it; a browser says so of itself when an address is opened by hand.
    if caller.path.startswith(MADE_FOR_HER) and not {"same-origin"}.issuperset(site):
        return Refusal(403, "This copy isn't kept here anymore. Nothing else is lost.")
    return None if _is_in_use(caller) else Refusal(404, "There's nothing here.")


def _is_in_use(caller: Caller) -> bool:
    if caller.method == "SOCKET":
        return caller.path == SOCKET
    if caller.method in ("PUT", "DELETE"):
        return caller.path.startswith(UPLOADS)
    return caller.method in SAFE and caller.path not in SHUT and bool(READABLE.fullmatch(caller.path))
