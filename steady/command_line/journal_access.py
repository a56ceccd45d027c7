"""The journal a command is about, opened with the passphrase typed on the terminal where it is locked."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from steady.bootstrap import OwnWorkbook, Settings, open_workbook
from steady.command_line import terminal
from steady.storage.errors import JournalLocked, JournalTrouble, WrongSecret
from steady.storage.file.journal_place import FILE_NAME

T = TypeVar("T")

QUESTION = "Your passphrase, or your recovery code"


class NoJournal(JournalTrouble):
    """There is no journal in the folder. Nothing was made."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"There's no journal in {folder}. Nothing was changed. Say where it is with --data FOLDER.")


def settings_of(chosen: Namespace) -> Settings:
    """Return the settings: the folder named with --data, else the one the workbook itself would use."""
    settings = Settings.from_environment()
    return Settings(Path(chosen.data).expanduser().resolve(), settings.content) if chosen.data else settings


def has_journal(folder: Path) -> bool:
    """Return True if there is a journal in the folder, or a backup of one."""
    backups = folder / "backups"
    return (folder / FILE_NAME).exists() or (backups.is_dir() and any(backups.iterdir()))


def open_chosen(chosen: Namespace, *, may_begin: bool = False) -> OwnWorkbook:
    """Open the workbook; raise JournalTrouble when that cannot be, NoJournal where there is none and none may begin."""
    settings = settings_of(chosen)
    if not may_begin and not has_journal(settings.data):
        raise NoJournal(settings.data)
    try:
        return open_workbook(settings)
    except JournalLocked:
        return with_secret(lambda secret: open_workbook(settings, secret), QUESTION)


def with_secret(open_it: Callable[[str], T], question: str) -> T:
    """Return what `open_it` makes of a typed secret; after the third that does not fit, WrongSecret."""
    for _ in range(2):
        try:
            return open_it(terminal.passphrase(question))
        except WrongSecret:
            print("That doesn't fit. Please try again.")
    return open_it(terminal.passphrase(question))
