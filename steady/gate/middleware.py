"""The gate as ASGI middleware: it turns callers away, and puts our headers on every reply."""

from collections.abc import Callable

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from steady.gate import security_headers, start_page
from steady.gate.access_rules import Caller, Refusal, refusal
from steady.gate.routes import CALENDAR


class Gate:
    """Wraps the app; plain ASGI, because Starlette's own base class does not carry web sockets."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        caller = Caller.of(scope)
        if scope["type"] == "http":
            send = _Reply(caller, send)
        if turned_away := refusal(caller):
            await _refuse(turned_away, scope, receive, send)
        else:
            # Uncompressed: on one computer packing costs more than it saves, and a packed page could not be rewritten.
            plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
            await self._app({**scope, "headers": plain}, receive, send)


class _Reply:
    """Sends one reply on, with our headers; what we rewrite is held back until it is whole."""

    def __init__(self, caller: Caller, send: Send) -> None:
        self._caller = caller
        self._send = send
        self._rewrite: Callable[[bytes], bytes] | None = None
        self._held: Message = {}
        self._whole = b""

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
        own = security_headers.headers(message["headers"], self._caller.own_origin, self._caller.path)
        content_type = MutableHeaders(raw=own).get("content-type", "")
        self._held = {**message, "headers": own}
        if self._caller.path == start_page.HOST_CONFIG and content_type.startswith("application/json"):
            self._rewrite = start_page.without_dialogs
        elif content_type.startswith("text/html") and self._caller.path not in CALENDAR:
            self._rewrite = start_page.rewritten
        else:
            await self._send(self._held)


async def _refuse(turned_away: Refusal, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008, "reason": turned_away.sentence})
        return
    way = {"location": turned_away.location} if turned_away.location else None
    await PlainTextResponse(turned_away.sentence, turned_away.status, way)(scope, receive, send)
