"""What is said about a chart: the line above it and its description for someone who cannot see it.

Only what the numbers carry. A line never says "stable" or "improved", and never why.
"""

import pandas as pd

from steady.domain.records.rating import shift
from steady.domain.spoken import one_or_more, spoken_day
from steady.insights.days.spans import Span, spoken_span
from steady.insights.statistics.personal import DAYS_FOR_A_MEAN

NOTHING_YET = "Nothing here yet. Your days will show up after your first check-in, and there's no hurry."
NO_PULSE_YET = "No weekly pulse yet. It comes with the weekly reflection, whenever you feel like doing one."
NO_RATING_YET = "No ratings yet. Each step has a few sliders, and your answers will show up here."
GAPS_NOTE = (
    "A day without a check-in stays blank. A lot of people write less on hard days, so some of those may be missing."
)
FEW = {1: "one day", 2: "two days"}
SHIFT_WORDS = {"clear": "a clear shift", "maybe": "maybe a shift, let's see", "same": "about the same"}
LINE_STARTS = "The line starts after four check-ins in a week."
NO_FEELINGS = "You haven't noted any of the six feelings during this time. That's okay."


def none_in(span: Span, recent: bool = True) -> str:
    """Return the line for a journal that has check-ins, but none in `span`, which is `recent` if it ends today."""
    if not recent:
        return "No check-ins on the days you chose. That's okay, and a longer stretch may have some."
    return (
        f"No check-ins in the last {span.days} days, and no need to catch up. A longer stretch shows the earlier ones."
    )


def of_days(span: Span, recent: bool = True, since_first: bool = False) -> str:
    """Return how the days of `span` are counted: "of the last 28 days", or "of the 9 days shown" if not `recent`.

    With `since_first` the span begins with her first entry, later than the days shown do.
    """
    if recent:
        return f"of the last {span.days} days"
    return f"of the {span.days} days {'since you started' if since_first else 'shown'}"


def named_line(name: str, rows: pd.DataFrame, noted: int, of_these_days: str, by_week: bool) -> str:
    """Return the line above a chart: on how many days she noted what is called `name`, and what the line is.

    `of_these_days` comes from `of_days`, over the time since her first check-in where that is shorter than the stretch.
    """
    if not noted:
        return f"You haven't noted {name} during this time. That's okay."
    if noted in FEW:
        return f"You noted {name} on {FEW[noted]} during this time. That's enough to start with."
    return f"You noted {name} on {noted} {of_these_days}. {_line_drawn(rows, by_week)}"


def _line_drawn(rows: pd.DataFrame, by_week: bool) -> str:
    """Return what the line is, as it is drawn: a line needs two averages in a row, and a lone one is a larger dot."""
    alone = rows["lone"].notna()
    joined = (rows["line"].notna() & ~alone).any()
    if by_week:
        parts = ["Each dot is the average of a week."]
        parts += ["The line joins weeks with at least four days."] if joined else []
        parts += ["A larger dot is one of those weeks with none next to it."] if joined and alone.any() else []
        parts += ["A larger dot is a week with at least four days."] if not joined and alone.any() else []
        return " ".join(parts)
    if not joined:
        return "Each larger dot is a seven-day average. A line takes two in a row." if alone.any() else LINE_STARTS
    return "The line is a seven-day average." + (" Where there's only one, it's a larger dot." if alone.any() else "")


def feeling_alt(label: str, rows: pd.DataFrame, day_values: pd.Series, counted: Span) -> str:
    """Return the description of a feeling's chart; the average is in it only from 14 days on."""
    spoken = [f"{label} from {spoken_span(counted)}, on a scale of 0 to 10."]
    spoken.append(f"{len(day_values)} of {counted.days} days have a value, {from_to(day_values)}.")
    if len(day_values) >= DAYS_FOR_A_MEAN:
        spoken.append(f"Their average is {number(day_values.mean())}.")
    line = rows["line"].where(rows["lone"].isna()).dropna()
    if len(line) > 1:
        spoken.append(f"The line starts at {number(line.iloc[0])} and ends at {number(line.iloc[-1])}.")
    return " ".join(spoken)


def pulse_line(scores: pd.Series, counted: Span) -> str:
    """Return the line above the weekly pulse; `counted` is the time since her first one, or the stretch shown."""
    if scores.empty:
        return "No weekly pulse during this time. You can always fill in a week late."
    weeks = "One week has" if len(scores) == 1 else f"{len(scores)} of {counted.weeks} weeks have"
    return f"{weeks} a pulse. Each dot is one week, and higher is steadier."


def pulse_alt(scores: pd.Series) -> str:
    """Return the description of the weekly pulse."""
    weeks = one_or_more(len(scores), "one week")
    first, last = spoken_day(scores.index[0]), spoken_day(scores.index[-1])
    return f"Weekly pulse, {weeks} from the week of {first} to the week of {last}: {from_to(scores)}, out of 10."


def part_line(scores: pd.Series) -> str:
    """Return the line above the scores of one part."""
    if scores.empty:
        return NO_RATING_YET
    if len(scores) == 1:
        return f"One rating so far: {_score_on(scores, 0)}. Higher is steadier."
    return f"{_score_on(scores, 0)}, then {_score_on(scores, -1)}: {move_between(scores)}. Higher is steadier."


def move_between(scores: pd.Series) -> str:
    """Return what may be said of the move from the first of two or more scores to the last, by `rating.shift`."""
    return SHIFT_WORDS[shift(scores.iloc[0], scores.iloc[-1])]


def part_alt(title: str, scores: pd.Series) -> str:
    """Return the description of one part's scores."""
    ratings = one_or_more(len(scores), "one rating")
    each = ", ".join(_score_on(scores, place) for place in range(len(scores)))
    return f"{title}: {ratings}, out of 10 each. {each}."


def number(value: float) -> str:
    """Return a value with one decimal, and without one where it is whole: "5.4", "6"."""
    return f"{value:.1f}".removesuffix(".0")


def points(value: float) -> str:
    """Return a difference as it is said: "1 point", "0.8 points"."""
    said = number(value)
    return f"{said} point{'' if said == '1' else 's'}"


def from_to(values: pd.Series) -> str:
    """Return the lowest and the highest of `values`: "from 3 to 6.5", or "all at 4"."""
    low, high = number(values.min()), number(values.max())
    return f"all at {low}" if low == high else f"from {low} to {high}"


def _score_on(scores: pd.Series, place: int) -> str:
    return f"{number(scores.iloc[place])} on {spoken_day(scores.index[place])}"
