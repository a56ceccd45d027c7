"""What in one week was higher or lower than usual for her: the feelings with enough days, each beyond its own band."""

from collections.abc import Sequence

from steady.domain.guidance.weekly_letter import DAYS_FOR_A_WEEK, DAYS_FOR_USUAL, AgainstUsual
from steady.domain.records.check_in import FEELINGS, CheckIn
from steady.domain.records.week import monday_of
from steady.insights.days.frames import entries_frame
from steady.insights.statistics import week_against_usual
from steady.insights.statistics.time_pairs import PeriodPair


def against_usual(check_ins: Sequence[CheckIn], week: str) -> AgainstUsual:
    """Return how the feelings of the week named `week` stand beside those of all her days before it."""
    days = entries_frame(check_ins).groupby(level=0).mean()
    pairs = {name: week_against_usual(days[name].dropna(), monday_of(week)) for name in FEELINGS}
    nearest = max(pairs.values(), key=_how_near)
    changed = {name: pair.difference or 0.0 for name, pair in pairs.items() if pair.is_change}
    return AgainstUsual(
        days=nearest.now.days,
        days_before=nearest.then.days,
        compared=tuple(name for name, pair in pairs.items() if pair.band is not None),
        higher=tuple(name for name, difference in changed.items() if difference > 0),
        lower=tuple(name for name, difference in changed.items() if difference < 0),
    )


def _how_near(pair: PeriodPair) -> tuple[float, int]:
    """Return how near a feeling is to enough days of both, 1 for enough; of two as near the one noted this week."""
    return min(pair.now.days / DAYS_FOR_A_WEEK, pair.then.days / DAYS_FOR_USUAL), pair.now.days
