"""Weekdays and times of day, ready to be laid out: their means over the band that chance alone gives.

What is said about weekdays and times of day: how far apart they lie, beside how far chance alone puts them.
"""

from collections.abc import Callable, Sequence

import pandas as pd

from steady.domain.records.check_in import CheckIn
from steady.domain.records.day_values import DayScale
from steady.insights.days.chart_sentences import number
from steady.insights.days.panel import Panel
from steady.insights.patterns import association_charts, association_frames
from steady.insights.patterns.association_sentences import points
from steady.insights.statistics import Spread, SpreadGroup, time_of_day_spread, weekday_spread
from steady.insights.statistics.spreads import DAYS_FOR_WEEKDAYS, FEWEST_A_PART, FEWEST_A_WEEKDAY
from steady.palette import Palette

SPREAD_RULES = {
    "weekdays": f"from {DAYS_FOR_WEEKDAYS} days on, with {FEWEST_A_WEEKDAY} of each weekday",
    "times": f"once two parts of the day have {FEWEST_A_PART} values each",
}
WHEN = {"Morning": "in the morning", "Afternoon": "in the afternoon", "Evening": "in the evening", "Night": "at night"}


def spread_line(what: str, name: str, spread: Spread) -> str:
    """Return the line above the weekdays or the times of day (`what`, a key of SPREAD_RULES) of the scale `name`."""
    if spread.chance is None:
        return f"This shows up {SPREAD_RULES[what]}: {spread.waiting}."
    if not spread.gap:
        return f"For {name}, all of them have the same mean, so there is nothing to compare."
    low, high = spread.counted[0], spread.counted[-1]
    apart = f"{points(spread.gap)} apart"
    if not spread.may_be_said:
        by_chance = f"Chance alone gives about {points(spread.chance.usual)}, so nothing stands out here."
        said = f"For {name}, the highest and the lowest lie {apart}. {by_chance}"
        return f"{said} {_band(spread)}{_without_a_dot(spread)}"
    return (
        f"For {name}, highest {_when(high.name)} ({number(high.mean)}) and lowest {_when(low.name)} "
        f"({number(low.mean)}), {apart}. {_band(spread)}{_without_a_dot(spread)}"
    )


def spread_brief(what: str, name: str, spread: Spread) -> str:
    """Return the same as short as it goes, for a picture whose title names the scale."""
    if spread.chance is None or not spread.gap:
        return spread_line(what, name, spread)
    by_chance = f"Chance alone gives about {number(spread.chance.usual)}, and up to {number(spread.chance.most)}."
    if not spread.may_be_said:
        return f"The highest and the lowest lie {points(spread.gap)} apart. {by_chance} Nothing stands out."
    low, high = spread.counted[0], spread.counted[-1]
    return (
        f"Highest {_when(high.name)} ({number(high.mean)}), lowest {_when(low.name)} ({number(low.mean)}), "
        f"{points(spread.gap)} apart. {by_chance} This stands out."
    )


def spread_alt(what: str, name: str, spread: Spread) -> str:
    """Return the description of the weekdays or the times of day."""
    each = ", ".join(
        f"{group.name} {number(group.mean)} from {group.n}" for group in spread.groups if group.mean is not None
    )
    return f"Mean of {name} by {'weekday' if what == 'weekdays' else 'time of day'}, 0 to 10: {each}. {_band(spread)}"


def _band(spread: Spread) -> str:
    return f"The band shows how far apart chance alone may put them: {points(spread.chance.most)}."


def _without_a_dot(spread: Spread) -> str:
    missing = [group.name.lower() for group in spread.groups if group.mean is None]
    return f" Too few values so far for a dot: {', '.join(missing)}." if missing else ""


def _when(group: str) -> str:
    return WHEN.get(group, f"on {group}s")


TITLES = {"weekdays": "Weekdays", "times": "Times of day"}
COLUMNS = (("group", "When"), ("value", "Mean"), ("n", "From so many"))
# A telephone has room for the first three letters of a weekday.
LETTERS = {"weekdays": 3}
# What is said of a spread: a key of TITLES and the name of the scale come before it.
Told = Callable[[str, str, Spread], str]


def weekday_panel(check_ins: Sequence[CheckIn], scale: DayScale, palette: Palette, told: Told = spread_line) -> Panel:
    """Return the means of the weekdays of `scale`."""
    return _panel("weekdays", scale, weekday_spread(association_frames.scale_days(check_ins, scale)), palette, told)


def time_panel(check_ins: Sequence[CheckIn], scale: DayScale, palette: Palette, told: Told = spread_line) -> Panel:
    """Return the means of morning, afternoon, evening and night of `scale`."""
    return _panel("times", scale, time_of_day_spread(association_frames.scale_moments(check_ins, scale)), palette, told)


def _panel(what: str, scale: DayScale, spread: Spread, palette: Palette, told: Told) -> Panel:
    line = told(what, scale.name, spread)
    if not spread.gap or spread.chance is None:
        return Panel(TITLES[what], line)
    # Centred between the highest and the lowest: the dots lie inside it exactly when chance may put them so.
    middle = (spread.counted[0].mean + spread.counted[-1].mean) / 2
    band = {
        "low": round(max(middle - spread.chance.most / 2, 0), 2),
        "high": round(min(middle + spread.chance.most / 2, 10), 2),
    }
    rows = pd.DataFrame([_row(group, LETTERS.get(what)) | band for group in spread.groups])
    drawn = association_charts.group_mean_chart(rows, palette)
    return Panel(TITLES[what], line, spread_alt(what, scale.name, spread), drawn, rows, COLUMNS, newest_first=False)


def _row(group: SpreadGroup, letters: int | None) -> dict:
    mean = None if group.mean is None else round(group.mean, 2)
    return {"group": group.name, "label": group.name[:letters], "value": mean, "n": group.n}
