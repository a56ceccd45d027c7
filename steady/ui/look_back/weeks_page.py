"""How her weeks went, chart by chart: two weeks side by side, the days she chooses, the pulse, and the steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from steady.domain.content.part import Part
from steady.domain.content.prompts import Feeling
from steady.domain.records.check_in import CheckIn
from steady.domain.records.privacy import not_hidden
from steady.insights.days.spans import Span
from steady.palette import Palette
from steady.ui.look_back import chart_range
from steady.ui.state import session
from steady.ui.widgets.chart_view import offer_table, palette, show_grid, show_picture
from steady.ui.widgets.slider import own_scale_names

if TYPE_CHECKING:
    from pandas import DataFrame

    from steady.insights.charts.event_marks import EventMark
    from steady.insights.days.panel import Panel


@dataclass(frozen=True)
class WeeksInView:
    """What all charts of the screen are made from; two of one journal are equal when the charts would be.

    `names` are those of what has a number in the check-ins, beside the feelings.
    """

    check_ins: Sequence[CheckIn] = field(compare=False)
    names: dict[str, str]
    feelings: tuple[Feeling, ...]
    parts: tuple[Part, ...]
    today: date
    palette: Palette


def show_weeks() -> None:
    """Draw everything about her weeks: the last two, then the days she chooses, then all of the parts."""
    # Imported here and below, so that the first screen of the day does not wait for pandas and Altair.
    from steady.insights.charts.event_marks import number_events
    from steady.insights.charts.week_panels import pulse_panel

    content, check_ins = session.content(), session.workbook().check_ins.all()
    parts = tuple(replace(part, title=session.heading_of(part)) for part in content.parts)
    feelings, names = tuple(content.check_in.feelings), own_scale_names(check_ins)
    seen = WeeksInView(check_ins, names, feelings, parts, date.today(), palette())
    _show_pairs(seen)
    st.header("Day by day")
    # The oldest day comes first.
    first_day = min(check_ins[0].day, seen.today) if check_ins else seen.today
    whole = chart_range.choose_stretch(first_day, seen.today)
    span = chart_range.chosen_span() or whole
    strip = chart_range.strip_span(whole)
    marks = tuple(number_events(not_hidden(session.workbook().events.all()), strip))
    if check_ins:
        _show_strip(strip, marks, seen)
        chart_range.choose_dates(span)
    _show_days(span, marks, seen)
    reflections = session.workbook().reflections.all()
    pulse = session.made_once(
        "pulse", (seen, span), lambda: pulse_panel(reflections, seen.parts, span, seen.today, seen.palette)
    )
    st.header(pulse.title)
    show_picture(pulse)
    _show_parts(seen)


def _entries(seen: WeeksInView) -> DataFrame:
    from steady.insights.days.frames import entries_frame

    return session.made_once("entries", len(seen.check_ins), lambda: entries_frame(seen.check_ins))


def _show_pairs(seen: WeeksInView) -> None:
    from steady.insights.compare.week_comparison import others_pair_panel, pair_panel
    from steady.insights.days.frames import own_scales_frame

    pairs: dict[str, Callable[[], Panel | None]] = {}
    if any(check_in.feelings for check_in in seen.check_ins):
        pairs["pair"] = lambda: pair_panel(_entries(seen), seen.feelings, seen.today, seen.palette)
    if seen.names:
        pairs["other pair"] = lambda: others_pair_panel(
            own_scales_frame(seen.check_ins), seen.names, seen.today, seen.palette
        )
    for name, make in pairs.items():
        if panel := session.made_once(name, seen, make):
            st.header(panel.title)
            show_picture(panel)


def _show_strip(span: Span, marks: tuple[EventMark, ...], seen: WeeksInView) -> None:
    """Draw the strip to brush over, and beneath it what the numbers of her events stand for."""
    from steady.insights.charts.overview import brushed_span, strip_panel
    from steady.insights.charts.series_panels import line_beside

    brush = chart_range.brush_at_first()
    panel = session.made_once(
        "strip",
        (seen, span, brush),
        lambda: strip_panel(_entries(seen), span, marks, brush, seen.palette, line_beside(seen.check_ins, span)),
    )
    if panel.chart is not None:
        show_picture(panel, *chart_range.take_brush(lambda said: brushed_span(said, span)))
    chart_range.list_marks(marks)


def _show_days(span: Span, marks: tuple[EventMark, ...], seen: WeeksInView) -> None:
    from steady.insights.charts import week_panels
    from steady.insights.charts.series_panels import ChartContext, number_panels
    from steady.insights.days import chart_sentences, value_tables

    check_ins, shown = seen.check_ins, week_panels.span_shown(span, seen.today, span.first)
    context = ChartContext(shown, seen.today, seen.palette, marks)

    def panels() -> list[Panel]:
        entries = _entries(seen)
        feelings = week_panels.feeling_panels(check_ins, seen.feelings, shown, seen.today, seen.palette, marks, entries)
        return [*feelings, *number_panels(check_ins, context, seen.names)]

    show_grid(session.made_once("days", (seen, shown, marks), panels))
    if not check_ins:
        return
    st.caption(chart_sentences.GAPS_NOTE)
    offer_table(
        "Averages, and ups and downs, for these days",
        lambda: value_tables.figures_table(check_ins, seen.feelings, shown, seen.names),
        "Figures of the days shown",
    )
    offer_table(
        "All of it, day by day",
        lambda: value_tables.days_table(check_ins, seen.feelings, shown, seen.names),
        "Your check-ins, one row for each day you checked in",
    )


def _show_parts(seen: WeeksInView) -> None:
    from steady.insights.charts.week_panels import part_panels
    from steady.insights.compare.first_and_now import first_and_now_panel
    from steady.insights.days.chart_sentences import ALL_RATINGS

    ratings = session.workbook().ratings.all()
    first, *others = session.made_once(
        "parts",
        seen,
        lambda: [
            first_and_now_panel(ratings, seen.parts, seen.palette),
            *part_panels(ratings, seen.parts, seen.today, seen.palette),
        ],
    )
    st.header("The seven steps")
    if chart_range.chosen_span() and first.chart is not None:
        st.caption(ALL_RATINGS)
    show_picture(first)
    show_grid([panel for panel in others if panel.chart is not None])
