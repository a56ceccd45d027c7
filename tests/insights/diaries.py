"""Diaries that the tests of figures begin with."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pandas as pd
from hypothesis import settings
from hypothesis import strategies as st

from steady.domain.content.prompts import Feeling
from steady.domain.records.check_in import CheckIn

MONDAY = date(2026, 9, 7)
TODAY = date(2026, 11, 22)
FEELINGS = tuple(
    Feeling(id=name, label=label, low="not at all", high="very much")
    for name, label in {
        "calm": "Calm",
        "hopeful": "Hopeful",
        "sure_of_myself": "Sure of myself",
        "warm": "Warm",
        "lonely": "Lonely",
        "angry_or_hurt": "Angry or hurt",
    }.items()
)

# How fast a busy machine is says nothing about a figure.
unhurried = settings(deadline=None)

# A day may have several entries, most days have none, and values are whole numbers as she gives them.
entries = st.lists(st.tuples(st.dates(date(2025, 1, 1), date(2026, 6, 30)), st.integers(0, 10)), max_size=150)
# Diaries dense enough for weeks, lines and pairs.
dense_entries = st.lists(
    st.tuples(st.integers(0, 120).map(lambda n: MONDAY + timedelta(days=n)), st.integers(0, 10)),
    min_size=1,
    max_size=300,
)


def series(entries: list[tuple[date, float]]) -> pd.Series:
    """The entries as the figures take them: values indexed by date."""
    return pd.Series([value for _, value in entries], index=[day for day, _ in entries], dtype=float)


def day_by_day(values: list[float | None], first: date = MONDAY) -> pd.Series:
    """One value a day from `first` on; None is a day without an entry."""
    return series([(first + timedelta(days=n), value) for n, value in enumerate(values) if value is not None])


def week_by_week(means: list[float], days_a_week: int = 7) -> pd.Series:
    """Weeks from MONDAY on whose first days all have the mean of the week."""
    return series(
        [
            (MONDAY + timedelta(weeks=week, days=day), mean)
            for week, mean in enumerate(means)
            for day in range(days_a_week)
        ]
    )


def drifting(days: int, seed: int, carried_over: float = 0.7) -> list[float]:
    """A mood in which each day hangs on the one before, as moods do."""
    rng, value, mood = Random(seed), 5.0, []
    for _ in range(days):
        value = 5 + carried_over * (value - 5) + rng.gauss(0, 1.2)
        mood.append(min(10.0, max(0.0, value)))
    return mood


def check_in(day: date, hour: int = 20, **answers) -> CheckIn:
    """A check-in about `day`, written that day."""
    return CheckIn(at=datetime.combine(day, time(hour), UTC), day=day, **answers)


def days_back(calm: Mapping[int, int | list[int]]) -> list[CheckIn]:
    """Check-ins by how many days before TODAY they are: one value of calm, or several on that day."""
    return [
        check_in(TODAY - timedelta(days=back), hour=8 + place, calm=value)
        for back, values in calm.items()
        for place, value in enumerate(values if isinstance(values, list) else [values])
    ]
