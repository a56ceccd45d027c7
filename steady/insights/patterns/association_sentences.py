"""What is said about what goes along with her days: both numbers, never why, and never more than chance allows."""

from collections.abc import Sequence

from steady.insights.days.chart_sentences import number
from steady.insights.statistics import AlongWith
from steady.insights.statistics.along_with import FEWEST_DAYS_EACH_WAY as FEWEST

NOTHING_YET = "Nothing here yet. After some check-ins, what came together on your days shows up. There is no hurry."
TOGETHER = (
    "“Went along with” means that two things came together on your days. It does not say which came first, or "
    "whether a third thing was behind both."
)
KEPT_FROM_CHANCE = (
    "Some tags match by luck. So the more of them are looked at, the more each has to show, and each also has to "
    "stand out from the same days moved along the calendar."
)
NEEDED = f"It takes {FEWEST} days with a thing and {FEWEST} without."
HOW_TO_READ_CONTACT = (
    "A bar is the days you checked in that week, and its full part the days with contact. There is no right number."
)
RING = "A full dot stands out from chance; a ring may be chance."


def along_line(name: str, found: Sequence[AlongWith], values: int, spread_of_values: float) -> str:
    """Return the line above what goes along with the scale `name`; its day values are so many, and so far apart."""
    if not values:
        return f"You have not noted {name} so far, so there is nothing to compare yet. That is fine."
    if not found:
        return f"There are too few days to compare {name} so far. {NEEDED}"
    if not spread_of_values:
        return f"You noted the same number for {name} each day, so there is nothing to compare so far."
    standing_out = sum(comparison.may_be_said for comparison in found)
    if not standing_out:
        none = f"Of {len(found)} compared for {name}, none stands out from chance so far. More days may change that."
        return f"{none} {RING}"
    return f"Of {len(found)} compared, {standing_out} went along with higher or lower {name}. {RING}"


def along_each(label: str, found: AlongWith) -> str:
    """Return what one comparison that stands out says, with its interval and both numbers of days."""
    way = "higher" if found.difference > 0 else "lower"
    low, high = sorted((abs(found.low), abs(found.high)))
    interval = f" (likely {number(low)} to {number(high)})"
    if found.low < 0 < found.high:
        interval = f" (anything from {points(-found.low)} lower to {points(found.high)} higher fits)"
    days = f"{found.days_with} days with it and {found.days_without} without"
    return f"{label}: {points(abs(found.difference))} {way} on average{interval}, {days}."


def along_alt(name: str, labelled: Sequence[tuple[str, AlongWith]]) -> str:
    """Return the description of the differences drawn."""
    each = [along_each(label, found) + ("" if found.may_be_said else " It may be chance.") for label, found in labelled]
    return f"How {name} differed between days with and without each of these. {' '.join(each)}"


def so_far(days_with: int, days_without: int) -> str:
    """Return what is still missing for a comparison: "7 of 10 days so far"; empty when nothing is."""
    if days_with < FEWEST:
        return f"{days_with} of {FEWEST} days so far"
    return f"{days_without} of {FEWEST} days without it so far" if days_without < FEWEST else ""


def contact_line(this_week: tuple[int, int] | None) -> str:
    """Return the line above the weeks of contact; `this_week` is days with contact, of days with a check-in."""
    if this_week is None:
        return f"No check-in yet this week. {HOW_TO_READ_CONTACT}"
    return f"This week you noted contact with him on {this_week[0]} of {this_week[1]} days. {HOW_TO_READ_CONTACT}"


def no_contact_line(labels: Sequence[str]) -> str:
    """Return the line while no check-in has one of the tags with these `labels`."""
    return f"You have not noted contact with him so far. These tags count: {', '.join(labels)}."


def contact_alt(weeks: Sequence[tuple[str, int, int]]) -> str:
    """Return the description of the weeks of contact: each with both numbers."""
    each = "; ".join(f"week of {monday}, {times} of {noted}" for monday, times, noted in weeks)
    return f"Days with contact, of the days you checked in: {each}."


def points(value: float) -> str:
    """Return a difference as it is said: "1 point", "0.8 points"."""
    said = number(value)
    return f"{said} point{'' if said == '1' else 's'}"
