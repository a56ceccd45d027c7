"""How her weeks went, in one answer, one figure, twelve months, and her steps from first to now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from steady.domain.content.part import Part
from steady.domain.content.prompts import Feeling
from steady.domain.records.check_in import CheckIn
from steady.domain.records.privacy import not_hidden
from steady.insights.days.spans import AGO, COMPARED, Span, times_of
from steady.palette import Palette
from steady.ui.look_back.chart_range import choose_stretch, fold_marks, list_marks, shown_days
from steady.ui.look_back.four_views import offer_report, show_answer
from steady.ui.look_back.reading_guide import fold_guide
from steady.ui.state import session
from steady.ui.week.letter_view import offer_last_letter
from steady.ui.widgets.chart_view import fold_page, lettered, palette, show_chart, show_picture
from steady.ui.widgets.markdown_escape import as_written
from steady.ui.widgets.slider import own_scale_names

if TYPE_CHECKING:
    from pandas import DataFrame

    from steady.insights.charts.event_marks import EventMark
    from steady.insights.charts.series_panels import ChartContext
    from steady.insights.compare.how_it_went import Series
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
    """Draw the answer for the stretch she chooses, the figure, the months and the steps; all else is in two folds."""
    # Imported here and below, so that the first screen of the day does not wait for pandas and Altair.
    from steady.insights.days.chart_sentences import NOTHING_YET

    content, check_ins = session.content(), session.workbook().check_ins.all()
    parts = tuple(replace(part, title=session.heading_of(part)) for part in content.parts)
    names = own_scale_names(check_ins)
    seen = WeeksInView(check_ins, names, tuple(content.check_in.feelings), parts, date.today(), palette())
    answer = st.container()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        # The oldest day comes first.
        stretch = choose_stretch(min(check_ins[0].day, seen.today), seen.today) if check_ins else ""
        letter = offer_last_letter()
    if letter:
        st.caption(as_written(letter))
    steps = _steps(seen)
    if not check_ins:
        st.markdown(NOTHING_YET)
        _show_steps(steps)
        offer_report()
        return
    first_day = min(check_ins[0].day, seen.today)
    span = shown_days(stretch, seen.today, first_day)
    marks = _marks(span)
    series, figure, months, said = session.made_once(
        "weeks", (seen, stretch, marks), lambda: _made(seen, stretch, span, marks)
    )
    with answer:
        show_answer(*said)
    with st.container(border=True):
        _show_figure(series, figure, seen, _context(span, marks, seen))
        list_marks(marks)
    # The folds stand beneath the months, where the steps beside them are higher, and last on a telephone.
    grid = st.grid(2, gap=("medium", "large"))
    with grid.cell():
        _show_steps(steps)
    with grid.cell():
        if months.chart is not None:
            with st.container(border=True):
                _show_months(months)
        drawn = [panel for panel in (figure, months, steps) if panel.chart is not None]
        fold_page(drawn, lambda: [*_tables(seen, span), *fold_marks(marks)])
        fold_guide()
        offer_report()


def _marks(span: Span) -> tuple[EventMark, ...]:
    from steady.insights.charts.event_marks import number_events

    return tuple(number_events(not_hidden(session.workbook().events.all()), span))


def _context(span: Span, marks: tuple[EventMark, ...], seen: WeeksInView) -> ChartContext:
    from steady.insights.charts.series_panels import ChartContext

    return ChartContext(span, seen.today, seen.palette, marks)


def _made(
    seen: WeeksInView, stretch: str, span: Span, marks: tuple[EventMark, ...]
) -> tuple[list[Series], Panel, Panel, tuple[str, str]]:
    """Return the series noted so far, the figure, the months, and the answer with what it rests on."""
    from steady.insights.charts.month_strip import months_panel
    from steady.insights.charts.rows_figure import rows_panel
    from steady.insights.compare.how_it_went import all_series, answer_to, figure_rows, noted_line
    from steady.insights.compare.week_comparison import week_line
    from steady.insights.days.frames import entries_frame, own_scales_frame
    from steady.insights.days.panel import Panel

    entries, numbers = entries_frame(seen.check_ins), own_scales_frame(seen.check_ins)
    pair = COMPARED[stretch]
    times = times_of(pair, seen.today, min(seen.check_ins[0].day, seen.today))
    series = all_series(entries, numbers, seen.feelings, seen.names, times)
    answer = answer_to(series, AGO[pair])
    parts = (noted_line(series, span), answer.said, week_line(entries, seen.feelings, seen.today))
    said = " ".join(filter(None, parts))
    figure = rows_panel(figure_rows(series, seen.palette), _context(span, marks, seen), said)
    months = Panel(figure.title, figure.sentence)
    if series:
        first = series[0]
        name = first.name if first.is_hers else first.name.lower()
        months = months_panel(first.key, name, first.days["mean"], seen.today, seen.palette)
    return series, figure, months, (answer.title, said)


def _show_figure(series: list[Series], figure: Panel, seen: WeeksInView, context: ChartContext) -> None:
    """Draw the figure, and beneath it the one row she looks at more closely."""
    from steady.insights.charts.series_panels import large_panel

    if figure.chart is None:
        st.markdown(figure.sentence)
        return
    show_chart(figure)
    chosen = st.pills(
        "Look closer",
        [one.key for one in series],
        format_func={one.key: as_written(lettered(one.name)) for one in series}.__getitem__,
        key="closer",
    )
    for place, one in enumerate(series):
        if one.key == chosen:
            color = seen.palette.series[place % len(seen.palette.series)]
            show_picture(large_panel(one.key, one.name, one.days, color, context, is_hers=one.is_hers))


def _show_months(months: Panel) -> None:
    if not session.wants_neutral_names():
        st.markdown(f"**{as_written(months.title)}.** {months.sentence}")
    show_chart(months)


def _steps(seen: WeeksInView) -> Panel:
    from steady.insights.compare.first_and_now import first_and_now_panel
    from steady.insights.days.frames import pulse_scores

    workbook = session.workbook()
    turned = {item for part in seen.parts for item in part.reversed_items}

    def made() -> Panel:
        pulse = pulse_scores(workbook.reflections.all(), turned)
        return first_and_now_panel(workbook.ratings.all(), seen.parts, seen.palette, pulse)

    return session.made_once("steps", seen, made)


def _show_steps(steps: Panel) -> None:
    st.header(steps.title)
    if not session.wants_neutral_names() or steps.chart is None:
        st.caption(steps.sentence)
    show_chart(steps)


def _tables(seen: WeeksInView, span: Span) -> list[tuple[str, DataFrame]]:
    from steady.insights.days.value_tables import days_table, figures_table

    return [
        ("Averages, and ups and downs, for these days", figures_table(seen.check_ins, seen.feelings, span, seen.names)),
        ("All of it, day by day", days_table(seen.check_ins, seen.feelings, span, seen.names)),
    ]
