"""Finding an entry again: by words, kind, tag and month."""

import streamlit as st

from steady.domain.records.check_in import CheckIn
from steady.domain.records.privacy import without_private
from steady.domain.records.record import Record
from steady.domain.spoken import month_and_year
from steady.ui.diary.entry_cards import KINDS
from steady.ui.state import session, tab

SOUGHT, KIND, TAGS = "sought", "kinds", "tags"


def ask_what_to_show() -> list[Record]:
    """Ask for words, kinds and tags; return the entries that fit all of them."""
    workbook = session.workbook()
    kinds = {kind.name: kind.title for kind in KINDS}
    sought = st.text_input("Search what you wrote", type="search", key=SOUGHT, persist_state="session")
    chosen = st.pills(
        "Kind", list(kinds), selection_mode="multi", format_func=kinds.__getitem__, key=KIND, persist_state="session"
    )
    asked = session.content().check_in
    labels = asked.tags | {asked.shielded_tag.id: asked.shielded_tag.label}
    used = dict.fromkeys(tag for check_in in workbook.check_ins.all() for tag in check_in.tags)
    tags = st.multiselect(
        "Tags",
        list(used),
        format_func=lambda tag: labels.get(tag, tag),
        key=TAGS,
        placeholder="Any tag",
        persist_state="session",
    )
    records = [record for kind in chosen or kinds for record in getattr(workbook, kind).all()]
    records = without_private(records, session.content().parts)
    if tags:
        records = [record for record in records if isinstance(record, CheckIn) and set(tags) <= set(record.tags)]
    wanted = (sought or "").casefold().strip()
    if not wanted:
        return records
    words = session.in_words()
    return [record for record in records if wanted in words.sought(record).casefold()]


def choose_month(records: list[Record]) -> list[Record]:
    """Ask for one of the months of `records`; return its entries, newest first; say kindly when there are none."""
    months: dict[str, list[Record]] = {}
    for record in sorted(records, key=lambda record: (record.day, record.at), reverse=True):
        months.setdefault(month_and_year(record.day), []).append(record)
    if not months:
        is_asked = any(tab.recall(name) for name in (SOUGHT, KIND, TAGS))
        st.markdown("Nothing here matches that." if is_asked else "Everything you write shows up here, newest first.")
        return []
    month = st.selectbox("Month", list(months), format_func=lambda name: f"{name} ({len(months[name])})")
    return months[month]
