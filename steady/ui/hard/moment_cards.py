"""When it's hard: one card a moment, and what a card has to read. Cards for a screen lead there at once."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from steady.domain.content.exercise_form import HOLD_BOX
from steady.domain.content.hard_moments import HardCard, Opens
from steady.domain.content.situation import Answer
from steady.domain.spoken import amount
from steady.ui.check_in.bad_night import bad_night_form
from steady.ui.exercises.wizard import open_exercise
from steady.ui.hard.plan_page import hard_words, kept_plan, show_lines, show_people
from steady.ui.hard.quick_breathing import show_breathing
from steady.ui.safety import five_questions
from steady.ui.safety.situation_now import situation_words
from steady.ui.state import page_paths, session
from steady.ui.urge.not_sent_list import not_sent

# In the address it is only a number, which tells nobody what it is about.
AT = "at"
ONE_LINE, ADD_PEOPLE = "One line about tonight, if you like", "Add the people you could call"
QUESTIONS = "Questions you may have"
SCREENS: Mapping[Opens, str] = {
    "text_him": page_paths.REACH_OUT,
    "not_sent": page_paths.HOLD_BOX,
    "breathe": page_paths.BREATHE,
    "plan": page_paths.MY_PLAN,
}
# In the safer version people come first, and what has to do with him comes last.
SAFER_ORDER: tuple[Opens, ...] = ("people", "plan", "breathe", "bad_night", "", "text_him")
_STYLE = Path(__file__).with_name("moment_cards.css")


def offered_cards() -> dict[str, HardCard]:
    """Return the cards to show, by their numbers in the address, in the order of the screen."""
    cards = {str(number): card for number, card in enumerate(hard_words().cards, 1)}
    if not five_questions.is_safer_on():
        return cards
    shown = {number: card for number, card in cards.items() if not card.careful and card.opens != "not_sent"}
    return dict(sorted(shown.items(), key=lambda each: SAFER_ORDER.index(each[1].opens)))


def opened_card() -> HardCard | None:
    """Return the card whose words are to be read, None where none is open or the address names another screen."""
    number = st.query_params.get(AT, "")
    card = offered_cards().get(number)
    if card is None or card.opens in SCREENS:
        st.query_params.clear()
        return None
    # A link to the screen she is on leaves the address in the browser as it was; the next run would ask for that.
    st.query_params[AT] = number
    return card


def show_cards() -> None:
    """Draw the cards, each a link as large as it is, and the way to help from people."""
    st.html(_STYLE)
    with st.container(key="moments", gap="small"):
        for number, card in offered_cards().items():
            line = _line(card)
            label = f"**{_name(card)}**" + (f" :small[{line}]" if line else "")
            if card.opens in SCREENS:
                st.page_link(SCREENS[card.opens], label=label, width="stretch")
            else:
                st.page_link(page_paths.WHEN_ITS_HARD, label=label, width="stretch", query_params={AT: number})
    st.page_link(page_paths.HELP_NOW, label="Help now")


def link_back() -> None:
    """Draw the way back to the cards."""
    st.html(_STYLE)
    with st.container(key="to_the_moments"):
        label = hard_words().title
        st.page_link(page_paths.WHEN_ITS_HARD, label=label, icon=":material/arrow_back:", width="content")


def show_card(card: HardCard) -> None:
    """Draw what is to be read and done in one moment."""
    link_back()
    st.title(_name(card))
    for line in card.lines:
        st.markdown(line)
    if card.opens == "bad_night":
        show_breathing()
        bad_night_form(ONE_LINE)
    if card.opens == "people":
        show_people()
    _show_answers(card)
    _offer_exercises(card)
    plan, label = kept_plan(), session.named(page_paths.PLAN, page_paths.NEUTRAL_PLAN)
    lacks_people = card.opens == "people" and not (plan and plan.people)
    st.page_link(page_paths.MY_PLAN, label=ADD_PEOPLE if lacks_people else label, width="content")
    if card.opens == "people":
        show_lines()
    else:
        st.page_link(page_paths.HELP_NOW, label="Help now", width="content")


def _name(card: HardCard) -> str:
    return session.named(card.name, card.neutral or card.name)


def _line(card: HardCard) -> str:
    if card.opens == "not_sent" and (many := len(not_sent())):
        are_messages = all(entry.exercise == HOLD_BOX for entry in not_sent())
        return f"{amount(many, 'message')} waiting" if are_messages else f"{many:,} waiting"
    return card.line


def _show_answers(card: HardCard) -> None:
    situation = situation_words().of(card.situation)
    answers = {answer.question: answer for answer in situation.answers} if situation else {}
    asked = [answers[question] for question in card.questions if question in answers]
    if session.wants_neutral_names():
        # A closed fold says what she may ask.
        if asked:
            with st.expander(QUESTIONS):
                for answer in asked:
                    st.markdown(f"**{answer.question}**")
                    _show_lines(answer)
        return
    for answer in asked:
        with st.expander(answer.question):
            _show_lines(answer)


def _show_lines(answer: Answer) -> None:
    for line in answer.lines:
        st.markdown(line)


def _offer_exercises(card: HardCard) -> None:
    offered = {each.id: each for part in session.content().parts for each in five_questions.offered_exercises(part)}
    for exercise in (offered[wanted] for wanted in card.exercises if wanted in offered):
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            if st.button(session.name_of(exercise), key=f"open {exercise.id}"):
                open_exercise(exercise.id)
                st.switch_page(page_paths.EXERCISES)
            st.caption(exercise.takes, width="content")
