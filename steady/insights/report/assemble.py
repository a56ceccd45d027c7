"""A whole report, put together from what she ticked: a pure function of her records, the words and the day."""

from collections.abc import Callable, Iterator
from datetime import date

from steady.insights.charts.event_marks import number_events
from steady.insights.days.chart_sentences import GAPS_NOTE, spoken_day
from steady.insights.days.spans import Span, spoken_span
from steady.insights.report import figures, patterns_section
from steady.insights.report.choices import Chosen, Sources, count_records, left_out, spoken_left_out
from steady.insights.report.drawings import NO_URGES, NUMBERED, PICTURES, URGES, drawn_panels, pictures
from steady.insights.report.structure import Report, Section

HOW_TO_READ = (
    "“You” means the person who wrote these notes. Every answer is that person's own, on a scale of 0 to 10.",
    GAPS_NOTE,
    "Two things on the same day may have nothing to do with each other. No number here judges anyone, and none of them "
    "says what comes next.",
    "These notes are for looking back. They aren't a test, and they don't replace talking with someone.",
)
NOTHING_AT_ALL = "Nothing was noted during this time. That's okay."
WITHOUT_PICTURES = {patterns_section.CONTACT: patterns_section.NO_CONTACT, URGES: NO_URGES}
OnPicture = Callable[[int, int], None]
"""Hears, before each picture, how many are done and of how many: drawing them is what takes long."""


def report_of(
    chosen: Chosen, sources: Sources, period: Span, today: date, on_picture: OnPicture = lambda done, of: None
) -> Report:
    """Return the report about `period`, made on `today`, with what is `chosen` of `sources` and nothing private."""
    shown = sources.reportable(chosen.hidden)
    count, hidden = count_records(shown, period), 0 if chosen.hidden else left_out(sources, period)
    noted = f"There's a check-in on {count.days} of {count.of_days} days."
    summary = (
        NOTHING_AT_ALL if count.is_nothing else noted,
        *([spoken_left_out(hidden)] if hidden else []),
        *(() if count.is_nothing else HOW_TO_READ),
    )
    days = f"{spoken_span(period)}, {period.days} days" if period.days > 1 else f"{spoken_day(period.first)}, one day"
    return Report(days, today, summary, tuple(_sections(chosen, shown, period, on_picture)), chosen.paper)


def _sections(chosen: Chosen, sources: Sources, period: Span, on_picture: OnPicture) -> Iterator[Section]:
    compared = patterns_section.along_panels(sources, period) if chosen.along else []
    drawn = drawn_panels(chosen, sources, period, compared)
    of = sum(map(len, drawn.values()))
    numbers = iter(range(of))
    for title, shown in drawn.items():
        made = pictures(shown, lambda: on_picture(next(numbers), of))
        if title == patterns_section.ALONG:
            yield patterns_section.along_section(compared, made)
        elif title == patterns_section.RHYTHM:
            yield patterns_section.rhythm_section(sources, period, made)
        elif title == PICTURES:
            marked = chosen.events and number_events(sources.events, period) and any(picture.svg for picture in made)
            yield Section(title, (NUMBERED,) if marked else (), made)
        else:
            yield Section(title, () if made else (WITHOUT_PICTURES[title],), made)
    if chosen.figures:
        yield figures.figures_section(sources, period)
    if chosen.ratings:
        yield figures.ratings_section(sources, period)
    yield from figures.written_sections(chosen, sources, period)
