"""A year of days at one glance: a row a month, a box a day; a day without an entry stays an empty box."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import altair as alt
import pandas as pd

from steady.domain.spoken import MONTHS
from steady.insights.charts.theme import DAY_FORMAT, LABEL_SIZE, layered, tips
from steady.insights.days import chart_sentences, frames
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span, spoken_span
from steady.palette import Palette

PICK = "picked"
ROW_HEIGHT = 26
# The numbers of the days above, and the key beneath.
AROUND = 56
DAYS_WITH_LABEL = [1, 5, 10, 15, 20, 25, 31]
# A 0 is a pale box and still a filled one; how full it is tells the value, to every eye and without judging.
FULLNESS = alt.Scale(domain=[0, 10], range=[0.12, 1])
TITLE, LAST_TWELVE = "A year of days", "The last twelve months"
NONE = "No day during this time has a number. That's okay, and another year may have some."
SHOWN = "Each box is a day, and the fuller it is, the higher the number. An empty box is a day without one."
PRESS = "Tap a box to open that day."


@dataclass(frozen=True)
class Year:
    """A year to choose: its `name`, and the days of it that have come."""

    name: str
    span: Span


def years(first_day: date, today: date) -> list[Year]:
    """Return the twelve months up to `today`, then each calendar year since `first_day`, newest first."""
    numbers = range(today.year, min(first_day, today).year - 1, -1)
    calendar = [Year(str(year), Span(date(year, 1, 1), min(date(year, 12, 31), today))) for year in numbers]
    return [Year(LAST_TWELVE, Span(today - timedelta(days=364), today)), *calendar]


def year_panel(days: pd.DataFrame, name: str, span: Span, chosen: date | None, palette: Palette) -> Panel:
    """Return the days of `span` from `frames.feeling_days`; `name`, which may be her own word, begins the description.

    `chosen` is the day whose box has a frame at first. Without a value on any of these days there is no chart.
    """
    inside = frames.within(days, span)
    if inside.empty:
        return Panel(TITLE, NONE)
    rows = year_rows(days, span)
    noted = f"{len(inside)} of the {span.days} days have" if len(inside) > 1 else f"One of the {span.days} days has"
    described = (
        f"{name}: a box for each day from {spoken_span(span)}. {len(inside)} of {span.days} days have a value, "
        f"{chart_sentences.from_to(inside['mean'])}, on a scale of 0 to 10."
    )
    columns = (("day", "Day"), ("value", "Value"), ("n", "Entries"))
    return Panel(TITLE, f"{noted} a number. {SHOWN} {PRESS}", described, _chart(rows, chosen, palette), rows, columns)


def year_rows(days: pd.DataFrame, span: Span) -> pd.DataFrame:
    """Return a row for each day of `span`: `day`, `month`, `number` (1 to 31), `value` and `n`, NaN without one."""
    calendar = pd.date_range(span.first, span.last, freq="D")
    rows = days.reindex(calendar)[["mean", "entries"]].set_axis(["value", "n"], axis="columns").round(2)
    rows = rows.rename_axis("day").reset_index()
    return rows.assign(month=[_month(day) for day in calendar], number=calendar.day.astype("int32"))


def picked_day(selection: Any, span: Span) -> date | None:
    """Return the day of the box she pressed, from what the browser says; None when it is none of `span`."""
    try:
        box = selection["selection"][PICK][0]
    except (KeyError, IndexError, TypeError):
        return None
    return next((day for day in span.every_day() if _box(day) == box), None)


def _chart(rows: pd.DataFrame, chosen: date | None, palette: Palette) -> alt.LayerChart:
    """Return the sum of empty boxes, filled boxes, and the frame around the one that was pressed."""
    months = list(dict.fromkeys(rows["month"]))
    quiet: dict[str, Any] = {"labelFontSize": LABEL_SIZE, "grid": False, "title": None}
    columns = alt.Scale(domain=list(range(1, 32)), paddingInner=0.12)
    x = alt.X("number:O", axis=alt.Axis(values=DAYS_WITH_LABEL, labelAngle=0, orient="top", **quiet), scale=columns)
    y = alt.Y("month:N", sort=months, axis=alt.Axis(**quiet), scale=alt.Scale(paddingInner=0.14))
    at_first: dict[str, Any] = {"value": [_box(chosen)]} if chosen else {}
    pick = alt.selection_point(name=PICK, fields=["month", "number"], on="click", clear=False, **at_first)
    told = tips(("day:T", "Day", DAY_FORMAT), ("value:Q", "Value", ".1f"))
    base = alt.Chart().encode(x=x, y=y, tooltip=told)
    # Filled with the background, for only what is filled can be pressed.
    outline: Any = {"stroke": palette.faint, "strokeWidth": 1, "strokeOpacity": 0.45}
    empty = base.mark_rect(fill=palette.background, opacity=1, cornerRadius=2, **outline)
    symbols: Any = {"symbolType": "square", "symbolSize": 160, "symbolStrokeWidth": 0}
    symbols |= {"symbolFillColor": palette.primary, "labelColor": palette.faint, "labelFontSize": LABEL_SIZE}
    legend = alt.Legend(orient="bottom", direction="horizontal", values=[0, 5, 10], title=None, **symbols)
    fullness = alt.Opacity("value:Q", scale=FULLNESS, legend=legend)
    full = base.mark_rect(color=palette.primary, cornerRadius=2).encode(opacity=fullness)
    # Without a pressed box it is a picture of nothing, and a screen reader would stop at it.
    frame = base.mark_rect(filled=False, strokeWidth=2.5, color=palette.text, cornerRadius=2, aria=False)
    layers = (
        empty.transform_filter("!isValid(datum.value)").add_params(pick),
        full.transform_filter("isValid(datum.value)"),
        frame.transform_filter({"param": PICK, "empty": False}),
    )
    slim = rows.drop(columns="n").astype({"value": "float32"})
    return layered(slim, layers, palette, ROW_HEIGHT * len(months) + AROUND)


def _box(day: date) -> dict[str, int | str]:
    return {"month": _month(day), "number": day.day}


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1][:3]} {day.year}"
