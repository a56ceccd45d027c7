"""What the tests of the report begin with: a journal of eight weeks with a word of its own in every kind."""

import io
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from pypdf import PdfReader

from steady.domain.exercises import parked
from steady.domain.records import privacy
from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.own_scales import OwnScale
from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.domain.views.record_text import InWords
from steady.insights.days.spans import Span
from steady.insights.report.assemble import report_of
from steady.insights.report.choices import Chosen, Sources
from steady.insights.report.pdf import as_pdf
from steady.insights.report.structure import Report, ReportEntry, Section
from tests.storage.exports.reading import IN_WORDS, WORDS

TODAY = date(2026, 11, 22)
PERIOD = Span(date(2026, 9, 28), TODAY)
KINDS_TICKED = tuple(field.name for field in fields(Chosen) if field.type is bool)
EVERYTHING = Chosen(**{kind: kind != "hidden" for kind in KINDS_TICKED})
NOTHING = Chosen(**dict.fromkeys(KINDS_TICKED, False))
# One word of each kind, which stands nowhere else, in the order of the report.
NOTE, LETTER, MOVED, SPARK = "heron", "lantern", "suitcase", "pottery"
HERS = (LETTER, NOTE, MOVED, SPARK)
# What the workbook says of two weeks, and what it takes from her own words.
TOLD, TOLD_EARLIER = "You noted four of seven days.", "You noted three of seven days."
ON = "The kettle was on."
QUOTED = f"A line of yours worth keeping: “{ON}”"
PRIVATE = ("unsent-parked", "unsent-calm", "unsent-held", "unsent-old")


def at(day: date, hour: int = 20) -> datetime:
    """The evening of `day`."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def named_scale(scale_id: str, name: str) -> InWords:
    """The words, and a scale of her own of that name."""
    return replace(IN_WORDS, own_scales=(OwnScale(id=scale_id, name=name),))


def check_in(day: date, **answers) -> CheckIn:
    """A check-in about `day`, written that evening."""
    return CheckIn(at=at(day), day=day, **answers)


def journal(**changed) -> Sources:
    """Eight weeks with a check-in on every second day, and one of everything else; `changed` kinds take its place."""
    days = [PERIOD.first + timedelta(days=2 * n) for n in range(28)]
    part = WORDS.parts[0]
    kinds = {
        "check_ins": [
            check_in(day, calm=n % 7, lonely=4, note=f"Saw a {NOTE} today." if n == 3 else "")
            for n, day in enumerate(days)
        ],
        "ratings": [
            Rating(at=at(day), day=day, part=part.id, answers={item.id: value for item in part.items})
            for day, value in ((days[0], 4), (days[-1], 5))
        ],
        "reflections": [
            Reflection(
                at=at(TODAY - timedelta(days=7)),
                day=TODAY - timedelta(days=7),
                week=week_of(TODAY - timedelta(days=7)),
                letter=(TOLD_EARLIER,),
            ),
            Reflection(
                at=at(TODAY),
                day=TODAY,
                week=week_of(TODAY),
                answers={"what_helped": f"A {LETTER} in the window.", "light_moment": ON},
                pulse={item.id: 5 for one in WORDS.parts for item in one.weekly_items},
                letter=(TOLD, QUOTED),
            ),
        ],
        "events": [Event(at=at(days[5]), day=days[5], title=f"He took his {MOVED}.")],
        "exercises": [written("4C", spark=f"The {SPARK} class."), *urges(days), *private_entries()],
    }
    return Sources(
        **{**kinds, **changed},
        words=IN_WORDS,
    )


def written(exercise: str, **values) -> ExerciseEntry:
    """An entry of an exercise, on the last day."""
    return ExerciseEntry(at=at(TODAY), day=TODAY, exercise=exercise, values=values, mood_before=3, mood_after=5)


def urges(days: list[date]) -> list[ExerciseEntry]:
    """Six urges, half of them let pass."""
    return [
        ExerciseEntry(
            at=at(day),
            day=day,
            exercise="urge",
            values={
                "started_at": at(day, 8 + n).isoformat(),
                "strength_0": 8,
                "strength_1": 5,
                "outcome": "let_pass" if n % 2 else "sent_kind",
            },
        )
        for n, day in enumerate(days[:6])
    ]


def private_entries() -> list[ExerciseEntry]:
    """One of every private kind: parked words, a calm line, a held message, and parked words from before the mark."""
    held = {"text": PRIVATE[2], "free_at": at(TODAY).isoformat()}
    return [
        written("3C", **parked.resting(PRIVATE[0], at(TODAY))),
        written("3C", **parked.calm(PRIVATE[1])),
        written("hold_box", **privacy.marked(held)),
        written("3C", text=PRIVATE[3]),
    ]


def report(chosen: Chosen = EVERYTHING, sources: Sources | None = None, period: Span = PERIOD) -> Report:
    """The report made today about the eight weeks."""
    if (chosen, sources, period) == (EVERYTHING, None, PERIOD):
        return whole_report()
    return report_of(chosen, sources or journal(), period, TODAY)


@cache
def whole_report() -> Report:
    """The report with everything in it, made once: drawing takes a second, and nobody can change what is made."""
    return report_of(EVERYTHING, journal(), PERIOD, TODAY)


@cache
def whole_pdf() -> bytes:
    """That report as a PDF."""
    return as_pdf(whole_report())


def report_with(*texts: str) -> Report:
    """A report that holds nothing but these texts of hers, each with its own heading and label."""
    entries = tuple(ReportEntry("22 November 2026", (("The question", text),)) for text in texts)
    return Report("one day", TODAY, ("A line.",), (Section("Notes", entries=entries),))


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, as another program reads it."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def squeezed(text: str) -> str:
    """The text without its blanks and line ends, which a reader of PDFs only guesses."""
    return "".join(text.replace("\u200b", "").split())
