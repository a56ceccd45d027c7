"""Her own scales: which she has, and a slider for each in the check-in, unanswered until she moves it."""

from collections.abc import Iterable

import streamlit as st

from steady.domain.records.check_in import CheckIn
from steady.domain.records.own_scales import CHOICE, OwnScales, asked_beside, kept, labels
from steady.ui.state import session
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.markdown_escape import as_written
from steady.ui.widgets.slider import STOPS, ask_scale

LOW, HIGH = "not at all", "very much"


def kept_scales() -> OwnScales:
    """Return the scales of the journal on the screen, those at rest among them, in her order. Raises JournalTrouble."""
    return kept(session.workbook().journal.settings.get(CHOICE))


def measure_names(check_ins: Iterable[CheckIn]) -> dict[str, str]:
    """Return key → name of her scales, then of whatever else has a number in `check_ins`. Raises JournalTrouble."""
    return labels(kept_scales(), {key for one in check_ins for key in one.measures})


def ask_measures(form: FormKeys, before: CheckIn | None) -> dict[str, float]:
    """Draw her scales in `form`; return all measures of the check-in, with imported ones as they were."""
    answers = dict(before.measures) if before else {}
    asked = asked_beside(kept_scales(), answers)
    # An empty grid would still take its space.
    grid = st.grid(2, gap=("small", "large")) if asked else None
    for scale in asked:
        start = answers.get(scale.id)
        if start is not None and start not in STOPS:
            # A slider has no stop for 2.5, and must not round a number she did not touch.
            continue
        with grid.cell():
            answer = ask_scale(as_written(scale.name), LOW, HIGH, form.key(scale.id), start)
        answers = _with_answer(answers, scale.id, answer)
    return answers


def _with_answer(answers: dict[str, float], key: str, answer: int | None) -> dict[str, float]:
    others = {name: value for name, value in answers.items() if name != key}
    return others if answer is None else answers | {key: answer}
