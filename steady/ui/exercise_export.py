"""Everything she wrote in the exercises as one text file, made only when she asks for it."""

import streamlit as st

from steady.domain.exercise_text import as_text
from steady.domain.records.privacy import without_private
from steady.domain.records.urge import EXERCISE as URGE
from steady.ui.state import session


def offer_text_file() -> None:
    """Offer the file once there is something to put in it; parked and held words never go into it."""
    parts = session.content().parts
    entries = [one for one in without_private(session.workbook().exercises.all(), parts) if one.exercise != URGE]
    if not entries:
        return
    st.header("What you wrote")
    exercises = {one.id: one for part in parts for one in part.exercises}
    st.download_button(
        "Save what you wrote as a text file",
        lambda: as_text(entries, exercises),
        "notes.txt",
        "text/plain",
        on_click="ignore",
    )
    st.caption("It lands among your downloads, where anyone who uses this computer can read it.")
