"""All her feelings and numbers in one figure: a row each over the same days, its average now and what became of it.

One figure and not six, so that the browser draws it at once. On a wide screen the name stands at the left of a row and
the words at its right; on a narrow one both stand above it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from steady.insights.charts.event_marks import mark_layers
from steady.insights.charts.series_panels import LONE_AVERAGE, ChartContext
from steady.insights.charts.theme import DAY_FORMAT, date_axis, layered, tips
from steady.insights.days import chart_rows, frames
from steady.insights.days.chart_sentences import NO_FEELINGS, none_in
from steady.insights.days.panel import Panel
from steady.insights.days.spans import spoken_span
from steady.insights.statistics.time_pairs import PeriodPair

TITLE = "Your days"
ROW_HEIGHT, AXIS_HEIGHT, NAME_WIDTH = 48, 30, 155
# A row is 10 points high, and 4 more lie between it and the next, for its words on a narrow screen.
STEP = 14
# More dots than this are a smear, and weeks are drawn in their place.
MOST_DOTS = 4500
WIDE = "width > 600"
LEFT, RIGHT = f"{WIDE} ? 160 : 4", f"{WIDE} ? width - 210 : width - 4"
COLUMNS = (
    ("name", "From 0 to 10"),
    ("n", "Days noted"),
    ("then", "Average then"),
    ("then_days", "Days then"),
    ("now", "Average now"),
    ("now_days", "Days now"),
    ("change", "Change"),
)


@dataclass(frozen=True)
class FigureRow:
    """One row: its `name`, its `days` from `frames.feeling_days`, its color, and the two times it's answered with."""

    name: str
    days: pd.DataFrame
    color: str
    pair: PeriodPair

    @property
    def now(self) -> str:
        """Its average now, as it's written at the right; nothing before there are days enough for one."""
        return "" if self.pair.now.value is None else f"{self.pair.now.value:.1f}"

    @property
    def change(self) -> str:
        """What became of it, in words that don't judge."""
        if self.pair.difference is None:
            return self.pair.now.waiting or "too few days then"
        if not self.pair.is_change:
            return "about the same"
        return "higher than before" if self.pair.difference > 0 else "lower than before"


def rows_panel(shown: Sequence[FigureRow], context: ChartContext, sentence: str) -> Panel:
    """Return the figure of `shown` over the days of `context`; without a number on any of them there's no chart."""
    span = context.span
    noted = [len(frames.within(row.days, span)) for row in shown]
    if not any(noted):
        return Panel(TITLE, none_in(span) if shown else NO_FEELINGS)
    weekly = chart_rows.is_long(span) or span.days * len(shown) > MOST_DOTS
    drawn = chart_rows.week_rows if weekly else chart_rows.day_rows
    parts = [drawn(row.days, span).assign(row=place) for place, row in enumerate(shown)]
    rows = pd.concat(parts, ignore_index=True)[["day", "row", "value", "line", "lone"]]
    table = pd.DataFrame(
        {
            "name": row.name,
            "n": days,
            "then": row.pair.then.value,
            "then_days": row.pair.then.days,
            "now": row.pair.now.value,
            "now_days": row.pair.now.days,
            "change": row.change,
        }
        for row, days in zip(shown, noted, strict=True)
    ).round(2)
    each = "; ".join(
        f"{row.name}, {days} days, {f'average now {row.now}, ' * bool(row.now)}{row.change}"
        for row, days in zip(shown, noted, strict=True)
    )
    described = f"Your days from {spoken_span(span)}, a row for each from 0 to 10: {each}."
    chart = _chart(rows, shown, context)
    return Panel(TITLE, sentence, described, chart, table, COLUMNS, newest_first=False)


def _chart(rows: pd.DataFrame, shown: Sequence[FigureRow], context: ChartContext) -> alt.LayerChart:
    palette, span = context.palette, context.span
    lowest = -STEP * (len(shown) - 1) - 1
    reach = alt.Scale(domain=[lowest, STEP], nice=False, zero=False)
    x = date_axis(span, between=(LEFT, RIGHT))

    def at(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", scale=reach, axis=None)

    # A blank less a number would be a number.
    levels = {
        name: f"isValid(datum.{name}) ? datum.{name} - {STEP} * datum.row : null" for name in ("value", "line", "lone")
    }
    color = alt.Color(
        "row:N", scale=alt.Scale(domain=list(range(len(shown))), range=[row.color for row in shown]), legend=None
    )
    base = alt.Chart().encode(x=x, color=color, detail="row:N")
    quiet: dict[str, Any] = {"aria": False}
    dots = base.transform_calculate(at=levels["value"]).mark_circle(size=16, opacity=0.55, **quiet)
    dots = dots.encode(y=at("at"), tooltip=tips(("day:T", "Day", DAY_FORMAT), ("value:Q", "Value", ".1f")))
    line = base.transform_calculate(at=levels["line"]).mark_line(strokeWidth=2.2, strokeCap="round", **quiet)
    lone = (
        base.transform_calculate(at=levels["lone"])
        .mark_circle(size=LONE_AVERAGE, opacity=1, **quiet)
        .encode(y=at("at"))
    )
    layers = [*_guides(shown, reach, palette.faint), dots, line.encode(y=at("at")), lone]
    layers += [*_words(shown, reach, context), *mark_layers(context.marks, span, palette, x)]
    slim = chart_rows.without_long_blanks(rows).astype(
        {"row": "int8", "value": "float32", "line": "float32", "lone": "float32"}
    )
    return layered(slim, layers, palette, ROW_HEIGHT * len(shown) + AXIS_HEIGHT)


def _guides(shown: Sequence[FigureRow], reach: alt.Scale, color: str) -> list[alt.Chart]:
    """Return the lines at 0, 5 and 10 of each row."""
    levels = pd.DataFrame({"at": [level - STEP * row for row in range(len(shown)) for level in (0, 5, 10)]})
    lines = alt.Chart(levels).mark_rule(
        color=color, opacity=0.25, aria=False, x=alt.ExprRef(LEFT), x2=alt.ExprRef(RIGHT)
    )
    return [lines.encode(y=alt.Y("at:Q", scale=reach, axis=None))]


def _words(shown: Sequence[FigureRow], reach: alt.Scale, context: ChartContext) -> list[alt.Chart]:
    """Return the name of each row, its average now and what became of it."""
    told = pd.DataFrame(
        {"at": 5 - STEP * place, "name": row.name, "now": row.now, "change": row.change}
        for place, row in enumerate(shown)
    )
    base = alt.Chart(told).encode(y=alt.Y("at:Q", scale=reach, axis=None))
    # Half a row higher, where the words stand above it.
    lift = alt.ExprRef(f"{WIDE} ? 0 : -7 * height / {STEP * len(shown) + 1}")
    text: dict[str, Any] = {"baseline": "middle", "dy": lift, "color": context.palette.text}

    def written(column: str, x: str, **look: Any) -> alt.Chart:
        return base.mark_text(x=alt.ExprRef(x), **text, **look).encode(text=f"{column}:N")

    return [
        written("name", "0", align="left", fontSize=15, fontWeight=600, limit=NAME_WIDTH),
        written("now", f"{WIDE} ? width - 148 : width - 124", align="right", fontSize=17, fontWeight=600),
        written("change", f"{WIDE} ? width - 138 : width - 116", align="left", fontSize=14),
    ]
