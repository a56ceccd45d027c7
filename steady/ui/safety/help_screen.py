"""Help from people, drawn with nothing but its own words: the directory, the lines of the country she picks, the cards.

It must stand whatever else is broken, so it needs no other part of the workbook. Her country is asked for where it is
kept, and what fails there only means that none is known.
"""

import streamlit as st

from steady.ui.safety.help_words import HelpWords, Table, help_words, tables_of, text, texts_of
from steady.ui.safety.outage import caught

# In danger, that number comes first.
KINDS = ("emergency", "abuse", "emotional")
PLEASE_CHECK = "Please check this number before you count on it: we couldn't find it in a source since 2023."
OR_TEXT, CANNOT_SPEAK = "Or text", "If you can't speak:"
# Said where the words themselves cannot be read.
DIRECTORY = "findahelpline.com"
WHAT_IT_LISTS = "It lists help lines for your country, and most are free. Type it in a private window."
IN_DANGER = "If you're in danger right now, call the emergency number where you are."


def show_help() -> None:
    """Draw all of it, as far as its words can be read."""
    words = help_words()
    st.header(words.said.get("directory", DIRECTORY))
    st.markdown(words.said.get("directory_about", WHAT_IT_LISTS))
    for name in ("before_calling", "numbers_change"):
        if name in words.said:
            st.markdown(words.said[name])
    if not words.is_whole:
        st.markdown(f"**{IN_DANGER}**")
    if words.countries:
        _show_lines(words)
    for card in words.cards:
        with st.container(border=True):
            st.header(text(card, "title"))
            for line in texts_of(card, "lines"):
                st.markdown(line)


def _show_lines(words: HelpWords) -> None:
    names, kept = list(words.countries), _kept_country()
    at = names.index(kept) if kept in names else None
    chosen = st.selectbox("Your country", names, index=at, placeholder="Choose a country")
    if not chosen:
        return
    country = words.countries[chosen]
    # The numbers are large and no links, each with its date.
    for kind in KINDS:
        lines = [line for line in tables_of(country, "line") if text(line, "kind") == kind and text(line, "number")]
        if lines and kind in words.headings:
            st.header(words.headings[kind])
        for line in lines:
            _show_line(line)
        if kind == KINDS[0] and (silent := text(country, "silent_call")):
            st.markdown(f"**{CANNOT_SPEAK}** {silent}")
    if note := text(country, "note"):
        st.markdown(note)
    with st.expander("Where we found these numbers"):
        for line in tables_of(country, "line"):
            if seen := ", ".join(filter(None, (text(line, "source"), text(line, "checked")))):
                st.caption(f"{text(line, 'number')}: {seen}.")
    _keep_country(chosen, is_news=chosen != kept)


def _kept_country() -> str | None:
    with caught():
        # Imported here, for it needs the journal and all that belongs to it.
        from steady.ui.safety import kept_country

        return kept_country.kept()
    return None


def _keep_country(name: str, *, is_news: bool) -> None:
    with caught():
        from steady.ui.safety import kept_country

        if is_news:
            kept_country.keep(name)
            # The list is drawn anew with it, so that a tab that is locked now begins with none.
            if kept_country.kept() == name:
                st.rerun()
        kept_country.say_it_is_kept()
        kept_country.offer_to_keep_it_in_the_clear(name)


def _show_line(line: Table) -> None:
    st.subheader(text(line, "number"), anchor=False)
    st.markdown(" ".join(filter(None, (text(line, "about"), text(line, "hours")))))
    if number := text(line, "text"):
        st.markdown(f"{OR_TEXT} {number}.")
    # A number may have changed since: how old it is stays in sight, where it was seen is folded away.
    if line.get("please_check"):
        st.caption(PLEASE_CHECK)
    elif text(line, "checked"):
        st.caption(f"Checked {text(line, 'checked')}.")
