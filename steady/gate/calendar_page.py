"""The page she leaves to: a calendar without a trace of the workbook, kept by the browser for when we are gone."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Route

FOLDER = Path(__file__).resolve().parent / "page" / "away"
FILES = {"/calendar": FOLDER / "calendar.html", "/calendar.js": FOLDER / "calendar.js"}
# A year; every visit to the workbook fetches it anew. A calendar says nothing, so it may lie in the browser's store.
KEPT = {"cache-control": "max-age=31536000"}


def show(request: Request) -> FileResponse:
    """One file of the calendar, as it lies in the folder."""
    return FileResponse(FILES[request.url.path], headers=KEPT)


ROUTES = [Route(path, show) for path in FILES]
