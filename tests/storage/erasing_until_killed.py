"""A program that erases one record and kills itself ahead of a step of the disk."""

from pathlib import Path

from steady.storage.journal import open_journal
from tests.storage.writer import die_at


def erase(folder: Path, record_id: str, fatal: int) -> None:
    """Erase the exercise with this id, and kill this program ahead of step `fatal` of that."""
    open_journal(folder, disk=die_at(fatal)).erase("exercises", record_id)
