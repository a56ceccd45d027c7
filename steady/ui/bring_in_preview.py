"""What is in an old journal, before anything of it is saved."""

import streamlit as st

from steady.storage.imports import Entry, Import, Landing, Summary, summary_of
from steady.ui import session
from steady.ui.entry import show_words, spoken_day, spoken_time

SHOWN, MOST_LINES = 5, 100
OVER_HERS = "Take the file's version of these, too"


def counted(number: int, one: str) -> str:
    """Return "1 entry", "1,456 entries"."""
    if number == 1:
        return f"1 {one}"
    return f"{number:,} " + (f"{one[:-1]}ies" if one.endswith("y") else f"{one}s")


def show_contents(imported: Import) -> None:
    """Say what was found, show the first entries, and list the lines that cannot be read."""
    seen = summary_of(imported)
    st.header("What is in it")
    st.markdown(" ".join(_sentences(imported.app, seen)))
    if seen.entries:
        with st.expander("Look at the first entries"):
            for entry in imported.entries[:SHOWN]:
                _show(entry)
    if seen.unreadable:
        _show_unreadable(imported)


def _sentences(app: str, seen: Summary) -> list[str]:
    if not seen.entries:
        return [f"This is a journal from {app}, and there is no entry in it that can be read."]
    said = [f"A journal from {app}: **{counted(seen.entries, 'entry')}**, from {spoken_day(seen.first)} to "
            f"{spoken_day(seen.last)}."]
    if seen.several:
        said.append(f"{counted(seen.several, 'day')} with more than one.")
    if seen.doubles:
        said.append(f"{counted(seen.doubles, 'entry')} like another, word for word. They come in as they stand.")
    if seen.without_time:
        said.append(f"{counted(seen.without_time, 'entry')} without a time of day. They come in without one.")
    return said


def _show(entry: Entry) -> None:
    hour = f", {spoken_time(entry.at)}" if entry.has_time else ""
    st.caption(f"{spoken_day(entry.at.date())}{hour}")
    level = "" if entry.level is None or entry.mood == f"{entry.level:g}" else f" ({entry.level:g})"
    lines = (f"{entry.mood}{level}" if entry.mood else "", ", ".join(entry.tags), entry.note)
    show_words("\n".join(line for line in lines if line.strip()) or "–")


def _show_unreadable(imported: Import) -> None:
    lines = imported.unreadable
    st.markdown(f"**{counted(len(lines), 'line')} cannot be read.** They stay in your file, and nothing else is lost.")
    with st.expander("Which lines, and why"):
        show_words("\n".join(f"{one.line}: {one.reason}" for one in lines[:MOST_LINES]))
        if len(lines) > MOST_LINES:
            st.caption(f"And {len(lines) - MOST_LINES:,} more.")


def say_what_comes(landing: Landing, form: str) -> bool:
    """Say what bringing it in would come to; return True if she wants the file's version over her own changes."""
    st.header("What would change")
    st.markdown(f"**{len(landing.new):,} new, {len(landing.updated):,} updated, "
                f"{landing.unchanged + len(landing.hers):,} unchanged.** Nothing is saved yet.")
    if landing.not_come:
        st.markdown(f"{counted(landing.not_come, 'entry')} of a day that has not come yet. They stay out.")
    if landing.empty:
        st.markdown(f"{counted(landing.empty, 'entry')} with nothing but a day. They stay out.")
    if not (landing.new or landing.updated or landing.hers):
        st.info("All of it is in your journal already. There is nothing to bring in.")
    if not landing.hers:
        return False
    st.markdown(f"{counted(len(landing.hers), 'entry')} changed in the file, and you changed here, too. "
                "Yours stay as they are.")
    return st.checkbox(OVER_HERS, key=session.field(form, "over hers"))
