"""The one next step the first screen names, from what she did; the rules are in next_step_rules.

Which next step fits, as one table of plain rules. Late is fine, and nothing counts days in a row.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from steady.domain.content.part import Part
from steady.domain.guidance.history import History, is_stirred_up, last_days
from steady.domain.guidance.journey import Journey, NextStep, weeks_written
from steady.domain.records.week import week_of
from steady.domain.spoken import day_and_month, weekday
from steady.domain.urge.episode import EXERCISE as URGE

BREATHE = "1A"
SMALL_MOMENT = "5B"
HONEST_LOOK = "7C"
FOUR_WEEKS = timedelta(days=28)
PLENTY = 3


def _first(journey: Journey) -> NextStep | None:
    if journey.written.everything or not journey.parts:
        return None
    return journey.step("part", journey.parts[0].id, "first", title=journey.parts[0].title)


def _steady(journey: Journey) -> NextStep | None:
    today = last_days(journey.written.check_ins, 1, journey.today)
    heavy = any((one.heaviness or 0) >= 7 or (one.calm is not None and one.calm <= 2) for one in today)
    breathed = last_days(journey.written.done(BREATHE), 1, journey.today)
    return journey.step("exercise", BREATHE, "steady") if heavy and not breathed and journey.is_open(BREATHE) else None


def _check_in(journey: Journey) -> NextStep | None:
    today = last_days(journey.written.check_ins, 1, journey.today)
    return None if today else journey.step("check_in", "", "check_in")


def _enough(journey: Journey) -> NextStep | None:
    exercises = [entry for entry in journey.written.exercises if entry.exercise != URGE]
    today = last_days([*journey.written.ratings, *exercises], 1, journey.today)
    return journey.step("rest", "", "enough") if len(today) >= PLENTY else None


def _reflection(journey: Journey) -> NextStep | None:
    weekend = journey.today.isoweekday() >= 6
    week = week_of(journey.today if weekend else journey.today - timedelta(weeks=1))
    lived = any(week_of(one.day) == week for one in journey.written.check_ins)
    if not lived or any(one.week == week for one in journey.written.reflections):
        return None
    if is_stirred_up(journey.written.ratings, journey.written.check_ins, journey.today):
        return journey.step("reflection", week, "plain_log")
    done, weeks = weeks_written(journey.written, journey.today)
    which = journey.words["this_week" if weekend else "last_week"]
    return journey.step(
        "reflection", week, "reflection" if weeks > 1 else "first_reflection", which=which, done=done, weeks=weeks
    )


def _honest_look(journey: Journey) -> NextStep | None:
    looks = journey.written.done(HONEST_LOOK)
    due = looks and journey.today - looks[-1].day >= FOUR_WEEKS and journey.is_open(HONEST_LOOK)
    return journey.step("exercise", HONEST_LOOK, "honest_look") if due else None


def _exercise_of_the_last_part(journey: Journey) -> NextStep | None:
    rated = [(day, part.number, part) for part in journey.parts if (day := journey.rated_on(part))]
    if not rated:
        return None
    part = max(rated, key=lambda one: one[:2])[2]
    of_part = {one.id for one in part.exercises}
    done = any(entry.exercise in of_part for entry in journey.written.exercises)
    return None if done else _exercise(journey, part)


def _next_part(journey: Journey) -> NextStep | None:
    part = next((part for part in journey.parts if journey.rated_on(part) is None), None)
    return part and journey.step("part", part.id, "part", title=part.title)


def _exercise_left(journey: Journey) -> NextStep | None:
    return next((step for part in journey.parts if (step := _exercise(journey, part))), None)


def _look_again(journey: Journey) -> NextStep | None:
    rated = [(day, part.number, part) for part in journey.parts if (day := journey.rated_on(part))]
    day, _, part = min(rated, key=lambda one: one[:2], default=(journey.today, 0, None))
    return journey.step("part", part.id, "look_again", title=part.title) if journey.today - day >= FOUR_WEEKS else None


def _small_moment(journey: Journey) -> NextStep | None:
    if last_days(journey.written.done(SMALL_MOMENT), 1, journey.today) or not journey.is_open(SMALL_MOMENT):
        return None
    return journey.step("exercise", SMALL_MOMENT, "small_moment")


def _nothing_more(journey: Journey) -> NextStep:
    return journey.step("rest", "", "nothing_more")


# The order is the whole plan: what eases a hard hour, then what is quick, then what leads on, and never nothing.
RULES: tuple[Callable[[Journey], NextStep | None], ...] = (
    _first,
    _steady,
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


def _exercise(journey: Journey, part: Part) -> NextStep | None:
    exercise = next(journey.exercises_of(part), None)
    return exercise and journey.step("exercise", exercise, "exercise", title=part.title)


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
