"""The places where an exercise may do something of its own; each of them may be left out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from steady.domain.content.exercise_form import Exercise, ExerciseField, ExerciseStep
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.state.tab import FormKeys

Fields = tuple[ExerciseField, ...]
Values = Mapping[str, Any]
Entries = Sequence[ExerciseEntry]


@dataclass(frozen=True, kw_only=True)
class ExerciseHooks:
    """What an exercise does beyond its form.

    `on_top(exercise, entries)` draws above the form and returns False when the form is closed for now.
    `beside_step(exercise, step, values, form)` draws below the fields of a step and returns values to add to the
    entry (an empty dict for none). `beneath(exercise, entries)` draws below the form; `entries` are all entries of
    that exercise, oldest first.
    `draw_fields(exercise, fields, form, values)` draws the fields of a step in a way of its own and returns their
    answers as `ask_fields` does; an answer to a field of another step may be among them.
    `listed(exercise, entries)` returns the entries to list as cards, where that is not all of them. `may_change(entry)`
    returns False for an entry that can be read and not changed any more. `asks_later` is True where it asks by itself,
    beneath the form, what an exercise asks only later.
    """

    on_top: Callable[[Exercise, Entries], bool] | None = None
    beside_step: Callable[[Exercise, ExerciseStep, dict[str, Any], FormKeys], dict[str, Any]] | None = None
    beneath: Callable[[Exercise, Entries], None] | None = None
    draw_fields: Callable[[Exercise, Fields, FormKeys, Values], dict[str, Any]] | None = None
    listed: Callable[[Exercise, Entries], Entries] | None = None
    may_change: Callable[[ExerciseEntry], bool] | None = None
    asks_later: bool = False
