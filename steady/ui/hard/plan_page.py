"""Her plan for hard moments: read as a card, changed in a form; an empty one begins with a made-up one, folded."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, replace
from typing import Any

import streamlit as st

from steady.content import ContentProblem
from steady.domain.content.exercise_form import ExerciseField
from steady.domain.content.hard_moments import ExamplePlan, HardMoments
from steady.domain.records.hard_plan import LABELS, NAME, NUMBER, PLAN_ID, HardPlan, example_of, spoken_people
from steady.domain.tone import DYING, FEAR, Concern
from steady.ui.fields.field_widgets import ask_field
from steady.ui.safety import five_questions, help_cards
from steady.ui.saving.form import Form
from steady.ui.saving.undoable_changes import delete
from steady.ui.state import page_paths, session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.printing import offer_to_print
from steady.ui.widgets.writing_box import text_area

# Named as drafts of the plan are, so that they are erased together with it.
FORM = f"plan {PLAN_ID}"
SAVE, CHANGE, STOP = "Save my plan", "Change", "Stop changing it"
LINES = "Help lines where you are"
# A sentence may go on in the next line, so a part is read as one; a longer one would take seconds each time.
READ_TOGETHER = 40
_PERSON = tuple(ExerciseField(id=name, kind="line", label=name.capitalize()) for name in (NAME, NUMBER))
_PEOPLE = ExerciseField(id="people", kind="rows", label="", fields=_PERSON)


def hard_words() -> HardMoments:
    """Return the words for hard moments; those that are always there where the sheet of them cannot be read."""
    return session.content().sheets.get("hard_moments") or HardMoments()


def kept_plan() -> HardPlan | None:
    """Return her plan, or None before she has one."""
    return session.workbook().hard_plans.get(PLAN_ID)


def show_plan() -> None:
    """Draw the plan to be read, or its form while she changes it and before there is one; below it the help lines."""
    words, plan = hard_words().plan, kept_plan()
    if plan is None or tab.is_changing([plan]):
        st.markdown(words.before)
        if words.example and plan is None:
            _show_example(words.example)
        _plan_form(plan)
    else:
        st.markdown(words.after)
        _show_card(plan)
    show_lines()


def show_lines() -> None:
    """Draw the numbers to call in her country; in the safer version those for a woman who is afraid come first."""
    st.header(LINES)
    concern: Concern = FEAR if five_questions.is_safer_on() else DYING
    # Where their words cannot be read, Help now still has what is left of them.
    with suppress(ContentProblem):
        help_cards.show_numbers(concern, session.content().help_lines, FormKeys("lines of her country"))
    st.page_link(page_paths.HELP_NOW, label="Help now")


def show_people() -> None:
    """Draw those she said she can call, each with the number."""
    plan = kept_plan()
    with st.container(key="my_people"):
        for line in spoken_people(plan.people) if plan else ():
            with st.container(border=True):
                show_words(line)


def _show_card(plan: HardPlan) -> None:
    with st.container(border=True, key="plan_card"):
        for label, text in plan.lines:
            st.markdown(f"**{label}**")
            show_words(text)
    offer_to_print("Print my plan")
    if tab.is_sample():
        return
    with st.container(horizontal=True):
        st.button(CHANGE, key="change plan", type="primary", on_click=tab.remember, args=("changing", plan))
        if st.button("Delete", key="delete plan"):
            delete(plan)


def _show_example(example: ExamplePlan) -> None:
    with st.expander("How one woman filled this in"):
        for label, text in example_of(example).lines:
            st.caption(label)
            show_words(text)
        st.markdown(example.story)
        st.caption("She's made up, and so are the numbers.")


def _ask(start: HardPlan, form: Form) -> HardPlan:
    """Draw a box for each part of the plan, each line in it one of hers; return the plan as it stands there now."""
    hints = asdict(hard_words().plan.hints)
    answers: dict[str, Any] = {}
    for name, label in LABELS.items():
        if name == "people":
            asked = replace(_PEOPLE, label=label, hint=hints[name])
            answers[name] = tuple(ask_field(asked, form, list(start.people)) or ())
            continue
        before = getattr(start, name)
        text = text_area(label, before if isinstance(before, str) else "\n".join(before), form, name, rows=3)
        if hints[name]:
            st.caption(hints[name])
        answers[name] = text if isinstance(before, str) else tuple(text.split("\n"))
    return replace(start, **answers)


def _to_read(plan: HardPlan) -> Iterator[str]:
    """Yield what stands in `plan`; of a very long part each line by itself, so that only one she changes is read."""
    for _, text in plan.lines:
        lines = text.split("\n")
        yield from lines if len(lines) > READ_TOGETHER else [text]


@guarded_fragment
def _plan_form(plan: HardPlan | None) -> None:
    form = Form(FORM)
    start = form.begin(form.base(plan), HardPlan())
    record = _ask(start, form)
    help_cards.show_cards_for(_to_read(record), form)
    pressed = form.ask_to_save(SAVE, back=STOP if plan else "")
    if pressed == STOP:
        form.discard()
        form.refresh()
        tab.forget("changing")
        st.rerun()
    if form.save(record, pressed, "Saved. It's one tap away in “When it's hard.”"):
        tab.forget("changing")
        st.rerun()
