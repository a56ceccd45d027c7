"""How far she is with each step, from what she has read, done and rated, and never from the calendar."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from steady.domain.content.exercise_form import Exercise
from steady.domain.content.part import Block, Part
from steady.domain.content.situation import InSituation
from steady.domain.guidance.history import History
from steady.domain.records.rating import FEWEST_ANSWERS
from steady.domain.spoken import count, short_day

Stage = Literal["read", "do", "rate", "next"]

# Slower than the 240 of a rested reader (Brysbaert 2019): she is tired.
WORDS_A_MINUTE = 200
RATING_TAKES = "2 minutes"
NO_HURRY = "You can take a week off whenever you want."
ALL_DONE = "You've been through all the steps. You can open any of them again, whenever you like."


@dataclass(frozen=True)
class StepSoFar:
    """One step as far as she has come with it: `part` with her exercises in their order, and what it says to her.

    `done` has the last day of each exercise she did, by its id.
    """

    part: Part
    words: InSituation
    read_on: date | None = None
    rated_on: date | None = None
    done: Mapping[str, date] = field(default_factory=dict)

    @property
    def is_finished(self) -> bool:
        """True once she has said where she is with it, and has read it or done an exercise of it."""
        return self.rated_on is not None and (self.read_on is not None or bool(self.done))

    @property
    def left(self) -> list[Exercise]:
        """The exercises still to do, but for those she has to ask for herself and the urge log: it is no homework."""
        return [
            exercise
            for exercise in self.part.exercises
            if not exercise.opt_in and exercise.special != "urge_log" and exercise.id not in self.done
        ]

    @property
    def stage(self) -> Stage:
        """Where she goes on in it."""
        if self.is_finished:
            return "next"
        if not self.read_on and not self.rated_on:
            return "read"
        if not self.done and self.left:
            return "do"
        return "read" if self.rated_on else "rate"

    @property
    def takes(self) -> str:
        """How long it takes to go on, in words: "3 minutes"; empty once it is finished."""
        match self.stage:
            case "read":
                return reading_takes(self.part, self.words)
            case "do":
                return self.left[0].takes
            case "rate":
                return RATING_TAKES
        return ""

    @property
    def in_short(self) -> str:
        """What is read, done and rated, in short: "read · 2 exercises · rated 12 Nov"; empty at the beginning."""
        said = (
            "read" if self.read_on else "",
            count(len(self.done), "exercise") if self.done else "",
            f"rated {short_day(self.rated_on)}" if self.rated_on else "",
        )
        return " · ".join(filter(None, said))


def steps_so_far(parts: Iterable[Part], written: History, situation: str | None = None) -> list[StepSoFar]:
    """Return how far she is with each of `parts`, in the order given; in each, the exercise of her situation first."""
    # One pass over all she wrote, however many steps there are.
    done: dict[str, date] = {}
    for entry in written.exercises:
        done[entry.exercise] = max(entry.day, done.get(entry.exercise, entry.day))
    rated: dict[str, date] = {}
    for rating in written.ratings:
        # With fewer answers there is no point on her line; she can still add to them.
        if len(rating.answers) >= FEWEST_ANSWERS:
            rated[rating.part] = max(rating.day, rated.get(rating.part, rating.day))
    return [
        _step(part, part.in_situation(situation), done, written.steps_read.get(part.id), rated.get(part.id))
        for part in parts
    ]


def _step(
    part: Part, words: InSituation, done: Mapping[str, date], read_on: date | None, rated_on: date | None
) -> StepSoFar:
    exercises = tuple(sorted(part.exercises, key=lambda exercise: exercise.id != words.comes_first))
    own = {exercise.id: done[exercise.id] for exercise in exercises if exercise.id in done}
    return StepSoFar(replace(part, exercises=exercises), words, read_on, rated_on, own)


def current(steps: Iterable[StepSoFar]) -> StepSoFar | None:
    """Return the first step that is not finished, or None."""
    return next((step for step in steps if not step.is_finished), None)


def after(steps: Sequence[StepSoFar], part: Part) -> StepSoFar | None:
    """Return the step to go on with after `part`: the next unfinished one, then those before it; or None."""
    at = next((n for n, step in enumerate(steps, 1) if step.part.id == part.id), 0)
    return current(step for step in (*steps[at:], *steps[:at]) if step.part.id != part.id)


def where_she_is(steps: Sequence[StepSoFar]) -> str:
    """Return the sentences on where she is and that there is no hurry: a step is a week, at her own pace."""
    here = current(steps)
    if here is None:
        return ALL_DONE
    done = sum(step.is_finished for step in steps)
    week = f"Week {done + 1} of {len(steps)}" if done else "Tonight and this week"
    return f"{week}: step {here.part.number}. {NO_HURRY}"


def did_a_small_step(steps: Iterable[StepSoFar], today: date) -> bool:
    """Return True if she has read or rated a step today, or done an exercise of one; an urge is none."""
    return any(today in (step.read_on, step.rated_on, *step.done.values()) for step in steps)


def read_days(kept: Any) -> dict[str, date]:
    """Return the day she read each step, by its id, from what the setting holds; what is no day is passed over."""
    days = {}
    for name, day in kept.items() if isinstance(kept, Mapping) else ():
        try:
            days[str(name)] = date.fromisoformat(day)
        except (TypeError, ValueError):
            continue
    return days


def reading_takes(part: Part, words: InSituation) -> str:
    """Return how long it takes to read `part` with its `words` to her: minutes of 200 words each, rounded up."""
    texts = [part.if_afraid, words.opening, words.first, *words.examples]
    texts += [text for block in (*part.lesson, *part.do, *part.leave_out) for text in _texts(block)]
    return count(max(1, math.ceil(len(" ".join(texts).split()) / WORDS_A_MINUTE)), "minute")


def _texts(block: Block) -> tuple[str, str]:
    return block.text, block.counter_note
