"""How every chart is dressed: the scale from 0 to 10, a quiet date axis, and colours and type from the palette."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any

import altair as alt
import pandas as pd

from steady.insights.days.spans import Span
from steady.palette import Palette

# Always the whole scale, so that two charts can be compared and small wobbles look small.
WHOLE_SCALE = alt.Scale(domain=[0, 10], nice=False, zero=True)
# The face Streamlit brings along; elsewhere the reader's own sans serif.
FONT = '"Source Sans", "Source Sans 3", "Source Sans Pro", sans-serif'
LABEL_SIZE = 13
DAY_FORMAT = "%a %-d %b %Y"
# On the chart itself: Streamlit puts its own in place of one in the config, and cuts off the line at the far end.
PADDING = {"left": 2, "right": 8, "top": 8, "bottom": 2}
DAYS_WITH_DAY_TICKS = 10
DAYS_WITH_WEEK_TICKS = 45
# Up to this many days, a labelled tick every so many months.
MONTH_STEPS = ((200, 1), (400, 3), (1100, 6))


@cache
def score_axis(field: str) -> alt.Y:
    """Return the upright axis for `field`: 0 to 10, with lines at 0, 5 and 10 only."""
    return alt.Y(f"{field}:Q", scale=WHOLE_SCALE, axis=alt.Axis(values=[0, 5, 10], title=None))


# The charts of one screen share their axis, and making it is a third of making a chart.
@lru_cache(maxsize=16)
def date_axis(span: Span, air: int = 1, between: tuple[str, str] | None = None) -> alt.X:
    """Return the level axis: the days of `span`, and `air` more that keep dots and their numbers clear of the edges.

    It fills the chart, or what's `between` two expressions of Vega, in pixels.
    """
    beyond = timedelta(days=air)
    # Apps that lost a date write 1 January of the year 1, and the calendar has no day before it.
    first = max(span.first, date.min + beyond) - beyond
    reach: dict[str, Any] = {"range": [alt.ExprRef(end) for end in between]} if between else {}
    scale = alt.Scale(domain=[moment(first), moment(span.last + beyond)], **reach)
    label: dict[str, Any] = {"format": "%-d %b" if span.days <= DAYS_WITH_WEEK_TICKS else "%b"}
    if span.days > DAYS_WITH_WEEK_TICKS and _month_step(span) > 1:
        # A January gives its year in place of its name, so that four labels fit on a telephone.
        label = {"labelExpr": "timeFormat(datum.value, month(datum.value) ? '%b' : '%Y')"}
    axis = alt.Axis(values=[moment(day) for day in ticks(span)], grid=False, title=None, **label)
    return alt.X("day:T", scale=scale, axis=axis)


def tips(*columns: tuple[str, ...]) -> list[alt.Tooltip]:
    """Return what is said of a mark under the pointer; of each column come its shorthand, title and maybe format."""
    return [
        alt.Tooltip(shorthand, title=title, format=form[0] if form else alt.Undefined)
        for shorthand, title, *form in columns
    ]


def ticks(span: Span) -> list[date]:
    """Return the days that carry a label: every other one of a few, Mondays, or firsts of months in a long span."""
    every_day = span.every_day()
    if span.days <= DAYS_WITH_DAY_TICKS:
        return every_day[::2]
    if span.days <= DAYS_WITH_WEEK_TICKS:
        return [day for day in every_day if day.weekday() == 0]
    step = _month_step(span)
    return [day for day in every_day if day.day == 1 and (day.month - 1) % step == 0]


def layered(rows: pd.DataFrame, layers: Sequence[alt.Chart], palette: Palette, height: int) -> alt.LayerChart:
    """Return the sum of `layers` over `rows`, `height` pixels high, in quiet colours; the screen has its title."""
    labels = {"labelColor": palette.faint, "labelFontSize": LABEL_SIZE, "labelPadding": 6, "labelOverlap": "greedy"}
    lines = {"domain": False, "ticks": False, "gridColor": palette.faint, "gridOpacity": 0.25}
    config: Any = {
        "font": FONT,
        "background": "transparent",
        # As Streamlit does it, so that a picture has the same shape on the screen and in a file.
        "autosize": {"type": "fit", "contains": "padding"},
        "view": {"stroke": None},
        "axis": labels | lines,
    }
    # One call with everything in it: each later change of an Altair chart would copy it whole.
    return alt.LayerChart(
        layer=list(layers), data=rows, height=height, width="container", padding=PADDING, config=config
    )


def _month_step(span: Span) -> int:
    return next((step for most_days, step in MONTH_STEPS if span.days <= most_days), 12)


def moment(day: date) -> alt.DateTime:
    """Return the midnight a day begins with, as Vega-Lite writes it."""
    return alt.DateTime(year=day.year, month=day.month, date=day.day)
