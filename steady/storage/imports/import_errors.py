"""What can be wrong with a file that is to be brought in, each as a sentence she can act on. Nothing is saved then."""

from collections.abc import Sequence
from dataclasses import dataclass

from steady.storage.errors import JournalTrouble


class NotAJournal(JournalTrouble):
    """A file that this workbook cannot bring in."""

    sentence = (
        "This file isn't a journal the workbook knows, and it isn't a table with a day in each row. Nothing was "
        "saved. Please look for “Export” in your old app, and choose CSV or JSON there."
    )

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence or self.sentence)


class NothingInIt(NotAJournal):
    """A file without a single letter."""

    sentence = "This file is empty. Nothing was saved. Please export your journal one more time, and try that."


class FileDamaged(NotAJournal):
    """A file of a kind the workbook knows that breaks off or was changed on the way."""

    sentence = (
        "This file looks like a journal, but it's damaged or cut off, so it couldn't be read. Nothing was saved. "
        "Please export your journal one more time and try the new file."
    )


class FileTooLarge(NotAJournal):
    """A file that holds, once unpacked, more than any journal does."""

    sentence = (
        "There's far more in this file than a journal has in it, so it wasn't opened any further. Nothing was saved. "
        "If it has photos in it, please export the journal without them."
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
        "This is a table the workbook doesn't know by itself. Please say which column has the day in it, and which "
        "one has the number. Nothing was saved."
    )

    def __init__(self, table: TableSeen) -> None:
        super().__init__()
        self.table = table
