"""A record in words to read: her text untouched, everything else under the labels of the screens."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from steady.domain.check_in import CheckIn
from steady.domain.event import Event
from steady.domain.exercise import ExerciseEntry
from steady.domain.exercise_form import Exercise
from steady.domain.exercise_reading import Line, readable
from steady.domain.part import Part
from steady.domain.privacy import unmarked
from steady.domain.prompts import CheckInPrompts, WeeklyPrompts
from steady.domain.rating import Rating, score
from steady.domain.record import Record
from steady.domain.reflection import Reflection
from steady.domain.urge_lines import urge_lines
from steady.domain.urge_words import UrgeWords
from steady.domain.urges import EXERCISE as URGE
from steady.domain.week import monday_of

_KINDS = {CheckIn: "Check-in", Rating: "Rating", Reflection: "Look back on the week", Event: "Event"}


@dataclass(frozen=True, kw_only=True)
class InWords:
    """The labels. Where a sheet of words is None, as when it cannot be read, what she wrote stands under its ids."""

    parts: tuple[Part, ...] = ()
    check_in: CheckInPrompts | None = None
    weekly: WeeklyPrompts | None = None
    urge: UrgeWords | None = None

    def title(self, record: Record) -> str:
        """Return what kind of record it is, or the title of its exercise or part."""
        if isinstance(record, ExerciseEntry):
            return self.exercise_title(record.exercise)
        if isinstance(record, Reflection):
            monday = monday_of(record.week)
            return f"{_KINDS[Reflection]} of {monday.day} {monday:%B %Y}"
        return _KINDS[type(record)]

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
            case _:
                found = []
        return [(label, text) for label, text in found if text]

    def feelings(self) -> dict[str, str]:
        """Return the label of each feeling, by its name."""
        return {one.id: one.label for one in self.check_in.feelings} if self.check_in else {}

    def tapped(self, question: str, answer: str | None) -> str:
        """Return the label of an answer to "sleep" or "energy", or nothing."""
        choices = getattr(self.check_in, question).choices if self.check_in else {}
        return choices.get(answer, answer or "")

    def words(self, ids: Iterable[str]) -> str:
        """Return feeling words, one after the other."""
        return _labelled(ids, self.check_in.words if self.check_in else {})

    def tags(self, ids: Iterable[str]) -> str:
        """Return what was in the day, one after the other."""
        asked = self.check_in
        return _labelled(ids, asked.tags | {asked.shielded_tag.id: asked.shielded_tag.label} if asked else {})

    def part_title(self, part_id: str) -> str:
        """Return the title of a part, or its id where there is none."""
        part = self._part(part_id)
        return part.title if part else part_id

    def part_score(self, rating: Rating) -> float | None:
        """Return the score of a rating, 0–10; None where it has none or its part is gone."""
        part = self._part(rating.part)
        return score(rating.answers, part.reversed_items) if part else None

    def exercise_title(self, exercise_id: str) -> str:
        """Return the title of an exercise, or its id where there is none."""
        if exercise_id == URGE and self.urge:
            return self.urge.title
        exercise = self._exercise(exercise_id)
        return exercise.title if exercise else exercise_id

    def scaled(self, answers: Mapping[str, int]) -> list[tuple[str, str]]:
        """Return (question, number) for answers to sliders of the parts."""
        asked = {item.id: item.question for part in self.parts for item in part.items}
        return [(asked.get(item, item), str(value)) for item, value in answers.items()]

    def answered(self, reflection: Reflection) -> list[Line]:
        """Return (question, text) for what she wrote about a week."""
        asked = {prompt.id: prompt.text for prompt in self.weekly.prompts} if self.weekly else {}
        return [(asked.get(prompt, prompt), text) for prompt, text in reflection.answers.items()]

    def filled(self, entry: ExerciseEntry) -> list[Line]:
        """Return (label, text) for what she wrote in an exercise."""
        values = unmarked(entry.values)
        if entry.exercise == URGE and self.urge:
            return urge_lines(self.urge, values, self.tags)
        return readable(self._exercise(entry.exercise), values)

    def _check_in(self, record: CheckIn) -> list[Line]:
        labels = self.feelings()
        numbers = [f"{labels.get(name, name)} {value}" for name, value in record.feelings.items()]
        numbers += [f"How heavy {record.heaviness}"] if record.heaviness is not None else []
        numbers += [f"{name.capitalize()} {said}" for name in ("sleep", "energy")
                    if (said := self.tapped(name, getattr(record, name)))]
        numbers += [f"{name} {value:g}" for name, value in record.measures.items()]
        return [("", " · ".join(numbers)), ("Words", self.words(record.words)),
                ("In the day", self.tags(record.tags)), ("", record.note)]

    def _rating(self, record: Rating) -> list[Line]:
        part, total = self._part(record.part), self.part_score(record)
        measure = f": {part.measure}" if part else ""
        said = "" if total is None else f", {total:.1f} of 10"
        return [("", self.part_title(record.part) + measure + said), *self.scaled(record.answers)]

    def _part(self, part_id: str) -> Part | None:
        return next((part for part in self.parts if part.id == part_id), None)

    def _exercise(self, exercise_id: str) -> Exercise | None:
        return next((one for part in self.parts for one in part.exercises if one.id == exercise_id), None)


def _labelled(ids: Iterable[str], labels: Mapping[str, str]) -> str:
    return ", ".join(labels.get(one, one) for one in ids)


def _moods(entry: ExerciseEntry) -> list[Line]:
    moods = (("Before", entry.mood_before), ("After", entry.mood_after))
    return [(when, f"{mood} of 10") for when, mood in moods if mood is not None]
