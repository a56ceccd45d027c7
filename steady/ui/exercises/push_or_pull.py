"""Push or pull: the mix of the last times in words and as quiet bars; no bar is a better one."""

from collections import Counter
from collections.abc import Mapping

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseStep
from steady.ui.fields.field_widgets import Answers
from steady.ui.state.tab import FormKeys

CONTACTS, KIND = "contacts", "kind"
# All bars have one colour: none of them is meant to look right or wrong.
_CSS = """
.mix { display: grid; grid-template-columns: max-content 1fr; gap: 0.35rem 0.75rem; align-items: center;
  padding: 0.25rem 0; }
.label { font-size: 0.95rem; }
.times { display: flex; gap: 4px; }
.time { height: 1rem; flex: 1 1 0; max-width: 4rem; border-radius: 3px; background: var(--st-primary-color); }
.time.not { background: transparent; border: 1px solid var(--st-border-color); box-sizing: border-box; }
@media (forced-colors: active) { .time { background: CanvasText; } }
"""
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
