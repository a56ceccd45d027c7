"""Where the environment of the workbook may lie."""

import os
import sys
import tempfile
from pathlib import Path

from steady.identity import fingerprint

PROJECT = Path(__file__).resolve().parent.parent


def beside_the_project() -> Path:
    """The usual place."""
    return PROJECT / ".venv"


def in_the_cache() -> Path:
    """The place for a project folder that cannot be written to: one folder a project, in the user's cache."""
    return _user_cache() / "steady" / fingerprint(PROJECT)


def can_be_written(folder: Path) -> bool:
    """True when `folder`, or its parent while it is not there yet, takes a new file."""
    try:
        with tempfile.TemporaryFile(dir=folder if folder.exists() else folder.parent):
            return True
    except OSError:
        return False


def _user_cache() -> Path:
    home = Path.home()
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
