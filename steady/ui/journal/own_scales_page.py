"""The screen of her own scales: name one, name it anew, take it out of the check-in, bring it back."""

from collections.abc import Callable

import streamlit as st

from steady.domain.records import own_scales
from steady.domain.records.own_scales import MOST, OwnScale, OwnScales, ScaleTrouble
from steady.ui.safety.help_cards import show_cards_for
from steady.ui.saving.undoable_changes import keep_choice, show_choice_notice
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

NEW = FormKeys("new scale")
RENAMING = "scale being renamed"
ADDED, RENAMED = "Okay, it's in the check-in now.", "Okay, it has its new name now."
TAKEN_OUT, BACK_IN = "Okay, it's out of the check-in.", "Okay, it's back in the check-in."
NOTHING_YET = (
    "You don't have any yet. The check-in already has six feelings, so you only need this if you miss something."
)


def show_scales() -> None:
    """List her scales, each with how many days have a number and the buttons that change it."""
    scales = session.workbook().own_scales
    show_choice_notice(own_scales.CHOICE)
    if not scales:
        st.markdown(NOTHING_YET)
    for scale in scales:
        with st.container(border=True):
            if tab.recall(RENAMING) == scale.id:
                _ask_new_name(scale)
            else:
                _show_scale(scale)


def offer_to_add() -> None:
    """Ask for the name of one more scale, as long as there is room."""
    st.subheader("Add a scale")
    if sum(not scale.resting for scale in session.workbook().own_scales) >= MOST:
        st.markdown("You have six in the check-in, and it can't hold more. If you take one out, you keep its numbers.")
        return
    name = st.text_input(
        "What would you like to keep track of?",
        placeholder="Back pain",
        autocomplete="off",
        live=True,
        **NEW.widget("name"),
    )
    show_cards_for(name, NEW)
    st.caption(f"0 means “not at all” and 10 means “very much.” You can have up to {MOST}.")
    # While a new name is asked for above, the button there is the one that stands out.
    pressed = st.button("Add it", type="secondary" if tab.recall(RENAMING) else "primary", disabled=tab.is_sample())
    if pressed and _change(lambda scales: own_scales.added(scales, name), ADDED):
        NEW.refresh()
        st.rerun()


def _show_scale(scale: OwnScale) -> None:
    show_words(scale.name)
    days = len({check_in.day for check_in in session.workbook().check_ins.all() if scale.id in check_in.measures})
    noted = f"You noted it on {days} day{'' if days == 1 else 's'}." if days else "You haven't noted it yet."
    stays = " You keep its numbers." if days else ""
    st.caption(f"Taken out of the check-in. {noted}{stays}" if scale.resting else f"In the check-in. {noted}")
    if tab.is_sample():
        return
    with st.container(horizontal=True):
        st.button("Rename", key=f"rename {scale.id}", on_click=tab.remember, args=(RENAMING, scale.id))
        pressed = st.button("Bring it back" if scale.resting else "Take it out", key=f"rest {scale.id}")
    change = own_scales.brought_back if scale.resting else own_scales.put_to_rest
    said = BACK_IN if scale.resting else TAKEN_OUT
    if pressed and _change(lambda scales: change(scales, scale.id), said):
        st.rerun()


def _ask_new_name(scale: OwnScale) -> None:
    form = FormKeys(f"rename {scale.id}")
    name = st.text_input("The new name", scale.name, autocomplete="off", live=True, key=form.key("name"))
    show_cards_for(name, form)
    st.caption("It keeps all its numbers.")
    with st.container(horizontal=True):
        pressed = st.button("Save name", type="primary", key=f"save {scale.id}")
        left = st.button("Keep the old name", key=f"leave {scale.id}")
    if left or (pressed and _change(lambda scales: own_scales.renamed(scales, scale.id, name), RENAMED)):
        tab.forget(RENAMING)
        form.refresh()
        st.rerun()


def _change(change: Callable[[OwnScales], OwnScales], said: str) -> bool:
    """Keep and say what `change` makes of the scales as they are kept now; return False after saying why not."""
    try:
        changed = change(session.workbook().own_scales)
    except ScaleTrouble as trouble:
        st.info(str(trouble))
        return False
    return keep_choice(own_scales.CHOICE, own_scales.as_choice(changed), said)
