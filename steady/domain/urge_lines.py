"""One urge in words to read, under the questions of the urge tool."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from steady.domain.exercises.readable_lines import Line, plain
from steady.domain.urge.tool_words import UrgeWords

_LABELS = {
    "started_at": "Began",
    "wait_planned_s": "Seconds to wait",
    "wait_done_s": "Seconds waited",
    "trigger_tags": "In the day",
}


def urge_lines(asked: UrgeWords, values: Mapping[str, Any], tags: Callable[[Iterable[str]], str]) -> list[Line]:
    """Return (question, answer) for the `values` of an urge; `tags` gives the labels of what was in the day."""
    labels = {**{step.id: step.question for step in asked.steps}, **_LABELS, "helped": asked.ending["helped_question"]}
    choices = {step.id: step.choices for step in asked.steps if step.choices}
    choices["outcome"] = {one.id: one.label for one in asked.outcomes}
    lines = []
    for name, value in values.items():
        if name == "trigger_tags" and isinstance(value, list):
            said = tags(map(str, value))
        else:
            said = choices.get(name, {}).get(value) if isinstance(value, str) else None
        lines.append((labels.get(name, name), said or plain(value)))
    return lines
