"""The first screen: how it is right now, and what was written today."""

import streamlit as st

from steady.ui.bring_in import backup_first
from steady.ui.check_in.todays_check_in import check_in_or_saved, others_of_today
from steady.ui.diary.entry_cards import show_entry_card
from steady.ui.exercises.today_cards import show_today_cards
from steady.ui.state import growth, session
from steady.ui.today import first_visit
from steady.ui.today.next_step_line import show_next_step
from steady.ui.today.offer_cards import show_due_offer
from steady.ui.today.unfinished_draft import show_unfinished
from steady.ui.today.week_card import show_week_card

# One thing at a time: on her first visit nothing else stands beside a question.
if first_visit.stands_in_for_today():
    st.stop()
backup_first.say_it_is_back()
check_ins = session.workbook().check_ins.all()
# In one place of their own: when one of them goes, the form below stays where it is on the page.
with st.container():
    first_visit.ask_who_else()
    show_due_offer()
    show_today_cards()
    show_unfinished()
check_in_or_saved(check_ins)

show_next_step()
show_week_card()
others = others_of_today(check_ins)
if others:
    st.header("Today so far")
for check_in in others:
    show_entry_card(check_in)
if (later := growth.what_comes_later()) is not None:
    st.caption(later)
