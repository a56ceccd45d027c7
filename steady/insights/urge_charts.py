"""The charts of the urge tool, one function each, as quiet as those of the weeks."""

import altair as alt
import pandas as pd

from steady.insights.charts.theme import layered, score_axis
from steady.palette import Palette

STRENGTH_HEIGHT = 190
WEEKS_HEIGHT = 150
HOURS_HEIGHT = 110
HOURS_WITH_LABEL = [0, 6, 12, 18, 23]


def strengths(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return one upright line an urge (`number`), from a ring at `before` to a dot at `value`, the strength after."""
    base = alt.Chart().encode(
        x=alt.X("number:O", axis=None),
        tooltip=[
            alt.Tooltip("when:N", title="Began"),
            alt.Tooltip("before:Q", title="Before"),
            alt.Tooltip("value:Q", title="After"),
        ],
    )
    line = base.mark_rule(strokeWidth=2, opacity=0.6, color=palette.primary)
    ring = base.mark_point(size=70, strokeWidth=2, filled=False, opacity=1, color=palette.series[1])
    dot = base.mark_circle(size=80, opacity=1, color=palette.primary)
    layers = (
        line.encode(y=score_axis("before"), y2="value:Q"),
        ring.encode(y=score_axis("before")),
        dot.encode(y=score_axis("value")),
    )
    return layered(rows, layers, palette, STRENGTH_HEIGHT)


def weeks(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return a bar a week: so many urges (`times`), filled as far as she let them pass (`value`), with both numbers."""
    order = list(rows["week"])
    # On a telephone there is room for every other week; which ones must not hang on how wide each name is.
    week_axis = alt.Axis(labelAngle=0, labelSeparation=4, labelOverlap="parity")
    base = alt.Chart().encode(x=alt.X("week:N", sort=order, title=None, axis=week_axis))
    height = alt.Scale(domain=[0, max(3, rows["times"].max() * 1.25)])
    y = {"scale": height, "axis": None}
    all_of_them = base.mark_bar(size=24, opacity=0.25, color=palette.faint).encode(y=alt.Y("times:Q", **y))
    passed = base.mark_bar(size=24, color=palette.primary).encode(y=alt.Y("value:Q", **y))
    numbers = base.mark_text(dy=-9, fontSize=13, color=palette.text).encode(y=alt.Y("times:Q", **y), text="label:N")
    return layered(rows, (all_of_them, passed, numbers), palette, WEEKS_HEIGHT)


def hours(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return the strip of the day: one narrow bar an hour (`hour`, 0 to 23), as high as urges began in it (`value`)."""
    axis = alt.Axis(values=HOURS_WITH_LABEL, labelAngle=0, labelExpr="datum.value + ':00'")
    x = alt.X("hour:O", title=None, axis=axis)
    tips = [alt.Tooltip("hour:O", title="Hour"), alt.Tooltip("value:Q", title="Urges")]
    bars = alt.Chart().mark_bar(color=palette.primary).encode(x=x, y=alt.Y("value:Q", axis=None), tooltip=tips)
    return layered(rows, (bars,), palette, HOURS_HEIGHT)
