"""Two values a row on the whole scale: an open ring for the earlier, a full dot for the later, the name above them.

Dot pairs: one line a feeling on the fixed scale of 0 to 10, a ring for then and a dot for now.
"""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from steady.insights.charts.theme import LABEL_SIZE, WHOLE_SCALE, layered
from steady.palette import Palette

ROW_HEIGHT = 46
BAR = 15
# Clear of the upright line at 0.
BESIDE_ZERO = 5
AXIS_HEIGHT = 34
# A line of dot pairs; the height holds the numbers of the scale as well, or a single row would have none.
PAIR_HEIGHT, NUMBERS_HEIGHT, BAND_HEIGHT = 42, 30, 16
# The name stands above its row and not beside it, so that a telephone has the whole width for the scale. It stands
# nearer to its own values than to those of the row before, or nobody could tell whose they are.
NAME_AT, VALUES_AT = 0.04, 0.58


def dumbbells(
    rows: pd.DataFrame, name: str, earlier: str, columns: Sequence[tuple[str, str]], palette: Palette
) -> alt.LayerChart:
    """Return a ring at the column `earlier` and a dot at `value` for each row, called by its column `name`.

    A bar lies behind them from `low` to `high`, which may be a mere line between the two. `columns` are the columns
    and titles of what is told about a row.
    """
    tips = [alt.Tooltip(f"{column}:N", title=title) for column, title in columns]
    place = _places(rows, name, VALUES_AT)
    titles = alt.Chart().mark_text(align="left", baseline="top", fontSize=LABEL_SIZE, color=palette.text)
    bar = alt.Chart().mark_rule(strokeWidth=BAR, opacity=0.18, color=palette.faint)
    ring = alt.Chart().mark_point(size=100, strokeWidth=2, opacity=1, color=palette.text, fill=palette.background)
    dot = alt.Chart().mark_circle(size=120, opacity=1, color=palette.primary)
    layers = (
        bar.encode(x=_scale("low"), x2="high:Q", y=place),
        ring.encode(x=_scale(earlier), y=place, tooltip=tips),
        dot.encode(x=_scale("value"), y=place, tooltip=tips),
        titles.encode(x=alt.value(BESIDE_ZERO), y=_places(rows, name, NAME_AT), text=f"{name}:N"),
    )
    return layered(rows, layers, palette, ROW_HEIGHT * len(rows) + AXIS_HEIGHT)


def _places(rows: pd.DataFrame, name: str, at: float) -> alt.Y:
    scale = alt.Scale(type="band", padding=0)
    return alt.Y(f"{name}:N", sort=list(rows[name]), axis=None, scale=scale, bandPosition=at)


def _scale(field: str) -> alt.X:
    return alt.X(f"{field}:Q", scale=WHOLE_SCALE, axis=alt.Axis(values=[0, 5, 10], title=None))


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
    return layered(rows, drawn, palette, PAIR_HEIGHT * len(rows) + NUMBERS_HEIGHT)


def _across(field: str) -> alt.X:
    return alt.X(f"{field}:Q", scale=WHOLE_SCALE, axis=alt.Axis(values=list(range(0, 11, 2)), title=None))
