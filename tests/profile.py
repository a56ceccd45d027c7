"""A browser profile visited again and again: emptied of all that a visitor left, but not of Streamlit's own files."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.entering import forget_entering

LEAVINGS = "cookies,local_storage,indexeddb,cache_storage,file_systems,service_workers"
PATIENCE = 30_000


class Profile:
    """One context of a browser, and a page that keeps its compiled scripts alive while no other page does."""

    def __init__(self, context: BrowserContext, waiting: Page) -> None:
        self._context, self._waiting = context, waiting
        self._origins: set[str] = set()

    @classmethod
    @contextmanager
    def new(cls, browser: Browser) -> Iterator[Self]:
        """A profile of its own, gone when the block is left."""
        context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
        with _blank_page() as url:
            waiting = context.new_page()
            waiting.goto(url)
            yield cls(context, waiting)
            context.close()

    @contextmanager
    def visited(self) -> Iterator[BrowserContext]:
        """The context for one visitor; `requests_seen` lists her requests that tried to leave, and must stay empty.

        So must `styles_refused`, unless a test puts foreign styles into the page.
        """
        left: list[str] = []

        def look(request: Request) -> None:
            self._origins.add("{0.scheme}://{0.netloc}".format(urlsplit(request.url)))
            left.extend([] if stays_here(request.url) else [request.url])

        refused: list[str] = []

        def read(message: ConsoleMessage) -> None:
            refused.extend([message.text] if "Content Security Policy directive 'style-src" in message.text else [])

        self._context.on("request", look)
        self._context.on("console", read)
        self._context.requests_seen, self._context.styles_refused = left, refused
        self._context.set_default_timeout(PATIENCE)
        try:
            yield self._context
        finally:
            self._context.remove_listener("request", look)
            self._context.remove_listener("console", read)
            self._tidy()
        assert left == [], "requests that tried to leave this computer"
        assert refused == [], f"styles of ours that the browser did not take: {refused}"

    def _tidy(self) -> None:
        for page in self._context.pages:
            if page is not self._waiting:
                page.close()
        self._context.unroute_all(behavior="ignoreErrors")
        self._context.set_offline(False)
        self._context.clear_cookies()
        forget_entering(self._context)
        self._context.clear_permissions()
        tools = self._context.new_cdp_session(self._waiting)
        for origin in self._origins:
            tools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": LEAVINGS})
        tools.detach()
        self._origins.clear()


def stays_here(url: str) -> bool:
    """Whether a request for this address stays inside the browser or goes to 127.0.0.1."""
    parts = urlsplit(url)
    return parts.scheme in ("data", "blob", "about") or parts.hostname == "127.0.0.1"


class _Blank(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def _blank_page() -> Iterator[str]:
    """The address of an empty page on 127.0.0.1, which for a browser is the same site as every workbook here."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Blank) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
