"""What goes with higher or lower days, ready to be laid out: the chart, and what has too few days so far."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from steady.domain.records.check_in import WITH_HIM, CheckIn
from steady.domain.records.day_values import DayScale
from steady.domain.spoken import count
from steady.insights.charts.theme import layered, tips
from steady.insights.days.chart_sentences import number, points
from steady.insights.days.felt_words import you_felt
from steady.insights.days.panel import Panel
from steady.insights.patterns import association_frames
from steady.insights.statistics import AlongWith, days_each_way, goes_along_with
from steady.insights.statistics.along_with import FEWEST_DAYS_EACH_WAY as FEWEST
from steady.insights.statistics.along_with import Tagged
from steady.palette import Palette

ALONG, DAY_AFTER = "On the same day", "The day after contact"
MOST_ROWS = 12
ROW_HEIGHT, AXIS_HEIGHT = 30, 50
WIDEST_LABEL = 185
NARROWEST_REACH = 2
COLUMNS = (
    ("label", "On days with"),
    ("value", "Difference"),
    ("low", "From"),
    ("high", "To"),
    ("with", "Days with it"),
    ("without", "Days without it"),
    ("reading", "Reading"),
)
NOTHING_YET = "Nothing here yet. After some check-ins, you'll see what came together on your days. There's no hurry."
TOGETHER = (
    "All this says is that two things showed up together. It can't say whether one brought on the other, or whether "
    "something else was behind both."
)
KEPT_FROM_CHANCE = (
    "With this many tags, some will match by luck. We only point out the ones that luck alone would seldom bring."
)
NEEDED = f"A comparison takes {FEWEST} days with something and {FEWEST} days without it."
RING = "A full dot stands out, and a ring could just be luck."


def along_panel(
    check_ins: Sequence[CheckIn], scale: DayScale, labels: Mapping[str, str], shielded: str, palette: Palette
) -> Panel:
    """Return what went along with higher or lower `scale` on the same day: tags, and how she slept.

    `labels` maps the id of a tag, or of an answer about sleep, to its name; `shielded` is the tag that never shows.
    """
    days = association_frames.scale_days(check_ins, scale)
    tagged = association_frames.tagged_days(check_ins, shielded) | association_frames.sleep_columns(check_ins)
    return _panel(ALONG, scale.name, days, tagged, labels, palette)


def day_after_panel(
    check_ins: Sequence[CheckIn], scale: DayScale, labels: Mapping[str, str], palette: Palette
) -> Panel:
    """Return the same comparison for the days after contact with him: after any, and after each kind of it."""
    days, after = association_frames.day_after(check_ins, association_frames.scale_days(check_ins, scale), WITH_HIM)
    named = {**labels, association_frames.ANY_CONTACT: "any contact"}
    return _panel(DAY_AFTER, f"{scale.name} the next day", days, after, named, palette)


def _panel(
    title: str, name: str, days: pd.Series, tagged: Tagged, labels: Mapping[str, str], palette: Palette
) -> Panel:
    found = goes_along_with(days, tagged)
    # What may not be compared yet, the one with most days first; a tag without any such day is not named.
    each_way = sorted(days_each_way(days, tagged).items(), key=lambda pair: -min(pair[1]))
    waiting = tuple((labels.get(tag, tag), so_far(*ways)) for tag, ways in each_way if ways[0] and so_far(*ways))
    widest = float(days.max() - days.min()) if len(days) else 0.0
    line = along_line(name, found, len(days), widest)
    if not (found and widest):
        return Panel(title, line, waiting=waiting)
    named = [(labels.get(comparison.tag, comparison.tag), comparison) for comparison in found]
    rows = pd.DataFrame(
        {
            "tag": comparison.tag,
            "label": label,
            "value": round(comparison.difference, 2),
            "low": round(comparison.low, 2),
            "high": round(comparison.high, 2),
            "with": comparison.days_with,
            "without": comparison.days_without,
            "held": comparison.may_be_said,
            "reading": "stands out" if comparison.may_be_said else "could be luck",
        }
        for label, comparison in named
    )
    line += f" The chart shows the {MOST_ROWS} clearest." if len(found) > MOST_ROWS else ""
    lines = tuple(along_each(label, comparison) for label, comparison in named if comparison.may_be_said)
    drawn = difference_chart(rows.drop(columns=["reading", "tag"]).head(MOST_ROWS), palette)
    described = along_alt(name, named[:MOST_ROWS])
    return Panel(title, line, described, drawn, rows, COLUMNS, lines=lines, waiting=waiting, newest_first=False)


def as_a_friend_says(panel: Panel, key: str, begins: Mapping[str, str], otherwise: str) -> list[str]:
    """Return what stands out in `panel`, without a number: "On days you laughed, you felt calmer."

    `key` is the id of its scale, and `begins` maps a tag to the beginning; without one it's `otherwise` and its name,
    which may be hers. The clearest comes first.
    """
    if panel.chart is None:
        return []
    held = panel.rows[panel.rows["held"]]
    said = []
    for row in held.itertuples():
        begin = f"{begins[row.tag]}," if row.tag in begins else f"{otherwise} “{row.label},”"
        said.append(f"{begin} {you_felt(key, row.value)}.")
    return said


def along_line(name: str, found: Sequence[AlongWith], values: int, spread_of_values: float) -> str:
    """Return the line above what goes along with the scale `name`; its day values are so many, and so far apart."""
    if not values:
        return f"You haven't noted {name} so far, so there's nothing to compare yet. That's okay."
    if not found:
        return f"There aren't enough days to compare {name} yet. {NEEDED}"
    if not spread_of_values:
        return f"You noted the same number for {name} every day, so there's nothing to compare so far."
    standing_out = sum(comparison.may_be_said for comparison in found)
    if not standing_out:
        none = "none stands out so far. More days may change that."
        return f"Of {count(len(found), 'thing')} compared for {name}, {none} {RING}"
    stand = (
        "one stands out: on the days with it" if standing_out == 1 else f"{standing_out} stand out: on days with them"
    )
    return f"Of {count(len(found), 'thing')} compared, {stand}, {name} was higher or lower. {RING}"


def along_each(label: str, found: AlongWith) -> str:
    """Return what one comparison that stands out says, with its interval and both numbers of days."""
    way = "higher" if found.difference > 0 else "lower"
    low, high = sorted((abs(found.low), abs(found.high)))
    interval = f" (likely {number(low)} to {number(high)})"
    if found.low < 0 < found.high:
        interval = f" (it could be anything from {points(-found.low)} lower to {points(found.high)} higher)"
    days = f"over {found.days_with} days with it and {found.days_without} without"
    return f"{label}: {points(abs(found.difference))} {way} on average{interval}, {days}."


def along_alt(name: str, labelled: Sequence[tuple[str, AlongWith]]) -> str:
    """Return the description of the differences drawn."""
    each = [along_each(label, found) + ("" if found.may_be_said else " It could be luck.") for label, found in labelled]
    return f"How {name} differed between days with and without each of these. {' '.join(each)}"


def so_far(days_with: int, days_without: int) -> str:
    """Return what is still missing for a comparison: "7 of 10 days so far"; empty when nothing is."""
    if days_with < FEWEST:
        return f"{days_with} of {FEWEST} days so far"
    return f"{days_without} of {FEWEST} days without it so far" if days_without < FEWEST else ""


def difference_chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return one line a row, from `low` to `high`, with its dot at `value`: full where `held`, else a ring.

    The middle of the axis is no difference; both sides reach equally far, so that lower and higher look alike.
    """
    reach = max(NARROWEST_REACH, math.ceil(rows[["low", "high"]].abs().max().max()))
    names = alt.Axis(labelLimit=WIDEST_LABEL, labelColor=palette.text, grid=False)
    base = alt.Chart().encode(y=alt.Y("label:N", sort=list(rows["label"]), title=None, axis=names))
    title: dict[str, Any] = {"titleFontWeight": "normal", "titleColor": palette.faint}
    signed = "datum.value > 0 ? '+' + datum.value : datum.label"
    title |= {"title": "← lower · points · higher →", "labelExpr": signed}
    axis = alt.Axis(values=[-reach, 0, reach], grid=False, **title)
    level: dict[str, Any] = {"scale": alt.Scale(domain=[-reach, reach], nice=False), "axis": axis}
    # Nothing to be read out: a line at zero has no number of its own.
    middle = alt.Chart().mark_rule(color=palette.faint, opacity=0.7, aria=False).encode(x=alt.datum(0, **level))
    interval = base.mark_rule(strokeWidth=2, color=palette.primary).encode(
        x=alt.X("low:Q", **level), x2="high:Q", opacity=alt.condition("datum.held", alt.value(1), alt.value(0.5))
    )
    told = tips(
        ("label:N", "On days with"),
        *((f"{column}:Q", title, "+.1f") for column, title in COLUMNS[1:4]),
        *((f"{column}:Q", title) for column, title in COLUMNS[4:6]),
    )
    dot = base.mark_point(size=90, strokeWidth=2, opacity=1, color=palette.primary).encode(
        x=alt.X("value:Q", **level),
        tooltip=told,
        fill=alt.condition("datum.held", alt.value(palette.primary), alt.value(palette.background)),
    )
    return layered(rows, (middle, interval, dot), palette, ROW_HEIGHT * len(rows) + AXIS_HEIGHT)
