"""Everything a screen shows about her weeks, ready to be laid out: title, sentence, description, chart and table."""

from collections.abc import Iterable, Sequence
from datetime import date

import altair as alt
import pandas as pd

from steady.domain.content.part import Part
from steady.domain.content.prompts import Feeling
from steady.domain.records.check_in import CheckIn
from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from steady.insights.charts.event_marks import EventMark
from steady.insights.charts.series_panels import ChartContext, day_tips, series_panel
from steady.insights.charts.theme import date_axis, layered, score_axis
from steady.insights.days import chart_rows, chart_sentences, frames
from steady.insights.days.panel import Panel
from steady.insights.days.spans import EVERYTHING, Span, shown_span
from steady.palette import Palette

SCORE_HEIGHT = 190
PULSE = "Weekly pulse"
DAYS = "Your days"
PARTS = "Your ratings"


def feeling_panels(
    check_ins: Sequence[CheckIn],
    feelings: Sequence[Feeling],
    stretch: str | Span,
    today: date,
    palette: Palette,
    marks: Sequence[EventMark] = (),
    entries: pd.DataFrame | None = None,
) -> list[Panel]:
    """Return one panel for each of `feelings` over the `stretch` (one of STRETCHES up to `today`, or a Span).

    `entries` is `frames.entries_frame` of the check-ins, where it is known already. A journal without check-ins, or a
    stretch without any or without a feeling, gives one panel that says so.
    """
    if not check_ins:
        return [Panel(DAYS, chart_sentences.NOTHING_YET)]
    entries = frames.entries_frame(check_ins) if entries is None else entries
    first = entries.index[0].date()
    span = span_shown(stretch, today, first)
    inside = frames.within(entries, span)
    if inside.empty:
        return [Panel(DAYS, chart_sentences.none_in(span, span.ends(today)))]
    if inside.isna().all(axis=None):
        return [Panel(DAYS, chart_sentences.NO_FEELINGS)]
    context = ChartContext(span, today, palette, marks)
    panels = []
    for feeling, color in zip(feelings, palette.series, strict=False):
        name, days = f"“{feeling.label.lower()}”", frames.feeling_days(entries, feeling.id)
        panels.append(series_panel(feeling.label, name, days, first, color, context))
    return panels


def pulse_panel(
    reflections: Sequence[Reflection], parts: Sequence[Part], stretch: str | Span, today: date, palette: Palette
) -> Panel:
    """Return the weekly pulse over the `stretch`, as `feeling_panels` takes it."""
    reversed_items = {item for part in parts for item in part.reversed_items}
    scores = frames.pulse_scores(reflections, reversed_items)
    if scores.empty:
        return Panel(PULSE, chart_sentences.NO_PULSE_YET)
    # The week that holds the first day belongs to the stretch, though its Monday lies before it.
    span = span_shown(stretch, today, scores.index[0].date()).from_monday()
    inside = frames.within(scores, span)
    line = chart_sentences.pulse_line(inside, span.since(scores.index[0].date()))
    if inside.empty:
        return Panel(PULSE, line)
    rows, columns = chart_rows.with_breaks(inside), (("day", "Week of"), ("value", PULSE))
    chart = pulse_chart(rows, PULSE, span, palette)
    return Panel(PULSE, line, chart_sentences.pulse_alt(inside), chart, rows, columns)


def part_panels(ratings: Iterable[Rating], parts: Sequence[Part], today: date, palette: Palette) -> list[Panel]:
    """Return the history of each part she has rated; one panel that says so if she has rated none."""
    ratings = list(ratings)
    panels = [part_panel(ratings, part, today, palette) for part in parts]
    return [panel for panel in panels if panel.chart is not None] or [Panel(PARTS, chart_sentences.NO_RATING_YET)]


def part_panel(ratings: Iterable[Rating], part: Part, today: date, palette: Palette) -> Panel:
    """Return the scores of one part from her first rating of it to `today`."""
    scores = frames.part_scores(ratings, part.id, part.reversed_items)
    if scores.empty:
        return Panel(part.title, chart_sentences.NO_RATING_YET)
    rows, columns = chart_rows.with_labels(scores), (("day", "Day"), ("value", part.measure.capitalize()))
    chart = rating_chart(rows, part.title, span_shown(EVERYTHING, today, scores.index[0].date()), palette)
    line, described = chart_sentences.part_line(scores), chart_sentences.part_alt(part.title, scores)
    return Panel(part.title, line, described, chart, rows, columns)


def span_shown(stretch: str | Span, today: date, first_day: date) -> Span:
    """Return the days that are shown for the stretch: whole weeks where weeks are drawn."""
    span = shown_span(stretch, today, first_day)
    return span.from_monday() if chart_rows.is_long(span) else span


def pulse_chart(rows: pd.DataFrame, label: str, span: Span, palette: Palette) -> alt.LayerChart:
    """Return the weekly pulse: a dot a week, joined only where one week follows the other."""
    base = alt.Chart().encode(x=date_axis(span), y=score_axis("value"))
    line = base.mark_line(strokeWidth=1.5, opacity=0.6, color=palette.primary)
    dots = base.mark_circle(size=48, opacity=1, color=palette.primary).encode(tooltip=day_tips(label, "Week of"))
    return layered(rows, (line, dots), palette, SCORE_HEIGHT)


def rating_chart(rows: pd.DataFrame, label: str, span: Span, palette: Palette) -> alt.LayerChart:
    """Return the scores of one part: a dot each, the first and the last with their number, over a thin broken line."""
    base = alt.Chart().encode(x=date_axis(span, air=1 + span.days // 12), y=score_axis("value"))
    path = base.mark_line(strokeWidth=1.5, strokeDash=[3, 4], opacity=0.7, color=palette.primary)
    dots = base.mark_circle(size=70, opacity=1, color=palette.primary).encode(tooltip=day_tips(label))
    numbers = base.mark_text(dy=-13, fontSize=14, fontWeight=600, color=palette.text).encode(text="label:N")
    return layered(rows, (path, dots, numbers), palette, SCORE_HEIGHT)
