"""Goes through an exercise step by step; every step is saved before the next one, and she can stop at any."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from steady.domain.content.exercise_form import WHERE_THINGS_STAND, Exercise, ExerciseStep
from steady.domain.exercises.stance_ladder import SITUATION
from steady.domain.exercises.values import may_go_back, trouble_with
from steady.domain.guidance.history import texts
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.exercises.hook_table import hooks_of
from steady.ui.fields.field_widgets import ask_fields
from steady.ui.safety import help_cards
from steady.ui.safety.situation_now import situations_for_order
from steady.ui.saving.form import Form
from steady.ui.saving.form_state import latest_draft
from steady.ui.saving.last_change import lead_back
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.slider import ask_scale

STOP, BACK, SAVED = "Save and stop here", "Back", "It's saved. You can stop here."
BEFORE, AFTER = "How do you feel before you begin?", "And how do you feel now?"
# Where the exercise that is open leads back to.
BACK_TO, EVERY_EXERCISE, BY_MOMENT = "exercise leads back to", "every exercise", "tools by moment"
LOW, HIGH = "very bad", "very good"


@dataclass(frozen=True)
class Going:
    """How far she is: the entry as it is saved so far, the step that is on the screen, and whether she went back."""

    entry: ExerciseEntry | None = None
    step: int = 0
    is_back: bool = False


def open_exercise(exercise_id: str, back_to: str = "") -> None:
    """Remember which exercise the exercise screen is to show, and where it leads back to: its own step, or a list."""
    tab.remember("exercise", exercise_id)
    tab.remember(BACK_TO, back_to)
    tab.forget("exercise done")


@guarded_fragment
def exercise_steps(exercise: Exercise, entry: ExerciseEntry | None = None) -> None:
    """Draw the step she is at, of a new entry or of `entry`, and save it when she goes on or stops."""
    name = f"exercise {entry.id if entry else exercise.id}"
    going = tab.recall(_key(name)) or tab.remember(_key(name), _left_at(name, entry))
    steps = tuple(step for step in exercise.screens if entry or not step.is_later)
    at = min(going.step, len(steps) - 1)
    step, form = steps[at], Form(f"{name} {going.step}")
    # As it stood when she came to this step: what another window saves from then on is a conflict.
    # One she deleted meanwhile stays deleted: the rest of the form becomes a new entry.
    before = form.base(going.entry and session.workbook().exercises.get(going.entry.id))
    start = form.begin(before, ExerciseEntry(id=form.id, exercise=exercise.id, values=_said_before(exercise, going)))
    if going.step or (going.entry and entry is None):
        # So that a reload brings her back to this step, even before she has written a word in it.
        form.put_beside("step", going.step)
    st.header(step.title)
    if len(steps) > 1:
        st.caption(f"Page {going.step + 1} of {len(steps)}")
    is_last = step is steps[-1]
    record = replace(_ask(exercise, steps, at, start, form, is_back=entry is not None), day=form.ask_day())
    not_yet = _not_yet(step, record)
    pressed = form.ask_to_save(
        "Save" if is_last else "Next",
        other="" if is_last and not not_yet else STOP,
        back=BACK if may_go_back(steps, at) else "",
    )
    if pressed == BACK:
        form.settle()
        _go_back(name, Going(going.entry, at - 1, is_back=True), form, record)
        return
    if not_yet and pressed not in ("", STOP):
        st.info(not_yet)
        pressed = ""
    if pressed and not is_last and record.is_empty and before is None:
        form.discard()
        _go_on(name, going, None, is_end=pressed == STOP)
    saved = form.save(record, pressed, SAVED if is_last else "")
    if saved:
        if is_last:
            lead_back(name, partial(tab.forget, "exercise done"))
        _go_on(name, going, saved, is_end=is_last or pressed == STOP)


def _said_before(exercise: Exercise, going: Going) -> dict[str, list[str]]:
    """Return what the first page of a new entry begins with: her situation, where she has said it already."""
    asks = exercise.id == WHERE_THINGS_STAND and SITUATION in exercise.by_id and going == Going()
    return {SITUATION: list(said)} if asks and (said := situations_for_order()) else {}


def take_up_at(entry: ExerciseEntry, step: int) -> None:
    """Open `entry` where it stands, at the step with the number `step`, counted from 0."""
    tab.remember(_key(f"exercise {entry.id}"), Going(entry, step))
    tab.remember("changing", entry)


def _left_at(name: str, entry: ExerciseEntry | None) -> Going:
    """Return where she was when this form was last open, for instance before a reload; else its beginning."""
    draft = latest_draft(f"{name} ")
    step = draft.values.get("beside", {}).get("step", 0) if draft else 0
    saved = entry or (session.workbook().exercises.get(draft.values.get("id", "")) if draft else None)
    return Going(saved, step)


def _not_yet(step: ExerciseStep, record: ExerciseEntry) -> str:
    """Return the sentence about coins that are not all shared out; she can go on once they are, or stop at any time."""
    coins = (field for field in step.fields if field.kind == "coins")
    return next((said for field in coins if (said := trouble_with(field, record.values.get(field.id)))), "")


def in_hand(exercise: Exercise) -> str | None:
    """Return the id of the entry that the form for a new one has saved so far, or None before its first step."""
    name = f"exercise {exercise.id}"
    going = tab.recall(_key(name)) or _left_at(name, None)
    return going.entry.id if going.entry else None


def _key(name: str) -> str:
    return f"going/{Form(name).key('')}"


def _ask(
    exercise: Exercise, steps: Sequence[ExerciseStep], at: int, so_far: ExerciseEntry, form: Form, *, is_back: bool
) -> ExerciseEntry:
    step, is_first, is_last = steps[at], at == 0, at == len(steps) - 1
    asks_before = exercise.asks_mood and is_first
    asks_after = exercise.asks_mood and is_last and (not is_first or so_far.mood_before is not None)
    # How she feels stands around the step, and never between its text and its fields.
    before, after = so_far.mood_before, so_far.mood_after
    if asks_before:
        before = ask_scale(BEFORE, LOW, HIGH, form.key("mood before"), before)
    if step.text:
        st.markdown(step.text)
    fields = tuple(field for field in step.fields if is_back or not field.later)
    hooks = hooks_of(exercise)
    if hooks.draw_fields:
        answers = hooks.draw_fields(exercise, fields, form, so_far.values)
    else:
        answers = ask_fields(fields, form, so_far.values)
    asked = {field.id for field in fields}
    values = {name: value for name, value in so_far.values.items() if name not in asked} | answers
    # Closed in one step, a card stays closed in the later ones.
    help_cards.show_cards_for(texts(replace(so_far, values=values)), FormKeys(form.name.rpartition(" ")[0]))
    if hooks.beside_step:
        values |= hooks.beside_step(exercise, step, values, form)
    if step.note:
        st.markdown(step.note)
    if asks_after:
        after = ask_scale(AFTER, LOW, HIGH, form.key("mood after"), after)
    return replace(so_far, values=values, mood_before=before, mood_after=after)


def _go_on(name: str, going: Going, saved: ExerciseEntry | None, *, is_end: bool) -> None:
    if is_end:
        Form(name).refresh()
        tab.forget("changing")
        tab.remember("exercise done", saved is not None)
    else:
        tab.remember(_key(name), Going(saved or going.entry, going.step + 1))
    st.rerun()


def _go_back(name: str, going: Going, form: Form, record: ExerciseEntry) -> None:
    if form.hand_on(Form(f"{name} {going.step}"), record, step=going.step):
        tab.remember(_key(name), going)
        st.rerun()
