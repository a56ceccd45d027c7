"""Two values a row on the whole scale: an open ring for the earlier, a full dot for the later, the name above them."""

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
