"""Help before anything else: cards as they are, the tag for being afraid of him, and remarks on her tone."""

from collections.abc import Mapping, Sequence

import streamlit as st

from steady.domain import tone
from steady.domain.content.help import Card
from steady.domain.records.check_in import CheckIn
from steady.domain.tone import FEAR
from steady.ui.safety import five_questions, help_cards
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

HIDE_TAG = "hide afraid"
LONGEST = 60


def show_help_card(card: Card) -> None:
    """Draw a card: its heading and its lines."""
    with st.container(border=True):
        st.header(card.title)
        for line in card.lines:
            st.markdown(line)


def show_remarks(flags: Sequence[tone.Flag], words: Mapping[str, str]) -> None:
    """Draw the remarks on what she wrote, between `words["tone_opening"]` and `words["tone_clear"]`."""
    # Where a card with help stands, nothing is said about her tone.
    if tone.concerns_of(tuple(flags)):
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


def ask_whether_afraid(form: FormKeys, start: CheckIn) -> None:
    """Offer the shielded tag, unless she has hidden it; `start` is what the form begins with."""
    tag = session.content().check_in.shielded_tag
    started = tag.id in start.tags
    if started or not session.choice(HIDE_TAG, False):
        about = form.choice(tag.id, {tag.id: f":material/shield: {tag.label}"})
        st.pills(tag.hint, default=tag.id if started else None, **about)


def show_card_if_afraid(form: FormKeys) -> tuple[str, ...]:
    """Open the card every time she has chosen the shielded tag; return the tag if it is to be saved."""
    tag = session.content().check_in.shielded_tag
    if not tab.recall(form.key(tag.id)):
        return ()
    help_cards.show_cards([FEAR], form)
    st.markdown(session.content().safety.careful.offer)
    five_questions.offer_safer_version()
    unsaved = st.checkbox("Don't save this word", key=form.key("not saved"), persist_state="session")
    return () if unsaved else (tag.id,)
