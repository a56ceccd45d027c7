"""What everything in a record is called on the screens: stored id → label."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from steady.domain.content.exercise_form import HOLD_BOX, URGE_TOOL, Exercise
from steady.domain.content.part import Part
from steady.domain.content.prompts import CheckInPrompts, WeeklyPrompts
from steady.domain.hold_box import HoldBox
from steady.domain.records.own_scales import OwnScales
from steady.domain.records.rating import Rating, score
from steady.domain.urge.tool_words import UrgeWords


@dataclass(frozen=True, kw_only=True)
class Labels:
    """The labels, with all her `own_scales`; where a sheet of words is None, what she wrote stands under its ids.

    `quotable` are the lines of hers that a weekly letter may quote where it is told.
    """

    parts: tuple[Part, ...] = ()
    check_in: CheckInPrompts | None = None
    weekly: WeeklyPrompts | None = None
    urge: UrgeWords | None = None
    hold_box: HoldBox | None = None
    own_scales: OwnScales = ()
    quotable: frozenset[str] = frozenset()

    @cached_property
    def feelings(self) -> dict[str, str]:
        """The label of each feeling, by its name."""
        return {feeling.id: feeling.label for feeling in self.check_in.feelings} if self.check_in else {}

    @cached_property
    def weekly_texts(self) -> dict[str, str]:
        """What stands above each answer of a week, by its id."""
        return self.weekly.texts if self.weekly else {}

    @cached_property
    def items(self) -> dict[str, str]:
        """The question of each slider of the parts, by its id."""
        return {item.id: item.question for part in self.parts for item in part.all_items}

    # Looked up for every entry of a journal, and the words do not change meanwhile.
    @cached_property
    def exercises(self) -> dict[str, Exercise]:
        """The exercises of the parts, by their ids."""
        return {exercise.id: exercise for part in self.parts for exercise in part.exercises}

    @cached_property
    def _tags(self) -> dict[str, str]:
        asked = self.check_in
        return asked.tags | {asked.shielded_tag.id: asked.shielded_tag.label} if asked else {}

    @cached_property
    def _words(self) -> dict[str, str]:
        return self.check_in.words if self.check_in else {}

    def words(self, ids: Iterable[str]) -> str:
        """Return feeling words, one after the other."""
        return ", ".join(self._words.get(word, word) for word in ids)

    def tags(self, ids: Iterable[str]) -> str:
        """Return what was in the day, one after the other."""
        return ", ".join(self._tags.get(tag, tag) for tag in ids)

    def tapped(self, question: str, answer: str | None) -> str:
        """Return the label of an answer to "sleep" or "energy", or nothing."""
        choices = getattr(self.check_in, question).choices if self.check_in else {}
        return str(choices.get(answer, answer or ""))

    def part(self, part_id: str) -> Part | None:
        """Return the part with that id, or None."""
        return next((part for part in self.parts if part.id == part_id), None)

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
        if exercise_id == URGE_TOOL and self.urge:
            return self.urge.title
        if exercise_id == HOLD_BOX and self.hold_box:
            return self.hold_box.words["title"]
        exercise = self.exercises.get(exercise_id)
        return exercise.title if exercise else exercise_id

    @cached_property
    def urge_choices(self) -> dict[str, Mapping[str, str]]:
        """The label of each answer to a question of the urge tool, by the id of the question."""
        if self.urge is None:
            return {}
        asked = {step.id: step.choices for step in self.urge.steps if step.choices}
        return {**asked, "outcome": {outcome.id: outcome.label for outcome in self.urge.outcomes}}
