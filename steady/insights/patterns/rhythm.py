"""Weekdays and times of day: how far apart their means lie, beside how far chance alone puts them."""

from collections.abc import Callable, Sequence

import altair as alt
import pandas as pd

from steady.domain.records.check_in import CheckIn
from steady.domain.records.day_values import DayScale
from steady.insights.charts.theme import layered, score_axis, tips
from steady.insights.days.chart_sentences import number, points
from steady.insights.days.panel import Panel
from steady.insights.patterns import association_frames
from steady.insights.statistics import Spread, SpreadGroup, time_of_day_spread, weekday_spread
from steady.insights.statistics.spreads import DAYS_FOR_WEEKDAYS, FEWEST_A_PART, FEWEST_A_WEEKDAY
from steady.palette import Palette

TITLES = {"weekdays": "Weekdays", "times": "Times of day"}
COLUMNS = (("group", "When"), ("value", "Average"), ("n", "How many"))
SPREAD_HEIGHT = 200
# A telephone has room for the first three letters of a weekday.
LETTERS = {"weekdays": 3}
SPREAD_RULES = {
    "weekdays": f"once you have {DAYS_FOR_WEEKDAYS} days, with {FEWEST_A_WEEKDAY} of each weekday",
    "times": f"once two times of day have {FEWEST_A_PART} numbers each",
}
WHEN = {"Morning": "in the morning", "Afternoon": "in the afternoon", "Evening": "in the evening", "Night": "at night"}

SpreadSentence = Callable[[str, str, Spread], str]
"""What is said of a spread, which comes after a key of TITLES and the name of the scale."""


def spread_line(what: str, name: str, spread: Spread) -> str:
    """Return the line above the weekdays or the times of day (`what`, a key of SPREAD_RULES) of the scale `name`."""
    if spread.chance is None:
        return f"This shows up {SPREAD_RULES[what]}: {spread.waiting}."
    if not spread.gap:
        return f"For {name}, they all have the same average, so there's nothing to compare."
    missing = ", ".join(group.name.lower() for group in spread.groups if group.mean is None)
    behind = f"{_band(spread)} Not enough numbers yet for a dot: {missing}." if missing else _band(spread)
    apart = f"{points(spread.gap)} apart"
    if spread.may_be_said:
        low, high = _ends(spread)
        return f"For {name}, it's highest {high} and lowest {low}, {apart}. {behind}"
    usual = points(spread.chance.usual)
    by_luck = f"Luck alone can put them about {usual} apart, and often more, so nothing stands out here."
    return f"For {name}, the highest and the lowest are {apart}. {by_luck} {behind}"


def spread_as_a_friend_says(what: str, name: str, spread: Spread) -> str:
    """Return the same without a number, once there are days enough; the numbers are in `spread_alt`."""
    if spread.chance is None or not spread.gap:
        return spread_line(what, name, spread)
    if not spread.may_be_said:
        return "No day of the week stands out." if what == "weekdays" else "No time of day stands out."
    low, high = (_when(group) for group in (spread.counted[0], spread.counted[-1]))
    return f"On the whole, {name} is highest {high} and lowest {low}."


def spread_brief(what: str, name: str, spread: Spread) -> str:
    """Return the same as short as it goes, for a picture whose title names the scale."""
    if spread.chance is None or not spread.gap:
        return spread_line(what, name, spread)
    usual, most = number(spread.chance.usual), number(spread.chance.most)
    by_luck = f"Luck alone can put them about {usual} apart, and seldom more than {most}."
    if not spread.may_be_said:
        return f"The highest and the lowest are {points(spread.gap)} apart. {by_luck} Nothing stands out."
    low, high = _ends(spread)
    return f"Highest {high}, lowest {low}, {points(spread.gap)} apart. {by_luck} This stands out."


def spread_alt(what: str, name: str, spread: Spread) -> str:
    """Return the description of the weekdays or the times of day."""
    each = [f"{group.name} {number(group.mean)} from {group.n}" for group in spread.groups if group.mean is not None]
    by = "weekday" if what == "weekdays" else "time of day"
    return f"Average of {name} by {by}, 0 to 10: {', '.join(each)}. {_band(spread)}"


def weekday_panel(
    check_ins: Sequence[CheckIn], scale: DayScale, palette: Palette, sentence: SpreadSentence = spread_line
) -> Panel:
    """Return the means of the weekdays of `scale`."""
    spread = weekday_spread(association_frames.scale_days(check_ins, scale))
    return _panel("weekdays", scale.name, spread, palette, sentence)


def time_panel(
    check_ins: Sequence[CheckIn], scale: DayScale, palette: Palette, sentence: SpreadSentence = spread_line
) -> Panel:
    """Return the means of morning, afternoon, evening and night of `scale`."""
    spread = time_of_day_spread(association_frames.scale_moments(check_ins, scale))
    return _panel("times", scale.name, spread, palette, sentence)


def _panel(what: str, name: str, spread: Spread, palette: Palette, sentence: SpreadSentence) -> Panel:
    line = sentence(what, name, spread)
    if not spread.gap or spread.chance is None:
        return Panel(TITLES[what], line)
    # Centred between the highest and the lowest: the dots lie inside it exactly when chance may put them so.
    means, reach = [group.mean or 0.0 for group in spread.counted], spread.chance.most / 2
    middle = (means[0] + means[-1]) / 2
    band = {"low": round(max(middle - reach, 0), 2), "high": round(min(middle + reach, 10), 2)}
    groups = [(group.name, group.name[: LETTERS.get(what)], group.mean, group.n) for group in spread.groups]
    rows = pd.DataFrame(groups, columns=["group", "label", "value", "n"]).round(2).assign(**band)
    chart = group_mean_chart(rows, palette)
    return Panel(TITLES[what], line, spread_alt(what, name, spread), chart, rows, COLUMNS, newest_first=False)


def group_mean_chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return a dot a group (`label`) at its mean (`value`), over the band (`low` to `high`) that chance gives."""
    x = alt.X("label:N", sort=list(rows["label"]), title=None, axis=alt.Axis(labelAngle=0))
    told = tips(("group:N", "When"), ("value:Q", "Average", ".1f"), ("n:Q", "How many"))
    band = alt.Chart().mark_rect(opacity=0.18, color=palette.faint)
    band = band.encode(y=score_axis("low"), y2="high:Q", x=alt.value(0), x2=alt.value("width"))
    dots = alt.Chart().mark_circle(size=90, opacity=1, color=palette.primary)
    dots = dots.encode(x=x, y=score_axis("value"), tooltip=told)
    return layered(rows, (band.transform_aggregate(low="min(low)", high="max(high)"), dots), palette, SPREAD_HEIGHT)


def _band(spread: Spread) -> str:
    most = spread.chance.most if spread.chance else 0.0
    return f"Luck alone seldom puts them farther apart than the band: {points(most)}."


def _ends(spread: Spread) -> list[str]:
    """Return the lowest and the highest group as they are said: "on Mondays (4.2)"."""
    ends = (spread.counted[0], spread.counted[-1])
    return [f"{_when(group)} ({number(group.mean or 0.0)})" for group in ends]


def _when(group: SpreadGroup) -> str:
    return WHEN.get(group.name, f"on {group.name}s")
