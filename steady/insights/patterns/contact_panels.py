"""Contact with him, week by week, as a chart of its own: never drawn over how she is."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import dropwhile
from typing import Any

import altair as alt
import pandas as pd

from steady.domain.records.check_in import WITH_HIM, CheckIn
from steady.domain.spoken import short_day
from steady.domain.views.day_counts import contact_days, noted_days
from steady.insights.charts.theme import layered, tips
from steady.insights.days.panel import Panel
from steady.palette import Palette

MOST_WEEKS = 26
CONTACT_HEIGHT = 150
WEEKS_EACH_LABEL = 5
WIDEST_BAR, WEEKS_THAT_FILL = 24, 12
COLUMNS = (("week", "Week of"), ("value", "Days with contact"), ("noted", "Days you checked in"))
HOW_TO_READ_CONTACT = (
    "Each bar is the days you checked in that week, and the filled part is the days with contact. There's no right "
    "number."
)


def contact_panel(
    check_ins: Sequence[CheckIn], title: str, labels: Mapping[str, str], today: date, palette: Palette
) -> Panel:
    """Return on how many days of each week up to `today` she noted contact with him; `labels` maps tag → name."""
    met, noted = contact_days(check_ins), noted_days(check_ins)
    if not met:
        return Panel(title, no_contact_line([labels.get(tag, tag) for tag in WITH_HIM]))
    this_week = today - timedelta(days=today.weekday())
    mondays = [this_week - timedelta(weeks=back) for back in reversed(range(MOST_WEEKS))]
    days = {monday: {monday + timedelta(days=number) for number in range(7)} for monday in mondays}
    counts = [(short_day(monday), len(week & met), len(week & noted)) for monday, week in days.items()]
    # A week without a check-in stays blank, and none is shown before the first that has one.
    weeks = [(monday, (times, of) if of else None) for monday, times, of in counts]
    line = contact_line(weeks[-1][1])
    weeks = list(dropwhile(lambda week: week[1] is None, weeks))
    if not weeks:
        return Panel(title, line)
    columns = [column for column, _ in COLUMNS]
    rows = pd.DataFrame([(monday, *(shares or (None, None))) for monday, shares in weeks], columns=columns)
    described = contact_alt([(monday, *shares) for monday, shares in weeks if shares])
    return Panel(title, line, described, contact_chart(rows, palette), rows, COLUMNS)


def contact_line(this_week: tuple[int, int] | None) -> str:
    """Return the line above the weeks of contact; `this_week` is days with contact, of days with a check-in."""
    if this_week is None:
        return f"No check-in yet this week. {HOW_TO_READ_CONTACT}"
    return f"This week you noted contact with him on {this_week[0]} of {this_week[1]} days. {HOW_TO_READ_CONTACT}"


def no_contact_line(labels: Sequence[str]) -> str:
    """Return the line while no check-in has one of the tags with these `labels`."""
    return f"You haven't noted any contact with him so far. These tags count as contact: {', '.join(labels)}."


def contact_alt(weeks: Sequence[tuple[str, int, int]]) -> str:
    """Return the description of the weeks of contact: each with both numbers."""
    each = "; ".join(f"week of {monday}, {times} of {noted}" for monday, times, noted in weeks)
    return f"Days with contact, of the days you checked in: {each}."


def contact_chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    """Return a bar a week: the days she checked in (`noted`), filled as far as there was contact (`value`)."""
    labels = list(rows["week"])[::-WEEKS_EACH_LABEL]
    x = alt.X("week:N", sort=list(rows["week"]), title=None, axis=alt.Axis(labelAngle=0, values=labels))
    scale = alt.Scale(domain=[0, 7], nice=False)
    axis = alt.Axis(values=[0, 7], title="days", titleColor=palette.faint, titleFontWeight="normal")
    noted, with_him = (alt.Y(f"{column}:Q", scale=scale, axis=axis) for column in ("noted", "value"))
    told = tips(("week:N", "Week of"), ("value:Q", "Days with contact"), ("noted:Q", "Of days"))
    base = alt.Chart().encode(x=x, tooltip=told)
    # A single week would be a bar as wide as the screen, and look like a great deal.
    wide: dict[str, Any] = {"size": WIDEST_BAR} if len(rows) < WEEKS_THAT_FILL else {}
    all_days = base.mark_bar(opacity=0.25, color=palette.faint, **wide).encode(y=noted)
    contact_bars = base.mark_bar(color=palette.series[3], **wide).encode(y=with_him)
    return layered(rows, (all_days, contact_bars), palette, CONTACT_HEIGHT)
