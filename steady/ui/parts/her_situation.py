"""What her situation adds to the screens: where to start in a part, small scenes, and answers to what comes with it."""

import streamlit as st

from steady.domain.content.part import Part
from steady.domain.content.situation import InSituation
from steady.ui.safety import five_questions
from steady.ui.safety.situation_now import situation_now, situation_words, situations_now

# The first part says how things are; there the answers belong.
ANSWERED_IN = 1
QUESTIONS = "Questions you may have now"


def words_for(part: Part) -> InSituation:
    """Return what `part` says to her now; only its own opening where it has nothing for her situation."""
    return part.in_situation(situation_now())


def show_where_to_start(part: Part, words: InSituation, *, with_answers: bool = True) -> None:
    """Draw which exercise of `part` comes first by its `words_for` her, how others did it, and what she may ask."""
    offered = {exercise.id: exercise for exercise in five_questions.offered_exercises(part)}
    if words.first and words.comes_first in offered:
        st.markdown(f"**Start with “{offered[words.comes_first].title}”.** {words.first}")
    if words.examples:
        st.markdown("**How that can look**")
        st.markdown("\n".join(f"- {scene}" for scene in words.examples))
    if with_answers and part.number == ANSWERED_IN:
        _show_answers()


def _show_answers() -> None:
    for words in filter(None, map(situation_words().of, situations_now())):
        with st.expander(f"{QUESTIONS}: {words.label}"):
            for answer in words.answers:
                st.markdown(f"**{answer.question}**")
                for line in answer.lines:
                    st.markdown(line)
            if words.limits:
                st.caption(words.limits)
