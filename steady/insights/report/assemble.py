"""A whole report, put together from what she ticked: a pure function of her records, the words and the day."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from steady.insights.charts.event_marks import number_events
from steady.insights.days.chart_sentences import GAPS_NOTE, spoken_day
from steady.insights.days.spans import Span, spoken_span
from steady.insights.report import figures, first_page, patterns_section
from steady.insights.report.choices import Chosen, Sources, count_records, left_out, spoken_left_out
from steady.insights.report.drawings import KINDS_BY_TITLE, NUMBERED, PICTURES, drawn_panels, pictures
from steady.insights.report.structure import Report, Section

YOU = "“You” means the person who wrote these notes. Every answer is that person's own, on a scale of 0 to 10."
HOW_TO_READ = (
    GAPS_NOTE,
    "Two things on the same day may have nothing to do with each other. No number here judges anyone, and none of them "
    "says what comes next.",
    "These notes are for looking back. They aren't a test, and they don't replace talking with someone.",
)
NOTHING_AT_ALL = "Nothing was noted during this time. That's okay."
OnPicture = Callable[[int, int], None]
"""Hears, before each picture, how many are done and of how many: drawing them is what takes long."""


def report_of(
    chosen: Chosen, sources: Sources, period: Span, today: date, on_picture: OnPicture | None = lambda done, of: None
) -> Report:
    """Return the report about `period`, made on `today`, with what is `chosen` of `sources` and nothing private.

    Her words come first, then the charts, then the tables. A section without anything in it is left out. Without
    `on_picture` no chart is drawn: what it will hold is known sooner.
    """
    shown = sources.reportable(chosen.hidden)
    count, hidden = count_records(shown, period), 0 if chosen.hidden else left_out(sources, period)
    noted = f"There's a check-in on {count.days} of {count.of_days} days."
    summary = (
        NOTHING_AT_ALL if count.is_nothing else noted,
        *([spoken_left_out(hidden)] if hidden else []),
        *(() if count.is_nothing else [YOU]),
    )
    days = f"{spoken_span(period)}, {period.days} days" if period.days > 1 else f"{spoken_day(period.first)}, one day"
    made = (
        *figures.written_sections(chosen, shown, period),
        *_drawn(chosen, shown, period, on_picture),
        *_tables(chosen, shown, period),
    )
    return Report(
        days,
        today,
        summary,
        tuple(section for section in made if not section.is_empty),
        chosen.paper,
        chosen.own_line.strip(),
        tuple(first_page.opening(chosen, shown, period)),
        () if count.is_nothing else HOW_TO_READ,
    )


def _drawn(chosen: Chosen, sources: Sources, period: Span, on_picture: OnPicture | None) -> Iterator[Section]:
    compared = patterns_section.along_panels(sources, period) if chosen.along else []
    drawn = drawn_panels(chosen, sources, period, compared)
    of = sum(map(len, drawn.values()))
    numbers = iter(range(of))
    for title, shown in drawn.items():
        made = pictures(shown, on_picture and (lambda: on_picture(next(numbers), of)))
        section = Section(title, pictures=made)
        if title == patterns_section.ALONG and compared:
            section = patterns_section.along_section(compared, made)
        elif title == patterns_section.RHYTHM:
            section = patterns_section.rhythm_section(sources, period, made)
        elif title == PICTURES and chosen.events and number_events(sources.events, period):
            section = replace(section, lines=(NUMBERED,))
        yield replace(section, kind=KINDS_BY_TITLE[title])


def _tables(chosen: Chosen, sources: Sources, period: Span) -> Iterator[Section]:
    if chosen.figures:
        yield figures.figures_section(sources, period)
    if chosen.ratings:
        yield figures.ratings_section(sources, period)
