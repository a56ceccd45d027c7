"""A record told in words, for every place that tells one: the screens and their search, Markdown, CSV, text, report.

Her own text stays untouched; all else stands under the labels of the screens.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from typing import Any

from steady.domain.content.exercise_form import HOLD_BOX, URGE_TOOL
from steady.domain.exercises.readable_lines import Line, plain, readable, side_by_side
from steady.domain.exercises.values import stored_moment
from steady.domain.guidance.letter_quotes import still_said
from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.hard_plan import HardPlan
from steady.domain.records.kinds import kind_of
from steady.domain.records.own_scales import labels
from steady.domain.records.privacy import unmarked
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import monday_of
from steady.domain.spoken import spoken_day, spoken_moment
from steady.domain.urge.episode import urge
from steady.domain.urge.wait import spoken_wait
from steady.domain.views.labels import Labels

_URGE_LABELS = {"started_at": "Began", "wait_planned_s": "Seconds to wait", "wait_done_s": "Seconds waited"}
LETTER = "A letter about your week"
_HELD_LABELS = {"text": "The message", "free_at": "Waits until"}


class InWords(Labels):
    """Tells records under the labels."""

    def title(self, record: Record) -> str:
        """Return what kind of record it is, or the title of its exercise."""
        match record:
            case Rating():
                return "Rating"
            case Reflection():
                return f"Look back on the week of {spoken_day(monday_of(record.week))}"
            case ExerciseEntry():
                return self.exercise_title(record.exercise)
        return kind_of(record).title

    def lines(self, record: Record) -> list[Line]:
        """Return (label, text) for everything in it; without a label the text stands for itself. None is empty."""
        match record:
            case CheckIn():
                lines = self._check_in(record)
            case Rating():
                part, total = self.part(record.part), self.part_score(record)
                measure = f": {part.measure}" if part else ""
                reached = "" if total is None else f", {total:.1f} out of 10"
                lines = [("", self.part_title(record.part) + measure + reached), *self.scaled(record.answers)]
            case Reflection():
                lines = [*self.letter(record), *self.answered(record), *self.scaled(record.pulse)]
            case ExerciseEntry():
                lines = [*self.filled(record), *((when, f"{mood} out of 10") for when, mood in moods(record))]
            case Event():
                lines = [("", record.title)]
            case HardPlan():
                lines = record.lines
            case Draft():
                # What she has not saved is told to nobody.
                lines = []
            case _:
                # A kind that has no words of its own yet is told field by field.
                own = [field.name for field in fields(record) if field.name not in Record.__dataclass_fields__]
                lines = [(name.replace("_", " ").capitalize(), plain(getattr(record, name))) for name in own]
        return [(label, text) for label, text in lines if text]

    def sought(self, record: Record) -> str:
        """Return all that she typed in it, or chose in words, as one text to search in."""
        match record:
            case CheckIn():
                chosen = (self.words(record.words), self.tags(record.tags))
                return "\n".join((record.note, *chosen, *record.moods_as_they_were.values()))
            case Rating():
                return ""
            case Reflection():
                return "\n".join(record.answers.values())
            case ExerciseEntry() if record.exercise == URGE_TOOL:
                return "\n".join(self.urge_in_short(record))
            case ExerciseEntry():
                return "\n".join((self.exercise_title(record.exercise), *(text for _, text in self.filled(record))))
        return "\n".join(text for _, text in self.lines(record))

    def scaled(self, answers: Mapping[str, int]) -> list[Line]:
        """Return (question, number) for answers to sliders of the parts, in the order of the screens."""
        return [(self.items.get(item, item), str(answers[item])) for item in _in_order(answers, self.items)]

    def letter(self, reflection: Reflection) -> list[Line]:
        """Return (label, letter) for the weekly letter saved with a week, a sentence a line; empty without one."""
        said = still_said(reflection.letter, self.quotable, self.parts)
        return [(LETTER, "\n".join(said))] if said else []

    def answered(self, reflection: Reflection) -> list[Line]:
        """Return (question, text) for what she wrote about a week."""
        return [(self.weekly_texts.get(prompt, prompt), text) for prompt, text in reflection.answers.items()]

    def filled(self, entry: ExerciseEntry) -> list[Line]:
        """Return (label, text) for what she wrote in an exercise."""
        values = unmarked(entry.values)
        if entry.exercise == HOLD_BOX:
            return [_held_line(name, value) for name, value in values.items()]
        if entry.exercise != URGE_TOOL or self.urge is None:
            return readable(self.exercises.get(entry.exercise), values)
        questions = {step.id: step.question for step in self.urge.steps}
        asked = {**questions, **_URGE_LABELS, "trigger_tags": "That day", "helped": self.urge.ending.helped_question}
        lines = []
        for name, value in values.items():
            label = self.urge_choices.get(name, {}).get(value) if isinstance(value, str) else None
            is_tags = name == "trigger_tags" and isinstance(value, list)
            lines.append((asked.get(name, name), self.tags(map(str, value)) if is_tags else label or plain(value)))
        return lines

    def urge_in_short(self, entry: ExerciseEntry) -> list[str]:
        """Return what she noted of one urge as few lines, without its date."""
        noted, choices = urge(entry), self.urge_choices
        hope = choices.get("hope", {}).get(noted.hope, noted.hope)
        strengths = [str(strength) for strength in (noted.strength_0, noted.strength_1) if strength is not None]
        waited = noted.wait_done_s
        facts = (
            choices.get("kind", {}).get(noted.kind, noted.kind).capitalize(),
            hope and f"the hope: {hope}",
            f"strength {', then '.join(strengths)}" if strengths else "",
            f"waited {spoken_wait(waited // 60 * 60 or waited)}" if waited else "",
        )
        tags = self.tags(noted.trigger_tags)
        lines = (
            " · ".join(filter(None, facts)) or "Nothing noted yet.",
            choices.get("outcome", {}).get(noted.outcome, noted.outcome) or "Not finished yet.",
            tags and f"That day: {tags}",
            noted.helped,
        )
        return [line for line in lines if line]

    def as_text(self, entries: Iterable[ExerciseEntry]) -> str:
        """Return exercise entries, in the order given, as one text to take elsewhere; private ones are not left out."""
        lines = []
        for entry in entries:
            lines += [f"{entry.day.isoformat()}  {self.title(entry)}"]
            lines += [*(side_by_side(*line) for line in self.lines(entry)), ""]
        return "\n".join(lines)

    def _check_in(self, record: CheckIn) -> list[Line]:
        given, names = record.feelings, labels(self.own_scales, record.measures)
        as_they_were = {key: f" ({mood})" for key, mood in record.moods_as_they_were.items()}
        numbers = [f"{self.feelings.get(name, name)} {given[name]}" for name in _in_order(given, self.feelings)]
        numbers += [f"How heavy {record.heaviness}"] if record.heaviness is not None else []
        numbers += [
            f"{question.capitalize()} {answer}"
            for question in ("sleep", "energy")
            if (answer := self.tapped(question, getattr(record, question)))
        ]
        numbers += [f"{names[key]} {value:g}{as_they_were.get(key, '')}" for key, value in record.measures.items()]
        return [
            ("", " · ".join(numbers)),
            ("Words", self.words(record.words)),
            ("That day", self.tags(record.tags)),
            ("", record.note),
        ]


def _held_line(name: str, value: Any) -> Line:
    """Return what a held message is, or until when it rests, as it is said on the screen."""
    moment = stored_moment(value) if name == "free_at" else None
    return _HELD_LABELS.get(name, name), spoken_moment(moment) if moment else plain(value)


def _in_order(given: Collection[str], order: Collection[str]) -> list[str]:
    """Return what is `given` in that order, and behind it what the order does not know."""
    return [*(name for name in order if name in given), *(name for name in given if name not in order)]


def moods(entry: ExerciseEntry) -> list[tuple[str, int]]:
    """Return when and how she felt around an exercise: ("Before", 3), ("After", 5); what she left out is not there."""
    both = (("Before", entry.mood_before), ("After", entry.mood_after))
    return [(when, mood) for when, mood in both if mood is not None]
