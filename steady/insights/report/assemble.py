"""A whole report, put together from what she ticked: a pure function of her records, the words and the day."""

from collections.abc import Callable, Iterator
from datetime import date

from steady.insights.charts.event_marks import number_events
from steady.insights.days.chart_sentences import GAPS_NOTE, spoken_day
from steady.insights.days.spans import Span, spoken_span
from steady.insights.report import figures, written_section
from steady.insights.report.choices import Chosen, Counts, Sources, count_records, left_out, spoken_left_out
from steady.insights.report.drawings import NO_URGES, NUMBERED, PICTURES, URGES, drawn_panels, pictures
from steady.insights.report.patterns_section import (
    ALONG,
    CONTACT,
    NO_CONTACT,
    RHYTHM,
    along_panels,
    along_section,
    rhythm_section,
)
from steady.insights.report.structure import Report, Section

HOW_TO_READ = (
    "“You” is the person who wrote these notes. Every answer is that person’s own, on a scale from 0 to 10.",
    GAPS_NOTE,
    "Two things on the same day need not have to do with each other. No number here judges anyone, and none says what "
    "will come.",
    "These notes are for looking back. They are not a test, and they do not take the place of talking with someone.",
)
NOTHING_AT_ALL = "Nothing was noted in this time. That is fine."
WITHOUT_PICTURES = {CONTACT: NO_CONTACT, URGES: NO_URGES}
OnPicture = Callable[[int, int], None]
"""Hears, before each picture, how many are done and of how many: drawing them is what takes long."""


def report_of(
    chosen: Chosen, sources: Sources, period: Span, today: date, on_picture: OnPicture = lambda done, of: None
) -> Report:
    """Return the report about `period`, made on `today`, with what is `chosen` of `sources` and nothing private."""
    shown = sources.reportable(chosen.hidden)
    summary = tuple(_summary(count_records(shown, period), 0 if chosen.hidden else left_out(sources, period)))
    sections = tuple(_sections(chosen, shown, period, on_picture))
    return Report(spoken_period(period), today, summary, sections, chosen.paper)


def spoken_period(period: Span) -> str:
    """Return a period as it is said: "1 May 2026 to 7 June 2026, 38 days"."""
    if period.days == 1:
        return f"{spoken_day(period.first)}, one day"
    return f"{spoken_span(period)}, {period.days} days"


def _summary(count: Counts, hidden: int) -> Iterator[str]:
    if count.is_nothing:
        yield NOTHING_AT_ALL
    else:
        yield f"There is a check-in on {count.days} of {count.of_days} days."
    if hidden:
        yield spoken_left_out(hidden)
    if not count.is_nothing:
        yield from HOW_TO_READ


def _sections(chosen: Chosen, sources: Sources, period: Span, on_picture: OnPicture) -> Iterator[Section]:
    compared = along_panels(sources, period) if chosen.along else []
    drawn = drawn_panels(chosen, sources, period, compared)
    of = sum(map(len, drawn.values()))
    numbers = iter(range(of))
    for title, shown in drawn.items():
        made = pictures(shown, lambda: on_picture(next(numbers), of))
        if title == ALONG:
            yield along_section(compared, made)
        elif title == RHYTHM:
            yield rhythm_section(sources, period, made)
        elif title == PICTURES:
            marked = chosen.events and number_events(sources.events, period) and any(picture.svg for picture in made)
            yield Section(title, (NUMBERED,) if marked else (), made)
        else:
            yield Section(title, () if made else (WITHOUT_PICTURES[title],), made)
    asked = (
        (chosen.figures, figures.figures_section),
        (chosen.ratings, figures.ratings_section),
        (chosen.reflections, written_section.reflections_section),
        (chosen.notes, written_section.notes_section),
        (chosen.events, written_section.events_section),
        (chosen.exercises, written_section.exercises_section),
    )
    yield from (section(sources, period) for wanted, section in asked if wanted)
