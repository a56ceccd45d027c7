"""What is said about the pictures of her urges: counts, always with both numbers, and never a verdict."""

from collections.abc import Sequence

from steady.domain.urge.episode import Passed

FEWEST_STRENGTHS = 3
FEWEST_HOURS = 5
HOURS_TOGETHER = 3


def strength_line(pairs: Sequence[tuple[int, int]]) -> str:
    """Return the line above strength before and after; `pairs` are (before, after) of each urge that has both."""
    if len(pairs) < FEWEST_STRENGTHS:
        return f"Once {FEWEST_STRENGTHS} urges have a number before and after, they show up here."
    lower = sum(after < before for before, after in pairs)
    same = sum(after == before for before, after in pairs)
    return (
        f"Of {len(pairs)} urges with both numbers, the second look was lower {_times(lower)}, the same "
        f"{_times(same)} and higher {_times(len(pairs) - lower - same)}."
    )


def strength_alt(pairs: Sequence[tuple[int, int]]) -> str:
    """Return the description of strength before and after."""
    each = ", ".join(f"{before} then {after}" for before, after in pairs)
    return f"Strength of the newest {len(pairs)} urges before and after, 0 to 10, oldest first: {each}."


def weeks_line(this_week: Passed | None, nothing: str) -> str:
    """Return the line above the weeks; `nothing` is said where nothing is noted this week."""
    return f"This week you let {this_week.passed} of {this_week.times} pass." if this_week else nothing


def weeks_alt(weeks: Sequence[tuple[str, Passed]]) -> str:
    """Return the description of the weeks: each with both numbers."""
    each = "; ".join(f"week of {monday}, {share.passed} of {share.times}" for monday, share in weeks)
    return f"Urges you let pass, week by week: {each}."


def hours_line(hours: Sequence[int]) -> str:
    """Return the line above the hours of the day: the three hours in a row with the most, of how many."""
    if sum(hours) < FEWEST_HOURS:
        return f"From {FEWEST_HOURS} urges on, the hours they began show up here."
    together = [sum(hours[(start + n) % 24] for n in range(HOURS_TOGETHER)) for start in range(24)]
    most = max(together)
    start = together.index(most)
    return f"{most} of {sum(hours)} began between {start}:00 and {(start + HOURS_TOGETHER) % 24}:00."


def hours_alt(hours: Sequence[int]) -> str:
    """Return the description of the hours of the day."""
    each = ", ".join(f"{hour}:00 {count}" for hour, count in enumerate(hours) if count)
    return f"How many of {sum(hours)} urges began in each hour of the day: {each}. The other hours have none."


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
