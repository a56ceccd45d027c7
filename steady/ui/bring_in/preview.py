"""What is in an old journal, before anything of it is saved."""

import streamlit as st

from steady.domain.spoken import amount, full_day, spoken_moment
from steady.storage.imports import Import, MergePlan, Summary
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

SHOWN, MOST_LINES = 5, 100
OVER_HERS = "Use the version in the file instead"


def show_contents(imported: Import, seen: Summary) -> None:
    """Say what was found, show the first entries, and list the lines that cannot be read."""
    st.header("What's in it")
    st.markdown(_summary(imported.app, seen))
    if seen.entries:
        with st.expander("Look at the first entries"):
            for entry in imported.entries[:SHOWN]:
                st.caption(spoken_moment(entry.at) if entry.has_time else full_day(entry.at.date()))
                level = "" if entry.level is None or entry.mood == f"{entry.level:g}" else f" ({entry.level:g})"
                parts = (f"{entry.mood}{level}" if entry.mood else "", ", ".join(entry.tags), entry.note)
                show_words("\n".join(line for line in parts if line.strip()) or "–")
    if not seen.unreadable:
        return
    lines = imported.unreadable
    stays = "It's still" if len(lines) == 1 else "They're still"
    st.markdown(f"**{amount(len(lines), 'line')} can't be read.** {stays} in your file, and nothing else is lost.")
    with st.expander("Which lines, and why"):
        show_words("\n".join(f"{line.line}: {line.reason}" for line in lines[:MOST_LINES]))
        if len(lines) > MOST_LINES:
            st.caption(f"And {len(lines) - MOST_LINES:,} more.")


def _summary(app: str, seen: Summary) -> str:
    if seen.first is None or seen.last is None:
        return f"This is a journal from {app}, but none of its entries can be read."
    days = f"from {full_day(seen.first)} to {full_day(seen.last)}"
    sentences = (
        f"A journal from {app}: **{amount(seen.entries, 'entry')}**, {days}.",
        seen.several and f"On {amount(seen.several, 'day')} there's more than one.",
        seen.doubles and f"Word for word the same as another, and imported too: {amount(seen.doubles, 'entry')}.",
        seen.without_time and f"Without a time of day: {amount(seen.without_time, 'entry')}.",
    )
    return " ".join(sentence for sentence in sentences if sentence)


def say_what_comes(landing: MergePlan, form: FormKeys) -> bool:
    """Say what bringing it in would come to; return True if she wants the file's version over her own changes."""
    st.header("What would change")
    st.markdown(
        f"**{len(landing.new):,} new, {len(landing.updated):,} updated, "
        f"{landing.unchanged + len(landing.hers):,} unchanged.** Nothing's been saved yet."
    )
    if landing.not_come:
        st.markdown(f"Left out, because the date is in the future: {amount(landing.not_come, 'entry')}.")
    if landing.empty:
        st.markdown(f"Left out, because there's nothing but a date: {amount(landing.empty, 'entry')}.")
    if not (landing.new or landing.updated or landing.hers):
        st.info("All of it is in your journal already, so there's nothing to import.")
    if not landing.hers:
        return False
    st.markdown(f"Changed in the file, and by you here: {amount(len(landing.hers), 'entry')}. We'll keep yours.")
    return st.checkbox(OVER_HERS, key=form.key("over hers"))
