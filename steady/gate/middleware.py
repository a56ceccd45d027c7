"""The gate as ASGI middleware: it turns callers away, lets in who has the key, and puts our headers on every reply."""

import asyncio
from collections.abc import Callable

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from steady.gate import security_headers, start_page
from steady.gate.access_rules import Caller, Refusal, refusal
from steady.gate.door import PAGE_MARK, POLICY, Door
from steady.gate.routes import CALENDAR
from steady.start_key import ENTER_ROUTE

NOTHING_HERE = 404
# Of a form with a key, and how long it may take to come.
LONGEST_FORM, PATIENCE_S = 1000, 10


class Gate:
    """Wraps the app; plain ASGI, because Starlette's own base class does not carry web sockets."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        caller = Caller.of(scope)
        if ours := await self._answer(caller, receive):
            await _say(ours, caller, scope, receive, send)
        elif scope["type"] == "websocket":
            await self._app(_without_secrets(scope), receive, send)
        else:
            await self._serve(_Reply(caller, send), _without_secrets(scope), receive)

    async def _answer(self, caller: Caller, receive: Receive) -> Response | None:
        turned_away = refusal(caller)
        if turned_away and turned_away.status != NOTHING_HERE:
            return _refused(turned_away)
        if caller.path == ENTER_ROUTE and caller.method == "POST":
            return self._door.entered(caller, await _form(receive))
        return self._door.answer(caller) or (_refused(turned_away) if turned_away else None)

    async def _serve(self, reply: "_Reply", scope: Scope, receive: Receive) -> None:
        try:
            await self._app(scope, receive, reply)
        except Exception:
            # What the server would answer by itself carries no headers of ours.
            if not reply.is_begun:
                await PlainTextResponse(
                    "That didn't work. What you saved is safe. Please reload the page and try again.", 500
                )(scope, receive, reply)
            raise


class _Reply:
    """Sends one reply on, with our headers; what we rewrite is held back until it is whole."""

    def __init__(self, caller: Caller, send: Send) -> None:
        self._caller = caller
        self._send = send
        self._rewrite: Callable[[bytes], bytes] | None = None
        self._held: Message = {}
        self._whole = b""
        self.is_begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._start(message)
        elif self._rewrite is None:
            await self._send(message)
        else:
            self._whole += message.get("body", b"")
            if not message.get("more_body"):
                ours = self._rewrite(self._whole)
                MutableHeaders(raw=self._held["headers"])["content-length"] = str(len(ours))
                await self._send(self._held)
                await self._send({"type": "http.response.body", "body": ours})

    async def _start(self, message: Message) -> None:
        self.is_begun = True
        own = security_headers.headers(message["headers"], self._caller.own_origin, self._caller.path)
        content_type = MutableHeaders(raw=own).get("content-type", "")
        self._held = {**message, "headers": own}
        if self._caller.path == start_page.HOST_CONFIG and content_type.startswith("application/json"):
            self._rewrite = start_page.without_dialogs
        elif content_type.startswith("text/html") and self._caller.path not in CALENDAR:
            self._rewrite = start_page.rewritten
        else:
            await self._send(self._held)


async def _say(ours: Response, caller: Caller, scope: Scope, receive: Receive, send: Send) -> None:
    """Send an answer of our own, for a socket as well, under the policy of the door's pages."""

    async def reply(message: Message) -> None:
        if message["type"].endswith("http.response.start"):
            own = security_headers.headers(message["headers"], caller.own_origin, "", POLICY)
            message = {**message, "headers": own}
        await send(message)

    await ours(scope, receive, reply)


def _refused(turned_away: Refusal) -> Response:
    way = {"location": turned_away.location} if turned_away.location else None
    return PlainTextResponse(turned_away.sentence, turned_away.status, way)


async def _form(receive: Receive) -> bytes:
    body, is_more = b"", True
    try:
        async with asyncio.timeout(PATIENCE_S):
            while is_more and len(body) <= LONGEST_FORM:
                message = await receive()
                body += message.get("body", b"")
                is_more = message.get("more_body", False)
    except TimeoutError:
        return b""
    return body if len(body) <= LONGEST_FORM else b""


def _without_secrets(scope: Scope) -> Scope:
    """The scope as Streamlit sees it: no screen has a use for what lets a browser in."""
    kept = []
    for name, value in scope["headers"]:
        if name == b"cookie":
            value = b"; ".join(one for one in value.split(b"; ") if not one.startswith(b"notes-"))
        elif name == b"sec-websocket-protocol":
            mark = PAGE_MARK.encode()
            value = b", ".join(one for one in map(bytes.strip, value.split(b",")) if not one.startswith(mark))
        # Uncompressed: on one computer packing costs more than it saves, and a packed page could not be rewritten.
        if name != b"accept-encoding":
            kept.append((name, value))
    given = {"headers": kept}
    if "subprotocols" in scope:
        given["subprotocols"] = [name for name in scope["subprotocols"] if not name.startswith(PAGE_MARK)]
    return {**scope, **given}
