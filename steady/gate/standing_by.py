"""A server of start.py: reads all it needs, says so, and serves once it is told to.

python -m steady.gate.standing_by PORT [PLACE]. PLACE is the number of an open socket that listens at PORT, which
start.py holds: so the port is never free while one server follows another. Without it the server takes the port.
"""

import importlib
import os
import socket
import sys
from contextlib import suppress

from streamlit.web import cli
from streamlit.web.server.starlette import starlette_server

from steady import supervision

# What a server reads while it comes up, and for the first screen.
_READ_AHEAD = """
    starlette.applications starlette.middleware.sessions
    streamlit.components.v2 streamlit.components.v2.manifest_scanner streamlit.web.server.app_discovery
    streamlit.web.server.starlette.starlette_agent_routes
    streamlit.web.server.starlette.starlette_app uvicorn websockets.server workbook
""".split()


def main(port: str, place: str = "") -> None:
    """Stand by, and serve when start.py says so; end when it says otherwise, or is gone."""
    for name in _READ_AHEAD:
        # What stands in the way is told by the server itself, when it comes to it.
        with suppress(Exception):
            importlib.import_module(name)
    supervision.say(supervision.READY)
    word, news = supervision.hear()
    if word != supervision.SERVE:
        return
    supervision.begin_to_serve(news)
    if place:
        _listen_at(int(place))
    # All else stands in .streamlit/config.toml, so that `streamlit run workbook.py` is as safe as this.
    sys.argv = ["streamlit", "run", "workbook.py", f"--server.port={port}"]
    cli.main(prog_name="streamlit")


def _listen_at(place: int) -> None:
    os.set_inheritable(place, False)

    def opened(_address: str, _port: int, backlog: int) -> socket.socket:
        listening = socket.socket(fileno=place)
        listening.listen(backlog)
        listening.setblocking(False)
        return listening

    # A type checker takes no patch.
    starlette_server._bind_socket = opened  # type: ignore[assignment]


if __name__ == "__main__":
    main(*sys.argv[1:])
