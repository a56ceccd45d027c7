"""Earlier urges: each can be read, finished, put right or deleted; above them how it went so far.

How her urges went, as pictures: loaded only when she asks, for pandas and Altair come with it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.urge.episode import OUTCOMES, Urge, urge, urges
from steady.insights.urge import tool_panels
from steady.ui.saving.changes import delete, offer_to_hide
from steady.ui.saving.form import Form
from steady.ui.saving.painful_filter import calm_ones, without_painful
from steady.ui.state import session, tab
from steady.ui.urge import current
from steady.ui.urge.last_step import say_how_often_it_passed
from steady.ui.widgets.chart_view import palette, show_panel
from steady.ui.widgets.entry_view import show_words, spoken_day, spoken_time
from steady.ui.widgets.writing_box import text_area

AT_ONCE = 10
SHOWN = "urges shown"


def show_earlier(without: ExerciseEntry | None) -> None:
    """Draw how it went so far and the earlier urges, newest first, all but the one on the screen."""
    entries = current.kept_urges()
    if not entries:
        return
    if without is None:
        say_how_often_it_passed()
    figures = st.expander("How it went so far", key="urge figures", on_change="rerun")
    if figures.open:
        with figures:
            show_figures(entries)
    _show_list([one for one in reversed(entries) if without is None or one.id != without.id])


def _show_list(entries: list[ExerciseEntry]) -> None:
    if not entries:
        return
    shown = tab.recall(SHOWN, AT_ONCE)
    # Kept open while she changes one of them: a fold that shuts under her hand would lose her place.
    with st.expander("Earlier times", key="urge list", on_change="rerun") as folded:
        if not folded.open:
            return
        entries = without_painful(entries, "earlier urges")
        for entry in entries[:shown]:
            _show_card(entry)
        if len(entries) > shown:
            st.button("Show earlier ones", on_click=tab.remember, args=(SHOWN, shown + AT_ONCE))


def _show_card(entry: ExerciseEntry) -> None:
    noted = urge(entry)
    with st.container(border=True):
        st.caption(f"{spoken_day(noted.started_at.date())}, {spoken_time(noted.started_at)}")
        for line in session.in_words().urge_in_short(entry):
            show_words(line)
        if tab.recall("changing urge") == entry.id:
            _change(entry)
        elif not tab.is_sample():
            _show_buttons(entry, noted)


def _show_buttons(entry: ExerciseEntry, noted: Urge) -> None:
    with st.container(horizontal=True):
        if noted.is_open and st.button("Go on with it", key=f"urge take up {entry.id}"):
            current.take_up(entry)
        st.button("Change", key=f"urge change {entry.id}", on_click=tab.remember, args=("changing urge", entry.id))
        if st.button("Delete", key=f"urge delete {entry.id}"):
            delete(entry)
        offer_to_hide(entry)


def _change(entry: ExerciseEntry) -> None:
    form = Form(f"urge {entry.id}")
    before = form.base(entry) or entry
    noted = urge(form.begin(before, before))
    labels = {one.id: one.label for one in session.content().urge.outcomes}
    outcome = st.radio(
        "What came of it?",
        OUTCOMES,
        format_func=labels.get,
        key=form.key("outcome"),
        index=OUTCOMES.index(noted.outcome) if noted.outcome else None,
    )
    helped = text_area("What helped", noted.helped, form, "helped")
    record = replace(before, values={**before.values, "outcome": outcome or "", "helped": helped.strip()})
    pressed = form.ask_to_save("Save")
    if form.save(record, pressed, "Saved."):
        tab.forget("changing urge")
        st.rerun()
    st.button("Leave it as it was", key=f"urge leave {entry.id}", on_click=_stop_changing, args=(form,))


def _stop_changing(form: Form) -> None:
    tab.forget("changing urge")
    form.refresh()


def show_figures(entries: Sequence[ExerciseEntry]) -> None:
    """Draw strength before and after, what passed week by week, the hours of the day, and what helped."""
    noted, colours = urges(entries), palette()
    nothing_this_week = session.content().urge.figures["none_yet"]
    show_panel(tool_panels.strength_panel(noted, colours))
    show_panel(tool_panels.weeks_panel(noted, date.today(), nothing_this_week, colours))
    show_panel(tool_panels.hours_panel(noted, colours))
    helped = tool_panels.what_helped(urges(calm_ones(entries)))
    if helped:
        st.subheader("What helped")
    for line, times in helped:
        show_words(line if times == 1 else f"{line} ({times} times)")
