"""Ten coins of energy, then and now: one line a place, from the coins of the first filling to those of the latest."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import altair as alt
import pandas as pd

from steady.domain.spoken import spoken_day
from steady.insights.charts.dumbbell import named_rows, path_ring_dot
from steady.insights.charts.theme import LABEL_SIZE, layered, tips
from steady.insights.days.panel import Panel
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
    coins = [(label, then[1].get(place, 0), now[1].get(place, 0)) for place, label in places.items()]
    rows = pd.DataFrame(coins, columns=[column for column, _ in COLUMNS])
    # Which places hold more now, the largest change first; no shift is better than another.
    more = rows.assign(more=rows["value"] - rows["earlier"]).sort_values("more", ascending=False, kind="stable")
    named = [f"{row.more} more for {row.place}" for row in more.itertuples() if row.more > 0]
    rest = len(named[MOST_NAMED:])
    others = f", and more for {rest} other place{'s' * (rest > 1)}." if rest else "."
    moved = ", ".join(named[:MOST_NAMED]) + others if named else "No coins have moved."
    seen = f"{moved} The ring is {spoken_day(then[0])}, the dot is {spoken_day(now[0])}."
    each = "; ".join(f"{row.place}: {row.earlier} then, {row.value} now" for row in rows.itertuples())
    read = f"{TITLE}: {spoken_day(then[0])} and {spoken_day(now[0])}. {each}."
    title: dict[str, Any] = {"titleFontWeight": "normal", "titleFontSize": LABEL_SIZE, "titleColor": palette.faint}
    axis = alt.Axis(values=list(range(0, 11, 2)), title="coins", grid=True, **title)
    scale = alt.Scale(domain=[0, 10], nice=False)
    earlier, latest = (alt.X(f"{column}:Q", scale=scale, axis=axis) for column in ("earlier", "value"))
    told = tips(*((f"{column}:{kind}", title) for (column, title), kind in zip(COLUMNS, "NQQ", strict=True)))
    layers = path_ring_dot(named_rows(rows["place"], palette, 190), earlier, latest, told, palette, 0.6)
    return Panel(TITLE, seen, read, layered(rows, layers, palette, ROW_HEIGHT * len(rows)), rows, COLUMNS)
