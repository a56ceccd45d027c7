"""Earlier urges: each can be read, finished, put right or deleted; above them how it went so far."""

from dataclasses import replace

import streamlit as st

from steady.domain.exercise import ExerciseEntry
from steady.domain.urges import OUTCOMES, Urge, urge
from steady.ui import drafts, keeping, session, tab, urge_now
from steady.ui.entry import show_words, spoken_day, spoken_time
from steady.ui.hiding import offer_to_hide
from steady.ui.looking_back import without_painful
from steady.ui.urge_end import say_how_often_it_passed
from steady.ui.urge_reading import urge_lines
from steady.ui.writing_box import write

AT_ONCE = 10
SHOWN = "urges shown"


def show_earlier(without: ExerciseEntry | None) -> None:
    """Draw how it went so far and the earlier urges, newest first, all but the one on the screen."""
    entries = urge_now.kept_urges()
    if not entries:
        return
    if without is None:
        say_how_often_it_passed()
    figures = st.expander("How it went so far", key="urge figures", on_change="rerun")
    if figures.open:
        from steady.ui.urge_figures import show_figures

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
        for line in urge_lines(entry):
            show_words(line)
        if tab.recall("changing urge") == entry.id:
            _change(entry)
        elif not tab.is_sample():
            _show_buttons(entry, noted)


def _show_buttons(entry: ExerciseEntry, noted: Urge) -> None:
    with st.container(horizontal=True):
        if noted.is_open and st.button("Go on with it", key=f"urge take up {entry.id}"):
            urge_now.take_up(entry)
        st.button("Change", key=f"urge change {entry.id}", on_click=tab.remember, args=("changing urge", entry.id))
        if st.button("Delete", key=f"urge delete {entry.id}"):
            keeping.let_go("exercises", entry)
        offer_to_hide("exercises", entry)


def _change(entry: ExerciseEntry) -> None:
    form = f"urge {entry.id}"
    before = keeping.base(form, entry)
    noted = urge(drafts.resume(form, before, before))
    labels = {one.id: one.label for one in session.content().urge.outcomes}
    outcome = st.radio(
        "What came of it?",
        OUTCOMES,
        format_func=labels.get,
        key=tab.field(form, "outcome"),
        index=OUTCOMES.index(noted.outcome) if noted.outcome else None,
    )
    helped = write("What helped", noted.helped, form, "helped")
    record = replace(before, values={**before.values, "outcome": outcome or "", "helped": helped.strip()})
    if keeping.offer_to_save("Save", "exercises", form, record, before, "Saved."):
        tab.forget("changing urge")
        st.rerun()
    st.button("Leave it as it was", key=f"urge leave {entry.id}", on_click=_stop_changing, args=(form,))


def _stop_changing(form: str) -> None:
    tab.forget("changing urge")
    tab.fresh_form(form)
