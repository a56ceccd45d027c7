"""The one next step the first screen names, from what she did, as one table of plain rules.

Late is fine, and nothing counts days in a row.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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

    def exercises_of(self, part: Part) -> Iterator[str]:
        """Yield the ids of the exercises of `part` that she has not done yet.

        One she has to ask for herself is left out, and so is the urge log, which is no homework.
        """
        done = {entry.exercise for entry in self.written.exercises}
        offered = (exercise for exercise in part.exercises if not exercise.opt_in and exercise.special != "urge_log")
        return (exercise.id for exercise in offered if exercise.id not in done)

    def is_open(self, exercise: str) -> bool:
        """Return True if the exercise with that id stands in a part that is open to her."""
        return any(known.id == exercise for part in self.parts for known in part.exercises)


def weeks_written(written: History, today: date) -> tuple[int, int]:
    """Return in how many of the weeks since she began she wrote something, and of how many; the last eight at most."""
    days = [record.day for record in written.everything]
    began = min(days, default=today)
    weeks = [week_of(today - timedelta(weeks=back)) for back in range(MOST_WEEKS)]
    since = [week for week in weeks if week >= week_of(began)] or weeks[:1]
    return len({week_of(day) for day in days}.intersection(since)), len(since)


def _first_part(journey: Journey) -> NextStep | None:
    if journey.written.everything or not journey.parts:
        return None
    return journey.step("part", journey.parts[0].id, "first", title=journey.parts[0].title)


def _breathing(journey: Journey) -> NextStep | None:
    today = last_days(journey.written.check_ins, 1, journey.today)
    is_heavy = any(
        (check_in.heaviness or 0) >= HEAVY or (check_in.calm is not None and check_in.calm <= HARDLY_CALM)
        for check_in in today
    )
    if not is_heavy or _done_today(journey, BREATHING) or not journey.is_open(BREATHING):
        return None
    return journey.step("exercise", BREATHING, "steady")


def _check_in(journey: Journey) -> NextStep | None:
    today = last_days(journey.written.check_ins, 1, journey.today)
    return None if today else journey.step("check_in", "", "check_in")


def _enough(journey: Journey) -> NextStep | None:
    exercises = [entry for entry in journey.written.exercises if entry.exercise != URGE_TOOL]
    today = last_days([*journey.written.ratings, *exercises], 1, journey.today)
    return journey.step("rest", "", "enough") if len(today) >= PLENTY else None


def _reflection(journey: Journey) -> NextStep | None:
    is_weekend = journey.today.isoweekday() >= 6
    week = week_of(journey.today if is_weekend else journey.today - timedelta(weeks=1))
    lived = any(week_of(check_in.day) == week for check_in in journey.written.check_ins)
    if not lived or any(reflection.week == week for reflection in journey.written.reflections):
        return None
    if is_ruminating(journey.written.ratings, journey.written.check_ins, journey.today):
        return journey.step("reflection", week, "plain_log")
    done, weeks = weeks_written(journey.written, journey.today)
    which = journey.words["this_week" if is_weekend else "last_week"]
    sentence = "reflection" if weeks > 1 else "first_reflection"
    return journey.step("reflection", week, sentence, which=which, done=done, weeks=weeks)


def _honest_look(journey: Journey) -> NextStep | None:
    looks = journey.written.done(HONEST_LOOK)
    is_due = looks and journey.today - looks[-1].day >= FOUR_WEEKS and journey.is_open(HONEST_LOOK)
    return journey.step("exercise", HONEST_LOOK, "honest_look") if is_due else None


def _exercise_of_the_last_part(journey: Journey) -> NextStep | None:
    rated = _rated(journey)
    if not rated:
        return None
    part = max(rated, key=_day_and_number)[1]
    done = {entry.exercise for entry in journey.written.exercises}
    return None if done.intersection(exercise.id for exercise in part.exercises) else _exercise(journey, [part])


def _next_part(journey: Journey) -> NextStep | None:
    unrated = (part for part in journey.parts if journey.rated_on(part) is None)
    return next((journey.step("part", part.id, "part", title=part.title) for part in unrated), None)


def _exercise_left(journey: Journey) -> NextStep | None:
    return _exercise(journey, journey.parts)


def _look_again(journey: Journey) -> NextStep | None:
    day, part = min(_rated(journey), key=_day_and_number, default=(journey.today, None))
    if part is None or journey.today - day < FOUR_WEEKS:
        return None
    return journey.step("part", part.id, "look_again", title=part.title)


def _small_moment(journey: Journey) -> NextStep | None:
    if _done_today(journey, LIGHT_MOMENTS) or not journey.is_open(LIGHT_MOMENTS):
        return None
    return journey.step("exercise", LIGHT_MOMENTS, "small_moment")


def _nothing_more(journey: Journey) -> NextStep:
    return journey.step("rest", "", "nothing_more")


# The order is the whole plan: what eases a hard hour, then what is quick, then what leads on, and never nothing.
RULES: tuple[Callable[[Journey], NextStep | None], ...] = (
    _first_part,
    _breathing,
    _check_in,
    _enough,
    _reflection,
    _honest_look,
    _exercise_of_the_last_part,
    _next_part,
    _exercise_left,
    _look_again,
    _small_moment,
    _nothing_more,
)

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
    """Return the next step that fits now; there always is one.

    `beside_check_in` is for a screen that asks for the check-in already: it names what comes after it.

    `folded` holds the ids of parts that are folded away, as in the careful version: nothing of theirs is
    suggested. Up to and including `week_off_until` the only step is rest.
    """
    journey = Journey(written, [part for part in parts if part.id not in folded], today, words)
    if week_off_until is not None and today <= week_off_until:
        until = f"{weekday(week_off_until)} {day_and_month(week_off_until)}"
        return journey.step("rest", "", "week_off", until=until)
    steps = (step for rule in RULES if (step := rule(journey)))
    return next(step for step in steps if not (beside_check_in and step.kind == "check_in"))


def _done_today(journey: Journey, exercise: str) -> bool:
    return bool(last_days(journey.written.done(exercise), 1, journey.today))


def _rated(journey: Journey) -> list[tuple[date, Part]]:
    return [(day, part) for part in journey.parts if (day := journey.rated_on(part))]


def _day_and_number(rated: tuple[date, Part]) -> tuple[date, int]:
    return rated[0], rated[1].number


def _exercise(journey: Journey, parts: Iterable[Part]) -> NextStep | None:
    left = ((part, exercise) for part in parts for exercise in journey.exercises_of(part))
    return next((journey.step("exercise", exercise, "exercise", title=part.title) for part, exercise in left), None)
