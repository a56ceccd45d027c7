"""A new passphrase: two fields, in words how good it is, and five random words for whoever wants them."""

import secrets
from functools import cache
from pathlib import Path

import streamlit as st

from steady.storage.lock.strength import Level, Weakness, strength_of
from steady.ui.state import lock_session, tab

FIRST, AGAIN = "New passphrase, at least 10 letters", "Type it again"
NOT_THE_SAME = "The two don't match. Please type the passphrase again."
NOTHING_TYPED = "Please type a passphrase in the first box."
WHEN_IT_IS_TOLD = "As you type, you'll see here how good your passphrase is."
IN_WORDS = {
    Level.FAIR: "**Good enough** to stop a person who's guessing. One more word makes it hard for a computer, too.",
    Level.GOOD: "**Good.** A computer that tries one after another would need years.",
    Level.VERY_GOOD: "**Very good.** A computer that tries one after another would need longer than a lifetime.",
}
TAKE_ANOTHER = "Please choose a stronger passphrase first. You can see above what helps."
NOT_YET = "**Too easy to guess.**"
OFFER, OFFER_OTHERS = "Suggest five words", "Suggest five others"
WHAT_TO_DO_WITH_THEM = (
    "The workbook picked these words at random. If you like them, write them down and type them in both boxes, with a "
    "space between the words. They aren't saved anywhere, and they're gone when you leave this page."
)
_HOW_MANY = 5
_WORDS = Path(__file__).with_name("plain_words.txt")


def ask_for_new_passphrase(name: str) -> str:
    """Draw two fields, how good the first is, and the offer of five words; return what stands in the first."""
    first = secret_field(FIRST, f"{name} first")
    secret_field(AGAIN, f"{name} second")
    st.markdown(_in_words(first) if first else WHEN_IT_IS_TOLD)
    _offer_five_words()
    return first


def need_same(name: str) -> bool:
    """Return True if both fields hold the same good passphrase; else say what is missing."""
    first, second = (tab.recall(lock_session.secret_key(f"{name} {which}"), "") for which in ("first", "second"))
    if not first.strip():
        st.info(NOTHING_TYPED)
    elif strength_of(first).weakness:
        st.info(TAKE_ANOTHER)
    elif first != second:
        st.info(NOT_THE_SAME)
    else:
        return True
    return False


def secret_field(label: str, name: str) -> str:
    """Draw a field for something that opens the journal; it is emptied with the lock, and when she leaves the page."""
    # With the Tab key she comes to the eye inside the field, and what she typed would not be sent when she leaves that.
    return st.text_input(
        label, type="password", autocomplete="new-password", live=True, key=lock_session.secret_key(name)
    )


def five_words() -> str:
    """Return five words that nobody can foresee, with a space between them."""
    return " ".join(secrets.choice(_plain_words()) for _ in range(_HOW_MANY))


def _in_words(passphrase: str) -> str:
    strength = strength_of(passphrase)
    if strength.weakness is None:
        return IN_WORDS[strength.level]
    # Of one that is short nothing is known yet but that.
    return strength.weakness.value if strength.weakness is Weakness.SHORT else f"{NOT_YET} {strength.weakness.value}"


def _offer_five_words() -> None:
    offered = tab.recall(lock_session.FIVE_WORDS)
    if offered:
        with st.container(border=True):
            st.markdown(f"**{offered}**")
            st.caption(WHAT_TO_DO_WITH_THEM)
    st.button(OFFER_OTHERS if offered else OFFER, on_click=_think_of_five, type="tertiary")


def _think_of_five() -> None:
    tab.remember(lock_session.FIVE_WORDS, five_words())


@cache
def _plain_words() -> tuple[str, ...]:
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())
