"""Finding an entry again: by words, kind, tag and month."""

import streamlit as st

from steady.domain.records.privacy import without_private
from steady.domain.records.record import Record
from steady.domain.spoken import month_and_year
from steady.ui.diary.entry_cards import KINDS
from steady.ui.saving.last_change import is_gone, with_deleted
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
        select_all=False,
        format_func=lambda tag: labels.get(tag, tag),
        key=TAGS,
        placeholder="Any tag",
        persist_state="session",
    )
    records = [record for kind in chosen or kinds for record in getattr(workbook, kind).all()]
    # The one deleted here just now keeps its place, whatever she looks for.
    records = with_deleted(without_private(records, session.content().parts), fits=lambda gone: True)
    if tags:
        records = [each for each in records if is_gone(each) or set(tags) <= set(getattr(each, "tags", ()))]
    wanted = (sought or "").casefold().strip()
    if not wanted:
        return records
    words = session.in_words()
    return [each for each in records if is_gone(each) or wanted in words.sought(each).casefold()]


def choose_month(records: list[Record]) -> list[Record]:
    """Ask for one of the months of `records`; return its entries, newest first; say kindly when there are none."""
    months: dict[str, list[Record]] = {}
    for record in sorted(records, key=lambda record: (record.day, record.at), reverse=True):
        months.setdefault(month_and_year(record.day), []).append(record)
    if not months:
        is_asked = any(tab.recall(name) for name in (SOUGHT, KIND, TAGS))
        st.markdown("Nothing here matches that." if is_asked else "Everything you write shows up here, newest first.")
        return []

    counts = {month: sum(not is_gone(record) for record in months[month]) for month in months}
    return months[st.selectbox("Month", list(months), format_func=lambda month: f"{month} ({counts[month]})")]
