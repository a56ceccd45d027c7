"""What she wrote as a file of her own: she says which, from when and whether with private words; then it is made."""

from datetime import date, timedelta

import streamlit as st

from steady.domain.records.privacy import private_exercises
from steady.storage.exports import as_diary, as_tables, as_whole, entries_of
from steady.storage.exports.selection import DayRange
from steady.ui.state import page_paths, session
from steady.ui.widgets.fragment import errors_shown
from steady.ui.widgets.progress_bar import ProgressBar, say_if_stopped

WHOLE, TABLES, DIARY = "Everything, as one file", "Tables", "A diary to read"
MAKE, SAVE, PRIVATE = "Make the file", "Save the file", "Include what I wrote and didn't send"
MAKING, STOPPED = "Making your file.", "You stopped it, so no file was made."
CHOOSE = "Days I pick"
FIRST_DAY = date(1950, 1, 1)
_BACK = {"All of it": None, "The last 4 weeks": 28, "The last 3 months": 91, "The last year": 365}
_WHAT_IT_IS = {
    WHOLE: "You can import it again later, here or on another computer, and it'll all be as it was.",
    TABLES: "One for each kind of entry, to open in a spreadsheet.",
    DIARY: "One text file for each month, day by day.",
}


def show_locked_way() -> None:
    """Put the locked file first: it is the safe way to keep a copy."""
    with st.container(border=True):
        st.markdown("**To keep a copy, take the locked file.** Nobody can open it without its passphrase.")
        st.page_link(page_paths.BACKUPS, label="Make a locked file")


def offer_files() -> None:
    """Ask which file she would like, from when and whether with private words; make it once she says so."""
    st.header("Files anyone can read")
    st.markdown(
        "These files **aren't locked**. Anyone who can open your Downloads folder can read what you save there."
    )
    what = st.radio("What would you like?", list(_WHAT_IT_IS), captions=list(_WHAT_IT_IS.values()), key="take what")
    days = DayRange() if what == WHOLE else _ask_days()
    private = st.checkbox(PRIVATE, key="take private")
    if what == WHOLE and not private:
        st.caption("If you leave this off, it isn't in the file, so the file can't bring it back.")
    if st.button(MAKE, type="primary"):
        with errors_shown():
            name, content = _made(what, days, private)
            if content:
                st.success("Your file is ready.")
                st.download_button(SAVE, content, name, on_click="ignore")
            else:
                st.info("There's nothing from that time yet, so no file was made.")
    say_if_stopped(STOPPED)


def _ask_days() -> DayRange:
    period = st.selectbox("From when?", [*_BACK, CHOOSE], key="take period")
    today = date.today()
    if period != CHOOSE:
        back = _BACK[period]
        return DayRange(today - timedelta(days=back - 1), today) if back else DayRange()
    with st.container(horizontal=True):
        first = st.date_input("First day", today - timedelta(days=27), FIRST_DAY, today, format="YYYY-MM-DD")
        last = st.date_input("Last day", today, FIRST_DAY, today, format="YYYY-MM-DD")
    return DayRange(min(first, last), max(first, last))


def _made(what: str, days: DayRange, private: bool) -> tuple[str, bytes]:
    """Return the file and its name, which says nothing; an empty file where there are no entries."""
    workbook = session.workbook()
    if what == WHOLE:
        withheld = None if private else private_exercises(workbook.parts)
        return "notes.json", as_whole(workbook.journal, withheld=withheld)
    entries = entries_of(workbook.journal, workbook.parts, days, private=private)
    if not any(entries.values()):
        return "", b""
    name, make = ("tables.zip", as_tables) if what == TABLES else ("months.zip", as_diary)
    progress = ProgressBar(MAKING)
    content = make(entries, workbook.in_words, progress)
    progress.done()
    return name, content
