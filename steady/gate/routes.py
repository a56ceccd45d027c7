"""The workbook's own addresses: who it is, its icon, and the files its start page asks for."""

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse
from starlette.routing import BaseRoute, Route

from steady import identity
from steady.gate import calendar_page, start_page
from steady.gate.security_headers import SHELL

ICON = SHELL / "icon.png"


def here(request: Request) -> JSONResponse:
    """Say which workbook this is, so that a second start finds the running one; tells nothing of the journal."""
    return JSONResponse({"app": "steady", "folder": identity.fingerprint(identity.journal_folder())})


def icon(request: Request) -> FileResponse:
    """The neutral icon, also where Streamlit would show its own until the first screen is drawn."""
    return FileResponse(ICON)


ROUTES: list[BaseRoute] = [
    Route(identity.HERE_ROUTE, here),
    Route("/favicon.png", icon),
    *calendar_page.ROUTES,
    Route(start_page.STYLE, start_page.style),
    Route(start_page.SCRIPT, start_page.script),
]
