"""What is said about two weeks side by side: whether they differ by more than weeks do anyway, and nothing else."""

from datetime import date, timedelta

import pandas as pd

from steady.insights.days.chart_sentences import number, spoken_day
from steady.insights.statistics.calendar_days import FEWEST_DAYS

KEY = "The ring is the week before, the dot the later one, the bar how far weeks usually move."
# Each band holds 95 of 100 differences, and six are looked at.
BY_CHANCE = "Of six feelings, one may lie outside now and then for no reason at all."
WITHIN = "All of it is within the usual ups and downs."
SOME_BY_CHANCE = "One may lie outside now and then for no reason at all."
# From honest numbers: after a lowest-fifth week the next one was higher four times out of five, by chance alone.
AFTER_LOW = "After a low week the next one is most often higher. That alone says little."


def waiting_line(this_week: int) -> str:
    """Return the line while no feeling has two weeks in a row of four days; `this_week` is how many this one has."""
    days = "day has" if this_week == 1 else "days have"
    return (
        f"Two weeks stand side by side here once both have {FEWEST_DAYS} days with a feeling noted. "
        f"{this_week} {days} one this week so far."
    )


def pair_line(rows: pd.DataFrame, monday: date) -> str:
    """Return the line above the two weeks from the rows of `week_pair_panel`; the later one begins on `monday`."""
    return _line(rows, monday, _changes(rows))


def others_pair_line(rows: pd.DataFrame, monday: date) -> str:
    """Return the same line for numbers whose names are her words: it is drawn as Markdown, so it only counts them."""
    changed = rows["is_change"].sum()
    how_many = "this number" if len(rows) == 1 else f"{changed} of {len(rows)}"
    said = f"Beyond the usual ups and downs: {how_many}. {SOME_BY_CHANCE}" if changed else WITHIN
    return _line(rows, monday, said)


def pair_alt(rows: pd.DataFrame, monday: date) -> str:
    """Return the description of the two weeks."""
    weeks = f"The weeks of {spoken_day(monday - timedelta(days=7))} and of {spoken_day(monday)}, on a scale of 0 to 10."
    each = [
        f"{row.feeling}: {number(row.earlier)}, then {number(row.value)}, usual ups and downs {number(row.band)}"
        for row in rows.itertuples()
    ]
    return f"{weeks} {'; '.join(each)}."


def _line(rows: pd.DataFrame, monday: date, changes: str) -> str:
    weeks = (
        f"The week of {spoken_day(monday)} ({_days(rows['later_days'])}) beside the one before "
        f"({_days(rows['earlier_days'])})."
    )
    low = rows["is_change"] & rows["after_low"] & (rows["difference"] > 0)
    return " ".join([weeks, changes, *([AFTER_LOW] if low.any() else []), KEY])


def _changes(rows: pd.DataFrame) -> str:
    changed = rows[rows["is_change"]]
    if changed.empty:
        return WITHIN
    said = [
        f"“{row.feeling.lower()}” was {'higher' if row.difference > 0 else 'lower'}" for row in changed.itertuples()
    ]
    rest = " The rest is within them." if len(changed) < len(rows) else ""
    return f"Beyond the usual ups and downs: {', '.join(said)}.{rest} {BY_CHANCE}"


def _days(counts: pd.Series) -> str:
    low, high = counts.min(), counts.max()
    return f"{high} of 7 days" if low == high else f"{low} to {high} of 7 days"
