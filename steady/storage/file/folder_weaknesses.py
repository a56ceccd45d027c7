"""What the drive of a folder cannot do, found on the way: the journal works there all the same, and says it."""

from collections.abc import Iterable
from pathlib import Path

NOT_FLUSHED = (
    "The drive that your journal lies on does not say when a file has arrived there for good. After a power cut, what "
    "you saved last may be missing."
)
NOT_KEPT_APART = (
    "The drive that your journal lies on cannot keep two programs from writing at the same time. Please use the "
    "workbook in one window and on one computer at a time."
)
NOT_CLOSED = (
    "The folder of your journal cannot be closed to other people who use this computer. With a passphrase, they cannot "
    "read what is in it."
)

_found: dict[str, set[str]] = {}


def note(folder: Path, weakness: str) -> None:
    """Remember one of the sentences above about a folder until the program ends."""
    _found.setdefault(str(folder), set()).add(weakness)


def warning_about(folders: Iterable[Path]) -> str:
    """Return what was found about these folders, one sentence after the other; nothing where all is well."""
    found = {weakness for folder in folders for weakness in _found.get(str(folder), ())}
    return " ".join(weakness for weakness in (NOT_CLOSED, NOT_KEPT_APART, NOT_FLUSHED) if weakness in found)
