"""Our own look and scripts around Streamlit's page, each as one file: every file more delays the first screen."""

from functools import cache

from starlette.requests import Request
from starlette.responses import Response

from steady.gate.security_headers import SHELL

STYLE, SCRIPT = "/steady/shell.css", "/steady/shell.js"
# Each script has its own names, and none is stopped by a fault in another: Leave must work whatever happens.
ALONE = "try {{ (() => {{\n{}\n}})(); }} catch (fault) {{ console.error(fault); }}\n"


def style(request: Request) -> Response:
    """All style sheets of the shell, in the order of their names."""
    return Response("\n".join(_texts("css")), media_type="text/css")


def script(request: Request) -> Response:
    """All scripts of the shell, in the order of their names."""
    return Response("".join(ALONE.format(text) for text in _texts("js")), media_type="text/javascript")


@cache
def _texts(kind: str) -> tuple[str, ...]:
    return tuple(file.read_text(encoding="utf-8") for file in sorted(SHELL.glob(f"*.{kind}")))
