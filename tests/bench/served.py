"""Bare Streamlit apps, served as the workbook is."""

import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path

import psutil

from tests.running import KEYS, RunningWorkbook

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
        # Nobody has to come in here.
        del KEYS[self.port]

    def opening(self, path: str = "") -> str:
        """The address of the app."""
        return f"{self.url}/{path}"

    def answers(self) -> bool:
        """Whether the server answers: a bare app has no proof to give."""
        try:
            with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=5) as answer:
                return answer.status == 200
        except OSError:
            return False


def megabytes(server: RunningWorkbook) -> float:
    """Return the resident memory of a server and of all it started."""
    root = psutil.Process(server.pid)
    return sum(one.memory_info().rss for one in (root, *root.children(recursive=True))) / 2**20


def seconds_since(began: float) -> float:
    """Return the seconds since `time.perf_counter` said `began`."""
    return time.perf_counter() - began
