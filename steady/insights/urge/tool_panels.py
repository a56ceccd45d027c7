"""What the urge tool shows of her urges, ready to be laid out; with too few of them only a kind sentence.

The charts of the urge tool, one function each, as quiet as those of the weeks.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import altair as alt
import pandas as pd

from steady.domain.records.week import monday_of, week_of
from steady.domain.spoken import short_day
from steady.domain.urge.episode import Passed, Urge, by_hour, counted, passed_by_week
from steady.insights.charts.theme import layered, score_axis, tips
from steady.insights.days.panel import Panel
from steady.insights.urge import tool_sentences
from steady.insights.urge.tool_sentences import FEWEST_HOURS, FEWEST_STRENGTHS
from steady.palette import Palette

MOST_URGES = 20
MOST_WEEKS = 8
STRENGTH = "Strength before and after"
WEEKS = "Let pass, week by week"
HOURS = "Hour of the day"
KEY = " The ring is the first look, the dot the second; the newest is on the right."


def strength_panel(noted: Sequence[Urge], palette: Palette) -> Panel:
    """Return strength before and after of the newest urges that have both."""
    both = [one for one in noted if one.strength_0 is not None and one.strength_1 is not None]
    line = tool_sentences.strength_line([(one.strength_0, one.strength_1) for one in both])
    if len(both) < FEWEST_STRENGTHS:
        return Panel(STRENGTH, line)
    newest = both[-MOST_URGES:]
    drawn = f" The newest {MOST_URGES} are drawn." if len(both) > MOST_URGES else ""
    rows = pd.DataFrame(
        {
            "number": range(1, len(newest) + 1),
            "when": [f"{one.started_at:%Y-%m-%d %H:%M}" for one in newest],
            "before": [one.strength_0 for one in newest],
            "value": [one.strength_1 for one in newest],
        }
    )
    described = tool_sentences.strength_alt([(one.strength_0, one.strength_1) for one in newest])
    columns = (("when", "Began"), ("before", "Before"), ("value", "After"))
    return Panel(STRENGTH, line + drawn + KEY, described, strengths_chart(rows, palette), rows, columns)


def weeks_panel(noted: Sequence[Urge], today: date, nothing_this_week: str, palette: Palette) -> Panel:
    """Return how many she let pass in each of the last weeks up to `today`; a week without any stays blank."""
    by_week = passed_by_week(noted)
    line = tool_sentences.weeks_line(by_week.get(week_of(today)), nothing_this_week)
    shown = [week_of(today - timedelta(weeks=back)) for back in reversed(range(MOST_WEEKS))]
    if not any(week in by_week for week in shown):
        return Panel(WEEKS, line)
    while shown[0] not in by_week:
        del shown[0]
    rows = pd.DataFrame([_week_row(week, by_week.get(week)) for week in shown])
    described = tool_sentences.weeks_alt([(_spoken(week), by_week[week]) for week in shown if week in by_week])
    columns = (("week", "Week of"), ("value", "Let pass"), ("times", "Of"))
    return Panel(WEEKS, line, described, weeks_chart(rows, palette), rows, columns)


def hours_panel(noted: Sequence[Urge], palette: Palette) -> Panel:
    """Return in which hours of the day her urges began."""
    hours = by_hour(noted)
    line = tool_sentences.hours_line(hours)
    if len(noted) < FEWEST_HOURS:
        return Panel(HOURS, line)
    rows = pd.DataFrame({"hour": range(24), "value": hours})
    columns = (("hour", "Hour"), ("value", "Urges"))
    return Panel(HOURS, line, tool_sentences.hours_alt(hours), hours_chart(rows, palette), rows, columns)


def what_helped(noted: Sequence[Urge]) -> list[tuple[str, int]]:
    """Return her own lines on what helped, as she wrote them last, and how often each came up, most frequent first."""
    latest = {_levelled(one.helped): one.helped for one in noted}
    return [(latest[line], times) for line, times in counted(noted, "helped").items()]


def _levelled(line: str) -> str:
    return " ".join(line.split()).casefold()


def _week_row(week: str, one: Passed | None) -> dict:
    if one is None:
        return {"week": _spoken(week), "value": None, "times": None, "label": ""}
    return {"week": _spoken(week), "value": one.passed, "times": one.times, "label": f"{one.passed} of {one.times}"}


def _spoken(week: str) -> str:
    return short_day(monday_of(week))


STRENGTH_HEIGHT = 190
WEEKS_HEIGHT = 150
HOURS_HEIGHT = 110
HOURS_WITH_LABEL = [0, 6, 12, 18, 23]


def strengths_chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return one upright line an urge (`number`), from a ring at `before` to a dot at `value`, the strength after."""
    told = tips(("when:N", "Began"), ("before:Q", "Before"), ("value:Q", "After"))
    base = alt.Chart().encode(x=alt.X("number:O", axis=None), tooltip=told)
    line = base.mark_rule(strokeWidth=2, opacity=0.6, color=palette.primary)
    ring = base.mark_point(size=70, strokeWidth=2, filled=False, opacity=1, color=palette.series[1])
    dot = base.mark_circle(size=80, opacity=1, color=palette.primary)
    layers = (
        line.encode(y=score_axis("before"), y2="value:Q"),
        ring.encode(y=score_axis("before")),
        dot.encode(y=score_axis("value")),
    )
    return layered(rows, layers, palette, STRENGTH_HEIGHT)


def weeks_chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return a bar a week: so many urges (`times`), filled as far as she let them pass (`value`), with both numbers."""
    order = list(rows["week"])
    # On a telephone there is room for every other week; which ones must not hang on how wide each name is.
    week_axis = alt.Axis(labelAngle=0, labelSeparation=4, labelOverlap="parity")
    base = alt.Chart().encode(x=alt.X("week:N", sort=order, title=None, axis=week_axis))
    height = alt.Scale(domain=[0, max(3, rows["times"].max() * 1.25)])
    times, value = (alt.Y(f"{column}:Q", scale=height, axis=None) for column in ("times", "value"))
    all_of_them = base.mark_bar(size=24, opacity=0.25, color=palette.faint).encode(y=times)
    passed = base.mark_bar(size=24, color=palette.primary).encode(y=value)
    numbers = base.mark_text(dy=-9, fontSize=13, color=palette.text).encode(y=times, text="label:N")
    return layered(rows, (all_of_them, passed, numbers), palette, WEEKS_HEIGHT)


def hours_chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return the strip of the day: one narrow bar an hour (`hour`, 0 to 23), as high as urges began in it (`value`)."""
    axis = alt.Axis(values=HOURS_WITH_LABEL, labelAngle=0, labelExpr="datum.value + ':00'")
    x = alt.X("hour:O", title=None, axis=axis)
    told = tips(("hour:O", "Hour"), ("value:Q", "Urges"))
    bars = alt.Chart().mark_bar(color=palette.primary).encode(x=x, y=alt.Y("value:Q", axis=None), tooltip=told)
    return layered(rows, (bars,), palette, HOURS_HEIGHT)
