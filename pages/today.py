"""The first screen: how it is right now, and what was written today."""

from datetime import date

import streamlit as st

from steady.ui.check_in import bad_night
from steady.ui.check_in.daily_form import check_in_form
from steady.ui.diary.entry_cards import show_entry_card
from steady.ui.exercises.today_cards import show_today_cards
from steady.ui.state import session, tab
from steady.ui.today import first_visit
from steady.ui.today.next_step_line import show_next_step
from steady.ui.today.offer_cards import show_due_offer
from steady.ui.today.unfinished_draft import show_unfinished
from steady.ui.today.week_card import show_week_card

GAP = 3

asked = session.content().check_in
check_ins = session.workbook().check_ins.all()
# In one place of their own: when one of them goes, the form below stays where it is on the page.
with st.container():
    first_visit.ask_who_else()
    show_due_offer()
    show_today_cards()
    show_unfinished()
st.title(asked.question)
if check_ins and (date.today() - check_ins[-1].day).days >= GAP:
    st.markdown(asked.after_gap)
today = [check_in for check_in in check_ins if check_in.day == date.today()]
# One form at a time: while she changes an entry below, the empty form above would only confuse.
if not tab.is_changing(today):
    if bad_night.offer_bad_night():
        bad_night.bad_night_form()
    else:
        check_in_form()

show_next_step()
show_week_card()
if today:
    st.header("Today so far")
for check_in in reversed(today):
    show_entry_card(check_in)
