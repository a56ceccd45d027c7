"""What in one week was higher or lower than usual for her: the feelings with enough days, each beyond its own band."""

from collections.abc import Sequence

import pandas as pd

from steady.domain.guidance.weekly_letter import AgainstUsual
from steady.domain.records.check_in import FEELINGS, CheckIn, daily_means
from steady.domain.records.week import monday_of
from steady.insights.statistics import week_against_usual
from steady.insights.statistics.calendar_days import midnights


def against_usual(check_ins: Sequence[CheckIn], week: str) -> AgainstUsual:
    """Return how the feelings of the week named `week` stand beside those of all her days before it."""
    means = {name: daily_means(check_ins, name) for name in FEELINGS}
    days = {name: pd.Series(found.values(), midnights(found), dtype=float) for name, found in means.items()}
    pairs = {name: week_against_usual(days[name], monday_of(week)) for name in FEELINGS}
    changed = {name: pair.difference or 0.0 for name, pair in pairs.items() if pair.is_change}
    return AgainstUsual(
        days=max(pair.now.days for pair in pairs.values()),
        days_before=max(pair.then.days for pair in pairs.values()),
        compared=tuple(name for name, pair in pairs.items() if pair.band is not None),
        higher=tuple(name for name, difference in changed.items() if difference > 0),
        lower=tuple(name for name, difference in changed.items() if difference < 0),
    )
