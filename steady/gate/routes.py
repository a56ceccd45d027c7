"""The workbook's own addresses: its icon, the calendar she leaves to, and what its start page asks for."""

from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

SHELL = Path(__file__).resolve().parent / "page"
# The look and the scripts come as one file each: every file more delays the first screen.
STYLE, SCRIPT = "/steady/shell.css", "/steady/shell.js"
# The page she leaves to: a calendar without a trace of the workbook, kept by the browser for when we are gone.
CALENDAR = {"/calendar": SHELL / "away" / "calendar.html", "/calendar.js": SHELL / "away" / "calendar.js"}
# A year; every visit to the workbook fetches it anew. A calendar says nothing, so it may lie in the browser's store.
KEPT = {"cache-control": "max-age=31536000"}
# Each script has its own names, and none is stopped by a fault in another: Leave must work whatever happens.
ALONE = "try {{ (() => {{\n{}\n}})(); }} catch (fault) {{ console.error(fault); }}\n"


def icon(request: Request) -> FileResponse:
    """The neutral icon, also where Streamlit would show its own until the first screen is drawn."""
    return FileResponse(SHELL / "icon.png")


def calendar(request: Request) -> FileResponse:
    """One file of the calendar, as it lies in the folder."""
    return FileResponse(CALENDAR[request.url.path], headers=KEPT)


def style(request: Request) -> Response:
    """All style sheets of the shell, in the order of their names."""
    return Response("\n".join(_texts("css")), media_type="text/css")


def script(request: Request) -> Response:
    """All scripts of the shell, in the order of their names."""
    return Response("".join(ALONE.format(text) for text in _texts("js")), media_type="text/javascript")


@cache
def _texts(kind: str) -> tuple[str, ...]:
    return tuple(file.read_text(encoding="utf-8") for file in sorted(SHELL.glob(f"*.{kind}")))


ROUTES: list[BaseRoute] = [
    Route("/favicon.png", icon),
    *(Route(path, calendar) for path in CALENDAR),
    Route(STYLE, style),
    Route(SCRIPT, script),
]
