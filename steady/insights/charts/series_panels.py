"""One series of day values, a feeling or a number of her own, as a panel.

Numbers under a name of their own, such as an imported mood: one picture each, beside those of the feelings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import cycle

import pandas as pd

from steady.domain.records.check_in import CheckIn
from steady.domain.records.own_scales import OWN
from steady.insights.charts import week_charts
from steady.insights.charts.event_marks import EventMark
from steady.insights.charts.overview import OtherLine
from steady.insights.days import chart_rows, chart_sentences, frames
from steady.insights.days.frames import feeling_days, measures_frame
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span
from steady.palette import Palette


@dataclass(frozen=True)
class ChartContext:
    """What the charts of one screen share: the days shown, the day it is, the colours, and her numbered events."""

    span: Span
    today: date
    palette: Palette
    marks: Sequence[EventMark] = ()


def series_panel(label: str, name: str, days: pd.DataFrame, counted: Span, color: str, look: ChartContext) -> Panel:
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
    chart = week_charts.feeling_chart(chart_rows.sent(rows), label, color, span, look.palette, look.marks)
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


# Six scales of hers, and as many moods from elsewhere.
MOST = 12
OWN_SCALE, BROUGHT_IN = "Your own scale", "Brought in from elsewhere"
IN_A_SENTENCE = "this number"
MOOD_LINE, OWN_LINE = "The mood you brought in", "The scale of your own that you noted most"


def number_panels(
    check_ins: Sequence[CheckIn], look: ChartContext, labels: Mapping[str, str] | None = None
) -> list[Panel]:
    """Return one panel for each measure noted on the days of `look`, up to twelve, those noted most often first.

    `labels` maps the key of a measure to its name; without one the key is the name. It is her word, or that of another
    program, so it stands in `own_name` and in the description only, and never in what is drawn as Markdown.
    """
    inside = [check_in for check_in in check_ins if check_in.measures and check_in.day in look.span]
    if not inside:
        return []
    keys = list(measures_frame(inside))[:MOST]
    noted = measures_frame(check_ins)
    return [
        _panel(noted, key, (labels or {}).get(key, key), color, look)
        for key, color in zip(keys, cycle(look.palette.series), strict=False)
    ]


def line_beside(check_ins: Sequence[CheckIn], span: Span) -> OtherLine | None:
    """Return the mood from elsewhere that is noted most in `span`; where there is none and no feeling, an own scale."""
    inside = [check_in for check_in in check_ins if check_in.day in span]
    if not any(check_in.measures for check_in in inside):
        return None
    keys = list(measures_frame(inside))
    moods = [key for key in keys if not key.startswith(OWN)]
    if not moods and any(check_in.feelings for check_in in inside):
        return None
    key, name = (moods[0], MOOD_LINE) if moods else (keys[0], OWN_LINE)
    return OtherLine(name, feeling_days(measures_frame(check_ins), key))


def _panel(noted: pd.DataFrame, key: str, label: str, color: str, look: ChartContext) -> Panel:
    days = feeling_days(noted, key)
    counted = look.span.since(min(days.index[0].date(), look.span.last))
    title = OWN_SCALE if key.startswith(OWN) else BROUGHT_IN
    return series_panel(title, IN_A_SENTENCE, days, counted, color, look).called(label)
