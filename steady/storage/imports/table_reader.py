"""Tables of text, read in blocks of rows: a whole block at once where all is well, row by row where something is not.

Quick because Python's own loops are left out: what works on columns runs in C.
"""

import csv
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from itertools import accumulate, compress, islice
from typing import Self

from steady.storage.imports.cells import CellCache, UnreadableCell
from steady.storage.imports.dates import DateReader
from steady.storage.imports.entries import EntryBlock, tag_splitter
from steady.storage.imports.result import ImportBuilder, ImportScale, bisect_rows

BLOCK = 256
TOO_SHORT = "There aren't enough columns on this line. Something's missing from it."
TOO_LONG = "There's one column too many on this line. Maybe there's a comma outside the quotation marks."
ENDLESS = "A quotation mark opens here and never closes, so this line runs on into the next ones."
_LINE_END = re.compile(r"\r\n|\r|\n")
# A field that holds the beginning of another row was never closed.
_NEXT_ROW = re.compile(
    r"""
    \n"?
    (?: \d{4}[-/.]\d{1,2}[-/.]\d{1,2} | \d{4}[ ][A-Z][a-z]{2}[ ][A-Z][a-z]{2}[ ]\d{1,2}[^,]* )
    "?[,;\t]""",
    re.VERBOSE,
)

Row = Sequence[str]


class TableReader(ABC):
    """How the rows of one kind of table become entries; `width` is the number of its columns."""

    app: str
    scale: ImportScale

    def __init__(self, width: int, days: DateReader, tags_of: Callable[[str], tuple[str, ...]] | None = None) -> None:
        self.width, self.days = width, days
        self.tags_of = tags_of or tag_splitter()
        # The same name is the same text in memory, however often it comes.
        self.names = CellCache(str.strip)

    @classmethod
    def fitting(cls, heading: Row, days: DateReader) -> Self | None:
        """Return the reader of a table with this heading, None if the table is of another kind."""
        return None

    @abstractmethod
    def entries_of(self, columns: Sequence[Row]) -> EntryBlock:
        """Return the entries of some rows, given as columns, or raise UnreadableCell."""

    def mended(self, row: Row) -> Row:
        """Return a row of the right width for one with too few or too many cells, or raise UnreadableCell."""
        raise UnreadableCell(TOO_SHORT if len(row) < self.width else TOO_LONG)

    def read(self, lines: Iterable[str], delimiter: str, heading: int, builder: ImportBuilder) -> None:
        """Take every row but the `heading` first and empty ones, as an entry or as a line that cannot be read."""
        reader = csv.reader(lines, delimiter=delimiter)
        for _ in islice(reader, heading):
            pass
        while True:
            begin, is_endless = reader.line_num, False
            rows: list[Row] = []
            try:
                rows.extend(islice(reader, BLOCK))
            except csv.Error:
                is_endless = True
            if rows:
                runs_on = reader.line_num - begin != len(rows)
                block, line_of = partial(self._block, runs_on), _lines_of(rows, begin)
                bisect_rows(list(filter(None, rows)), block, builder, line_of)
            if is_endless:
                builder.refuse(reader.line_num, ENDLESS)
            elif not rows:
                return

    def _block(self, runs_on: bool, rows: Sequence[Row]) -> EntryBlock:
        if len(rows) == 1 and len(rows[0]) != self.width:
            rows = [self.mended(rows[0])]
        try:
            columns = list(zip(*rows, strict=True))
        except ValueError as error:
            raise UnreadableCell from error
        if len(columns) != self.width:
            raise UnreadableCell
        if runs_on and any(_NEXT_ROW.search("\0".join(column).replace("\r", "\n")) for column in columns):
            raise UnreadableCell(ENDLESS)
        return self.entries_of(columns)


def _lines_of(rows: Sequence[Row], begin: int) -> Callable[[int], int]:
    """Return what says on which line of the file, from 1, a row of these begins; empty rows are not counted."""

    @cache
    def first_lines() -> list[int]:
        heights = (1 + sum(len(_LINE_END.findall(cell)) for cell in row) for row in rows)
        return list(compress(accumulate(heights, initial=begin + 1), rows))

    return lambda place: first_lines()[place]
