"""Which days the charts of Weeks show: a stretch, a range brushed over, or two dates; and what their numbers mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from steady.domain.spoken import full_day
from steady.insights.days.spans import STRETCHES, Span, shown_span
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

if TYPE_CHECKING:
    from steady.insights.charts.event_marks import EventMark

EARLIEST = date(1970, 1, 1)
YEARS_AHEAD = 10
MOST_LISTED = 6
# The whole title stands in the diary.
LONGEST = 120
HEADING = "Dotted lines are your events, by number."
# The form that the chart to brush over is the one field of.
_BRUSH = FormKeys("weeks brush")
_key = FormKeys("weeks").key


def choose_stretch(first_day: date, today: date) -> Span:
    """Ask how far back to look; return those days."""
    stretch = st.segmented_control(
        "How far back?",
        STRETCHES,
        default=STRETCHES[0],
        required=True,
        key="stretch",
        persist_state="session",
        on_change=_choose,
        args=(None,),
    )
    return shown_span(stretch, today, first_day)


def chosen_span() -> Span | None:
    """Return the days she chose within the stretch, by brush or by dates; None while the whole stretch is shown."""
    return tab.recall(_key("chosen"))


def strip_span(whole: Span) -> Span:
    """Return the days of the strip: the `whole` stretch, and days chosen by date where they begin before it."""
    days = brush_at_first()
    return Span(min(whole.first, days.first), whole.last) if days else whole


def brush_at_first() -> Span | None:
    """Return where the brush lies when the chart is drawn anew."""
    return tab.recall(_key("at first"))


def take_brush(read: Callable[[object], Span | None]) -> tuple[str, Callable[[], None]]:
    """Return the key of the chart to brush over, new whenever her choice came from elsewhere, and what a brush does.

    `read` makes days of what the browser says, None for no brush.
    """
    key = _BRUSH.key("chart")
    return key, lambda: tab.remember(_key("chosen"), read(tab.recall(key)))


def choose_dates(shown: Span) -> None:
    """Ask for the first and the last day to show, beside the brush, for those who use no mouse."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for label, day in (("From", shown.first), ("Until", shown.last)):
            tab.remember(_key(label), day)
            # While she types, a date may lie ahead for a moment. Left open, the latest would be ten years after the
            # first day shown, and an entry whose app lost its date may be older than anything else.
            st.date_input(
                label,
                key=_key(label),
                min_value=min(EARLIEST, shown.first),
                format="YYYY-MM-DD",
                width=148,
                max_value=date(date.today().year + YEARS_AHEAD, 12, 31),
                on_change=_take_dates,
            )
        if chosen_span() is not None:
            st.button("Show all of it", on_click=_choose, args=(None,))


def _take_dates() -> None:
    # Given the wrong way round, or ahead of today, they still say which days are meant.
    first, last = sorted(min(tab.recall(_key(label)), date.today()) for label in ("From", "Until"))
    _choose(Span(first, last))


def _choose(days: Span | None) -> None:
    """Show `days`, and draw the chart to brush over anew, with the brush on them."""
    tab.remember(_key("chosen"), days)
    tab.remember(_key("at first"), days)
    _BRUSH.refresh()


def list_marks(marks: Sequence[EventMark]) -> None:
    """List the events; many of them, or with neutral names, only when she unfolds the list."""
    if not marks:
        return
    titles = [" ".join(mark.title.split()) for mark in marks]
    shown = [title if len(title) <= LONGEST else f"{title[:LONGEST]} …" for title in titles]
    lines = "\n".join(f"{mark.number}  {full_day(mark.day)}: {title}" for mark, title in zip(marks, shown, strict=True))
    # What a number stands for is no more for other eyes than what a letter does.
    if len(marks) <= MOST_LISTED and not session.wants_neutral_names():
        st.caption(HEADING)
        show_words(lines)
    else:
        with st.expander(HEADING):
            show_words(lines)
