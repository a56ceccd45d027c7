"""One quiet line on the first screen: what she was in the middle of elsewhere; what is for her alone stays unnamed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import HOLD_BOX, URGE_TOOL
from steady.domain.records.draft import Draft
from steady.domain.records.hard_plan import PLAN_ID
from steady.domain.records.kinds import HARD_PLANS
from steady.domain.records.record import now
from steady.ui.check_in.bad_night import LINE_FORM
from steady.ui.exercises.wizard import open_exercise
from steady.ui.hard.moment_cards import AT, offered_cards
from steady.ui.safety.her_path import stage_key
from steady.ui.saving.form_state import spoken_when
from steady.ui.state import page_paths, session, tab
from steady.ui.week.chosen_week import open_week
from steady.ui.widgets.entry_view import find_exercise

LINE = "You were in the middle of {name} on {when}."
SOMETHING = "something"
# After that it is still kept, and still stands in its form; the line would only nag.
SHOWN_FOR = timedelta(days=7)
# Their drafts stand on the first screen itself.
HERE = ("check-in", "bad night")


@dataclass(frozen=True)
class Way:
    """What a draft is called, and how to get to its form: a screen, what to remember before going there, and
    what its address asks for.
    """

    name: str
    screen: Any
    prepare: Callable[[], object] = lambda: None
    query: Mapping[str, str] = field(default_factory=dict)


def show_unfinished() -> None:
    """Draw the line about the draft touched last that belongs to another screen; nothing at all without one."""
    if tab.is_sample():
        return
    drafts = sorted(session.workbook().drafts.all(), key=lambda draft: draft.last_written, reverse=True)
    recent = (draft for draft in drafts if now() - draft.last_written < SHOWN_FOR)
    found = next(((draft, way) for draft in recent if (way := _way_to(draft))), None)
    if found is None:
        return
    draft, way = found
    with st.container(horizontal=True, vertical_alignment="center"):
        name = SOMETHING if session.wants_neutral_names() else way.name
        st.caption(LINE.format(name=name, when=spoken_when(draft)), width="content")
        if st.button("Keep going", key="unfinished", type="tertiary"):
            way.prepare()
            st.switch_page(way.screen, query_params=way.query)


def _way_to(draft: Draft) -> Way | None:
    record = draft.values.get("record")
    if not isinstance(record, Mapping) or draft.form.partition(" ~")[0] in HERE:
        return None
    match record:
        case _ if draft.form.startswith(LINE_FORM):
            number = next((number for number, card in offered_cards().items() if card.opens == "bad_night"), "")
            return Way("a line about a bad night", page_paths.WHEN_ITS_HARD, query={AT: number})
        case _ if draft.form.startswith(HARD_PLANS.forms):
            plan = session.workbook().hard_plans.get(PLAN_ID)
            return Way("your plan for hard moments", page_paths.MY_PLAN, partial(tab.remember, "changing", plan))
        case {"exercise": exercise_id} if exercise_id == HOLD_BOX:
            return Way(SOMETHING, page_paths.HOLD_BOX)
        case {"exercise": exercise_id} if exercise_id == URGE_TOOL:
            return Way(SOMETHING, page_paths.REACH_OUT)
        case {"exercise": exercise_id}:
            exercise = find_exercise(exercise_id)
            if exercise is None:
                return None
            is_private = exercise.private or record.get("values", {}).get("private")
            name = SOMETHING if is_private else f"“{exercise.title}”"
            return Way(name, page_paths.EXERCISES, lambda: _open(exercise_id, draft))
        case {"week": week}:
            return Way("your notes on a week", page_paths.THIS_WEEK, lambda: open_week(week))
        case {"part": part_id} if not record.get("revision"):
            part = next((part for part in session.content().parts if part.id == part_id), None)
            if part is None:
                return None
            at_the_sliders = partial(tab.remember, stage_key(part.id), "rate")
            return Way(f"“{session.title_of(part)}”", tab.recall("screens of parts")[part.id], at_the_sliders)
    book, stored_id = session.workbook(), draft.values.get("id", "")
    stored = book.ratings.get(stored_id) if "part" in record else book.check_ins.get(stored_id)
    change = partial(tab.remember, "changing", stored)
    return Way("an entry in your diary", page_paths.DIARY, change) if stored else None


def _open(exercise_id: str, draft: Draft) -> None:
    open_exercise(exercise_id)
    stored = session.workbook().exercises.get(draft.values.get("id", ""))
    if stored and draft.form.startswith(f"exercise {stored.id}"):
        tab.remember("changing", stored)
