"""The charts of a report: the panels of the screen over its period, each turned into a drawing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from steady.domain.urge.episode import passed, urges
from steady.insights.charts import week_panels
from steady.insights.charts.event_marks import EventMark, number_events
from steady.insights.charts.image_export import svg_of
from steady.insights.charts.series_panels import ChartContext, number_panels
from steady.insights.compare.first_and_now import FIRST_EVER, FIRST_OF_A_TIME, KEY, first_and_now_panel
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span
from steady.insights.report import patterns_section
from steady.insights.report.choices import Chosen, Sources, exercises_inside, records_inside
from steady.insights.report.side_by_side import first_and_last_weeks, two_weeks, year_pictures
from steady.insights.report.structure import Picture
from steady.insights.urge import tool_panels
from steady.palette import LIGHT

WIDTH = 600
SMALL = 290
# Drawn wider they come out smaller on the paper, and two of them fit on a page.
MANY_ROWS = 730
# Two beside each other, and lower than the other small ones: there is a pair of them a scale.
PAIRED = 380
PICTURES, MORE, URGES = "Charts", "More charts", "Urges to text him"
NO_END = "What came of them wasn't noted."
WHICH_WEEKS = f"The chart shows the last {tool_panels.MOST_WEEKS} weeks of it."
SHORTEST = 7
A_PULSE = "A pulse is the average of a few sliders, set once a week."
NUMBERED = "A dotted line with a number is an event. You'll find what it was under “Events.”"
# A paper is read later, when "the last days" are others: no day of a report is today.
NO_TODAY = date.max
KINDS_BY_TITLE = {
    PICTURES: "pictures",
    MORE: "more",
    patterns_section.ALONG: "along",
    patterns_section.RHYTHM: "rhythm",
    patterns_section.CONTACT: "contact",
    URGES: "urges",
}
Sized = tuple[Panel, int]


def drawn_panels(chosen: Chosen, sources: Sources, period: Span, compared: Iterable[Panel]) -> dict[str, list[Sized]]:
    """Return title of a section → its panels with their widths, for all she ticked; `compared` is `along_panels`.

    What has nothing to draw is not among them.
    """
    marks = number_events(sources.events, period) if chosen.events else []
    drawn: dict[str, list[Sized]] = {}
    if period.days >= SHORTEST:
        drawn |= {PICTURES: list(_days_and_steps(sources, period, marks))} if chosen.pictures else {}
        drawn |= {MORE: list(_more(sources, period))} if chosen.more else {}
    if chosen.along:
        # A picture of rings alone would be a page for nothing.
        drawn[patterns_section.ALONG] = [(panel, MANY_ROWS) for panel in compared if panel.lines]
    if chosen.rhythm:
        drawn[patterns_section.RHYTHM] = [(panel, PAIRED) for panel in patterns_section.rhythm_panels(sources, period)]
    others = {
        patterns_section.CONTACT: (chosen.contact, patterns_section.contact_pictures),
        URGES: (chosen.urges, _urges),
    }
    drawn |= {
        title: [(panel, WIDTH) for panel in made(sources, period)] for title, (ticked, made) in others.items() if ticked
    }
    return {title: [one for one in panels if one[0].chart] for title, panels in drawn.items()}


def pictures(shown: Iterable[Sized], on_each: Callable[[], None] | None) -> tuple[Picture, ...]:
    """Return the panels as pictures; `on_each` is called before each is drawn, and without it none is."""
    made = []
    for panel, width in shown:
        svg = ""
        if on_each and panel.chart:
            on_each()
            svg = svg_of(panel.chart, width)
        made.append(Picture(panel.own_name or panel.title, panel.sentence, panel.alt, svg, small=width < WIDTH))
    return tuple(made)


def _days_and_steps(sources: Sources, period: Span, marks: list[EventMark]) -> Iterator[Sized]:
    if records_inside(sources.check_ins, period):
        days = week_panels.feeling_panels(sources.check_ins, sources.feelings, period, NO_TODAY, LIGHT, marks)
        days += number_panels(sources.check_ins, ChartContext(period, NO_TODAY, LIGHT, marks), sources.scale_names)
        # One dot is no chart: it's told in the table.
        yield from ((panel, WIDTH) for panel in days if panel.chart and panel.rows["value"].notna().sum() > 1)
    moved = first_and_now_panel(records_inside(sources.ratings, period), sources.parts, LIGHT)
    # What the screen says in its place is about all her ratings so far; a report knows only its time.
    if moved.chart:
        yield replace(moved, sentence=f"{moved.sentence} {KEY.replace(FIRST_EVER, FIRST_OF_A_TIME)}"), WIDTH


def _more(sources: Sources, period: Span) -> Iterator[Sized]:
    parts = week_panels.part_panels(records_inside(sources.ratings, period), sources.parts, period.last, LIGHT)
    pulse = week_panels.pulse_panel(sources.reflections, sources.parts, period, NO_TODAY, LIGHT)
    sized = (
        (two_weeks(sources, period), WIDTH),
        (year_pictures(sources, period), MANY_ROWS),
        (first_and_last_weeks(sources, period), WIDTH),
        ((replace(pulse, sentence=f"{pulse.sentence} {A_PULSE}"),), WIDTH),
        # A part has few points; a single one is told in the table of the ratings.
        ((panel for panel in parts if len(panel.rows) > 1), SMALL),
    )
    yield from ((panel, width) for panels, width in sized for panel in panels)


def _urges(sources: Sources, period: Span) -> Iterator[Panel]:
    noted = urges(exercises_inside(sources, period, with_urge_tool=True))
    if not noted:
        return
    share = passed(noted)
    yield tool_panels.strength_panel(noted, LIGHT)
    # On the screen it speaks of this week; on paper nobody knows which one that is.
    said = f"During this time you let {share.passed} of {share.times} pass." if share.times else NO_END
    which = f" {WHICH_WEEKS}" if share.times and period.weeks > tool_panels.MOST_WEEKS else ""
    yield replace(tool_panels.weeks_panel(noted, period.last, "", LIGHT), sentence=said + which)
    yield tool_panels.hours_panel(noted, LIGHT)
