"""Everything a screen shows about her weeks, ready to be laid out: title, sentence, description, chart and table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import pandas as pd
from altair import LayerChart

from steady.domain.check_in import CheckIn
from steady.domain.part import Part
from steady.domain.prompts import Feeling
from steady.domain.rating import Rating
from steady.domain.reflection import Reflection
from steady.insights import charts, drawn, frames, sentences
from steady.insights.stretches import EVERYTHING, Span, span_of
from steady.palette import Palette

PULSE = "Weekly pulse"
DAYS = "Your days"
PARTS = "Your ratings"
SHORTEST = 28
DAY_TEXT = "%Y-%m-%d %a"


@dataclass(frozen=True)
class Panel:
    """One picture: without anything to draw `chart` is None, and `sentence` says so kindly."""

    title: str
    sentence: str
    alt: str = ""
    chart: LayerChart | None = None
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)
    columns: tuple[tuple[str, str], ...] = ()

    def table(self) -> pd.DataFrame:
        """Return the numbers of the chart as a table, newest first, dates as text that sorts."""
        noted = self.rows[self.rows["value"].notna()].iloc[::-1] if len(self.rows) else self.rows
        shown = noted.reindex(columns=[name for name, _ in self.columns])
        return _with_text_days(shown).rename(columns=dict(self.columns))


def feeling_panels(
    check_ins: Sequence[CheckIn], feelings: Sequence[Feeling], stretch: str, today: date, palette: Palette
) -> list[Panel]:
    """Return one panel for each of `feelings` over the `stretch` (one of STRETCHES) up to `today`.

    A journal without check-ins, or a stretch without any, gives one panel that says so.
    """
    if not check_ins:
        return [Panel(DAYS, sentences.NOTHING_YET)]
    span = _span(stretch, today, min(check_in.day for check_in in check_ins))
    if not any(check_in.day in span for check_in in check_ins):
        return [Panel(DAYS, sentences.none_in(span))]
    entries = frames.entries_frame(check_ins)
    colors = zip(feelings, palette.series, strict=False)
    return [day_panel(entries, feeling.id, feeling.label, color, span, palette) for feeling, color in colors]


def pulse_panel(
    reflections: Sequence[Reflection], parts: Sequence[Part], stretch: str, today: date, palette: Palette
) -> Panel:
    """Return the weekly pulse over the `stretch` up to `today`."""
    reversed_items = frozenset().union(*(part.reversed_items for part in parts))
    scores = frames.pulse_scores(reflections, reversed_items)
    if scores.empty:
        return Panel(PULSE, sentences.NO_PULSE_YET)
    return pulse_over(scores, _span(stretch, today, scores.index[0].date()), palette)


def pulse_over(scores: pd.Series, span: Span, palette: Palette) -> Panel:
    """Return the weekly pulse in `span`, from `frames.pulse_scores`, which must not be empty."""
    # The week that holds the first day belongs to the stretch, though its Monday lies before it.
    span = span.from_monday()
    counted, inside = span.since(scores.index[0].date()), frames.within(scores, span)
    line = sentences.pulse_line(inside, counted)
    if inside.empty:
        return Panel(PULSE, line)
    rows = drawn.with_breaks(inside)
    columns = (("day", "Week of"), ("value", PULSE))
    return Panel(PULSE, line, sentences.pulse_alt(inside), charts.pulse(rows, PULSE, span, palette), rows, columns)


def part_panels(ratings: Iterable[Rating], parts: Sequence[Part], today: date, palette: Palette) -> list[Panel]:
    """Return the history of each part she has rated; one panel that says so if she has rated none."""
    ratings = list(ratings)
    panels = [part_panel(ratings, part, today, palette) for part in parts]
    return [panel for panel in panels if panel.chart is not None] or [Panel(PARTS, sentences.NO_RATING_YET)]


def part_panel(ratings: Iterable[Rating], part: Part, today: date, palette: Palette) -> Panel:
    """Return the scores of one part from her first rating of it to `today`."""
    scores = frames.part_scores(ratings, part.id, part.reversed_items)
    if scores.empty:
        return Panel(part.title, sentences.NO_RATING_YET)
    rows = drawn.with_labels(scores)
    chart = charts.part_ratings(rows, part.title, _span(EVERYTHING, today, scores.index[0].date()), palette)
    columns = (("day", "Day"), ("value", part.measure.capitalize()))
    return Panel(part.title, sentences.part_line(scores), sentences.part_alt(part.title, scores), chart, rows, columns)


def days_table(check_ins: Sequence[CheckIn], feelings: Sequence[Feeling], stretch: str, today: date) -> pd.DataFrame:
    """Return all feelings side by side, one row for each day with a check-in, newest first; blank where not noted."""
    if not check_ins:
        return pd.DataFrame()
    span = _span(stretch, today, min(check_in.day for check_in in check_ins))
    inside = frames.within(frames.entries_frame(check_ins), span)
    by_day = inside.groupby(level="day")
    table = by_day.mean().round(2).assign(count=by_day.size()).iloc[::-1].reset_index()
    labels = {"day": "Day", "count": "Check-ins", **{feeling.id: feeling.label for feeling in feelings}}
    return _with_text_days(table)[list(labels)].rename(columns=labels)


def day_panel(entries: pd.DataFrame, column: str, label: str, color: str, span: Span, palette: Palette) -> Panel:
    """Return the days of one `column` of `frames.entries_frame`, which must not be empty, in `span`."""
    days = frames.feeling_days(entries, column)
    noted, by_week = frames.within(days["mean"], span), drawn.is_long(span)
    rows = drawn.drawn_weeks(days, span) if by_week else drawn.drawn_days(days, span)
    counted = span.since(min(entries.index[0].date(), span.last))
    line = sentences.feeling_line(label, rows, len(noted), counted, by_week)
    if noted.empty:
        return Panel(label, line)
    described = sentences.feeling_alt(label, rows, noted, counted)
    chart = charts.feeling(drawn.sent(rows), label, color, span, palette)
    return Panel(label, line, described, chart, rows, _feeling_columns(label, by_week))


def _feeling_columns(label: str, by_week: bool) -> tuple[tuple[str, str], ...]:
    if by_week:
        return (("day", "Week of"), ("value", label), ("n", "Days"))
    return (("day", "Day"), ("value", label), ("low", "Lowest"), ("high", "Highest"), ("n", "Check-ins"),
            ("line", "Mean of seven days"))


def _span(stretch: str, today: date, first_day: date) -> Span:
    """Return the span of the stretch: never shorter than four weeks, and whole weeks where weeks are drawn."""
    span = span_of(stretch, today, first_day)
    span = Span(min(span.first, today - timedelta(days=SHORTEST - 1)), today)
    return span.from_monday() if drawn.is_long(span) else span


def _with_text_days(table: pd.DataFrame) -> pd.DataFrame:
    return table.assign(day=table["day"].dt.strftime(DAY_TEXT)) if "day" in table and len(table) else table
