"""This week and the last, side by side for each feeling, over the ups and downs that her weeks have anyway."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from steady.domain.prompts import Feeling
from steady.insights import frames
from steady.insights.dumbbells import dumbbells
from steady.insights.panel import Panel
from steady.insights.statistics import WeekPair, week_against_week, weekly_means
from steady.insights.statistics.calendar_days import FEWEST_DAYS
from steady.insights.week_pair_words import pair_alt, pair_line, waiting_line
from steady.insights.stretches import Span
from steady.palette import Palette

TITLE = "This week and the last"
EARLIER_TITLE = "The last two weeks"
LOW_WEEKS = 0.2
COLUMNS = (("feeling", "Feeling"), ("earlier", "The week before"), ("value", "The later week"),
           ("difference", "Difference"), ("band", "Usual ups and downs, ±"))
DRAWN = ("feeling", "earlier", "value", "difference", "band", "low", "high")


def pair_panel(entries: pd.DataFrame, feelings: Sequence[Feeling], today: date, palette: Palette) -> Panel:
    """Return the dots of two weeks for each feeling that has four days in both, from `frames.entries_frame`.

    It is the week of `today` as soon as four of its days have a check-in, and until then the week before that.
    """
    noted = {day.date() for day in frames.within(entries, Span(_monday(today), today)).dropna(how="all").index}
    later = _monday(today) if len(noted) >= FEWEST_DAYS else _monday(today) - timedelta(days=7)
    pairs = {feeling.label: (pair, days) for feeling in feelings
             if (pair := week_against_week(days := frames.feeling_days(entries, feeling.id)["mean"], later=later))}
    if not pairs:
        return Panel(TITLE, waiting_line(len(noted)))
    rows = pd.DataFrame([_row(label, *found) for label, found in pairs.items()])
    title = TITLE if later == _monday(today) else EARLIER_TITLE
    chart = dumbbells(rows[list(DRAWN)].round(1), "feeling", "earlier", COLUMNS, palette)
    return Panel(title, pair_line(rows, later), pair_alt(rows, later), chart, rows.round(2), COLUMNS)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _row(label: str, pair: WeekPair, days: pd.Series) -> dict:
    earlier = days.loc[str(pair.earlier) : str(pair.earlier + timedelta(days=6))].mean()
    return {
        "feeling": label, "earlier": earlier, "value": earlier + pair.difference, "difference": pair.difference,
        "band": pair.band, "low": max(0.0, earlier - pair.band), "high": min(10.0, earlier + pair.band),
        "is_change": pair.is_change, "after_low": pair.is_change and _is_low(earlier, days, pair.earlier),
        "earlier_days": pair.earlier_days, "later_days": pair.later_days,
    }


def _is_low(mean: float, days: pd.Series, week: date) -> bool:
    """True when the mean of that week lies in the lowest fifth of her weeks of four days or more up to it."""
    means = weekly_means(days, FEWEST_DAYS).loc[: str(week)]
    return bool(mean <= means.quantile(LOW_WEEKS)) if len(means) > 1 else False
