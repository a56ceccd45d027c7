"""Which journal this is: where it and the words lie, and a short name for it that gives nothing away."""

import hashlib
import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
CONTENT = PROJECT / "content"


def journal_folder() -> Path:
    """The folder of the journal: `WORKBOOK_DATA` if it is set, else `data/` beside this project; absolute."""
    chosen = os.environ.get("WORKBOOK_DATA")
    return Path(chosen).expanduser().resolve() if chosen else PROJECT / "data"


def content_folder() -> Path:
    """The folder of the words: `WORKBOOK_CONTENT` if it is set, else our own; absolute."""
    chosen = os.environ.get("WORKBOOK_CONTENT")
    return Path(chosen).expanduser().resolve() if chosen else CONTENT


def fingerprint(folder: Path) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the resolved path of `folder`."""
    # Two names of one folder (through a link, or in other capitals on Windows) give the same digits.
    path = os.path.normcase(Path(folder).resolve())
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
