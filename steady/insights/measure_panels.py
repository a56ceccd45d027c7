"""A picture of each scale of her own, and of each mood that came with an import."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pandas as pd

from steady.domain.check_in import CheckIn
from steady.insights import charts, drawn, frames, sentences
from steady.insights.panels import SHORTEST, Panel
from steady.insights.statistics.calendar_days import midnights
from steady.insights.stretches import Span, span_of
from steady.palette import Palette

NO_NUMBER_YET = "No number yet. Its slider is in the check-in, where words and tags are."
DAY_COLUMNS = (("low", "Lowest"), ("high", "Highest"), ("n", "Check-ins"), ("line", "Mean of seven days"))


def measure_panels(
    check_ins: Sequence[CheckIn], labels: Mapping[str, str], stretch: str, today: date, palette: Palette
) -> list[Panel]:
    """Return one panel for each of `labels` (key in `CheckIn.measures` → name) over the `stretch` up to `today`.

    A scale without a number yet, or without one in that time, gives a sentence and no chart. Titles and sentences
    hold names as she wrote them.
    """
    return [_panel(measure_entries(check_ins, key), key, name, stretch, today, palette) for key, name in labels.items()]


def measure_entries(check_ins: Sequence[CheckIn], key: str) -> pd.DataFrame:
    """Return one row for each check-in that has a number under `key`, in a column of that name, by day."""
    noted = sorted((one.day, float(one.measures[key])) for one in check_ins if key in one.measures)
    values = pd.DataFrame({key: [value for _, value in noted]}, dtype=float)
    return values.set_axis(midnights(day for day, _ in noted).rename("day"))


def _panel(entries: pd.DataFrame, key: str, name: str, stretch: str, today: date, palette: Palette) -> Panel:
    if entries.empty:
        return Panel(name, NO_NUMBER_YET)
    span = _span(stretch, today, entries.index[0].date())
    days = frames.feeling_days(entries, key)
    noted, by_week = frames.within(days["mean"], span), drawn.is_long(span)
    rows = drawn.drawn_weeks(days, span) if by_week else drawn.drawn_days(days, span)
    counted = span.since(min(entries.index[0].date(), span.last))
    line = _in_her_letters(sentences.feeling_line(name, rows, len(noted), counted, by_week), name)
    if noted.empty:
        return Panel(name, line)
    chart = charts.feeling(drawn.sent(rows), name, palette.primary, span, palette)
    return Panel(name, line, sentences.feeling_alt(name, rows, noted, counted), chart, rows, _columns(name, by_week))


def _in_her_letters(line: str, name: str) -> str:
    # A feeling is written small inside a sentence; a name of hers stays as she wrote it.
    return line.replace(f"“{name.lower()}”", f"“{name}”")


def _columns(name: str, by_week: bool) -> tuple[tuple[str, str], ...]:
    if by_week:
        return (("day", "Week of"), ("value", name), ("n", "Days"))
    return (("day", "Day"), ("value", name), *DAY_COLUMNS)


def _span(stretch: str, today: date, first_day: date) -> Span:
    span = span_of(stretch, today, first_day)
    span = Span(min(span.first, today - timedelta(days=SHORTEST - 1)), today)
    return span.from_monday() if drawn.is_long(span) else span
