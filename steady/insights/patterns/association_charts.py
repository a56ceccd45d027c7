"""The charts of what goes along with her days, one function each, as quiet as those of the weeks."""

import math

import altair as alt
import pandas as pd

from steady.insights.charts.theme import layered, score_axis
from steady.palette import Palette

ROW_HEIGHT = 30
AXIS_HEIGHT = 50
SPREAD_HEIGHT = 200
CONTACT_HEIGHT = 150
WIDEST_LABEL = 185
NARROWEST_REACH = 2
WEEKS_EACH_LABEL = 5
WIDEST_BAR, WEEKS_THAT_FILL = 24, 12


def differences(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return one line a row, from `low` to `high`, with its dot at `value`: full where `held`, else a ring.

    The middle of the axis is no difference; both sides reach equally far, so that lower and higher look alike.
    """
    reach = max(NARROWEST_REACH, math.ceil(rows[["low", "high"]].abs().max().max()))
    base = alt.Chart().encode(
        y=alt.Y(
            "label:N",
            sort=list(rows["label"]),
            title=None,
            axis=alt.Axis(labelLimit=WIDEST_LABEL, labelColor=palette.text, grid=False),
        )
    )
    level = {"scale": alt.Scale(domain=[-reach, reach], nice=False), "axis": _difference_axis(reach, palette)}
    # Nothing to be read out: a line at zero has no number of its own.
    middle = alt.Chart().mark_rule(color=palette.faint, opacity=0.7, aria=False).encode(x=alt.datum(0, **level))
    reach_of_each = base.mark_rule(strokeWidth=2, color=palette.primary).encode(
        x=alt.X("low:Q", **level), x2="high:Q", opacity=_paler()
    )
    dot = base.mark_point(size=90, strokeWidth=2, opacity=1, color=palette.primary).encode(
        x=alt.X("value:Q", **level),
        tooltip=_tips(),
        fill=alt.condition("datum.held", alt.value(palette.primary), alt.value(palette.background)),
    )
    return layered(rows, (middle, reach_of_each, dot), palette, ROW_HEIGHT * len(rows) + AXIS_HEIGHT)


def spread(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return a dot a group (`label`) at its mean (`value`), over the band (`low` to `high`) that chance gives."""
    x = alt.X("label:N", sort=list(rows["label"]), title=None, axis=alt.Axis(labelAngle=0))
    tips = [
        alt.Tooltip("group:N", title="When"),
        alt.Tooltip("value:Q", title="Mean", format=".1f"),
        alt.Tooltip("n:Q", title="From so many"),
    ]
    band = (
        alt.Chart()
        .mark_rect(opacity=0.18, color=palette.faint)
        .encode(y=score_axis("low"), y2="high:Q", x=alt.value(0), x2=alt.value("width"))
    )
    dots = (
        alt.Chart()
        .mark_circle(size=90, opacity=1, color=palette.primary)
        .encode(x=x, y=score_axis("value"), tooltip=tips)
    )
    return layered(rows, (band.transform_aggregate(low="min(low)", high="max(high)"), dots), palette, SPREAD_HEIGHT)


def contact(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return a bar a week: the days she checked in (`noted`), filled as far as there was contact (`value`)."""
    labels = list(rows["week"])[::-WEEKS_EACH_LABEL]
    x = alt.X("week:N", sort=list(rows["week"]), title=None, axis=alt.Axis(labelAngle=0, values=labels))
    y = {
        "scale": alt.Scale(domain=[0, 7], nice=False),
        "axis": alt.Axis(values=[0, 7], title="days", titleColor=palette.faint, titleFontWeight="normal"),
    }
    tips = [
        alt.Tooltip("week:N", title="Week of"),
        alt.Tooltip("value:Q", title="Days with contact"),
        alt.Tooltip("noted:Q", title="Of days"),
    ]
    base = alt.Chart().encode(x=x, tooltip=tips)
    # A single week would be a bar as wide as the screen, and look like a great deal.
    wide = {"size": WIDEST_BAR} if len(rows) < WEEKS_THAT_FILL else {}
    noted = base.mark_bar(opacity=0.25, color=palette.faint, **wide).encode(y=alt.Y("noted:Q", **y))
    with_him = base.mark_bar(color=palette.series[3], **wide).encode(y=alt.Y("value:Q", **y))
    return layered(rows, (noted, with_him), palette, CONTACT_HEIGHT)


def _difference_axis(reach: int, palette: Palette) -> alt.Axis:
    signed = "datum.value > 0 ? '+' + datum.value : datum.label"
    return alt.Axis(
        values=[-reach, 0, reach],
        grid=False,
        title="← lower · points · higher →",
        labelExpr=signed,
        titleFontWeight="normal",
        titleColor=palette.faint,
    )


def _paler() -> dict:
    return alt.condition("datum.held", alt.value(1), alt.value(0.5))


def _tips() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("label:N", title="With"),
        alt.Tooltip("value:Q", title="Difference", format="+.1f"),
        alt.Tooltip("low:Q", title="From", format="+.1f"),
        alt.Tooltip("high:Q", title="To", format="+.1f"),
        alt.Tooltip("with:Q", title="Days with it"),
        alt.Tooltip("without:Q", title="Days without it"),
    ]
