"""A table for each kind of entry, to count in: one zip of CSV files."""

from collections.abc import Callable, Iterator, Sequence

from steady.domain.records.check_in import FEELINGS, CheckIn
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.kinds import ENTRY_KINDS
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.views.record_text import InWords
from steady.storage.exports.csv_cells import as_csv, zipped
from steady.storage.exports.progress import OnProgress, unwatched, watched
from steady.storage.exports.selection import Chosen

# Names that say little to whoever sees the folder.
_FILES = {kind.name: f"{kind.table}.csv" for kind in ENTRY_KINDS}
_WHEN = ("Day", "Written")

Row = Sequence[object]


def as_tables(entries: Chosen, words: InWords, tick: OnProgress = unwatched) -> bytes:
    """Return a zip with one CSV for each kind that has entries; what `tick` raises ends it."""
    total = sum(map(len, entries.values()))
    files, done = {}, 0
    for kind, records in entries.items():
        if records:
            heading, rows = table_of(kind, records, words)
            files[_FILES[kind]] = as_csv(
                heading, (row for record in watched(records, tick, done, total) for row in rows(record))
            )
            done += len(records)
    return zipped(files)


def table_of(kind: str, records: Sequence[Record], words: InWords) -> tuple[Row, Callable[[Record], Iterator[Row]]]:
    """Return the heading for these records of one kind, and what makes the rows of one of them."""
    measures = sorted({name for one in records for name in one.measures}) if kind == "check_ins" else []
    labels = words.feelings
    headings = {
        "check_ins": (
            *(labels.get(name, name) for name in FEELINGS),
            "How heavy",
            "Sleep",
            "Energy",
            "Words",
            "In the day",
            "Note",
            *measures,
        ),
        "ratings": ("Part", "Question", "Answer (0 to 10)", "Score of the part"),
        "reflections": ("Week", "Question", "Answer", "Answer (0 to 10)"),
        "exercises": ("Exercise", "Before (0 to 10)", "After (0 to 10)", "Question", "Answer"),
        "events": ("Event",),
    }
    return (*_WHEN, *headings.get(kind, ("Question", "Answer"))), lambda record: _rows(record, words, measures)


def _rows(record: Record, words: InWords, measures: Sequence[str]) -> Iterator[Row]:
    when = record.day.isoformat(), f"{record.at:%Y-%m-%d %H:%M:%S}"
    match record:
        case CheckIn():
            yield *when, *_check_in(record, words, measures)
        case Rating():
            total = words.part_score(record)
            said = "" if total is None else round(total, 1)
            part = words.part_title(record.part)
            yield from ((*when, part, question, int(answer), said) for question, answer in words.scaled(record.answers))
        case Reflection():
            yield from ((*when, record.week, question, text, "") for question, text in words.answered(record))
            yield from ((*when, record.week, question, "", int(n)) for question, n in words.scaled(record.pulse))
        case ExerciseEntry():
            what = words.exercise_title(record.exercise), record.mood_before, record.mood_after
            yield from ((*when, *what, label, text) for label, text in words.filled(record) or [("", "")])
        case Event():
            yield *when, record.title
        case _:
            yield from ((*when, question, answer) for question, answer in words.lines(record))


def _check_in(record: CheckIn, words: InWords, measures: Sequence[str]) -> Row:
    return (
        *(getattr(record, name) for name in FEELINGS),
        record.heaviness,
        words.tapped("sleep", record.sleep),
        words.tapped("energy", record.energy),
        words.words(record.words),
        words.tags(record.tags),
        record.note,
        *(record.measures.get(name) for name in measures),
    )
