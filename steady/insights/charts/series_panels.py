"""One series of day values, a feeling or a number of her own, as a panel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from steady.insights.charts import week_charts
from steady.insights.charts.event_marks import EventMark
from steady.insights.days import chart_rows, chart_sentences, frames
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span
from steady.palette import Palette


@dataclass(frozen=True)
class Look:
    """What the charts of one screen share: the days shown, the day it is, the colours, and her numbered events."""

    span: Span
    today: date
    palette: Palette
    marks: Sequence[EventMark] = ()


def series_panel(label: str, name: str, days: pd.DataFrame, counted: Span, color: str, look: Look) -> Panel:
    """Return the panel of one series from `frames.feeling_days`, called `name` in its sentence.

    `counted` is the part of the days shown since her first entry.
    """
    span, by_week = look.span, chart_rows.is_long(look.span)
    noted = frames.within(days["mean"], span)
    rows = chart_rows.drawn_weeks(days, span) if by_week else chart_rows.drawn_days(days, span)
    of_these_days = chart_sentences.of_days(counted, span.ends(look.today), counted.first > span.first)
    line = chart_sentences.named_line(name, rows, len(noted), of_these_days, by_week)
    if noted.empty:
        return Panel(label, line)
    described = chart_sentences.feeling_alt(label, rows, noted, counted)
    chart = week_charts.feeling(chart_rows.sent(rows), label, color, span, look.palette, look.marks)
    return Panel(label, line, described, chart, rows, _series_columns(label, by_week))


def _series_columns(label: str, by_week: bool) -> tuple[tuple[str, str], ...]:
    if by_week:
        return (("day", "Week of"), ("value", label), ("n", "Days"))
    return (
        ("day", "Day"),
        ("value", label),
        ("low", "Lowest"),
        ("high", "Highest"),
        ("n", "Check-ins"),
        ("line", "Mean of seven days"),
    )
