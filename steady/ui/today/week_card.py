"""The card for the week on the first screen: in its last days and a few days after, until she has looked back on it."""

from datetime import date

import streamlit as st

from steady.domain.guidance.history import is_ruminating
from steady.domain.records.week import of_week, week_to_look_back_on
from steady.ui.state import page_paths, session
from steady.ui.week.chosen_week import open_week
from steady.ui.week.time_off import time_off_until

READY, NOTED, LOOK_BACK = "Your week is ready to look at", "You checked in on {days} of 7 days.", "Look back"
# Late, or early: the screen is there every day.
TO_ANY = "Look back on a week"


def show_week_card() -> None:
    """Draw the card with the way to the week; only a link in time off, and of a week in which she noted nothing."""
    today, off_until = date.today(), time_off_until()
    week = week_to_look_back_on(today)
    days = {check_in.day for check_in in of_week(session.workbook().check_ins.all(), week)} if week else ()
    is_off = off_until is not None and off_until >= today
    if not week or not days or is_off or session.workbook().reflections.get(week):
        st.page_link(page_paths.THIS_WEEK, label=TO_ANY)
        return
    with st.container(border=True, gap="small"):
        st.markdown(f"**{READY}**")
        book = session.workbook()
        if is_ruminating(book.ratings.all(), book.check_ins.all(), today):
            st.markdown(session.content().next_step["plain_log"])
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(NOTED.format(days=len(days)), width="content")
            if st.button(LOOK_BACK, key="look back on the week", type="tertiary"):
                open_week(week)
                st.switch_page(page_paths.THIS_WEEK)
