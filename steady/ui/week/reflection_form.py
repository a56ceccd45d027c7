"""The weekly reflection in three short steps: the week in figures, a few questions, and the seven sliders."""

from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from steady.domain.content.prompts import PLAIN_LOG, STORY, WeeklyPrompts
from steady.domain.guidance.weekly_questions import fitting, questions_of
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import days_of, of_week
from steady.ui.safety import help_cards
from steady.ui.safety.situation_now import situations_for_order
from steady.ui.saving.drafts import is_unsaved
from steady.ui.saving.form import Form
from steady.ui.saving.last_change import lead_back, show_notice
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.week.letter_view import offer_letter, show_letter, with_letter
from steady.ui.week.rating_form import ask_items
from steady.ui.week.story_and_plain_log import (
    LOG_WANTED,
    ask_plain_log,
    ask_prompt,
    ask_story,
    log_comes_first,
    story_is_offered,
)
from steady.ui.week.two_weeks import show_beside_last, show_week_figures
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.printing import offer_to_print

STEPS = {1: "1 Your week", 2: "2 Questions", 3: "3 Sliders"}
NUMBERS, QUESTIONS, SLIDERS = STEPS
SAVE, SAVED = "Save reflection", "Saved. That was your week."
OTHERS, PRINT, CHANGE = "Other questions", "Print this week", "Change"
_SAVED = FormKeys("saved weeks")


def reflect_on(week: str) -> None:
    """Draw the step of `week` she is at; once she has saved, the week beside the one before."""
    saved = session.workbook().reflections.get(week)
    if saved and tab.recall(_SAVED.key(week), False):
        st.header("Your week and the one before")
        show_notice(saved.id)
        show_letter(week)
        show_beside_last(saved)
        offer_to_print(PRINT)
        st.button(CHANGE, key=_SAVED.key("change"), on_click=tab.forget, args=(_SAVED.key(week),))
        return
    # Read here: Streamlit would draw a mistake in the words inside a fragment as an error of its own.
    _reflection_form(week, session.content().weekly, in_steps=True)


def reflection_form(week: str) -> None:
    """Draw all of the reflection on `week` at once, to be changed where it stands."""
    _reflection_form(week, session.content().weekly, in_steps=False)


@guarded_fragment
def _reflection_form(week: str, asked: WeeklyPrompts, *, in_steps: bool) -> None:
    form = Form(f"reflection {week}")
    before = form.base(session.workbook().reflections.get(week))
    # A week written late belongs to that week, not to the day of writing.
    day = min(days_of(week)[-1], date.today())
    start = form.begin(before, Reflection(week=week, day=day))
    # What she wrote in another step is not on the page now.
    so_far: Reflection = tab.remember_first(form.key("so far"), start)
    at = _step(form) if in_steps else None
    answers, pulse, pressed = dict(so_far.answers), dict(so_far.pulse), ""
    if at == NUMBERS:
        offer_letter(week)
        show_week_figures(week)
        _offer_step(form, QUESTIONS, "Next: a few questions")
        offer_to_print(PRINT)
    if at in (QUESTIONS, None):
        answers = _ask_questions(week, asked, form, so_far)
    if at == QUESTIONS:
        with st.container(horizontal=True):
            _offer_step(form, SLIDERS, "Next: seven sliders")
            pressed = SAVE if st.button(SAVE, key=form.key("save early"), disabled=tab.is_sample()) else ""
    if at in (SLIDERS, None):
        st.header("Your week in seven sliders")
        st.markdown(f"{asked.stem} It takes a minute, and you can skip any of them.")
        items = tuple(item for part in session.content().parts for item in part.weekly_items)
        pulse = ask_items(items, form, so_far.pulse)
        pressed = form.ask_to_save(SAVE)
    record = replace(before or Reflection(day=day, week=week), answers=answers, pulse=pulse)
    tab.remember(form.key("so far"), record)
    if at and is_unsaved(record, before):
        # So that a reload brings her back to this step.
        form.put_beside("step", at)
    if stored := form.save(with_letter(record) if pressed else record, pressed, SAVED):
        tab.forget("changing")
        if in_steps:
            tab.remember(_SAVED.key(week), True)
            lead_back(stored.id, partial(tab.forget, _SAVED.key(week)))
        st.rerun()


def _step(form: Form) -> int:
    """Draw the quiet switch between the steps, and return the one she is at."""
    key = form.key("step")
    tab.remember_first(key, form.beside("step", QUESTIONS if tab.recall(LOG_WANTED, False) else NUMBERS))
    at: int | None = st.segmented_control(
        "Where you are in this week",
        list(STEPS),
        required=True,
        format_func=lambda step: STEPS[step],
        key=key,
        label_visibility="collapsed",
        persist_state="session",
    )
    return at or NUMBERS


def _offer_step(form: Form, step: int, label: str) -> None:
    st.button(label, key=form.key("next"), type="primary", on_click=tab.remember, args=(form.key("step"), step))


def _ask_questions(week: str, asked: WeeklyPrompts, form: Form, so_far: Reflection) -> dict[str, str]:
    is_log_first, log_so_far = log_comes_first(form), so_far.answers.get(PLAIN_LOG, "")
    log = ask_plain_log(asked, form, log_so_far, is_open=True) if is_log_first else {}
    answers = _ask_prompts(week, asked, form, so_far)
    log = log or ask_plain_log(asked, form, log_so_far, is_open=False)
    is_offered = not is_log_first and story_is_offered(form, week)
    answers |= log | ask_story(asked, form, so_far.answers, offered=is_offered)
    help_cards.show_cards_for(answers.values(), form)
    return answers


def _ask_prompts(week: str, asked: WeeklyPrompts, form: Form, so_far: Reflection) -> dict[str, str]:
    texts = {prompt.id: prompt.text for prompt in asked.prompts}
    written = {prompt: text for prompt, text in so_far.answers.items() if prompt not in (PLAIN_LOG, *STORY)}
    # What stood there when she began stays, whatever she notes of the week meanwhile.
    suggested = tab.remember_first(form.key("questions"), _questions_of(week, asked))
    added: list[str] = tab.remember_first(form.key("added"), list(form.beside("picked", [])))
    # Once a box was there it stays, also while nothing stands in it.
    added += [prompt for prompt in written if prompt not in added]
    shown = [prompt for prompt in texts if prompt in suggested or prompt in added]
    st.markdown(asked.opening)
    # A question that the content no longer has keeps what she once wrote.
    answers = {prompt: text for prompt, text in written.items() if prompt not in texts}
    for prompt in shown:
        answers[prompt] = ask_prompt(asked, texts[prompt], form, prompt, written.get(prompt, ""))
    if left := [prompt for prompt in texts if prompt not in shown]:
        with st.expander(OTHERS):
            for prompt in left:
                key = form.key(f"add {prompt}")
                st.button(texts[prompt], key=key, type="tertiary", on_click=_add, args=(form, added, prompt))
    return answers


def _questions_of(week: str, asked: WeeklyPrompts) -> tuple[str, ...]:
    book = session.workbook()
    happened = fitting(of_week(book.check_ins.all(), week), of_week(book.exercises.all(), week))
    return questions_of(week, asked.prompts, happened, situations_for_order(), asked.pick)


def _add(form: Form, added: list[str], prompt: str) -> None:
    added.append(prompt)
    form.put_beside("picked", added)
