"""Her own scales: which she has, and a slider for each in the check-in, unanswered until she moves it."""

from collections.abc import Iterable

import streamlit as st

from steady.domain.records.check_in import CheckIn
from steady.domain.records.own_scales import asked_beside, labels
from steady.ui.state import session
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.markdown_escape import as_written
from steady.ui.widgets.slider import STOPS, ask_scale

LOW, HIGH = "not at all", "very much"


def own_scale_names(check_ins: Iterable[CheckIn]) -> dict[str, str]:
    """Return key → name of her scales, then of whatever else has a number in `check_ins`. Raises JournalTrouble."""
    return labels(session.workbook().own_scales, {key for check_in in check_ins for key in check_in.measures})


def ask_own_scales(form: FormKeys, before: CheckIn | None) -> dict[str, float]:
    """Draw her scales in `form`; return the numbers of the check-in, with imported moods as they were."""
    answers = dict(before.measures) if before else {}
    asked = asked_beside(session.workbook().own_scales, answers)
    if not asked:
        # An empty grid would still take its space.
        return answers
    grid = st.grid(2, gap=("small", "large"))
    for scale in asked:
        start = answers.get(scale.id)
        if start is not None and start not in STOPS:
            # A slider has no stop for 2.5, and must not round a number she did not touch.
            continue
        with grid.cell():
            whole = None if start is None else int(start)
            answer = ask_scale(as_written(scale.name), LOW, HIGH, form.key(scale.id), whole)
        answers.pop(scale.id, None)
        if answer is not None:
            answers[scale.id] = answer
    return answers
