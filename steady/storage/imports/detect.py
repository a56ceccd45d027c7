"""What a file is, told from its content and never from its name, and the reader that fits."""

import csv
import io
import re
from collections.abc import Mapping
from itertools import islice

from steady.domain.records.check_in import CheckIn
from steady.storage.exports import is_whole, read_whole
from steady.storage.imports import day_one, daylio_backup, jrnl
from steady.storage.imports.any_table import ColumnMapping, MappedReader, has_heading, table_in
from steady.storage.imports.bearable import BearableReader
from steady.storage.imports.cells import UnreadableCell
from steady.storage.imports.dates import DateReader
from steady.storage.imports.daylio import DaylioReader
from steady.storage.imports.encoding import PIECE, encoding_of, lines_of
from steady.storage.imports.entries import ImportedEntries, ImportedEntry
from steady.storage.imports.how_we_feel import HowWeFeelReader
from steady.storage.imports.i_mood_journal import IMoodReader
from steady.storage.imports.import_errors import FileTooLarge, NeedsMapping, NotAJournal, NothingInIt, OurOwnFile
from steady.storage.imports.json_list import NO_SCALE, parsed
from steady.storage.imports.result import Import, ImportBuilder
from steady.storage.imports.table_reader import Row, TableReader
from steady.storage.imports.unzip import MOST, ZIP, unpacked
from steady.storage.lock.encryption import LOCKED, PLAIN
from steady.storage.records.serialization import InvalidDocument, to_record

# The first that fits reads the file.
_TABLES: tuple[type[TableReader], ...] = (DaylioReader, BearableReader, HowWeFeelReader, IMoodReader)
_JSON = {
    b'"dayEntries"': daylio_backup.read_backup,
    b'"creationDate"': day_one.read_day_one,
    b'"entries"': jrnl.read_json,
}
# Tables that this workbook made begin with these.
_OUR_HEADING = ["Day", "Written"]
_BASE64_OF_JSON = re.compile(rb"\s*eyJ[A-Za-z0-9+/=\r\n]{40}")
_DELIMITERS = ",;\t|"
_FIRST_ROWS = 8
_MOST_ABOVE_HEADING = 4


def read(name: str, content: bytes, mapping: ColumnMapping | None = None) -> Import:
    """Return what a journal from elsewhere holds, in the order of the file; nothing is saved.

    `name` is the file's name, for whoever calls; what the file is, is told from `content` alone. Every row of it is an
    entry or an unreadable line. A table nobody knows raises NeedsMapping, and is read when `mapping` says what stands
    where. Any other file raises NotAJournal, whose text can be shown to her.
    """
    if len(content) > MOST:
        raise FileTooLarge
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise NothingInIt
    if not content.startswith(ZIP):
        return _from_file(content, mapping)
    # The files of one app belong together, as the diaries of Day One do.
    found: list[Import] = []
    trouble: NotAJournal | None = None
    for inside in unpacked(content):
        try:
            found.append(_from_file(inside, None))
        except NotAJournal as error:
            trouble = trouble or error
    if not found:
        raise trouble or NotAJournal
    if len(found) == 1:
        return found[0]
    together = ImportBuilder(found[0].app, found[0].scale)
    for imported in found:
        if imported.app == together.app:
            together.add(list(imported.entries))
            together.unreadable += imported.unreadable
    return together.as_import()


def _from_file(content: bytes, mapping: ColumnMapping | None) -> Import:
    if not content.strip():
        raise NothingInIt
    if content.startswith((LOCKED, PLAIN)):
        raise OurOwnFile(
            "This is a backup of this workbook. You can bring it back under “Copies.” Nothing was changed."
        )
    if is_whole(content):
        return _from_own_whole(content)
    if _BASE64_OF_JSON.match(content):
        content = daylio_backup.unwrapped(content)
    encoding = encoding_of(content)
    start = content[:PIECE].decode(encoding, "replace").removeprefix("\ufeff").lstrip()
    if start.startswith(("{", "[")) and not jrnl.HEADING.match(start):
        # Most JSON is UTF-8 already, and a copy of a large file costs as much memory as the file.
        plain = content if encoding == "utf-8" else content.decode(encoding, "replace").encode()
        for key, read_json in _JSON.items():
            if key in plain:
                return read_json(plain)
        parsed(plain)
        raise NotAJournal
    if jrnl.HEADING.search(start) and any(map(jrnl.HEADING.match, start.splitlines())):
        return jrnl.read_text(lines_of(content, encoding, newline=None))
    looks = {sign: _first_rows(start, sign) for sign in _DELIMITERS}
    if mapping is None and (known := _known_table(looks, DateReader(told_by=start))):
        return _read_table(content, encoding, *known)
    try:
        return _read_table(content, encoding, *_mapped_table(looks, mapping))
    except (UnreadableCell, IndexError) as error:
        raise NotAJournal(str(error)) from error


def _from_own_whole(content: bytes) -> Import:
    """Return the check-ins of a whole journal, which is brought in by `exports.add_to`; raises JournalTrouble."""
    builder = ImportBuilder("this workbook", NO_SCALE)
    entries = []
    whole = read_whole(content)
    if whole.refused:
        builder.refuse(0, whole.said_of_refused)
    for number, (record_id, document) in enumerate(whole.tables.get("check_ins", {}).items(), 1):
        try:
            check_in = to_record(CheckIn, record_id, document)
        except InvalidDocument:
            builder.refuse(number, "One check-in in this file can't be read.")
        else:
            mood = str(check_in.source.get("mood", ""))
            entries.append(ImportedEntry(check_in.at, mood, None, check_in.tags, check_in.note))
    builder.add(entries)
    return builder.as_import(is_whole=True)


def _first_rows(start: str, delimiter: str) -> list[Row]:
    """Return the first rows of a text as a table with that sign between its cells."""
    try:
        return list(islice(csv.reader(io.StringIO(start, newline=""), delimiter=delimiter), _FIRST_ROWS))
    except csv.Error:
        return []


_Found = tuple[str, int, TableReader]
"""The sign between the cells, how many rows the heading takes, and what reads the others."""


def _known_table(looks: Mapping[str, list[Row]], days: DateReader) -> _Found | None:
    """Return how to read the table of an app, told from its heading or its first row."""
    for sign, rows in looks.items():
        for heading, row in enumerate(rows[:_MOST_ABOVE_HEADING], 1):
            if list(row[:2]) == _OUR_HEADING:
                raise OurOwnFile(
                    "This table was made by this workbook, to be read somewhere else. To bring your journal back, "
                    "choose “Everything, as one file” under “Export,” and import that file. Nothing was changed."
                )
            for table in _TABLES:
                if reader := table.fitting(row, days):
                    return sign, heading, reader
        if rows and (bare := DaylioReader.without_heading(rows)):
            return sign, 0, bare
    return None


def _mapped_table(looks: Mapping[str, list[Row]], mapping: ColumnMapping | None) -> _Found:
    """Return how to read a table nobody knows, as she says; NeedsMapping until she does."""
    seen = {sign: table for sign, rows in looks.items() if (table := table_in(rows)) is not None}
    if not seen:
        raise NotAJournal
    # The sign that cuts the rows into the most columns is the one that was meant.
    sign = max(seen, key=lambda sign: len(seen[sign].columns))
    if mapping is None:
        raise NeedsMapping(seen[sign])
    return sign, int(has_heading(looks[sign])), MappedReader(mapping, len(seen[sign].columns))


def _read_table(content: bytes, encoding: str, sign: str, heading: int, reader: TableReader) -> Import:
    builder = ImportBuilder(reader.app, reader.scale, ImportedEntries(reader.tags_of))
    reader.read(lines_of(content, encoding), sign, heading, builder)
    return builder.as_import()
