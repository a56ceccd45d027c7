"""The chase loop: four boxes in a ring, read clockwise; on a phone one below the other in the same order."""

from dataclasses import replace
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.ui.exercises.hooks import ExerciseHooks, Fields, Values
from steady.ui.fields.field_widgets import ask_field, ask_fields
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

RING = 4
# The third box stands below the second, so that the eye goes round; read aloud and by key they stay in order.
_STYLE = """<style>
[class*="st-key-ring_box_"] { position: relative; }
[class*="st-key-ring_box_"]::after { position: absolute; font-size: 1.5rem; line-height: 1; opacity: 0.75; }
@media (min-width: 641px) {
  .st-key-ring_back [data-testid="stHorizontalBlock"] { flex-direction: row-reverse; }
  .st-key-ring_box_1::after { content: "→" / ""; right: -2.15rem; top: 45%; }
  .st-key-ring_box_2::after { content: "↓" / ""; bottom: -2.1rem; left: 48%; }
  .st-key-ring_box_3::after { content: "←" / ""; left: -2.15rem; top: 45%; }
  .st-key-ring_box_4::after { content: "↑" / ""; top: -2.1rem; left: 48%; }
}
@media (max-width: 640px) {
  [class*="st-key-ring_box_"]::after { content: "↓" / ""; bottom: -1.9rem; left: 48%; }
  .st-key-ring_box_4::after { content: "↻" / ""; }
}
</style>"""


def draw_ring(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> dict[str, Any]:
    """Draw the first four boxes of the exercise as a ring, and any other step below the ring as she wrote it."""
    ring = tuple(exercise.fields)[:RING]
    if fields != ring:
        _show_ring(ring, values)
        return ask_fields(fields, form, values)
    st.html(_STYLE)
    answers: dict[str, Any] = {}
    for row, start in (("ring_out", 0), ("ring_back", 2)):
        with st.container(key=row):
            for column, number in zip(st.columns(2, gap="large"), (start, start + 1), strict=True):
                asked = fields[number]
                with column, st.container(border=True, key=f"ring_box_{number + 1}"):
                    numbered = replace(asked, label=f"{number + 1}. {asked.label}")
                    answers[asked.id] = ask_field(numbered, form, values.get(asked.id))
        st.space("small")
    return {name: answer for name, answer in answers.items() if answer is not None}


def _show_ring(ring: Fields, values: Values) -> None:
    written = [(number, box) for number, box in enumerate(ring, 1) if values.get(box.id)]
    if not written:
        return
    with st.container(border=True):
        for number, box in written:
            st.caption(f"{number}\\. {box.label}")
            show_words(str(values[box.id]))


CHASE_LOOP = ExerciseHooks(draw_fields=draw_ring)
