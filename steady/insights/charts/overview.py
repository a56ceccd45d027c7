"""The strip above the charts of Weeks: her days in a few lines, over the whole stretch, to brush over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import altair as alt
import pandas as pd

from steady.insights.charts.event_marks import EventMark, mark_layers
from steady.insights.charts.theme import date_axis, layered, moment, score_axis
from steady.insights.days import chart_rows, chart_sentences, frames
from steady.insights.days.frames import GROUP_LABELS, with_groups
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span, spoken_span
from steady.palette import Palette

TITLE = "The whole stretch"
BRUSH = "brush"
HEIGHT = 130
# Blue and wine: the two of the series that lie farthest apart for any eye. The third is told apart by its dashes.
COLORS = (0, 5, 1)
STROKES: tuple[dict[str, Any], ...] = (
    {"strokeWidth": 3},
    {"strokeWidth": 1.5},
    {"strokeWidth": 2, "strokeDash": [6, 4]},
)
KEY = "The thick line is the good feelings, and the thin one is the hard feelings."


@dataclass(frozen=True)
class OtherLine:
    """A line beside those of both groups: what it is, in words of ours, and `days` from `frames.feeling_days`."""

    name: str
    days: pd.DataFrame


def strip_panel(
    entries: pd.DataFrame,
    span: Span,
    marks: Sequence[EventMark],
    chosen: Span | None,
    palette: Palette,
    other: OtherLine | None = None,
) -> Panel:
    """Return the seven-day lines of both groups over `span`; `chosen` is what the brush lies on at first, if anything.

    `entries` is `frames.entries_frame`. Without a line on any of these days, of a group or `other`, it has no chart.
    """
    grouped = with_groups(entries)
    noted = {name: frames.feeling_days(grouped, group) for group, name in GROUP_LABELS.items()}
    noted |= {other.name: other.days} if other else {}
    lines = {name: chart_rows.rows_of(days, span).set_index("day")["line"] for name, days in noted.items()}
    drawn = [name for name, line in lines.items() if line.notna().any()]
    lines = {name: line for name, line in lines.items() if name in (*drawn, *GROUP_LABELS.values())}
    rows = pd.concat({f"line_{n}": line for n, line in enumerate(lines.values())}, axis=1)
    if not drawn:
        return Panel(TITLE, chart_sentences.NO_STRIP)
    rows = rows.rename_axis("day").reset_index().assign(value=rows.max(axis=1).to_numpy())
    when = "Week of" if chart_rows.is_long(span) else "Day"
    columns = (("day", when), *((f"line_{n}", f"{name}, seven-day average") for n, name in enumerate(lines)))
    keys, which = ([f" {KEY}"], "dashed line") if set(drawn) & set(GROUP_LABELS.values()) else ([], "line")
    keys += [f" The {which} is {name[0].lower()}{name[1:]}." for name in lines.keys() - GROUP_LABELS.values()]
    said = chart_sentences.STRIP + "".join(keys)
    each = ", ".join(f"{name} {chart_sentences.from_to(lines[name].dropna())}" for name in drawn)
    described = f"Seven-day averages from {spoken_span(span)}, on a scale of 0 to 10. {each}."
    return Panel(TITLE, said, described, _chart(rows, span, marks, chosen, palette), rows, columns)


def brushed_span(selection: Any, span: Span) -> Span | None:
    """Return the days of `span` that the brush of the strip lies on, from what the browser says; None without any.

    The browser gives two moments in milliseconds; each counts as the midnight next to it.
    """
    noon = timedelta(hours=12)
    try:
        moments = (datetime.fromtimestamp(moment / 1000) for moment in selection["selection"][BRUSH]["day"])
        first, last = ((moment + noon).date() for moment in moments)
    except (KeyError, TypeError, ValueError):
        return None
    return Span(min(max(first, span.first), span.last), max(min(last, span.last), span.first))


def _chart(
    rows: pd.DataFrame, span: Span, marks: Sequence[EventMark], chosen: Span | None, palette: Palette
) -> alt.LayerChart:
    """Return the sum of the lines, with the brush on the first, and her events."""
    at_first: Any = {"value": {"x": [moment(chosen.first), moment(chosen.last)]}} if chosen else {}
    mark = alt.BrushConfig(fill=palette.faint, fillOpacity=0.22, stroke=palette.faint)
    brush = alt.selection_interval(name=BRUSH, encodings=["x"], mark=mark, **at_first)
    x = date_axis(span)
    # Alone it need not be told apart, and a long broken line is hard to follow.
    strokes = STROKES if rows[["line_0", "line_1"]].notna().any(axis=None) else (*STROKES[:2], {"strokeWidth": 2})
    lines = []
    for n, (color, stroke) in enumerate(zip(COLORS, strokes, strict=True)):
        if f"line_{n}" in rows:
            line = alt.Chart().mark_line(strokeCap="round", color=palette.series[color], **stroke)
            lines.append(line.encode(x=x, y=score_axis(f"line_{n}")))
    layers = (lines[0].add_params(brush), *lines[1:], *mark_layers(marks, span, palette))
    chart = layered(chart_rows.without_long_blanks(rows.drop(columns="value")), layers, palette, HEIGHT)
    # In an SVG the brush would be a picture without a name to a screen reader; the chart as a whole has one.
    chart.usermeta = {"embedOptions": {"renderer": "canvas"}}
    return chart
