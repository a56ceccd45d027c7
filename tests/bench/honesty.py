"""How often the figures speak where there is nothing to say, and how often where there is: a seeded simulation.

The diaries are made up: whole numbers from 0 to 10 around 5 with a spread of 2, in which a day carries over a part of
the day before (an autoregression of the first order). All shares are of 100.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from steady.insights.statistics import AlongWith, goes_along_with, trend, weekday_spread
from tests.bench.rows import Row, compared

SEED = 2026
CARRIED_OVER = 0.3
AT_MOST, MOST_FALSE = "5 of 100, the most it may be", 5.0
AIM, USUAL_POWER = "80 of 100, what studies usually aim at", 80.0
WELCH_ALONE = "the same diaries, by Welch's test alone"
RISE, RISING_WEEKS = 3, 12
DIARIES, DIARIES_OF_TAGS = 600, 60
DAYS_OF_TAGS, TAGS = 200, 26
SIGNIFICANT = 0.05
NAMES = TREND, RISING, WEEKDAY, TAG, ANY_TAG = (
    "a trend named in 8 weeks without one",
    f"a real rise of {RISE} points over {RISING_WEEKS} weeks named",
    "a weekday named in 8 weeks without one",
    "a tag said to go along with mood from another time",
    f"a diary of {TAGS} such tags with any of them said",
)


def measured(diaries: int = DIARIES, of_tags: int = DIARIES_OF_TAGS) -> Iterator[Row]:
    """Yield the rows of false alarms and of power, from so many simulated diaries each."""
    draw = np.random.default_rng(SEED)
    named = [trend(diary(draw, 8 * 7)).direction is not None for _ in range(diaries)]
    yield _row(TREND, named, AT_MOST, MOST_FALSE, limit=1)
    rising = [trend(diary(draw, RISING_WEEKS * 7, RISE)).direction == "rising" for _ in range(diaries // 2)]
    yield _row(RISING, rising, AIM, USUAL_POWER)
    weekdays = [weekday_spread(diary(draw, 8 * 7)).may_be_said for _ in range(diaries // 2)]
    yield _row(WEEKDAY, weekdays, AT_MOST, MOST_FALSE, limit=1)
    yield from _of_tags(draw, of_tags)


def _of_tags(draw: np.random.Generator, diaries: int) -> Iterator[Row]:
    """Yield the rows of tags that come in runs and have nothing to do with the mood, which is one of another time."""
    found = [_unrelated(draw) for _ in range(diaries)]
    each = [one for compared_tags in found for one in compared_tags]
    yield _row(TAG, [one.may_be_said for one in each], AT_MOST, MOST_FALSE, limit=1)
    any_said = [any(one.may_be_said for one in tags) for tags in found]
    any_by_welch = [any(one.p < SIGNIFICANT for one in tags) for tags in found]
    yield _row(ANY_TAG, any_said, WELCH_ALONE, _share(any_by_welch))


def diary(draw: np.random.Generator, days: int, rise: float = 0.0) -> pd.Series:
    """Return day values that rise by `rise` points from the first day to the last."""
    mood = _carried_over(draw.normal(size=days))
    values = 5 + 2 * mood + rise * (np.arange(days) / (days - 1) - 0.5)
    return pd.Series(values.round().clip(0, 10), index=pd.date_range("2026-01-05", periods=days))


def _carried_over(surprises: np.ndarray) -> np.ndarray:
    mood, own = [surprises[0]], (1 - CARRIED_OVER**2) ** 0.5
    for surprise in surprises[1:]:
        mood.append(CARRIED_OVER * mood[-1] + own * surprise)
    return np.array(mood)


def _unrelated(draw: np.random.Generator) -> list[AlongWith]:
    days = diary(draw, DAYS_OF_TAGS)
    return goes_along_with(days, {f"tag {n}": days.index[in_runs(draw)] for n in range(TAGS)})


def in_runs(draw: np.random.Generator) -> np.ndarray:
    """Return on which days a tag lies: a day is often like the one before, as with holidays or illness."""
    often, stays = draw.uniform(0.1, 0.4), draw.uniform(0, 0.8)
    on = [draw.random() < often]
    for _ in range(DAYS_OF_TAGS - 1):
        on.append(on[-1] if draw.random() < stays else draw.random() < often)
    return np.array(on)


def _row(name: str, said: Sequence[bool], against: str, yardstick: float, limit: float | None = None) -> Row:
    return compared(name, [_share(said)], "of 100", against, [yardstick], limit)


def _share(said: Sequence[bool]) -> float:
    return 100 * sum(said) / len(said)
