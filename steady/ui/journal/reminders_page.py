"""Reminders on the screen: which days, what time, which words; then a file for the calendar of her phone."""

import streamlit as st

from steady.domain.records import reminder
from steady.domain.records.record import now
from steady.domain.records.reminder import CHECK_IN, KEPT, WEEK, Reminder
from steady.domain.spoken import WEEKDAYS
from steady.ui.safety.help_cards import show_cards_for
from steady.ui.saving.undoable_changes import keep_choice
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys

FILE_NAME = "times.ics"
MAKE, SAVE = "Make the calendar file", "Save the calendar file"
HEADINGS = {CHECK_IN: "For the check-in", WEEK: "For looking back on your week"}
WANTED = {CHECK_IN: "Remind me to check in", WEEK: "Remind me to look back on my week"}
WHAT_IT_IS = (
    "The workbook never sends you anything and never makes a sound. But it can make a small file for the calendar on "
    "your phone or computer, and then the calendar reminds you."
)
WHO_SEES_IT = (
    "**Anyone who sees your calendar will see these words and times.** If you share it with him, or he looks at your "
    "phone, skip this, or pick words that could mean anything."
)
HOW = (
    "Save the file, and open it on the phone or computer with the calendar you use. A newer file replaces the older "
    "reminders. To stop one, delete it in the calendar."
)


def offer_reminders() -> None:
    """Ask for both reminders, and make the file when she says so."""
    st.markdown(WHAT_IT_IS)
    st.markdown(WHO_SEES_IT)
    # An id is drawn once in a visit: without that, a file made twice would be two reminders.
    usual = tab.remember_first("usual reminders", reminder.usual_reminders())
    known = reminder.reminders(session.choice(KEPT), usual)
    wanted = {name: asked for name in known if (asked := _ask(name, known[name]))}
    if not st.button(MAKE):
        return
    if not wanted or not all(asked.days for asked in wanted.values()):
        st.info("Please pick at least one day for each reminder you want.")
    elif keep_choice(KEPT, reminder.to_keep(known, wanted)):
        # Imported here, so that no other screen waits for the library of calendars.
        from steady.storage.exports.ics_export import as_calendar

        st.success("Your calendar file is ready.")
        st.download_button(SAVE, as_calendar(wanted.values(), now()), FILE_NAME, "text/calendar", on_click="ignore")
        st.markdown(HOW)


def _ask(name: str, known: Reminder) -> Reminder | None:
    st.subheader(HEADINGS[name])
    if not st.checkbox(WANTED[name], value=True, key=f"remind {name}"):
        return None
    days = st.pills(
        "Which days?",
        range(len(WEEKDAYS)),
        selection_mode="multi",
        default=known.days,
        format_func=lambda day: WEEKDAYS[day][:3],
        key=f"days {name}",
    )
    at = st.time_input("What time?", known.at, step=900, key=f"at {name}")
    title = st.text_input(
        "What the calendar says", known.title, max_chars=reminder.LONGEST_TITLE, autocomplete="off", key=f"title {name}"
    )
    show_cards_for(title, FormKeys(f"remind {name}"))
    return known.changed(tuple(days), at, title)
