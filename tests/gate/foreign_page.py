"""Another page on this computer, at an address that is not ours: what it tries, and what reaches it."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self


class ForeignPage:
    """A small server on 127.0.0.1 at a port of its own; `visits` holds the paths somebody asked it for.

    `said` holds the headers that came with each.
    """

    def __init__(self) -> None:
        self.visits: list[str] = []
        self.said: list[dict[str, str]] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._answers())
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _answers(self) -> type[BaseHTTPRequestHandler]:
        visits, said = self.visits, self.said

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                visits.append(self.path)
                said.append(dict(self.headers))
                self.send_response(200)
                self.send_header("content-type", "text/html")
                self.send_header("access-control-allow-origin", "*")
                self.end_headers()
                self.wfile.write(b"<!doctype html><title>Another page</title>")

            do_POST = do_GET

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Answer
