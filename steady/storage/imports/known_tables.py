"""Which table a text is, told from its heading or its first row; and any other one, as she says."""

import csv
import io
from itertools import islice

from steady.storage.imports import any_table, bearable, daylio, how_we_feel, i_mood_journal, own_files
from steady.storage.imports.any_table import Mapping
from steady.storage.imports.cells import UnreadableCell
from steady.storage.imports.dates import DateReader
from steady.storage.imports.encoding import lines_of
from steady.storage.imports.entries import ImportedEntries
from steady.storage.imports.import_errors import NeedsMapping, NotAJournal
from steady.storage.imports.result import Import, ImportBuilder, ImportScale
from steady.storage.imports.table_reader import Layout, Row, SourceTable

_APPS = (daylio, bearable, how_we_feel, i_mood_journal)
_DELIMITERS = ",;\t|"
_LOOK = 8


def read_table(content: bytes, encoding: str, start: str, mapping: Mapping | None) -> Import:
    """Return what a table holds that begins with the text `start`; NeedsMapping or NotAJournal if it is not known."""
    looks = {sign: _first_rows(start, sign) for sign in _DELIMITERS}
    days = DateReader(told_by=start)
    for sign, rows in looks.items():
        for heading, row in enumerate(rows[:4] if mapping is None else ()):
            own_files.refuse_table(row)
            known = _known(row, days)
            if known is not None:
                return _read_table(content, encoding, sign, heading + 1, *known)
        bare = daylio.layout_without_heading(rows) if rows and mapping is None else None
        if bare is not None:
            return _read_table(content, encoding, sign, 0, daylio.APP, daylio.SCALE, bare)
    return _from_unknown(content, encoding, looks, mapping)


def _known(heading: Row, days: DateReader) -> tuple[str, ImportScale, Layout] | None:
    found = ((app, app.layout_with(heading, days)) for app in _APPS)
    return next(((app.APP, app.SCALE, layout) for app, layout in found if layout is not None), None)


def _from_unknown(content: bytes, encoding: str, looks: dict[str, list[Row]], mapping: Mapping | None) -> Import:
    seen = {sign: table for sign, rows in looks.items() if (table := any_table.looked_at(rows)) is not None}
    if not seen:
        raise NotAJournal
    # The sign that cuts the rows into the most columns is the one that was meant.
    sign = max(seen, key=lambda one: len(seen[one].columns))
    if mapping is None:
        raise NeedsMapping(seen[sign])
    heading = int(any_table.has_heading([row for row in looks[sign] if row]))
    layout = any_table.layout_of(mapping, len(seen[sign].columns))
    try:
        return _read_table(content, encoding, sign, heading, any_table.APP, mapping.scale, layout)
    except (UnreadableCell, IndexError) as error:
        raise NotAJournal(str(error)) from error


def _read_table(
    content: bytes, encoding: str, sign: str, skipped: int, app: str, scale: ImportScale, layout: Layout
) -> Import:
    finds = ImportBuilder(app, scale, ImportedEntries(layout.tags_of))
    table = SourceTable(lines_of(content, encoding), sign, layout)
    table.skip(skipped)
    table.read_into(finds)
    return finds.as_import()


def _first_rows(start: str, delimiter: str) -> list[Row]:
    """Return the first rows of a text as a table with that sign between its cells."""
    try:
        return list(islice(csv.reader(io.StringIO(start, newline=""), delimiter=delimiter), _LOOK))
    except csv.Error:
        return []
