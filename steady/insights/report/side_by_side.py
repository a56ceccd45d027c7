"""Pictures of a report that set times side by side: two weeks, her first and her last weeks, and a year of days."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from steady.insights.charts import year_of_days
from steady.insights.charts.series_panels import line_beside
from steady.insights.compare.period_comparison import others_then_and_now, then_and_now
from steady.insights.compare.week_comparison import others_pair_panel, pair_panel
from steady.insights.days import frames
from steady.insights.days.frames import GROUP_LABELS, GROUPS, with_groups
from steady.insights.days.panel import Panel
from steady.insights.days.spans import FIRST_AND_LAST, FOUR_WEEKS, Span, spoken_span, times_of
from steady.insights.report.choices import Sources, records_inside
from steady.palette import LIGHT

TWO_WEEKS = "Two weeks side by side"
# The week of the last day may have too few days, and then it is the two before it.
DAYS_OF_TWO_WEEKS = 21
A_YEAR = 366
# What the screen calls a year is here a time of any length.
DAY_BY_DAY = "Day by day"
LAST_YEAR = "The chart shows the last twelve months of it."


def two_weeks(sources: Sources, period: Span) -> Iterator[Panel]:
    """Yield the last two whole enough weeks of `period`, if it has them."""
    if period.days < DAYS_OF_TWO_WEEKS:
        return
    panel = pair_panel(frames.entries_frame(sources.check_ins), sources.feelings, period.last, LIGHT)
    if panel.chart:
        yield replace(panel, title=TWO_WEEKS)
    others = others_pair_panel(frames.own_scales_frame(sources.check_ins), sources.scale_names, period.last, LIGHT)
    if others:
        yield others


def first_and_last_weeks(sources: Sources, period: Span) -> Iterator[Panel]:
    """Yield the first and the last four weeks of `period`, feelings and other numbers, where they share no day."""
    if period.days < 2 * FOUR_WEEKS:
        return
    times = times_of(FIRST_AND_LAST, period.last, period.first)
    compared = (
        then_and_now(sources.check_ins, sources.feelings, *times, LIGHT),
        others_then_and_now(sources.check_ins, sources.scale_names, *times, LIGHT),
    )
    said = "Then is {}, now is {}.".format(*map(spoken_span, times))
    for panel in compared:
        if panel and panel.chart and panel.rows["band"].notna().any():
            yield replace(panel, sentence=f"{said} {panel.sentence}")


def year_pictures(sources: Sources, period: Span) -> Iterator[Panel]:
    """Yield the days of `period`, or of its last twelve months, for both groups and a mood brought in."""
    if period.days < FOUR_WEEKS:
        return
    span = period.since(period.last - timedelta(days=A_YEAR - 1))
    noted = records_inside(sources.check_ins, span)
    grouped, beside = with_groups(frames.entries_frame(noted)), line_beside(noted, span)
    series = {name: frames.feeling_days(grouped, group) for group, name in GROUP_LABELS.items()}
    for name, days in (series | ({beside.name: beside.days} if beside else {})).items():
        panel = year_of_days.year_panel(days, name, span, None, LIGHT)
        if panel.chart:
            group = next((group for group, label in GROUP_LABELS.items() if label == name), "")
            labels = [
                f"“{feeling.label.lower()}”" for feeling in sources.feelings if feeling.id in GROUPS.get(group, ())
            ]
            what = [f"The average of {', '.join(labels[:-1])} and {labels[-1]}."] if labels else []
            sentence = panel.sentence.replace(year_of_days.PRESS, "").strip()
            said = (*what, sentence, *[LAST_YEAR] * (period.days > A_YEAR))
            yield replace(panel, title=f"{DAY_BY_DAY}: {name}", sentence=" ".join(said))
