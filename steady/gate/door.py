"""The door behind the rules of access: who has the key comes in, and everybody else gets one kind page.

The cookie that takes the key's place is sent to every port of this computer; what the page keeps beside it is not.
"""

import hmac
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from html import escape
from typing import Any
from urllib.parse import parse_qs, quote

import streamlit as st
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from steady.gate.access_rules import ADDRESS, GONE, PAGE, SHUT_PAGE, Caller
from steady.gate.routes import CALENDAR, SHELL
from steady.gate.security_headers import sha256_of
from steady.identity import fingerprint, journal_folder
from steady.start_key import (
    IN_ADDRESS,
    NONCE,
    PROOF_ROUTE,
    RunningNote,
    derived,
    new_key,
    proof,
    remove_note,
    remove_opening,
    taken_from_environment,
    write_note,
)

PAGE_MARK = "page."
PAGES = SHELL / "door"


def _read(name: str) -> str:
    return PAGES.joinpath(name).read_text(encoding="utf-8")


STYLE, ENTRY_SCRIPT, SHUT_SCRIPT = _read("door.css"), _read("entry.js"), _read("shut.js")
POLICY = "; ".join(
    (
        "default-src 'none'",
        f"script-src {sha256_of(ENTRY_SCRIPT.encode())} {sha256_of(SHUT_SCRIPT.encode())}",
        f"style-src {sha256_of(STYLE.encode())}",
        "frame-ancestors 'none'",
        "form-action 'none'",
        "base-uri 'none'",
    )
)


class Door:
    """The door of one start, with its key: the one that was given, else a new one."""

    def __init__(self, given: str = "") -> None:
        self._is_given = bool(given)
        self._key = given or new_key()
        self._cookie, self._page = derived(self._key, "cookie"), derived(self._key, "page")

    @classmethod
    def of_this_start(cls) -> "Door":
        """The door with the key in `WORKBOOK_KEY`, which is taken from the environment."""
        return cls(taken_from_environment())

    @asynccontextmanager
    async def note_kept(self, app: Any = None) -> AsyncIterator[None]:
        """While the server runs, keep a note by which a second start finds it; say where it is if nobody else can."""
        note = self._note(st.get_option("server.port"))
        # Without a place of her own for it, the workbook runs all the same, and a second start opens a second one.
        with suppress(OSError):
            write_note(note)
        if not self._is_given:
            print(f"Open the workbook at http://{ADDRESS}:{note.port}/?{IN_ADDRESS}={self._key}", flush=True)
        try:
            yield
        finally:
            remove_note(note)

    def answer(self, caller: Caller) -> Response | None:
        """What the door itself answers to a caller whom the rules of access let pass, or None: it may go on."""
        offered = parse_qs(caller.query).get(IN_ADDRESS)
        is_let_in = self._knows(caller)
        if caller.path == PROOF_ROUTE:
            return self._proof(caller)
        if caller.path in CALENDAR:
            return None
        if offered and caller.method == "GET" and caller.is_screen:
            if self._fits(offered):
                return self._entry(caller, quote(caller.path))
            return Response(status_code=303, headers={"location": quote(caller.path)}) if is_let_in else _shut()
        if not is_let_in or caller.path == SHUT_PAGE:
            return _shut() if caller.is_visit else PlainTextResponse("Please open the workbook again.", 403)
        if caller.method == "SOCKET" and not self._is_ours(caller.page_tokens(PAGE_MARK)):
            return PlainTextResponse("Please open the workbook again.", 403)
        if caller.path == PAGE:
            return Response(status_code=204 if self._is_ours(caller.all("x-page")) else 403)
        if caller.path == GONE:
            return Response(status_code=204, headers={"clear-site-data": '"cache", "storage"'})
        return None

    def entered(self, caller: Caller, body: bytes) -> Response:
        """The answer to the form that brings the key: the way to the workbook, or the kind page."""
        if not self._fits(parse_qs(body.decode("latin-1")).get(IN_ADDRESS, [])):
            return _shut()
        remove_opening(caller.port)
        return self._entry(caller, "/")

    def _entry(self, caller: Caller, way: str) -> Response:
        page = _filled("entry.html", style=STYLE, script=ENTRY_SCRIPT, token=self._page, way=escape(way))
        answer = HTMLResponse(page)
        # Until the browser is closed, and for no page of another site.
        answer.set_cookie(_cookie_name(caller), self._cookie, httponly=True, samesite="strict")
        return answer

    def _proof(self, caller: Caller) -> Response:
        (nonce,) = parse_qs(caller.query).get("nonce", [""])[:1]
        if not NONCE.fullmatch(nonce):
            return PlainTextResponse("There's nothing here.", 404)
        # The port of the socket itself, which nobody can make us believe.
        return PlainTextResponse(proof(self._note(caller.port), nonce))

    def _note(self, port: int) -> RunningNote:
        return RunningNote(fingerprint(journal_folder()), port, self._key, os.getpid())

    def _knows(self, caller: Caller) -> bool:
        # Another program in another port may have set one of the same name: any that is right will do.
        cookies = (pair.strip().partition("=") for line in caller.all("cookie") for pair in line.split(";"))
        return any(name == _cookie_name(caller) and _same(value, self._cookie) for name, _, value in cookies)

    def _is_ours(self, tokens: list[str]) -> bool:
        return any(_same(token, self._page) for token in tokens)

    def _fits(self, keys: list[str]) -> bool:
        return len(keys) == 1 and _same(keys[0], self._key)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


def _cookie_name(caller: Caller) -> str:
    return f"notes-{caller.port}"


def _shut() -> Response:
    return HTMLResponse(_filled("shut.html", style=STYLE, script=SHUT_SCRIPT), 403)


def _filled(name: str, **given: str) -> str:
    page = _read(name)
    for place, text in given.items():
        page = page.replace(f"{{{{{place}}}}}", text)
    return page
