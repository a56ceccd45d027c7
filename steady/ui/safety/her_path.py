"""Her way through the steps: how far she is, in her order, and the stage a step is opened at."""

from datetime import date

import streamlit as st

from steady.domain.content.part import Part, in_her_order
from steady.domain.guidance.history import History
from steady.domain.guidance.path import Stage, StepSoFar, read_days, steps_so_far
from steady.ui.safety import five_questions
from steady.ui.safety.situation_now import situation_for_order, situation_words
from steady.ui.saving.undoable_changes import keep_choice
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys

# Kept in every journal under this name: the day she read each step, by its id.
STEPS_READ = "steps read"


def written_so_far() -> History:
    """Return all she wrote, and what she read; the woman of the sample journal has left no note of that."""
    workbook = session.workbook()
    return History(
        check_ins=workbook.check_ins.all(),
        ratings=workbook.ratings.all(),
        reflections=workbook.reflections.all(),
        exercises=workbook.exercises.all(),
        steps_read={} if tab.is_sample() else read_days(session.choice(STEPS_READ)),
    )


def parts_in_her_order() -> tuple[Part, ...]:
    """Return the parts a next step may lead to, the one that comes first in her situation at the front."""
    return in_her_order(five_questions.open_parts(), situation_words().of(situation_for_order()))


def steps_now() -> list[StepSoFar]:
    """Return how far she is with each of those parts."""
    return steps_so_far(parts_in_her_order(), written_so_far(), situation_for_order())


def note_read(part: Part) -> None:
    """Keep that she has read `part` today, unless she had before; the sample keeps nothing."""
    kept = read_days(session.choice(STEPS_READ))
    if not tab.is_sample() and part.id not in kept:
        days = {**kept, part.id: date.today()}
        keep_choice(STEPS_READ, {name: day.isoformat() for name, day in days.items()})


def stage_key(part_id: str) -> str:
    """Return the name under which this tab remembers where she is in the part with that id."""
    return FormKeys(f"step {part_id}").key("stage")


def open_step(part_id: str, stage: Stage) -> None:
    """Go to the screen of that part, at `stage`."""
    tab.remember(stage_key(part_id), stage)
    st.switch_page(tab.recall("screens of parts")[part_id])
