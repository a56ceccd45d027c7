"""What the drive of a folder cannot do, found on the way: the journal works there all the same, and says it."""

from collections.abc import Iterable
from pathlib import Path

NOT_FLUSHED = (
    "The drive that your journal is on doesn't say when a file has arrived there for good. After a power outage, what "
    "you saved last may be missing."
)
NOT_KEPT_APART = (
    "The drive that your journal is on can't keep two programs from writing at the same time. Please use the "
    "workbook in one window and on one computer at a time."
)
NOT_CLOSED = (
    "Your journal's folder can't be closed to other people who use this computer. With a passphrase, they can't read "
    "what's in it."
)

_found: dict[str, set[str]] = {}


def note(folder: Path, weakness: str) -> None:
    """Remember one of the sentences above about a folder until the program ends."""
    _found.setdefault(str(folder), set()).add(weakness)


def warning_about(folders: Iterable[Path]) -> str:
    """Return what was found about these folders, one sentence after the other; nothing where all is well."""
    found = {weakness for folder in folders for weakness in _found.get(str(folder), ())}
    return " ".join(weakness for weakness in (NOT_CLOSED, NOT_KEPT_APART, NOT_FLUSHED) if weakness in found)
