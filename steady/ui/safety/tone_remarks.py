"""What the tone check marked, as advice only: the phrase as she wrote it, and one sentence on why it may land hard."""

from collections.abc import Mapping, Sequence

import streamlit as st

from steady.domain import tone
from steady.ui.safety import help_lines
from steady.ui.widgets.entry_view import show_words

LONGEST = 60


def show_remarks(flags: Sequence[tone.Flag], words: Mapping[str, str]) -> None:
    """Draw the remarks on what she wrote, between `words["tone_opening"]` and `words["tone_clear"]`.

    Where a danger word stands, the help card is drawn, and nothing about her tone.
    """
    if tone.opens_help(tuple(flags)):
        help_lines.show_way_to_help()
        return
    if not flags:
        st.caption(words["tone_clear"])
        return
    with st.container(border=True):
        st.markdown(words["tone_opening"])
        for message in dict.fromkeys(flag.message for flag in flags):
            # Her phrase stands as plain text: nothing in it is read as Markdown.
            show_words("  ·  ".join(f"“{_short(flag.phrase)}”" for flag in flags if flag.message == message))
            st.caption(message)


def _short(phrase: str) -> str:
    plain = " ".join(phrase.split())
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rstrip() + " …"
