"""The charts, one function each, every one a sum of named layers; colours come from the palette alone."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from steady.insights.charts.event_marks import EventMark, mark_layers
from steady.insights.charts.theme import DAY_FORMAT, date_axis, layered, score_axis, tips
from steady.insights.days.spans import Span
from steady.palette import Palette

FEELING_HEIGHT = 170
SCORE_HEIGHT = 190
MANY_POINTS = (100, 400)


def feeling_chart(
    rows: pd.DataFrame, label: str, color: str, span: Span, palette: Palette, marks: Sequence[EventMark] = ()
) -> alt.LayerChart:
    """Return the chart of one feeling from `chart_rows.day_rows` or `week_rows`, with her events as `marks`.

    Faint dots, a bar from lowest to highest where several entries differ, and the seven-day line on top.
    """
    dot, stroke = _sizes(len(rows))
    x = date_axis(span)
    # Where no day has several entries there is no bar, and a screen reader would stop at nothing; the table has them.
    bars = alt.Chart().mark_rule(strokeWidth=stroke, opacity=0.4, color=color, aria=False)
    dots = alt.Chart().mark_circle(size=dot, opacity=0.65, color=color)
    # Round caps show a lone value of the line as a dot; without them it would not be drawn at all.
    line = alt.Chart().mark_line(strokeWidth=stroke, strokeCap="round", strokeJoin="round", color=color)
    layers = (
        bars.encode(x=x, y=score_axis("low"), y2="high:Q"),
        dots.encode(x=x, y=score_axis("value"), tooltip=_tips(label)),
        line.encode(x=x, y=score_axis("line")),
        *mark_layers(marks, span, palette),
    )
    return layered(rows, layers, palette, FEELING_HEIGHT)


def pulse_chart(rows: pd.DataFrame, label: str, span: Span, palette: Palette) -> alt.LayerChart:
    """Return the weekly pulse: a dot a week, joined only where one week follows the other."""
    base = alt.Chart().encode(x=date_axis(span), y=score_axis("value"))
    line = base.mark_line(strokeWidth=1.5, opacity=0.6, color=palette.primary)
    dots = base.mark_circle(size=48, opacity=1, color=palette.primary).encode(tooltip=_tips(label, "Week of"))
    return layered(rows, (line, dots), palette, SCORE_HEIGHT)


def rating_chart(rows: pd.DataFrame, label: str, span: Span, palette: Palette) -> alt.LayerChart:
    """Return the scores of one part: a dot each, the first and the last with their number.

    The line between them is thin and broken: nobody asked in between.
    """
    base = alt.Chart().encode(x=date_axis(span, air=1 + span.days // 12), y=score_axis("value"))
    path = base.mark_line(strokeWidth=1.5, strokeDash=[3, 4], opacity=0.7, color=palette.primary)
    dots = base.mark_circle(size=70, opacity=1, color=palette.primary).encode(tooltip=_tips(label))
    numbers = base.mark_text(dy=-13, fontSize=14, fontWeight=600, color=palette.text).encode(text="label:N")
    return layered(rows, (path, dots, numbers), palette, SCORE_HEIGHT)


def _sizes(points: int) -> tuple[float, float]:
    """Return the area of a dot and the width of the line: smaller where many have to share the screen."""
    if points <= MANY_POINTS[0]:
        return 28, 2.5
    return (16, 2) if points <= MANY_POINTS[1] else (9, 1.5)


def _tips(label: str, when: str = "Day") -> list[alt.Tooltip]:
    return tips(("day:T", when, DAY_FORMAT), ("value:Q", label, ".1f"))
