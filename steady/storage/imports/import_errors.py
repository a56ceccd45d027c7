"""What can be wrong with a file that is to be brought in, each as a sentence she can act on. Nothing is saved then."""

from collections.abc import Sequence
from dataclasses import dataclass

from steady.storage.errors import JournalTrouble


class NotAJournal(JournalTrouble):
    """A file that this workbook cannot bring in."""

    sentence = (
        "This file is not a journal the workbook knows, and it is not a table with a day in each row. Nothing was "
        "saved. Please look for “Export” in your old app, and choose CSV or JSON there."
    )

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence or self.sentence)


class NothingInIt(NotAJournal):
    """A file without a single letter."""

    sentence = "This file is empty. Nothing was saved. Please export your journal once more, and try that."


class FileDamaged(NotAJournal):
    """A file of a kind the workbook knows that breaks off or was changed on the way."""

    sentence = (
        "This file looks like a journal, but it is damaged or cut off, so it could not be read. Nothing was saved. "
        "Please export your journal once more and try the new file."
    )


class FileTooLarge(NotAJournal):
    """A file that holds, once unpacked, more than any journal does."""

    sentence = (
        "This file holds far more than a journal does, so it was not opened any further. Nothing was saved. "
        "If it has pictures in it, please export the journal without them."
    )


class OurOwnFile(NotAJournal):
    """A file of this workbook itself that comes back on another way than a foreign journal."""


@dataclass(frozen=True)
class TableSeen:
    """A table nobody knows: its columns, those that may be the day or a number, and some rows to look at."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    days: tuple[int, ...]
    numbers: tuple[int, ...]
    day_or_month_first: bool


class NeedsMapping(NotAJournal):
    """A table with a day in each row, of which she has to say what stands where: `table` shows it to her."""

    sentence = (
        "This is a table the workbook does not know by itself. Please say in which column the day stands, and in "
        "which one the number. Nothing was saved."
    )

    def __init__(self, table: TableSeen) -> None:
        super().__init__()
        self.table = table
