"""Bare Streamlit apps, served as the workbook is."""

import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path

import psutil

from tests.running import RunningWorkbook

BARE = Path(__file__).parent / "bare"
# As quiet as the workbook's own settings, so that neither side has less to do.
QUIET = {
    "STREAMLIT_SERVER_HEADLESS": "true",
    "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
    "STREAMLIT_SERVER_FILE_WATCHER_TYPE": "none",
    "STREAMLIT_BROWSER_SERVER_ADDRESS": "127.0.0.1",
    "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
    "STREAMLIT_CLIENT_TOOLBAR_MODE": "minimal",
}


class BareApp(RunningWorkbook):
    """A bare app of `tests/bench/bare` on a free loopback port; `folder` is of no use to it."""

    def __init__(self, name: str, folder: Path, environment: Mapping[str, str] | None = None) -> None:
        super().__init__(folder, {**QUIET, **(environment or {})}, BARE / f"{name}.py")

    def here(self) -> dict[str, str]:
        """Answer once the server does: a bare app has no address of its own to ask."""
        with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=5) as answer:
            return {"app": answer.read().decode()}


def megabytes(server: RunningWorkbook) -> float:
    """Return the resident memory of a server and of all it started."""
    root = psutil.Process(server.pid)
    return sum(one.memory_info().rss for one in (root, *root.children(recursive=True))) / 2**20


def seconds_since(began: float) -> float:
    """Return the seconds since `time.perf_counter` said `began`."""
    return time.perf_counter() - began
