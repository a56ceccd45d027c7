"""Dot pairs: one line a feeling on the fixed scale of 0 to 10, a ring for then and a dot for now."""

import altair as alt
import pandas as pd

from steady.insights.charts.theme import WHOLE_SCALE, layered
from steady.palette import Palette

ROW_HEIGHT = 42
# The height holds the numbers of the scale as well: without room of their own, a single row would have none.
AXIS_HEIGHT = 30
BAND_HEIGHT = 16


def dot_pairs(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return the chart of `rows`: `feeling`, `earlier` and `later` (0–10 or missing), `low` and `high` of usual wobble.

    The colours are the same for every feeling and both ways: none of them says which way is the better one.
    """
    names = alt.Axis(title=None, labelLimit=150, labelPadding=10, labelColor=palette.text)
    line = alt.Y("feeling:N", sort=list(rows["feeling"]), axis=names)
    tips = [
        alt.Tooltip("feeling:N", title="From 0 to 10"),
        alt.Tooltip("earlier:Q", title="Then", format=".1f"),
        alt.Tooltip("later:Q", title="Now", format=".1f"),
    ]
    band = (
        alt.Chart()
        .mark_bar(height=BAND_HEIGHT, cornerRadius=3, opacity=0.3, color=palette.faint)
        .encode(x=_across("low"), x2="high:Q", y=line)
    )
    path = (
        alt.Chart()
        .mark_rule(strokeWidth=2, opacity=0.7, color=palette.faint)
        .encode(x=_across("earlier"), x2="later:Q", y=line)
    )
    ring = alt.Chart().mark_point(size=110, strokeWidth=2, opacity=1, color=palette.faint, fill=palette.background)
    dot = alt.Chart().mark_circle(size=130, opacity=1, color=palette.primary)
    # A layer without a mark is a picture of nothing, and a screen reader would stop at it.
    earlier, later = rows["earlier"].notna(), rows["later"].notna()
    layers = (
        (band, rows["low"].notna()),
        (path, earlier & later),
        (ring.encode(x=_across("earlier"), y=line, tooltip=tips), earlier),
        (dot.encode(x=_across("later"), y=line, tooltip=tips), later),
    )
    drawn = [layer for layer, marks in layers if marks.any()]
    return layered(rows, drawn, palette, ROW_HEIGHT * len(rows) + AXIS_HEIGHT)


def _across(field: str) -> alt.X:
    return alt.X(f"{field}:Q", scale=WHOLE_SCALE, axis=alt.Axis(values=list(range(0, 11, 2)), title=None))
