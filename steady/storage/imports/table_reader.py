"""Tables of text, read in blocks of rows: a whole block at once where all is well, row by row where something is not.

Quick because Python's own loops are left out: what works on columns runs in C.
"""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress, islice

from steady.storage.imports.cells import UnreadableCell
from steady.storage.imports.entries import EntryBlock, Tags
from steady.storage.imports.result import ImportBuilder, bisect_rows

BLOCK = 256
TOO_SHORT = "There are not enough columns on this line. Something is missing in it."
TOO_LONG = "There is a column too many on this line. Perhaps a comma stands outside quotation marks."
ENDLESS = "A quotation mark opens here and is not closed, so that this line runs on into the next ones."
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


@dataclass(frozen=True)
class Layout:
    """How the rows of one kind of table become entries.

    `block` makes entries of columns, or raises NotReadable. `mended` makes a row of the right width of one with
    too few or too many cells, or raises NotReadable. `width` is the number of columns. `tags_of` makes tags of what
    `block` left of them, when somebody looks at them.
    """

    width: int
    block: Callable[[Sequence[Row]], EntryBlock]
    mended: Callable[[Row], Row] | None = None
    tags_of: Callable[[str], tuple[str, ...]] = field(default_factory=Tags)


class SourceTable:
    """The rows of a text that is a table, from the line it stands at; `read_into` takes them all."""

    def __init__(self, lines: Iterable[str], delimiter: str, layout: Layout) -> None:
        self._rows = csv.reader(lines, delimiter=delimiter)
        self._layout = layout

    def skip(self, rows: int) -> None:
        """Leave out the rows of the heading."""
        for _ in islice(self._rows, rows):
            pass

    def read_into(self, finds: ImportBuilder) -> None:
        """Take every row as an entry, or as a line that cannot be read. An empty line is no row."""
        while True:
            begin, rows, trouble = self._rows.line_num, [], ""
            try:
                rows.extend(islice(self._rows, BLOCK))
            except csv.Error:
                trouble = ENDLESS
            if rows:
                _Rows(rows, begin, self._rows.line_num, self._layout, finds).take()
            if trouble:
                finds.refuse(self._rows.line_num, trouble)
            elif not rows:
                return


class _Rows:
    """A block of rows and the lines it stands on."""

    def __init__(self, rows: list[Row], begin: int, end: int, layout: Layout, finds: ImportBuilder) -> None:
        self._rows, self._begin, self._layout, self._finds = rows, begin, layout, finds
        self._runs_on = end - begin != len(rows)
        self._first_lines: list[int] = []

    def take(self) -> None:
        bisect_rows(list(filter(None, self._rows)), self._block, self._finds, self._line)

    def _block(self, rows: list[Row]) -> EntryBlock:
        layout = self._layout
        if len(rows) == 1 and len(rows[0]) != layout.width:
            rows = [self._mended(rows[0])]
        try:
            columns = list(zip(*rows, strict=True))
        except ValueError as error:
            raise UnreadableCell from error
        if len(columns) != layout.width:
            raise UnreadableCell
        if self._runs_on and any(map(_holds_a_row, columns)):
            raise UnreadableCell(ENDLESS)
        return layout.block(columns)

    def _mended(self, row: Row) -> Row:
        if self._layout.mended is None:
            raise UnreadableCell(TOO_SHORT if len(row) < self._layout.width else TOO_LONG)
        return self._layout.mended(row)

    def _line(self, number: int) -> int:
        """Return the line of the file on which a row of this block begins, from 1; empty rows are not counted."""
        if not self._first_lines:
            heights = (1 + sum(len(_LINE_END.findall(cell)) for cell in row) for row in self._rows)
            lines = accumulate(heights, initial=self._begin + 1)
            self._first_lines = list(compress(lines, self._rows))
        return self._first_lines[number]


def _holds_a_row(column: Row) -> bool:
    text = "\0".join(column)
    if "\r" in text:
        text = text.replace("\r", "\n")
    return "\n" in text and _NEXT_ROW.search(text) is not None
