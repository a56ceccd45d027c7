"""Push or pull: the mix of the last times in words and as quiet bars; no bar is a better one."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseStep
from steady.ui.fields.field_widgets import Answers
from steady.ui.state.tab import FormKeys

CONTACTS, KIND = "contacts", "kind"
_CSS = Path(__file__).with_name("mix.css").read_text(encoding="utf-8")
_JS = """
export default function ({ parentElement, data }) {
  const mix = parentElement.querySelector(".mix");
  const make = (name) => Object.assign(document.createElement("div"), { className: name });
  mix.replaceChildren(...data.rows.flatMap(([label, count]) => {
    const words = make("label"), times = make("times");
    words.textContent = label;
    times.append(...Array.from({ length: data.most }, (_, at) => make(at < count ? "time" : "time not")));
    return [words, times];
  }));
}
"""
# Hidden from a screen reader, since the line above it says the same in words.
_mix = st.components.v2.component("steady_mix", html='<div class="mix" aria-hidden="true"></div>', css=_CSS, js=_JS)


def show_mix(exercise: Exercise, step: ExerciseStep, values: Answers, form: FormKeys) -> Answers:
    """Draw the mix of the times noted so far; add nothing to the entry."""
    contacts = exercise.by_id.get(CONTACTS)
    kind_field = contacts.by_id.get(KIND) if contacts else None
    kinds = kind_field.choices if kind_field else {}
    rows = values.get(CONTACTS)
    rows = rows if isinstance(rows, (list, tuple)) else ()
    noted = Counter(row[KIND] for row in rows if isinstance(row, Mapping) and isinstance(row.get(KIND), str))
    times = [[label, noted[kind]] for kind, label in kinds.items()]
    number = sum(noted[kind] for kind in kinds)
    if number:
        st.markdown(exercise.words["mix"].format(number=number if number > 1 else "time"))
        # "2 practical, 1 warm and short"
        st.text(", ".join(f"{count} {label}" for label, count in times if count))
        _mix(key=f"{form.name} mix", data={"rows": times, "most": number})
    return {}
