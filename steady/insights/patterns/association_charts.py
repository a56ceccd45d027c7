"""The charts of what goes along with her days, one function each, as quiet as those of the weeks."""

import math
from typing import Any

import altair as alt
import pandas as pd

from steady.insights.charts.theme import layered, score_axis, tips
from steady.palette import Palette

ROW_HEIGHT = 30
AXIS_HEIGHT = 50
SPREAD_HEIGHT = 200
CONTACT_HEIGHT = 150
WIDEST_LABEL = 185
NARROWEST_REACH = 2
WEEKS_EACH_LABEL = 5
WIDEST_BAR, WEEKS_THAT_FILL = 24, 12


def difference_chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return one line a row, from `low` to `high`, with its dot at `value`: full where `held`, else a ring.

    The middle of the axis is no difference; both sides reach equally far, so that lower and higher look alike.
    """
    reach = max(NARROWEST_REACH, math.ceil(rows[["low", "high"]].abs().max().max()))
    names = alt.Axis(labelLimit=WIDEST_LABEL, labelColor=palette.text, grid=False)
    base = alt.Chart().encode(y=alt.Y("label:N", sort=list(rows["label"]), title=None, axis=names))
    level: dict[str, Any] = {
        "scale": alt.Scale(domain=[-reach, reach], nice=False),
        "axis": alt.Axis(
            values=[-reach, 0, reach],
            grid=False,
            title="← lower · points · higher →",
            labelExpr="datum.value > 0 ? '+' + datum.value : datum.label",
            titleFontWeight="normal",
            titleColor=palette.faint,
        ),
    }
    # Nothing to be read out: a line at zero has no number of its own.
    middle = alt.Chart().mark_rule(color=palette.faint, opacity=0.7, aria=False).encode(x=alt.datum(0, **level))
    interval = base.mark_rule(strokeWidth=2, color=palette.primary).encode(
        x=alt.X("low:Q", **level), x2="high:Q", opacity=alt.condition("datum.held", alt.value(1), alt.value(0.5))
    )
    dot = base.mark_point(size=90, strokeWidth=2, opacity=1, color=palette.primary).encode(
        x=alt.X("value:Q", **level),
        tooltip=tips(
            ("label:N", "With"),
            ("value:Q", "Difference", "+.1f"),
            ("low:Q", "From", "+.1f"),
            ("high:Q", "To", "+.1f"),
            ("with:Q", "Days with it"),
            ("without:Q", "Days without it"),
        ),
        fill=alt.condition("datum.held", alt.value(palette.primary), alt.value(palette.background)),
    )
    return layered(rows, (middle, interval, dot), palette, ROW_HEIGHT * len(rows) + AXIS_HEIGHT)


def group_mean_chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return a dot a group (`label`) at its mean (`value`), over the band (`low` to `high`) that chance gives."""
    x = alt.X("label:N", sort=list(rows["label"]), title=None, axis=alt.Axis(labelAngle=0))
    told = tips(("group:N", "When"), ("value:Q", "Mean", ".1f"), ("n:Q", "From so many"))
    band = alt.Chart().mark_rect(opacity=0.18, color=palette.faint)
    band = band.encode(y=score_axis("low"), y2="high:Q", x=alt.value(0), x2=alt.value("width"))
    dots = alt.Chart().mark_circle(size=90, opacity=1, color=palette.primary)
    layers = (
        band.transform_aggregate(low="min(low)", high="max(high)"),
        dots.encode(x=x, y=score_axis("value"), tooltip=told),
    )
    return layered(rows, layers, palette, SPREAD_HEIGHT)


def contact_chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return a bar a week: the days she checked in (`noted`), filled as far as there was contact (`value`)."""
    labels = list(rows["week"])[::-WEEKS_EACH_LABEL]
    x = alt.X("week:N", sort=list(rows["week"]), title=None, axis=alt.Axis(labelAngle=0, values=labels))
    scale = alt.Scale(domain=[0, 7], nice=False)
    axis = alt.Axis(values=[0, 7], title="days", titleColor=palette.faint, titleFontWeight="normal")
    noted, with_him = (alt.Y(f"{column}:Q", scale=scale, axis=axis) for column in ("noted", "value"))
    told = tips(("week:N", "Week of"), ("value:Q", "Days with contact"), ("noted:Q", "Of days"))
    base = alt.Chart().encode(x=x, tooltip=told)
    # A single week would be a bar as wide as the screen, and look like a great deal.
    wide: dict[str, Any] = {"size": WIDEST_BAR} if len(rows) < WEEKS_THAT_FILL else {}
    layers = (
        base.mark_bar(opacity=0.25, color=palette.faint, **wide).encode(y=noted),
        base.mark_bar(color=palette.series[3], **wide).encode(y=with_him),
    )
    return layered(rows, layers, palette, CONTACT_HEIGHT)
