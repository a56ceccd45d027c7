"""One series of day values, a feeling or a number of her own, as a panel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from steady.insights import charts, drawn, frames, sentences
from steady.insights.event_marks import EventMark
from steady.insights.panel import Panel
from steady.insights.stretches import Span
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
    span, by_week = look.span, drawn.is_long(look.span)
    noted = frames.within(days["mean"], span)
    rows = drawn.drawn_weeks(days, span) if by_week else drawn.drawn_days(days, span)
    of_these_days = sentences.of_days(counted, span.ends(look.today), counted.first > span.first)
    line = sentences.named_line(name, rows, len(noted), of_these_days, by_week)
    if noted.empty:
        return Panel(label, line)
    described = sentences.feeling_alt(label, rows, noted, counted)
    chart = charts.feeling(drawn.sent(rows), label, color, span, look.palette, look.marks)
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
