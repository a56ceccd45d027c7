"""Contact with him, week by week, as a picture of its own: never drawn over how she is."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pandas as pd

from steady.domain.records.check_in import CheckIn
from steady.domain.spoken import short_day
from steady.domain.views.day_counts import WITH_HIM, contact_days, noted_days
from steady.insights.charts.week_panels import Panel
from steady.insights.patterns import association_charts
from steady.insights.patterns import association_sentences as said
from steady.palette import Palette

MOST_WEEKS = 26
COLUMNS = (("week", "Week of"), ("value", "Days with contact"), ("noted", "Days you checked in"))
Counts = tuple[int, int] | None
"""Days with contact, and days with a check-in, of one week; None for a week without a check-in."""


def contact_panel(
    check_ins: Sequence[CheckIn], title: str, labels: Mapping[str, str], today: date, palette: Palette
) -> Panel:
    """Return on how many days of each week up to `today` she noted contact with him; `labels` maps tag → name."""
    met, noted = contact_days(check_ins), noted_days(check_ins)
    weeks = {monday: _counts(monday, met, noted) for monday in _mondays(today)}
    if not met:
        return Panel(title, said.no_contact_line([labels.get(tag, tag) for tag in WITH_HIM]))
    line = said.contact_line(list(weeks.values())[-1])
    known = [(monday, *counts) for monday, counts in weeks.items() if counts]
    if not known:
        return Panel(title, line)
    rows = pd.DataFrame([_row(monday, counts) for monday, counts in weeks.items() if monday >= known[0][0]])
    described = said.contact_alt([(short_day(monday), times, days) for monday, times, days in known])
    return Panel(title, line, described, association_charts.contact_chart(rows, palette), rows, COLUMNS)


def _mondays(today: date) -> list[date]:
    this_week = today - timedelta(days=today.weekday())
    return [this_week - timedelta(weeks=back) for back in reversed(range(MOST_WEEKS))]


def _counts(monday: date, met: set[date], noted: set[date]) -> Counts:
    days = {monday + timedelta(days=n) for n in range(7)}
    return (len(days & met), len(days & noted)) if days & noted else None


def _row(monday: date, counts: Counts) -> dict:
    times, noted = counts or (None, None)
    return {"week": short_day(monday), "value": times, "noted": noted}
