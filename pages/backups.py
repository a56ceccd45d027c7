"""Copies of the journal: where it lies, its earlier versions, one taken elsewhere, and one brought from elsewhere."""

import streamlit as st

from steady.ui.journal import backups_page
from steady.ui.journal.location import show_where_it_lies
from steady.ui.state import page_paths, tab

st.title("Copies")
with st.container(horizontal=True):
    st.page_link(page_paths.TAKE_OUT, label="Export your journal", width="content")
    st.page_link(page_paths.BRING_IN, label="Import from another app", width="content")
show_where_it_lies()
if not tab.is_sample():
    st.header("Backups")
    backups_page.show_restored()
    backups_page.list_backups()
    backups_page.offer_to_take_along()
    backups_page.offer_to_bring_back()
