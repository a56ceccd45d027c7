"""Earlier urges: each can be read, finished, put right or deleted; above them how it went so far, as charts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.spoken import spoken_moment
from steady.domain.urge.episode import OUTCOMES, urge, urges
from steady.ui.safety import help_cards
from steady.ui.saving.form import Form
from steady.ui.saving.last_change import deleted_here, lead_back, show_notice, with_deleted
from steady.ui.saving.undoable_changes import delete, offer_to_hide
from steady.ui.state import session, tab
from steady.ui.urge import current
from steady.ui.urge.step_screens import say_how_often_it_passed
from steady.ui.widgets.chart_view import palette, show_panel
from steady.ui.widgets.entry_view import calm_ones, show_words, without_painful
from steady.ui.widgets.focus_mover import move_focus
from steady.ui.widgets.writing_box import text_area

AT_ONCE = 10
SHOWN = "urges shown"


def show_past_urges(without: ExerciseEntry | None) -> None:
    """Draw how it went so far and the earlier urges, newest first, all but the one on the screen."""
    entries = current.kept_urges()
    if not entries:
        return
    if without is None:
        say_how_often_it_passed()
    with st.expander("How it's gone so far", key="urge figures", on_change="rerun") as figures:
        if figures.open:
            _show_figures(entries)
    kept = [entry for entry in entries if without is None or entry.id != without.id]
    earlier = with_deleted(kept, fits=current.is_urge)[::-1]
    if not earlier:
        return
    shown = tab.recall(SHOWN, AT_ONCE)
    # Kept open while she changes one of them: a fold that shuts under her hand would lose her place.
    with st.expander("Earlier times", key="urge list", on_change="rerun") as folded:
        if not folded.open:
            return
        earlier = without_painful(earlier, "earlier urges")
        for entry in earlier[:shown]:
            if not deleted_here(entry):
                with st.container(border=True, key=f"card {entry.id}"):
                    _show_urge(entry)
        if len(earlier) > shown:
            st.button("Show earlier ones", on_click=tab.remember, args=(SHOWN, shown + AT_ONCE))


def _show_urge(entry: ExerciseEntry) -> None:
    noted = urge(entry)
    move_focus(entry.id)
    st.caption(spoken_moment(noted.started_at))
    for line in session.in_words().urge_in_short(entry):
        show_words(line)
    show_notice(entry.id)
    if tab.recall("changing urge") == entry.id:
        _change(entry)
        return
    if tab.is_sample():
        return
    with st.container(horizontal=True):
        if noted.is_open and st.button("Keep going", key=f"urge take up {entry.id}"):
            current.take_up(entry)
        st.button("Change", key=f"urge change {entry.id}", on_click=tab.remember, args=("changing urge", entry.id))
        if st.button("Delete", key=f"urge delete {entry.id}"):
            delete(entry)
        offer_to_hide(entry)


def _change(entry: ExerciseEntry) -> None:
    form = Form(f"urge {entry.id}")
    before = form.base(entry) or entry
    noted = urge(form.begin(before, before))
    labels = {outcome.id: outcome.label for outcome in session.content().urge.outcomes}
    at, key = OUTCOMES.index(noted.outcome) if noted.outcome else None, form.key("outcome")
    outcome = st.radio("What happened?", OUTCOMES, at, key=key, format_func=labels.__getitem__)
    helped = text_area("What helped", noted.helped, form, "helped")
    help_cards.show_cards_for(helped, form)
    record = replace(before, values={**before.values, "outcome": outcome or "", "helped": helped.strip()})
    if form.save(record, form.ask_to_save("Save"), "Saved."):
        lead_back(entry.id, partial(tab.remember, "changing urge", entry.id))
        tab.forget("changing urge")
        st.rerun()
    st.button("Leave it as it was", key=f"urge leave {entry.id}", on_click=_stop_changing, args=(form,))


def _stop_changing(form: Form) -> None:
    tab.forget("changing urge")
    form.refresh()


def _show_figures(entries: Sequence[ExerciseEntry]) -> None:
    # Imported here, so that nobody waits for pandas and Altair who does not ask for charts.
    from steady.insights.urge import tool_panels

    noted, colours = urges(entries), palette()
    nothing_this_week = session.content().urge.figures.none_yet
    show_panel(tool_panels.strength_panel(noted, colours))
    show_panel(tool_panels.weeks_panel(noted, date.today(), nothing_this_week, colours))
    show_panel(tool_panels.hours_panel(noted, colours))
    helped = tool_panels.what_helped(urges(calm_ones(entries)))
    if helped:
        st.subheader("What helped")
    for line, times in helped:
        show_words(line if times == 1 else f"{line} ({times} times)")
