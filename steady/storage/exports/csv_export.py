"""A table for each kind of entry, to count in: one zip of CSV files, whose cells no spreadsheet takes for a formula."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from steady.domain.records.check_in import FEELINGS, CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.kinds import CHECK_INS, ENTRY_KINDS, EVENTS, EXERCISES, RATINGS, REFLECTIONS
from steady.domain.records.own_scales import labels, told_apart
from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from steady.domain.views.record_text import InWords
from steady.storage.exports.selection import Chosen, OnProgress, unwatched, watched, words_for

_BYTE_ORDER_MARK = "\ufeff"
# The full-width signs are taken for the plain ones where a keyboard writes those.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_TO_BE_SHOWN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_WHEN = ("Day", "Written")

Row = Sequence[object]


@dataclass(frozen=True)
class CsvTable:
    """The columns of one kind of entry, after its day and hour of writing; `rows` makes the cells of one record."""

    columns: Sequence[str]
    rows: Callable[[InWords, Any], Iterable[Row]]


def as_tables(entries: Chosen, words: InWords, tick: OnProgress = unwatched) -> bytes:
    """Return a zip with one CSV for each kind that has entries; what `tick` raises ends it."""
    words, total = words_for(entries, words), sum(map(len, entries.values()))
    files, done = {}, 0
    for kind in (kind for kind in ENTRY_KINDS if entries.get(kind.name)):
        records = entries[kind.name]
        table = _check_ins(records, words) if kind is CHECK_INS else _TABLES.get(kind, _ANY_OTHER)
        cells = (
            (record.day.isoformat(), f"{record.at:%Y-%m-%d %H:%M:%S}", *row)
            for record in watched(records, tick, done, total)
            for row in table.rows(words, record)
        )
        # Its name says little to whoever sees the folder.
        files[f"{kind.table}.csv"] = as_csv((*_WHEN, *table.columns), cells)
        done += len(records)
    return zipped(files)


def _check_ins(records: Sequence[Any], words: InWords) -> CsvTable:
    """Return the table whose last columns are the own scales and imported moods that have a number in `records`."""
    noted = {key for record in records for key in record.measures}
    names = {key: name for key, name in labels(words.own_scales, noted).items() if key in noted}
    feelings = [words.feelings.get(name, name) for name in FEELINGS]
    columns = (*feelings, "How heavy", "Sleep", "Energy", "Words", "In the day", "Note")
    # Told apart as they will stand there: the sign before a formula can make two names one.
    own = told_apart((str(defused(name)) for name in names.values()), taken=(*_WHEN, *columns))

    def row(words: InWords, record: CheckIn) -> Iterator[Row]:
        yield (
            *(getattr(record, name) for name in FEELINGS),
            record.heaviness,
            words.tapped("sleep", record.sleep),
            words.tapped("energy", record.energy),
            words.words(record.words),
            words.tags(record.tags),
            record.note,
            *(record.measures.get(key) for key in names),
        )

    return CsvTable((*columns, *own), row)


def _rating(words: InWords, record: Rating) -> Iterator[Row]:
    part, total = words.part_title(record.part), words.part_score(record)
    reached = "" if total is None else round(total, 1)
    return ((part, question, int(answer), reached) for question, answer in words.scaled(record.answers))


def _reflection(words: InWords, record: Reflection) -> Iterator[Row]:
    written = [*words.letter(record), *words.answered(record)]
    yield from ((record.week, question, text, "") for question, text in written)
    yield from ((record.week, question, "", int(answer)) for question, answer in words.scaled(record.pulse))


def _exercise(words: InWords, record: ExerciseEntry) -> Iterator[Row]:
    what = words.exercise_title(record.exercise), record.mood_before, record.mood_after
    return ((*what, label, text) for label, text in words.filled(record) or [("", "")])


_TABLES = {
    RATINGS: CsvTable(("Part", "Question", "Answer (0 to 10)", "Score of the part"), _rating),
    REFLECTIONS: CsvTable(("Week", "Question", "Answer", "Answer (0 to 10)"), _reflection),
    EXERCISES: CsvTable(("Exercise", "Before (0 to 10)", "After (0 to 10)", "Question", "Answer"), _exercise),
    EVENTS: CsvTable(("Event",), lambda words, event: [(event.title,)]),
}
_ANY_OTHER = CsvTable(("Question", "Answer"), InWords.lines)


def defused(value: object) -> object:
    """Return a text that a spreadsheet would run or cannot hold so that it shows it; anything else as it is.

    A text that begins with = + - @, a tab or a line's end gets an apostrophe before it, as OWASP advises on CSV
    injection; None becomes an empty cell.
    """
    if not isinstance(value, str):
        return "" if value is None else value
    text = _NOT_TO_BE_SHOWN.sub("\ufffd", value)
    text = f"'{text}" if text.startswith(_FORMULA_STARTS) else text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def as_csv(heading: Iterable[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return the rows as CSV in UTF-8 with a byte order mark and CRLF, as spreadsheets read it by themselves."""
    text = io.StringIO(newline="")
    text.write(_BYTE_ORDER_MARK)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([defused(name) for name in heading])
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8", "replace")


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip with these files: name → content."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()
