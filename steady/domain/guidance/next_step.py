"""The one next step the first screen names, from what she did. Late is fine, and nothing counts days in a row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from steady.domain.content.exercise_form import BREATHING, HONEST_LOOK, LIGHT_MOMENTS, URGE_TOOL
from steady.domain.content.part import Part
from steady.domain.guidance.history import History, is_ruminating, last_days
from steady.domain.records.week import week_of
from steady.domain.spoken import day_and_month, weekday

FOUR_WEEKS = timedelta(days=28)
# So many ratings and exercises are plenty for one day.
PLENTY = 3
HEAVY, HARDLY_CALM = 7, 2
MOST_WEEKS = 8


@dataclass(frozen=True)
class NextStep:
    """`kind` is part, exercise, reflection, check_in or rest; `target` its id or the week, or empty."""

    kind: str
    target: str
    sentence: str


@dataclass(frozen=True)
class Journey:
    """What the rules look at. `parts` are those open to her, in their order."""

    written: History
    parts: Sequence[Part]
    today: date
    words: Mapping[str, str]

    def step(self, kind: str, target: str, sentence: str, **filled: Any) -> NextStep:
        """Return the step with its sentence filled in."""
        return NextStep(kind, target, self.words[sentence].format(**filled))

    def rated_on(self, part: Part) -> date | None:
        """Return the day she last rated `part`, or None."""
        return max((rating.day for rating in self.written.ratings if rating.part == part.id), default=None)

    def exercises_of(self, part: Part) -> Iterator[NextStep]:
        """Yield a step to each exercise of `part` still to do, but opt-in ones and the urge log: it is no homework."""
        done = {entry.exercise for entry in self.written.exercises}
        for exercise in part.exercises:
            if not exercise.opt_in and exercise.special != "urge_log" and exercise.id not in done:
                yield self.step("exercise", exercise.id, "exercise", title=part.title)

    def if_open(self, exercise: str, sentence: str) -> Iterator[NextStep]:
        """Yield the step to the exercise with that id if it stands in a part that is open to her."""
        if any(known.id == exercise for part in self.parts for known in part.exercises):
            yield self.step("exercise", exercise, sentence)


def weeks_written(written: History, today: date) -> tuple[int, int]:
    """Return in how many of the weeks since she began she wrote something, and of how many; the last eight at most."""
    days = [record.day for record in written.everything]
    began = min(days, default=today)
    weeks = [week_of(today - timedelta(weeks=back)) for back in range(MOST_WEEKS)]
    since = [week for week in weeks if week >= week_of(began)] or weeks[:1]
    return len({week_of(day) for day in days}.intersection(since)), len(since)


def _steps(journey: Journey) -> Iterator[NextStep]:
    # The order is the whole plan: what eases a hard hour, then what is quick, then what leads on, and never nothing.
    written, parts, today = journey.written, journey.parts, journey.today
    if parts and not written.everything:
        yield journey.step("part", parts[0].id, "first", title=parts[0].title)
    checked_in = last_days(written.check_ins, 1, today)
    is_hard = any(
        (check_in.heaviness or 0) >= HEAVY or (check_in.calm is not None and check_in.calm <= HARDLY_CALM)
        for check_in in checked_in
    )
    if is_hard and not last_days(written.done(BREATHING), 1, today):
        yield from journey.if_open(BREATHING, "steady")
    if not checked_in:
        yield journey.step("check_in", "", "check_in")
    exercises = [entry for entry in written.exercises if entry.exercise != URGE_TOOL]
    if len(last_days([*written.ratings, *exercises], 1, today)) >= PLENTY:
        yield journey.step("rest", "", "enough")
    yield from _reflection(journey)
    looks = written.done(HONEST_LOOK)
    if looks and today - looks[-1].day >= FOUR_WEEKS:
        yield from journey.if_open(HONEST_LOOK, "honest_look")
    yield from _parts_and_exercises(journey)
    if not last_days(written.done(LIGHT_MOMENTS), 1, today):
        yield from journey.if_open(LIGHT_MOMENTS, "small_moment")
    yield journey.step("rest", "", "nothing_more")


def _reflection(journey: Journey) -> Iterator[NextStep]:
    written, today = journey.written, journey.today
    is_weekend = today.isoweekday() >= 6
    week = week_of(today if is_weekend else today - timedelta(weeks=1))
    is_lived = any(week_of(check_in.day) == week for check_in in written.check_ins)
    if not is_lived or any(reflection.week == week for reflection in written.reflections):
        return
    if is_ruminating(written.ratings, written.check_ins, today):
        yield journey.step("reflection", week, "plain_log")
    done, weeks = weeks_written(written, today)
    which = journey.words["this_week" if is_weekend else "last_week"]
    sentence = "reflection" if weeks > 1 else "first_reflection"
    yield journey.step("reflection", week, sentence, which=which, done=done, weeks=weeks)


def _parts_and_exercises(journey: Journey) -> Iterator[NextStep]:
    done = {entry.exercise for entry in journey.written.exercises}
    rated_on = {part.id: day for part in journey.parts if (day := journey.rated_on(part))}
    rated = [part for part in journey.parts if part.id in rated_on]
    if rated:
        latest = max(rated, key=lambda part: (rated_on[part.id], part.number))
        if done.isdisjoint(exercise.id for exercise in latest.exercises):
            yield from journey.exercises_of(latest)
    for part in journey.parts:
        if part.id not in rated_on:
            yield journey.step("part", part.id, "part", title=part.title)
    for part in journey.parts:
        yield from journey.exercises_of(part)
    if rated:
        earliest = min(rated, key=lambda part: (rated_on[part.id], part.number))
        if journey.today - rated_on[earliest.id] >= FOUR_WEEKS:
            yield journey.step("part", earliest.id, "look_again", title=earliest.title)


# Sentence of content/next_step.toml → the places in braces it may have.
PLACES: Mapping[str, set[str]] = {
    "week_off": {"until"},
    "first": {"title"},
    "steady": set(),
    "check_in": set(),
    "enough": set(),
    "reflection": {"done", "weeks", "which"},
    "first_reflection": {"which"},
    "plain_log": set(),
    "this_week": set(),
    "last_week": set(),
    "exercise": {"title"},
    "part": {"title"},
    "honest_look": set(),
    "look_again": {"title"},
    "small_moment": set(),
    "nothing_more": set(),
}


def suggest(
    written: History,
    parts: Sequence[Part],
    today: date,
    words: Mapping[str, str],
    week_off_until: date | None = None,
    folded: frozenset[str] = frozenset(),
    beside_check_in: bool = False,
) -> NextStep:
    """Return the next step that fits now; there always is one. Until the end of `week_off_until` it is rest.

    `folded` holds the ids of parts that are folded away, as in the safer version: nothing of theirs is suggested.
    `beside_check_in` is for a screen that asks for the check-in already: it names what comes after it.
    """
    journey = Journey(written, [part for part in parts if part.id not in folded], today, words)
    if week_off_until is not None and today <= week_off_until:
        until = f"{weekday(week_off_until)} {day_and_month(week_off_until)}"
        return journey.step("rest", "", "week_off", until=until)
    return next(step for step in _steps(journey) if not (beside_check_in and step.kind == "check_in"))
