"""Twelve months as a strip of boxes, and which of them were the hardest and the lightest, in one sentence."""

from datetime import date, timedelta
from typing import Any

import altair as alt
import pandas as pd

from steady.domain.spoken import MONTHS, month_and_year
from steady.insights.charts.theme import LABEL_SIZE, layered
from steady.insights.charts.year_of_days import FULLNESS
from steady.insights.days import frames
from steady.insights.days.chart_sentences import number
from steady.insights.days.felt_words import hardest_first
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span
from steady.insights.statistics import lowest_and_highest_month
from steady.insights.statistics.months import FEWEST_IN_A_MONTH, FEWEST_MONTHS
from steady.palette import Palette

MONTHS_SHOWN = 12
HEIGHT, BOX, NAME_AT, AVERAGE_AT = 96, 38, 48, 66
COLUMNS = (("month", "Month"), ("value", "Average"), ("n", "Days"))
TOO_FEW = f"It takes {FEWEST_MONTHS} months with at least {FEWEST_IN_A_MONTH} days in each to compare them."


def twelve_months(days: pd.Series, today: date) -> Span:
    """Return the days of twelve months: this one is the last of them once it has days enough in `days` to be named."""
    of_this_month = len(days.loc[pd.Timestamp(today.replace(day=1)) : pd.Timestamp(today)])
    last = today if of_this_month >= FEWEST_IN_A_MONTH else today.replace(day=1) - timedelta(days=1)
    back = last.year * MONTHS_SHOWN + last.month - MONTHS_SHOWN
    return Span(date(back // MONTHS_SHOWN, back % MONTHS_SHOWN + 1, 1), last)


def months_line(key: str, days: pd.Series) -> str:
    """Return which months were the hardest and the lightest, with their days; `key` is the series in `series_names`.

    For a number of her own nobody knows which end is the harder one, so there it's the lowest and the highest.
    """
    ends = lowest_and_highest_month(days)
    if ends is None:
        return TOO_FEW
    is_hard = hardest_first(key)
    first, second = ("Lowest", "Highest") if is_hard is None else ("Hardest", "Lightest")
    one, other = reversed(ends) if is_hard else ends
    named = f"{first}: {month_and_year(one.first)} ({one.days} days noted)."
    return f"{named} {second}: {month_and_year(other.first)} ({other.days})."


def months_panel(key: str, name: str, days: pd.Series, today: date, palette: Palette) -> Panel:
    """Return the strip of the series `key`, called `name`, from its day values; without a month there's no chart."""
    span, title = twelve_months(days, today), f"Month by month: {name}"
    inside = frames.within(days, span)
    line, months = months_line(key, inside), inside.groupby(inside.index.to_period("M")).agg(["mean", "count"])
    if not (months["count"] >= FEWEST_IN_A_MONTH).any():
        return Panel(title, TOO_FEW)
    shown = pd.period_range(end=pd.Timestamp(span.last), periods=MONTHS_SHOWN, freq="M")
    of_each = months.reindex(shown)
    ends = lowest_and_highest_month(inside)
    framed = {end.first for end in ends} if ends else set()
    rows = pd.DataFrame(
        {
            "month": [f"{MONTHS[month.month - 1][:3]} {month.year}" for month in shown],
            "value": of_each["mean"].where(of_each["count"] >= FEWEST_IN_A_MONTH).round(2).to_numpy(),
            "n": of_each["count"].fillna(0).astype(int).to_numpy(),
            "framed": [month.start_time.date() in framed for month in shown],
        }
    )
    each = "; ".join(
        f"{row.month} {number(row.value)} from {row.n} days" for row in rows.itertuples() if row.value == row.value
    )
    described = f"{title}, the average of each month from 0 to 10: {each}. {line}"
    return Panel(title, line, described, _chart(rows, palette), rows, COLUMNS)


def _chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return a box a month, as full as its average is high, with its name and that average beneath."""
    scale = alt.Scale(paddingInner=0.1, paddingOuter=0)
    base = alt.Chart().encode(x=alt.X("month:N", sort=list(rows["month"]), scale=scale, axis=None))
    place: dict[str, Any] = {"y": BOX / 2 + 2, "height": BOX, "cornerRadius": 5, "aria": False}
    outline = base.mark_rect(fill=None, stroke=palette.faint, strokeOpacity=0.5, strokeDash=[3, 3], **place)
    full = base.mark_rect(color=palette.primary, **place)
    full = full.encode(opacity=alt.Opacity("value:Q", scale=FULLNESS, legend=None))
    frame = base.mark_rect(fill=None, stroke=palette.text, strokeWidth=2.5, **place)
    words: dict[str, Any] = {"fontSize": LABEL_SIZE, "baseline": "top", "aria": False}
    name = base.transform_calculate(short="slice(datum.month, 0, 3)").mark_text(color=palette.faint, **words)
    average = base.mark_text(fontWeight=600, color=palette.text, **words)
    layers = (
        outline.transform_filter("!isValid(datum.value)"),
        full.transform_filter("isValid(datum.value)"),
        frame.transform_filter("datum.framed"),
        name.encode(y=alt.value(NAME_AT), text="short:N"),
        average.transform_filter("isValid(datum.value)").encode(
            y=alt.value(AVERAGE_AT), text=alt.Text("value:Q", format=".1f")
        ),
    )
    return layered(rows.drop(columns="n"), layers, palette, HEIGHT)
