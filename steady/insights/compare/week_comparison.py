"""This week and the last, side by side for all she noted, over the ups and downs that her weeks have anyway."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pandas as pd
from altair import LayerChart

from steady.domain.content.prompts import Feeling
from steady.insights.charts.dumbbell import dumbbells
from steady.insights.days import frames
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span
from steady.insights.days.value_tables import apart
from steady.insights.statistics import WeekPair, week_against_week, weekly_means
from steady.insights.statistics.calendar_days import FEWEST_DAYS
from steady.insights.week_pair_words import others_pair_line, pair_alt, pair_line, waiting_line
from steady.palette import Palette

TITLE = "This week and the last"
OTHERS_TITLE = "Your own numbers, two weeks"
EARLIER_TITLE = "The last two weeks"
LOW_WEEKS = 0.2
COLUMNS = (
    ("feeling", "From 0 to 10"),
    ("earlier", "The week before"),
    ("value", "The later week"),
    ("difference", "Difference"),
    ("band", "Usual ups and downs, ±"),
)
DRAWN = ("feeling", "earlier", "value", "difference", "band", "low", "high")


def pair_panel(entries: pd.DataFrame, feelings: Sequence[Feeling], today: date, palette: Palette) -> Panel:
    """Return the dots of two weeks for each feeling that has four days in both, from `frames.entries_frame`.

    It is the week of `today` as soon as four of its days have a check-in, and until then the week before that.
    """
    later, noted = _later_week(entries, today)
    rows = _rows(entries, {feeling.id: feeling.label for feeling in feelings}, later)
    if rows.empty:
        return Panel(TITLE, waiting_line(noted))
    title = TITLE if later == _monday(today) else EARLIER_TITLE
    return Panel(title, pair_line(rows, later), pair_alt(rows, later), _chart(rows, palette), rows.round(2), COLUMNS)


def others_pair_panel(
    numbers: pd.DataFrame, measures: Mapping[str, str], today: date, palette: Palette
) -> Panel | None:
    """Return the same for the `measures` (key → name) in `frames.measures_frame`; None while none has two such weeks."""
    later, _ = _later_week(numbers, today)
    names = dict(zip(numbers, apart(measures.get(key, key) for key in numbers), strict=True))
    rows = _rows(numbers, names, later)
    if rows.empty:
        return None
    return Panel(
        OTHERS_TITLE,
        others_pair_line(rows, later),
        pair_alt(rows, later),
        _chart(rows, palette),
        rows.round(2),
        COLUMNS,
    )


def _later_week(noted: pd.DataFrame, today: date) -> tuple[date, int]:
    """Return the Monday of the later one of the two weeks, and how many days of this week are noted."""
    days = frames.within(noted, Span(_monday(today), today)).dropna(how="all").index.nunique()
    return _monday(today) - timedelta(days=0 if days >= FEWEST_DAYS else 7), days


def _rows(noted: pd.DataFrame, names: Mapping[str, str], later: date) -> pd.DataFrame:
    days = {name: frames.feeling_days(noted, key)["mean"] for key, name in names.items()}
    pairs = {name: week_against_week(one, later=later) for name, one in days.items()}
    return pd.DataFrame([_row(name, pair, days[name]) for name, pair in pairs.items() if pair])


def _chart(rows: pd.DataFrame, palette: Palette) -> LayerChart:
    return dumbbells(rows[list(DRAWN)].round(1), "feeling", "earlier", COLUMNS, palette)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _row(label: str, pair: WeekPair, days: pd.Series) -> dict:
    earlier = days.loc[str(pair.earlier) : str(pair.earlier + timedelta(days=6))].mean()
    return {
        "feeling": label,
        "earlier": earlier,
        "value": earlier + pair.difference,
        "difference": pair.difference,
        "band": pair.band,
        "low": max(0.0, earlier - pair.band),
        "high": min(10.0, earlier + pair.band),
        "is_change": pair.is_change,
        "after_low": pair.is_change and _is_low(earlier, days, pair.earlier),
        "earlier_days": pair.earlier_days,
        "later_days": pair.later_days,
    }


def _is_low(mean: float, days: pd.Series, week: date) -> bool:
    """True when the mean of that week lies in the lowest fifth of her weeks of four days or more up to it."""
    means = weekly_means(days, FEWEST_DAYS).loc[: str(week)]
    return bool(mean <= means.quantile(LOW_WEEKS)) if len(means) > 1 else False
