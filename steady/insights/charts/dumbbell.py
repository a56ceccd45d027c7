"""Two values a row on the whole scale: an open ring for the earlier, a full dot for the later."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from steady.insights.charts.theme import LABEL_SIZE, WHOLE_SCALE, layered, tips
from steady.palette import Palette

ROW_HEIGHT = 34
BAR = 12
# Clear of the upright line at 0.
BESIDE_ZERO = 5
AXIS_HEIGHT = 34
# A line of dot pairs; the height holds the numbers of the scale as well, or a single row would have none.
PAIR_HEIGHT, NUMBERS_HEIGHT, BAND_HEIGHT = 42, 30, 16
# The name stands above its row and not beside it, so that a telephone has the whole width for the scale. It stands
# nearer to its own values than to those of the row before, or nobody could tell whose they are.
NAME_AT, VALUES_AT = 0.02, 0.6


def dumbbells(
    rows: pd.DataFrame, name: str, earlier: str, columns: Sequence[tuple[str, str]], palette: Palette
) -> alt.LayerChart:
    """Return a ring at the column `earlier` and a dot at `value` for each row, with its column `name` above them.

    A bar lies behind them from `low` to `high`, which may be a mere line between the two. `columns` are the columns
    and titles of what is told about a row.
    """
    told = tips(*((f"{column}:N", title) for column, title in columns))
    band = alt.Scale(type="band", padding=0)
    place, above = (
        alt.Y(f"{name}:N", sort=list(rows[name]), axis=None, scale=band, bandPosition=at) for at in (VALUES_AT, NAME_AT)
    )
    base = alt.Chart().encode(y=place)
    bar = base.mark_rule(strokeWidth=BAR, opacity=0.18, color=palette.faint).encode(x=_scale("low", 5), x2="high:Q")
    ring = base.mark_point(size=100, strokeWidth=2, opacity=1, color=palette.text, fill=palette.background)
    ring = ring.encode(x=_scale(earlier, 5), tooltip=told)
    dot = base.mark_circle(size=120, opacity=1, color=palette.primary).encode(x=_scale("value", 5), tooltip=told)
    names = alt.Chart().mark_text(align="left", baseline="top", fontSize=LABEL_SIZE, color=palette.text)
    names = names.encode(x=alt.value(BESIDE_ZERO), y=above, text=f"{name}:N")
    return layered(rows, (bar, ring, dot, names), palette, ROW_HEIGHT * len(rows) + AXIS_HEIGHT)


def dot_pairs(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return the chart of `rows`: `feeling`, `earlier` and `later` (0–10 or missing), `low` and `high` of usual wobble.

    The colours are the same for every feeling and both ways: none of them says which way is the better one.
    """
    line = named_rows(rows["feeling"], palette, 150)
    told = tips(("feeling:N", "From 0 to 10"), ("earlier:Q", "Then", ".1f"), ("later:Q", "Now", ".1f"))
    band = alt.Chart().mark_bar(height=BAND_HEIGHT, cornerRadius=3, opacity=0.3, color=palette.faint)
    path, ring, dot = path_ring_dot(line, _scale("earlier", 2), _scale("later", 2), told, palette, 0.7)
    # A layer without a mark is a picture of nothing, and a screen reader would stop at it.
    earlier, later = rows["earlier"].notna(), rows["later"].notna()
    layers = (
        (band.encode(x=_scale("low", 2), x2="high:Q", y=line), rows["low"].notna()),
        (path, earlier & later),
        (ring, earlier),
        (dot, later),
    )
    drawn = [layer for layer, marks in layers if marks.any()]
    return layered(rows, drawn, palette, PAIR_HEIGHT * len(rows) + NUMBERS_HEIGHT)


def named_rows(names: pd.Series, palette: Palette, widest: int) -> alt.Y:
    """Return the upright axis with a line for each of `names`, which may be `widest` pixels wide."""
    axis = alt.Axis(title=None, labelLimit=widest, labelPadding=10, labelColor=palette.text)
    return alt.Y(f"{names.name}:N", sort=list(names), axis=axis)


def path_ring_dot(
    line: alt.Y, earlier: alt.X, later: alt.X, told: list[alt.Tooltip], palette: Palette, path_opacity: float
) -> tuple[alt.Chart, alt.Chart, alt.Chart]:
    """Return the layers of a pair on its `line`: the way between both, the ring at `earlier` and the dot at `later`."""
    base = alt.Chart().encode(y=line)
    path = base.mark_rule(strokeWidth=2, opacity=path_opacity, color=palette.faint)
    ring = base.mark_point(size=110, strokeWidth=2, opacity=1, color=palette.faint, fill=palette.background)
    dot = base.mark_circle(size=130, opacity=1, color=palette.primary).encode(x=later, tooltip=told)
    return path.encode(x=earlier, x2=later.shorthand), ring.encode(x=earlier, tooltip=told), dot


def _scale(field: str, step: int) -> alt.X:
    return alt.X(f"{field}:Q", scale=WHOLE_SCALE, axis=alt.Axis(values=list(range(0, 11, step)), title=None))
