"""What the urge tool shows of her urges, ready to be laid out; with too few of them only a kind sentence."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import dropwhile

import altair as alt
import pandas as pd

from steady.domain.records.week import monday_of, week_of
from steady.domain.spoken import how_often, short_day
from steady.domain.urge.episode import Urge, answer_counts, before_and_after, by_hour, passed_by_week
from steady.insights.charts.theme import layered, score_axis, tips
from steady.insights.days.panel import Panel
from steady.palette import Palette

FEWEST_STRENGTHS, FEWEST_HOURS, HOURS_TOGETHER = 3, 5, 3
MOST_URGES, MOST_WEEKS = 20, 8
STRENGTH, WEEKS, HOURS = (
    "How strong it was, before and after",
    "Urges you let pass, week by week",
    "What time they started",
)
STRENGTH_HEIGHT, WEEKS_HEIGHT, HOURS_HEIGHT = 190, 150, 110
HOURS_WITH_LABEL = [0, 6, 12, 18, 23]
BLANK = (None, None, "")
KEY = " The ring is before and the dot is after, with the newest on the right. An urge may ease by itself, too."


def strength_panel(noted: Sequence[Urge], palette: Palette) -> Panel:
    """Return strength before and after of the newest urges that have both."""
    pairs = before_and_after(noted)
    line = strength_line(pairs)
    if len(pairs) < FEWEST_STRENGTHS:
        return Panel(STRENGTH, line)
    newest = pairs[-MOST_URGES:]
    drawn = f" The chart shows the newest {MOST_URGES}." if len(pairs) > MOST_URGES else ""
    began = [f"{urge.started_at:%Y-%m-%d %H:%M}" for urge in noted if before_and_after([urge])]
    rows = pd.DataFrame(newest, columns=["before", "value"])
    rows = rows.assign(number=range(1, len(newest) + 1), when=began[-MOST_URGES:])
    each = ", ".join(f"{before} then {after}" for before, after in newest)
    described = f"Strength of the newest {len(newest)} urges before and after, 0 to 10, oldest first: {each}."
    # One upright line an urge, from a ring at the strength before to a dot at the strength after.
    told = tips(("when:N", "Began"), ("before:Q", "Before"), ("value:Q", "After"))
    base = alt.Chart().encode(x=alt.X("number:O", axis=None), tooltip=told)
    way = base.mark_rule(strokeWidth=2, opacity=0.6, color=palette.primary)
    ring = base.mark_point(size=70, strokeWidth=2, filled=False, opacity=1, color=palette.series[1])
    dot = base.mark_circle(size=80, opacity=1, color=palette.primary).encode(y=score_axis("value"))
    layers = (way.encode(y=score_axis("before"), y2="value:Q"), ring.encode(y=score_axis("before")), dot)
    columns = (("when", "Began"), ("before", "Before"), ("value", "After"))
    chart = layered(rows, layers, palette, STRENGTH_HEIGHT)
    return Panel(STRENGTH, line + drawn + KEY, described, chart, rows, columns)


def weeks_panel(noted: Sequence[Urge], today: date, nothing_this_week: str, palette: Palette) -> Panel:
    """Return how many she let pass in each of the last weeks up to `today`; a week without any stays blank."""
    by_week = passed_by_week(noted)
    this_week = by_week.get(week_of(today))
    line = f"This week you let {this_week.passed} of {this_week.times} pass." if this_week else nothing_this_week
    weeks = [week_of(today - timedelta(weeks=back)) for back in reversed(range(MOST_WEEKS))]
    found = list(dropwhile(lambda week: week[1] is None, [(monday_of(week), by_week.get(week)) for week in weeks]))
    if not found:
        return Panel(WEEKS, line)
    rows = pd.DataFrame(
        [
            (short_day(monday), *((share.passed, share.times, f"{share.passed} of {share.times}") if share else BLANK))
            for monday, share in found
        ],
        columns=["week", "value", "times", "label"],
    )
    each = "; ".join(f"week of {row.week}, {row.label}" for row in rows.itertuples() if row.label)
    described = f"Urges you let pass, week by week: {each}."
    columns = (("week", "Week of"), ("value", "Let pass"), ("times", "Of"))
    return Panel(WEEKS, line, described, weeks_chart(rows, palette), rows, columns)


def hours_panel(noted: Sequence[Urge], palette: Palette) -> Panel:
    """Return in which hours of the day her urges began."""
    hours = by_hour(noted)
    if len(noted) < FEWEST_HOURS:
        return Panel(HOURS, f"After {FEWEST_HOURS} urges, you'll see here what time of day they began.")
    # The three hours in a row with the most, of how many.
    together = [sum(hours[(start + n) % 24] for n in range(HOURS_TOGETHER)) for start in range(24)]
    most = max(together)
    start = together.index(most)
    line = f"{most} of {sum(hours)} began between {start}:00 and {(start + HOURS_TOGETHER) % 24}:00."
    rows = pd.DataFrame({"hour": range(24), "value": hours})
    columns = (("hour", "Hour"), ("value", "Urges"))
    each = ", ".join(f"{hour}:00 {count}" for hour, count in enumerate(hours) if count)
    described = f"How many of {sum(hours)} urges began in each hour of the day: {each}. The other hours have none."
    axis = alt.Axis(values=HOURS_WITH_LABEL, labelAngle=0, labelExpr="datum.value + ':00'")
    x, y = alt.X("hour:O", title=None, axis=axis), alt.Y("value:Q", axis=None)
    bars = alt.Chart().mark_bar(color=palette.primary)
    bars = bars.encode(x=x, y=y, tooltip=tips(("hour:O", "Hour"), ("value:Q", "Urges")))
    return Panel(HOURS, line, described, layered(rows, (bars,), palette, HOURS_HEIGHT), rows, columns)


def what_helped(noted: Sequence[Urge]) -> list[tuple[str, int]]:
    """Return her own lines on what helped, as she wrote them last, and how often each came up, most frequent first."""
    latest = {line: urge.helped for urge in noted for line in answer_counts([urge], "helped")}
    return [(latest[line], times) for line, times in answer_counts(noted, "helped").items()]


def strength_line(pairs: Sequence[tuple[int, int]]) -> str:
    """Return the line above strength before and after; `pairs` are (before, after) of each urge that has both."""
    if len(pairs) < FEWEST_STRENGTHS:
        return f"Once {FEWEST_STRENGTHS} urges have a number before and after, you'll see them here."
    lower = sum(after < before for before, after in pairs)
    same = sum(after == before for before, after in pairs)
    return (
        f"Of {len(pairs)} urges with both numbers, the one after was lower {how_often(lower)}, the same "
        f"{how_often(same)} and higher {how_often(len(pairs) - lower - same)}."
    )


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
