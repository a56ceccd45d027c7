"""Help before anything else: the cards for danger and for being afraid of him, and remarks on her tone."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

import streamlit as st

from steady.content import ContentProblem
from steady.domain import tone
from steady.domain.content.help import Card
from steady.domain.records.check_in import CheckIn
from steady.ui.safety import five_questions
from steady.ui.state import session, tab
from steady.ui.state.page_paths import HELP_NOW
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

HIDE_TAG = "hide afraid"
NEAR_YOU = "See help near you"
LONGEST = 60


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


def show_remarks(flags: Sequence[tone.Flag], words: Mapping[str, str]) -> None:
    """Draw the remarks on what she wrote, between `words["tone_opening"]` and `words["tone_clear"]`."""
    # Where a danger word stands, nothing is said about her tone.
    if tone.opens_help(tuple(flags)):
        show_way_to_help()
        return
    if not flags:
        st.caption(words["tone_clear"])
        return
    with st.container(border=True):
        st.markdown(words["tone_opening"])
        for message in dict.fromkeys(flag.message for flag in flags):
            # Her phrase stands as plain text: nothing in it is read as Markdown.
            found = [" ".join(flag.phrase.split()) for flag in flags if flag.message == message]
            shown = [phrase if len(phrase) <= LONGEST else phrase[:LONGEST].rstrip() + " …" for phrase in found]
            show_words("  ·  ".join(f"“{phrase}”" for phrase in shown))
            st.caption(message)


def ask_whether_afraid(form: FormKeys, before: CheckIn | None) -> None:
    """Offer the shielded tag, unless she has hidden it."""
    tag = session.content().check_in.shielded_tag
    started = bool(before and tag.id in before.tags)
    if started or not session.choice(HIDE_TAG, False):
        about = form.choice(tag.id, {tag.id: f":material/shield: {tag.label}"})
        st.pills(tag.hint, default=tag.id if started else None, **about)


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
