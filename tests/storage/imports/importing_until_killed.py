"""A program that brings a journal in, or takes it back, and kills itself ahead of a step that changes the disk."""

from datetime import date
from pathlib import Path

from steady.storage.imports import landing_of, newest, read, save, undo
from steady.storage.journal import Journal, open_journal
from tests.storage.changing_until_killed import die_at
from tests.storage.imports.samples import DAYLIO

TODAY = date(2026, 11, 22)


def bring(journal: Journal) -> None:
    save(journal, landing_of(read("", DAYLIO.encode()), journal.check_ins.all(), {"worn thin": 2}, TODAY))


def take_back(journal: Journal) -> None:
    undo(journal, newest(journal).id)


def change_it(folder: Path, change: str, step: int) -> None:
    """Bring the journal in, or take it back, and kill this program ahead of that step of it."""
    journal = open_journal(folder, disk=die_at(step))
    bring(journal) if change == "bring" else take_back(journal)
