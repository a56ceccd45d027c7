"""Her journal: its lock, what the screens say of her, Leave, and forgetting everything."""

import streamlit as st

from steady.ui.lock.passphrase_settings import show_lock_settings
from steady.ui.lock.wipe_page import offer_to_forget
from steady.ui.safety import five_questions, help_lines, hide_screen
from steady.ui.saving.undoable_changes import offer_switch
from steady.ui.state import session, tab
from steady.ui.today import first_visit
from steady.ui.week.story_and_plain_log import offer_story
from steady.ui.widgets import slider

is_hers = not tab.is_sample()
st.title("My journal")
if is_hers:
    show_lock_settings()
    st.header("What the screens show")
    offer_switch(first_visit.SWITCH, first_visit.PRIVATE, session.wants_neutral_names())
    offer_switch(hide_screen.SWITCH, hide_screen.WANTED, hide_screen.is_blur_wanted())
    offer_story()
five_questions.offer_safer_version()
if is_hers:
    hide_tag = f"Hide the word “{session.content().check_in.shielded_tag.label}” in the check-in"
    offer_switch(hide_tag, help_lines.HIDE_TAG, session.choice(help_lines.HIDE_TAG, False))
    # For hands that shake, and for screen readers.
    offer_switch("Buttons from 0 to 10 instead of sliders", slider.BUTTONS, session.choice(slider.BUTTONS, False))
st.header("Leave")
hide_screen.practise_leaving()
if is_hers:
    offer_to_forget()
