"""One series of day values as a panel: a feeling, or a number under a name of its own, such as an imported mood."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import cycle

import altair as alt
import pandas as pd

from steady.domain.records.check_in import CheckIn
from steady.domain.records.own_scales import OWN
from steady.insights.charts.event_marks import EventMark, mark_layers
from steady.insights.charts.theme import DAY_FORMAT, date_axis, layered, score_axis, tips
from steady.insights.days import chart_rows, chart_sentences, frames
from steady.insights.days.frames import feeling_days, own_scales_frame
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span
from steady.palette import Palette

CHART_HEIGHT = 170
SIZES, SMALLEST = ((100, (28, 2.5)), (400, (16, 2))), (9, 1.5)
# Seven pixels wide, and still more than four where a report makes a chart smaller.
LONE_AVERAGE = 40
BEHIND_THE_VALUE = (("low", "Lowest"), ("high", "Highest"), ("n", "Check-ins"), ("line", "Seven-day average"))
# Six scales of hers, and as many moods from elsewhere.
MOST = 12
OWN_SCALE, BROUGHT_IN = "Your own scale", "Imported"
MOOD_LINE, OWN_LINE = "The mood you imported", "The scale of your own that you noted most"


@dataclass(frozen=True)
class OtherLine:
    """A line beside those of both groups: what it is, in words of ours, and `days` from `frames.feeling_days`."""

    name: str
    days: pd.DataFrame


@dataclass(frozen=True)
class ChartContext:
    """What the charts of one screen share: the days shown, the day it is, the colours, and her numbered events."""

    span: Span
    today: date
    palette: Palette
    marks: Sequence[EventMark] = ()


def series_panel(label: str, name: str, days: pd.DataFrame, first: date, color: str, context: ChartContext) -> Panel:
    """Return the panel of one series from `feeling_days`, called `name` in its sentence; days from `first` on count."""
    span, by_week = context.span, chart_rows.is_long(context.span)
    counted = span.since(first)
    noted = frames.within(days["mean"], span)
    rows = chart_rows.rows_of(days, span)
    of_these_days = chart_sentences.of_days(counted, span.ends(context.today), counted.first > span.first)
    line = chart_sentences.named_line(name, rows, len(noted), of_these_days, by_week)
    if noted.empty:
        return Panel(label, line)
    described = chart_sentences.feeling_alt(label, rows, noted, counted)
    chart = series_chart(chart_rows.slim_rows(rows), label, color, span, context.palette, context.marks)
    if by_week:
        return Panel(label, line, described, chart, rows, (("day", "Week of"), ("value", label), ("n", "Days")))
    return Panel(label, line, described, chart, rows, (("day", "Day"), ("value", label), *BEHIND_THE_VALUE))


def number_panels(
    check_ins: Sequence[CheckIn], context: ChartContext, labels: Mapping[str, str] | None = None
) -> list[Panel]:
    """Return one panel for each own scale or imported mood noted in the span, up to twelve, most often noted first.

    `labels` maps the key of one to its name; without one the key is the name. It is her word, or that of another
    program, so it stands in `own_name` and in the description only, and never in what is drawn as Markdown.
    """
    inside = [check_in for check_in in check_ins if check_in.measures and check_in.day in context.span]
    if not inside:
        return []
    noted, panels = own_scales_frame(check_ins), []
    for key, color in zip(list(own_scales_frame(inside))[:MOST], cycle(context.palette.series), strict=False):
        days, title = feeling_days(noted, key), OWN_SCALE if key.startswith(OWN) else BROUGHT_IN
        panel = series_panel(title, "this number", days, days.index[0].date(), color, context)
        panels.append(panel.called((labels or {}).get(key, key)))
    return panels


def large_panel(key: str, name: str, days: pd.DataFrame, color: str, context: ChartContext, *, is_hers: bool) -> Panel:
    """Return one row of the figure of Weeks as a panel of its own; a name that `is_hers` is in no sentence."""
    first = days.index[0].date()
    if not is_hers:
        return series_panel(name, f"“{name.lower()}”", days, first, color, context)
    title = OWN_SCALE if key.startswith(OWN) else BROUGHT_IN
    return series_panel(title, "this number", days, first, color, context).called(name)


def line_beside(check_ins: Sequence[CheckIn], span: Span) -> OtherLine | None:
    """Return the mood from elsewhere that is noted most in `span`; where there is none and no feeling, an own scale."""
    inside = [check_in for check_in in check_ins if check_in.day in span]
    if not any(check_in.measures for check_in in inside):
        return None
    keys = list(own_scales_frame(inside))
    moods = [key for key in keys if not key.startswith(OWN)]
    if not moods and any(check_in.feelings for check_in in inside):
        return None
    key, name = (moods[0], MOOD_LINE) if moods else (keys[0], OWN_LINE)
    return OtherLine(name, feeling_days(own_scales_frame(check_ins), key))


def series_chart(
    rows: pd.DataFrame, label: str, color: str, span: Span, palette: Palette, marks: Sequence[EventMark] = ()
) -> alt.LayerChart:
    """Return the chart of one series from `chart_rows.day_rows` or `week_rows`, with her events as `marks`.

    Faint dots, a bar from lowest to highest where several entries differ, and the seven-day line on top.
    """
    # The area of a dot and the width of the line: smaller where many have to share the screen.
    dot, stroke = next((size for most_rows, size in SIZES if len(rows) <= most_rows), SMALLEST)
    base = alt.Chart().encode(x=date_axis(span))
    # Where no day has several entries there is no bar, and a screen reader would stop at nothing; the table has them.
    bars = base.mark_rule(strokeWidth=stroke, opacity=0.4, color=color, aria=False)
    bars = bars.encode(y=score_axis("low"), y2="high:Q")
    dots = base.mark_circle(size=dot, opacity=0.65, color=color).encode(y=score_axis("value"), tooltip=day_tips(label))
    line = base.mark_line(strokeWidth=stroke, strokeCap="round", strokeJoin="round", color=color)
    layers = [bars, dots, line.encode(y=score_axis("line"))]
    if "lone" in rows:
        layers.append(base.mark_circle(size=LONE_AVERAGE, opacity=1, color=color).encode(y=score_axis("lone")))
    return layered(rows, [*layers, *mark_layers(marks, span, palette)], palette, CHART_HEIGHT)


def day_tips(label: str, when: str = "Day") -> list[alt.Tooltip]:
    """Return what is said of a dot under the pointer: its day, or its week, and its value, called `label`."""
    return tips(("day:T", when, DAY_FORMAT), ("value:Q", label, ".1f"))
