"""What can go wrong at the start, as one kind sentence with the way out."""

from pathlib import Path

_OFFLINE = "There's no internet right now. Please connect once and start again."
NOT_FOR_THIS_PYTHON = "Part of the workbook isn't made for this Python. It needs Python 3.11 to 3.14."
_DAMAGED = "Something arrived damaged, so we didn't use it. Please start again."
_FULL = "The disk is full. Please make about 1 GB of room and start again."
_NOT_HERS = "We can't write in the workbook's folder. Please check who owns it."
# What pip, uv or venv says → what she reads; the first that fits counts.
_REASONS = (
    ("DO NOT MATCH THE HASHES", _DAMAGED),
    ("Hash mismatch for ", _DAMAGED),
    ("No space left on device", _FULL),
    ("not enough space on the disk", _FULL),
    ("Permission denied", _NOT_HERS),
    ("NewConnectionError", _OFFLINE),
    ("NameResolutionError", _OFFLINE),
    ("Connection to ", _OFFLINE),
    ("connection broken", _OFFLINE),
    ("No matching distribution", NOT_FOR_THIS_PYTHON),
)


class StartError(Exception):
    """Something that stops the start; its text is all she reads."""


def reason_in(said: str) -> str | None:
    """The sentence for what a program said before it gave up, or None when it is none of the known reasons."""
    return next((sentence for sign, sentence in _REASONS if sign in said), None)


def write_report(report: Path, said: str) -> str:
    """Writes what a program said to the file `report` and says so; says nothing where that cannot be written."""
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text(said, encoding="utf-8")
    except OSError:
        return ""
    return f"(You'll find the details in {report}.)"
