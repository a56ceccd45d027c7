"""Lets the browsers of the tests come in, as her own does: whoever goes to a workbook has entered it before.

A test about entering itself asks for none of that: `page.context.is_stranger = True`.
"""

from functools import wraps
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import BrowserContext, Page, Response

from steady.start_key import IN_ADDRESS
from tests.running import KEYS

# A small page of ours that asks for nothing more, so that nothing else happens on the way.
BY = "closed"
_plain_goto = Page.goto


@wraps(_plain_goto)
def _goto(page: Page, url: str, **options: Any) -> Response | None:
    parts = urlsplit(url)
    if parts.hostname == "127.0.0.1" and parts.port in KEYS and not getattr(page.context, "is_stranger", False):
        if IN_ADDRESS in parse_qs(parts.query):
            _entered(page.context).add((parts.port, KEYS[parts.port]))
        enter(page.context, parts.port)
    return _plain_goto(page, url, **options)


Page.goto = _goto


def enter(context: BrowserContext, port: int) -> None:
    """Let a browser into the workbook at `port`, in a tab of its own, unless it has been there."""
    known = (port, KEYS[port])
    if known in _entered(context):
        return
    tab = context.new_page()
    address = f"http://127.0.0.1:{port}/{BY}"
    _plain_goto(tab, f"{address}?{IN_ADDRESS}={KEYS[port]}")
    # The key has been taken in once it is gone from the address. A tab that is closed while a page still comes in may
    # never say that it is closed, and the test would wait for good.
    tab.wait_for_url(lambda url: IN_ADDRESS not in parse_qs(urlsplit(url).query))
    tab.close()
    _entered(context).add(known)


def forget_entering(context: BrowserContext) -> None:
    """Take note that a browser has lost its cookies."""
    _entered(context).clear()


def _entered(context: BrowserContext) -> set[tuple[int, str]]:
    if not hasattr(context, "entered"):
        context.entered = set()
    return context.entered
