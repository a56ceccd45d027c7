"""Ten coins of energy, then and now: one line a place, from the coins of the first filling to those of the latest."""

from collections.abc import Mapping
from datetime import date

import altair as alt
import pandas as pd

from steady.domain.spoken import spoken_day
from steady.insights.charts.theme import LABEL_SIZE, layered
from steady.insights.charts.week_panels import Panel
from steady.palette import Palette

TITLE = "Your coins, then and now"
MOST_NAMED = 3
ROW_HEIGHT = 34
# A column must not be called "then": the browser would take a row for a promise, and draw nothing.
COLUMNS = (("place", "Where"), ("earlier", "Then"), ("value", "Now"))

Filling = tuple[date, Mapping[str, int]]
"""The day of a filling, and place id → coins; a place without coins may be left out."""


def coin_panel(places: Mapping[str, str], then: Filling, now: Filling, palette: Palette) -> Panel:
    """Return what moved between two fillings; `places` maps id → label, in the order of the screen."""
    rows = pd.DataFrame(
        [
            {"place": label, "earlier": then[1].get(place, 0), "value": now[1].get(place, 0)}
            for place, label in places.items()
        ]
    )
    seen = f"{_moved(rows)} The ring is {spoken_day(then[0])}, the dot is {spoken_day(now[0])}."
    read = f"{TITLE}: {spoken_day(then[0])} and {spoken_day(now[0])}. {_each(rows)}"
    return Panel(TITLE, seen, read, _chart(rows, palette), rows, COLUMNS)


def _moved(rows: pd.DataFrame) -> str:
    """Say which places hold more now, the largest change first; no shift is better than another."""
    more = (
        rows.assign(more=rows["value"] - rows["earlier"])
        .query("more > 0")
        .sort_values("more", ascending=False, kind="stable")
    )
    if more.empty:
        return "The coins lie where they lay."
    named = [f"{row.more} more for {row.place}" for row in more.head(MOST_NAMED).itertuples()]
    rest = len(more) - len(named)
    return ", ".join(named) + (f", and {rest} more place{'s' * (rest > 1)}." if rest else ".")


def _each(rows: pd.DataFrame) -> str:
    return "; ".join(f"{row.place}: {row.earlier} then, {row.value} now" for row in rows.itertuples()) + "."


def _chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return the sum of a line a place, an open dot for then and a full one for now, with their names above."""
    names = alt.Axis(title=None, labelLimit=190, labelPadding=10, labelColor=palette.text)
    place = alt.Y("place:N", sort=list(rows["place"]), axis=names)
    axis = alt.Axis(
        values=list(range(0, 11, 2)),
        title="coins",
        titleFontWeight="normal",
        titleFontSize=LABEL_SIZE,
        titleColor=palette.faint,
        grid=True,
    )
    coins = {"scale": alt.Scale(domain=[0, 10], nice=False), "axis": axis}
    tips = [alt.Tooltip(f"{column}:{kind}", title=title) for (column, title), kind in zip(COLUMNS, "NQQ", strict=True)]
    paths = (
        alt.Chart()
        .mark_rule(strokeWidth=2, opacity=0.6, color=palette.faint)
        .encode(x=alt.X("earlier:Q", **coins), x2="value:Q", y=place)
    )
    ring = alt.Chart().mark_point(size=110, strokeWidth=2, color=palette.faint, fill=palette.background, opacity=1)
    before = ring.encode(x=alt.X("earlier:Q", **coins), y=place, tooltip=tips)
    after = (
        alt.Chart()
        .mark_circle(size=130, opacity=1, color=palette.primary)
        .encode(x=alt.X("value:Q", **coins), y=place, tooltip=tips)
    )
    return layered(rows, (paths, before, after), palette, ROW_HEIGHT * len(rows))
