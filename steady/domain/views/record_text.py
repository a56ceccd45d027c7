"""A record in words to read: her text untouched, everything else under the labels of the screens."""

from collections.abc import Mapping

from steady.domain.exercises.readable_lines import Line, readable
from steady.domain.labels import Labels
from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import unmarked
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.records.urge import EXERCISE as URGE
from steady.domain.records.week import monday_of
from steady.domain.spoken import spoken_day
from steady.domain.urge_lines import urge_lines

_KINDS = {CheckIn: "Check-in", Rating: "Rating", Reflection: "Look back on the week", Event: "Event"}


class InWords(Labels):
    """Tells records under the labels."""

    def title(self, record: Record) -> str:
        """Return what kind of record it is, or the title of its exercise or part."""
        if isinstance(record, ExerciseEntry):
            return self.exercise_title(record.exercise)
        if isinstance(record, Reflection):
            return f"{_KINDS[Reflection]} of {spoken_day(monday_of(record.week))}"
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


def _moods(entry: ExerciseEntry) -> list[Line]:
    moods = (("Before", entry.mood_before), ("After", entry.mood_after))
    return [(when, f"{mood} of 10") for when, mood in moods if mood is not None]
