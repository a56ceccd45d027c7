"""A record in words to read: her text untouched, everything else under the labels of the screens.

One urge in words to read, under the questions of the urge tool.

What everything in a record is called on the screens: stored id → label.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from steady.domain.content.exercise_form import Exercise
from steady.domain.content.part import Part
from steady.domain.content.prompts import CheckInPrompts, WeeklyPrompts
from steady.domain.exercises.readable_lines import Line, plain, readable
from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.kinds import kind_of
from steady.domain.records.privacy import unmarked
from steady.domain.records.rating import Rating, score
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import monday_of
from steady.domain.spoken import spoken_day
from steady.domain.urge.episode import EXERCISE as URGE
from steady.domain.urge.tool_words import UrgeWords


@dataclass(frozen=True, kw_only=True)
class Labels:
    """The labels. Where a sheet of words is None, as when it cannot be read, what she wrote stands under its ids."""

    parts: tuple[Part, ...] = ()
    check_in: CheckInPrompts | None = None
    weekly: WeeklyPrompts | None = None
    urge: UrgeWords | None = None

    @cached_property
    def feelings(self) -> dict[str, str]:
        """The label of each feeling, by its name."""
        return {one.id: one.label for one in self.check_in.feelings} if self.check_in else {}

    def tapped(self, question: str, answer: str | None) -> str:
        """Return the label of an answer to "sleep" or "energy", or nothing."""
        choices = getattr(self.check_in, question).choices if self.check_in else {}
        return choices.get(answer, answer or "")

    def words(self, ids: Iterable[str]) -> str:
        """Return feeling words, one after the other."""
        return _labelled(ids, self._words)

    def tags(self, ids: Iterable[str]) -> str:
        """Return what was in the day, one after the other."""
        return _labelled(ids, self._tags)

    def part_title(self, part_id: str) -> str:
        """Return the title of a part, or its id where there is none."""
        part = self.part(part_id)
        return part.title if part else part_id

    def part_score(self, rating: Rating) -> float | None:
        """Return the score of a rating, 0–10; None where it has none or its part is gone."""
        part = self.part(rating.part)
        return score(rating.answers, part.reversed_items) if part else None

    def exercise_title(self, exercise_id: str) -> str:
        """Return the title of an exercise, or its id where there is none."""
        if exercise_id == URGE and self.urge:
            return self.urge.title
        exercise = self.exercise(exercise_id)
        return exercise.title if exercise else exercise_id

    def part(self, part_id: str) -> Part | None:
        """Return the part with that id, or None."""
        return next((part for part in self.parts if part.id == part_id), None)

    def exercise(self, exercise_id: str) -> Exercise | None:
        """Return the exercise with that id, or None."""
        return self._exercises.get(exercise_id)

    # Looked up for every entry of a journal, and the words do not change meanwhile.
    @cached_property
    def _exercises(self) -> dict[str, Exercise]:
        return {one.id: one for part in self.parts for one in part.exercises}

    @cached_property
    def items(self) -> dict[str, str]:
        """The question of each slider of the parts, by its id."""
        return {item.id: item.question for part in self.parts for item in part.items}

    @cached_property
    def _words(self) -> dict[str, str]:
        return self.check_in.words if self.check_in else {}

    @cached_property
    def _tags(self) -> dict[str, str]:
        asked = self.check_in
        return asked.tags | {asked.shielded_tag.id: asked.shielded_tag.label} if asked else {}


def _labelled(ids: Iterable[str], labels: Mapping[str, str]) -> str:
    return ", ".join(labels.get(one, one) for one in ids)


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


_KINDS = {CheckIn: "Check-in", Rating: "Rating", Reflection: "Look back on the week", Event: "Event"}


class InWords(Labels):
    """Tells records under the labels."""

    def title(self, record: Record) -> str:
        """Return what kind of record it is, or the title of its exercise or part."""
        if isinstance(record, ExerciseEntry):
            return self.exercise_title(record.exercise)
        if isinstance(record, Reflection):
            return f"{_KINDS[Reflection]} of {spoken_day(monday_of(record.week))}"
        return _KINDS.get(type(record)) or kind_of(record).title

    def lines(self, record: Record) -> list[Line]:
        """Return (label, text) for everything in it; without a label the text stands for itself. None is empty."""
        match record:
            case CheckIn():
                found = self._check_in(record)
            case Rating():
                found = self._rating(record)
            case Reflection():
                found = [*self.answered(record), *self.scaled(record.pulse)]
            case ExerciseEntry():
                found = [*self.filled(record), *_moods(record)]
            case Event():
                found = [("", record.title)]
            case Draft():
                found = []
            case _:
                found = _plain_lines(record)
        return [(label, text) for label, text in found if text]

    def scaled(self, answers: Mapping[str, int]) -> list[tuple[str, str]]:
        """Return (question, number) for answers to sliders of the parts."""
        return [(self.items.get(item, item), str(value)) for item, value in answers.items()]

    def answered(self, reflection: Reflection) -> list[Line]:
        """Return (question, text) for what she wrote about a week."""
        asked = self.weekly.texts if self.weekly else {}
        return [(asked.get(prompt, prompt), text) for prompt, text in reflection.answers.items()]

    def filled(self, entry: ExerciseEntry) -> list[Line]:
        """Return (label, text) for what she wrote in an exercise."""
        values = unmarked(entry.values)
        if entry.exercise == URGE and self.urge:
            return urge_lines(self.urge, values, self.tags)
        return readable(self.exercise(entry.exercise), values)

    def _check_in(self, record: CheckIn) -> list[Line]:
        numbers = [f"{self.feelings.get(name, name)} {value}" for name, value in record.feelings.items()]
        numbers += [f"How heavy {record.heaviness}"] if record.heaviness is not None else []
        numbers += [
            f"{name.capitalize()} {said}"
            for name in ("sleep", "energy")
            if (said := self.tapped(name, getattr(record, name)))
        ]
        numbers += [f"{name} {value:g}" for name, value in record.measures.items()]
        return [
            ("", " · ".join(numbers)),
            ("Words", self.words(record.words)),
            ("In the day", self.tags(record.tags)),
            ("", record.note),
        ]

    def _rating(self, record: Rating) -> list[Line]:
        part, total = self.part(record.part), self.part_score(record)
        measure = f": {part.measure}" if part else ""
        said = "" if total is None else f", {total:.1f} of 10"
        return [("", self.part_title(record.part) + measure + said), *self.scaled(record.answers)]


def _plain_lines(record: Record) -> list[Line]:
    """Return every answer under the name of its field: how a kind is told for which no words were chosen."""
    own = {field.name for field in fields(record)} - {field.name for field in fields(Record)}
    return [(name.replace("_", " ").capitalize(), plain(getattr(record, name))) for name in sorted(own)]


def _moods(entry: ExerciseEntry) -> list[Line]:
    moods = (("Before", entry.mood_before), ("After", entry.mood_after))
    return [(when, f"{mood} of 10") for when, mood in moods if mood is not None]
