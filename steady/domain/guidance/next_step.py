"""The one next step the first screen names, from what she did. Late is fine, and nothing counts days in a row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from steady.domain.content.exercise_form import BREATHING, HONEST_LOOK, LIGHT_MOMENTS, URGE_TOOL, Exercise
from steady.domain.content.part import Part
from steady.domain.guidance.history import History, last_days
from steady.domain.guidance.path import RATING_TAKES, Stage, StepSoFar, current, did_a_small_step, steps_so_far
from steady.domain.spoken import day_and_month, weekday

FOUR_WEEKS = timedelta(days=28)
# So many ratings and exercises are plenty for one day.
PLENTY = 3
HEAVY, HARDLY_CALM = 7, 2


@dataclass(frozen=True)
class NextStep:
    """`kind` is part, exercise, check_in or rest; `target` its id, or empty.

    `stage` is where in the part it leads, and `takes` how long it takes, in words; empty where nobody can say.
    """

    kind: str
    target: str
    sentence: str
    stage: Stage = "read"
    takes: str = ""


@dataclass(frozen=True)
class Journey:
    """What the rules look at. `steps` are those open to her, in her order."""

    written: History
    steps: Sequence[StepSoFar]
    today: date
    words: Mapping[str, str]

    def step(self, kind: str, target: str, sentence: str, **filled: Any) -> NextStep:
        """Return the step with its sentence filled in."""
        return NextStep(kind, target, self.words[sentence].format(**filled))

    def in_part(self, so_far: StepSoFar, stage: Stage, sentence: str, takes: str) -> NextStep:
        """Return the step to a stage of a part."""
        part = so_far.part
        return replace(self.step("part", part.id, sentence, title=part.title), stage=stage, takes=takes)

    def in_exercise(self, exercise: Exercise, sentence: str, **filled: Any) -> NextStep:
        """Return the step to an exercise."""
        return replace(self.step("exercise", exercise.id, sentence, **filled), takes=exercise.takes)

    def exercises_of(self, so_far: StepSoFar) -> Iterator[NextStep]:
        """Yield a step to each exercise of a part still to do."""
        for exercise in so_far.left:
            yield self.in_exercise(exercise, "exercise", title=so_far.part.title)

    def if_open(self, exercise_id: str, sentence: str) -> Iterator[NextStep]:
        """Yield the step to the exercise with that id if it stands in a part that is open to her."""
        for exercise in (known for so_far in self.steps for known in so_far.part.exercises):
            if exercise.id == exercise_id:
                yield self.in_exercise(exercise, sentence)


def _steps(journey: Journey) -> Iterator[NextStep]:
    # The order is the whole plan: what eases a hard hour, then what is quick, then what leads on, and never nothing.
    written, today = journey.written, journey.today
    checked_in = last_days(written.check_ins, 1, today)
    is_hard = any(
        (check_in.heaviness or 0) >= HEAVY or (check_in.calm is not None and check_in.calm <= HARDLY_CALM)
        for check_in in checked_in
    )
    done = [entry.exercise for entry in last_days(written.exercises, 1, today)]
    if is_hard and BREATHING not in done:
        yield from journey.if_open(BREATHING, "steady")
    if not checked_in and (written.everything or written.steps_read or not journey.steps):
        yield journey.step("check_in", "", "check_in")
    if len(last_days(written.ratings, 1, today)) + len(done) - done.count(URGE_TOOL) >= PLENTY:
        yield journey.step("rest", "", "enough")
    if did_a_small_step(journey.steps, today):
        yield from _done_for_today(journey)
    looks = written.done(HONEST_LOOK)
    if looks and today - looks[-1].day >= FOUR_WEEKS:
        yield from journey.if_open(HONEST_LOOK, "honest_look")
    yield from _along_the_path(journey)
    if LIGHT_MOMENTS not in done:
        yield from journey.if_open(LIGHT_MOMENTS, "small_moment")
    yield journey.step("rest", "", "nothing_more")


def _done_for_today(journey: Journey) -> Iterator[NextStep]:
    so_far = current(journey.steps)
    if so_far:
        yield journey.step("rest", "", "done", title=so_far.part.title)
    else:
        yield journey.step("rest", "", "enough")


def _along_the_path(journey: Journey) -> Iterator[NextStep]:
    if so_far := current(journey.steps):
        match so_far.stage:
            case "do":
                yield from journey.exercises_of(so_far)
            case "rate":
                yield journey.in_part(so_far, "rate", "rate", so_far.takes)
            case _:
                is_first = not journey.written.everything and not journey.written.steps_read
                yield journey.in_part(so_far, "read", "first" if is_first else "part", so_far.takes)
    for each in journey.steps:
        yield from journey.exercises_of(each)
    rated = [(each.rated_on, each.part.number, each) for each in journey.steps if each.rated_on]
    if rated:
        day, _, earliest = min(rated, key=lambda found: found[:2])
        if journey.today - day >= FOUR_WEEKS:
            yield journey.in_part(earliest, "rate", "look_again", RATING_TAKES)


# Sentence of content/next_step.toml → the places in braces it may have.
PLACES: Mapping[str, set[str]] = {
    "week_off": {"until"},
    "first": {"title"},
    "steady": set(),
    "check_in": set(),
    "enough": set(),
    "plain_log": set(),
    "exercise": {"title"},
    "part": {"title"},
    "rate": {"title"},
    "done": {"title"},
    "honest_look": set(),
    "look_again": {"title"},
    "small_moment": set(),
    "nothing_more": set(),
}

# A folder of words of version 0.1 has none of these: there, the sentence of another key is said.
LATER: Mapping[str, str] = {"rate": "part", "done": "enough"}
# Such a folder has these, which nobody says any more: the week has a card of its own.
NO_LONGER_SAID = ("reflection", "first_reflection", "this_week", "last_week")


def suggest(
    written: History,
    parts: Sequence[Part],
    today: date,
    words: Mapping[str, str],
    week_off_until: date | None = None,
    beside_check_in: bool = False,
    situation: str | None = None,
) -> NextStep:
    """Return the next step that fits now; there always is one. Until the end of `week_off_until` it is rest.

    `parts` are those open to her, in her order. `beside_check_in` is for a screen that asks for the check-in already:
    it names what comes after it. `situation` chooses which exercise of a part comes first.
    """
    journey = Journey(written, steps_so_far(parts, written, situation), today, words)
    if week_off_until is not None and today <= week_off_until:
        until = f"{weekday(week_off_until)} {day_and_month(week_off_until)}"
        return journey.step("rest", "", "week_off", until=until)
    return next(step for step in _steps(journey) if not (beside_check_in and step.kind == "check_in"))
