"""Push or pull: the mix of the last times in words and as quiet bars; no bar is a better one."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseStep
from steady.ui.exercises.hooks import ExerciseHooks
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


def show_mix(exercise: Exercise, step: ExerciseStep, values: dict[str, Any], form: FormKeys) -> dict[str, Any]:
    """Draw the mix of the times noted so far; add nothing to the entry."""
    kinds = _kinds(exercise)
    mix = mix_of(values.get(CONTACTS), kinds)
    if mix:
        number = sum(mix.values())
        st.markdown(exercise.words["mix"].format(number=number if number > 1 else "time"))
        st.text(in_words(mix, kinds))
        rows = [[label, mix.get(kind, 0)] for kind, label in kinds.items()]
        _mix(key=f"{form.name} mix", data={"rows": rows, "most": number})
    return {}


def mix_of(contacts: Any, kinds: Mapping[str, str]) -> dict[str, int]:
    """Return how often each of `kinds` is noted in the rows `contacts`, those that came up, in the order of `kinds`."""
    rows = contacts if isinstance(contacts, (list, tuple)) else ()
    noted = Counter(row[KIND] for row in rows if isinstance(row, Mapping) and isinstance(row.get(KIND), str))
    return {kind: noted[kind] for kind in kinds if noted[kind]}


def in_words(mix: Mapping[str, int], kinds: Mapping[str, str]) -> str:
    """Return the mix as a line: "2 practical, 1 warm and short"."""
    return ", ".join(f"{count} {kinds[kind]}" for kind, count in mix.items())


def _kinds(exercise: Exercise) -> Mapping[str, str]:
    contacts = exercise.by_id.get(CONTACTS)
    kind = contacts.by_id.get(KIND) if contacts else None
    return kind.choices if kind else {}


PUSH_OR_PULL = ExerciseHooks(beside_step=show_mix)
