"""The report is made when she presses the button, in memory, and given to her browser; nothing of it is kept here."""

from datetime import date

import streamlit as st

from steady.insights.days.spans import Span
from steady.insights.report.choices import Chosen, Sources
from steady.ui.report.contents_form import TICKS
from steady.ui.state import tab

MAKE, STOP = "Make the report", "Stop"
AS_PDF, AS_PAGE = "Save as a PDF", "Save as a web page"
NO_TICK = "Please check at least one thing to include."
STOPPED = "Tap it to stop. Nothing is left half done."
READY = "Your report is ready. It'll be gone from here as soon as you change something or leave this screen."
WARNING = (
    "A saved file **isn't locked**, even if your journal is. It goes to your Downloads folder, where anyone who uses "
    "this computer can read it. If other people use it, move the file to a place only you can get to, and delete it "
    "from Downloads."
)


def offer_to_make(chosen: Chosen, kept: Sources, period: Span) -> None:
    """Say that the file will lie open; make the report when she presses the button, and offer both files of it."""
    st.info(WARNING)
    nothing = not any(getattr(chosen, kind) for kinds in TICKS.values() for kind in kinds)
    if nothing:
        st.markdown(NO_TICK)
    if not st.button(MAKE, type="primary", disabled=nothing):
        return
    name = f"notes-{period.last:%Y-%m}"
    pdf, page = _make(chosen, kept, period)
    if isinstance(pdf, str):
        st.error(pdf)
    st.markdown(READY)
    with st.container(horizontal=True):
        # A rerun would take the files away again.
        if isinstance(pdf, bytes):
            st.download_button(AS_PDF, pdf, f"{name}.pdf", "application/pdf", on_click="ignore")
        st.download_button(AS_PAGE, page, f"{name}.html", "text/html", on_click="ignore")


def _make(chosen: Chosen, sources: Sources, period: Span) -> tuple[bytes | str, str]:
    """Return the PDF, or the sentence why there is none, and the web page."""
    place = st.empty()
    with place.container():
        tab.let_her_end_this_run()
        st.button(STOP, key="stop the report", help=STOPPED)
        progress = st.progress(0.0, "Reading your numbers")
        # Imported here, so that nobody waits for what sets a file who only looks at the screen.
        from steady.insights.report.assemble import report_of
        from steady.insights.report.pdf import NotSet, as_pdf
        from steady.insights.report.web_page import as_html

        def say_how_far(done: int, of: int) -> None:
            progress.progress(done / (of + 1), f"Drawing chart {done + 1} of {of}")

        report = report_of(chosen, sources, period, date.today(), say_how_far)
        progress.progress(0.95, "Putting the pages together")
        pdf: bytes | str
        try:
            pdf = as_pdf(report)
        except NotSet as trouble:
            pdf = str(trouble)
        page = as_html(report)
    place.empty()
    return pdf, page
