"""Help before anything else: the card about being afraid of him, and the lines of a country."""

from contextlib import suppress

import streamlit as st

from steady.content import ContentProblem
from steady.domain import tone
from steady.domain.content.help import Card, Country, LineKind
from steady.domain.records.check_in import CheckIn
from steady.ui.safety import five_questions
from steady.ui.state import session, tab
from steady.ui.state.page_paths import HELP_NOW
from steady.ui.state.tab import FormKeys

KINDS: tuple[LineKind, ...] = ("emotional", "abuse", "emergency")
HIDE_TAG = "hide afraid"
DIRECTORY = "findahelpline.com"
NEAR_YOU = "See help near you"


def show_help_card(card: Card) -> None:
    """Draw a card: its heading and its lines."""
    with st.container(border=True):
        st.header(card.title)
        for line in card.lines:
            st.markdown(line)


def show_way_to_help() -> None:
    """Draw the card for danger, and the way to help near her."""
    show_help_card(session.content().safety.help)
    st.page_link(HELP_NOW, label=NEAR_YOU)


def show_help_if_danger(text: str) -> None:
    """Open the help card when a danger word stands in `text`."""
    # Where these words cannot be read, the screen says so, and the rest of it stays.
    with suppress(ContentProblem):
        if tone.danger(text, session.content().tone):
            show_way_to_help()


def ask_whether_afraid(form: FormKeys, before: CheckIn | None) -> None:
    """Offer the shielded tag, unless she has hidden it."""
    tag = session.content().check_in.shielded_tag
    started = bool(before and tag.id in before.tags)
    if started or not session.choice(HIDE_TAG, False):
        st.pills(
            tag.hint,
            [tag.id],
            format_func=lambda _: f":material/shield: {tag.label}",
            default=tag.id if started else None,
            key=form.key(tag.id),
            disabled=tab.is_sample(),
            persist_state="session",
        )


def show_card_if_afraid(form: FormKeys) -> tuple[str, ...]:
    """Open the card every time she has chosen the shielded tag; return the tag if it is to be saved."""
    tag = session.content().check_in.shielded_tag
    if not tab.recall(form.key(tag.id)):
        return ()
    show_help_card(session.content().safety.afraid)
    st.page_link(HELP_NOW, label=NEAR_YOU)
    st.markdown(session.content().safety.careful.offer)
    five_questions.offer_careful_version()
    unsaved = st.checkbox("Do not save this word", key=form.key("not saved"), persist_state="session")
    return () if unsaved else (tag.id,)


def show_lines() -> None:
    """Draw the directory of help lines and those of the country she picks; the directory even if the file is broken."""
    try:
        words = session.content().help_lines
    except ContentProblem:
        st.header(DIRECTORY)
        return
    st.header(words.directory)
    for line in (words.directory_about, words.before_calling, words.numbers_change):
        st.markdown(line)
    names = {country.name: country for country in words.countries}
    chosen = st.selectbox("Your country", list(names), index=None, placeholder="Choose a country")
    if chosen:
        _show_country(names[chosen])


def _show_country(country: Country) -> None:
    """Draw the numbers of one country, large and no links, each with its source and date."""
    headings = session.content().help_lines.headings
    for kind in KINDS:
        lines = country.of_kind(kind)
        if lines:
            st.header(getattr(headings, kind))
        for line in lines:
            st.subheader(line.number, anchor=False)
            st.markdown(line.about)
            st.caption(f"Seen in: {line.source}. Checked: {line.checked}.")
    if country.note:
        st.markdown(country.note)
