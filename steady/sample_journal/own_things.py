"""What the made-up person follows on a scale of her own, her moments of lightness, her coins, and her urges."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from steady.domain.content.exercise_form import COINS, LIGHT_MOMENTS, URGE_TOOL
from steady.domain.content.part import Part
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.own_scales import OWN, OwnScale
from steady.domain.urge.episode import LET_PASS, SENT_KIND, SENT_REGRET, UNSURE
from steady.sample_journal.happenings import MOMENTS
from steady.sample_journal.mood import on_scale

SCALE = OwnScale(id=f"{OWN}sample", name="Patience with the kids")
# She named it half a year before the end, and does not answer it every time.
FOLLOWED_DAYS = 190
ANSWERED = 0.7


def with_own_scale(check_ins: Iterable[CheckIn], rng: Random, today: date) -> Iterator[CheckIn]:
    """Yield the check-ins, those of the last half year mostly with a number on her own scale."""
    for check_in in check_ins:
        calm, is_followed = check_in.calm, (today - check_in.day).days <= FOLLOWED_DAYS
        if calm is not None and is_followed and rng.random() < ANSWERED:
            check_in = replace(check_in, measures={SCALE.id: on_scale(3 + calm / 2 + rng.gauss(0, 1.5))})
        yield check_in


# How many days before the end, then where ten coins went and where she wanted them: id of a choice → coins.
SHARES = (
    (
        520,
        {"him": 5, "children": 2, "work": 2, "home": 1},
        {"him": 3, "children": 2, "work": 2, "home": 1, "body_and_rest": 1, "friends": 1},
    ),
    (
        301,
        {"him": 3, "children": 3, "work": 2, "home": 1, "friends": 1},
        {"him": 2, "children": 2, "work": 2, "home": 1, "friends": 1, "body_and_rest": 1, "my_own": 1},
    ),
    (
        24,
        {"him": 3, "children": 2, "work": 2, "home": 1, "friends": 1, "body_and_rest": 1},
        {"him": 2, "children": 2, "work": 2, "friends": 1, "body_and_rest": 1, "my_own": 2},
    ),
)


def sample_moments(rng: Random, today: date) -> Iterator[ExerciseEntry]:
    """Yield her moments of lightness over the last half year."""
    days = sorted(rng.sample(range(2, FOLLOWED_DAYS), len(MOMENTS)), reverse=True)
    for back, moment in zip(days, MOMENTS, strict=True):
        values = dict(zip(("what", "with", "my_part", "light"), moment, strict=True))
        yield _in_the_evening(
            rng, today, back, LIGHT_MOMENTS, {name: value for name, value in values.items() if value != ""}
        )


def sample_coins(rng: Random, today: date) -> Iterator[ExerciseEntry]:
    """Yield the three times she shared out her coins."""
    for back, now, want in SHARES:
        yield _in_the_evening(rng, today, back, COINS, {"now": now, "want": want})


def sample_exercises(parts: Iterable[Part], rng: Random, first: date) -> Iterator[ExerciseEntry]:
    """Yield what she filled in: the example of each exercise of `parts`, on its day counted from `first`."""
    for example, exercise in ((each.filled_in, each.id) for part in parts for each in part.exercises):
        if example and example.values:
            at = datetime.combine(first + timedelta(days=example.day - 1), time(19, rng.randint(0, 59))).astimezone()
            yield ExerciseEntry(
                id=f"{rng.getrandbits(128):032x}",
                at=at,
                exercise=exercise,
                values=example.values,
                mood_before=example.before,
                mood_after=example.after,
            )


def _in_the_evening(rng: Random, today: date, back: int, exercise: str, values: dict[str, Any]) -> ExerciseEntry:
    at = datetime.combine(today - timedelta(days=back), time(20, rng.randint(0, 59))).astimezone()
    return ExerciseEntry(id=f"{rng.getrandbits(128):032x}", at=at, exercise=exercise, values=values)


TAG, TAG_PASSED = "urge_to_reach_out", "let_it_pass"
# She found the tool ten months before the end, and does not think of it every time.
KNOWN_DAYS, USED = 300, 0.85
KINDS = ("text", "text", "text", "call", "look", "look", "go", "other")
HOPES = ("comfort", "comfort", "answer", "answer", "silence", "sorry", "point")
WAITS_S = (300, 600, 600, 600, 1200)
ENDED_EARLY = 0.25
# By how much it was less at the second look: waiting promises nothing.
EASED, STAYED = (-1, 0, 0, 1, 1, 2, 3, 4), (-2, -1, 0, 0, 1)
# It comes when the house is quiet.
NIGHT, EVENING = (0, 1, 5, 6), (13, 17, 18, 19, 20, 20, 21)
SET_OFF = ("looked_at_his_pages", "heard_news", "argued", "slept_badly", "hard_date")
SENT = (SENT_KIND, SENT_KIND, SENT_REGRET, UNSURE)
HELPED = (
    *["Breathing out slowly"] * 2,
    "I wrote it down and left it there",
    *["Called Ines"] * 2,
    "A walk around the block",
    "My phone was in the kitchen",
    "A hot shower",
    "Folding laundry",
    *[""] * 3,
)


def sample_urges(check_ins: Iterable[CheckIn], rng: Random, today: date) -> Iterator[ExerciseEntry]:
    """Yield the urges of the days that have the tag for one; what came of each is what the tags of that day say."""
    tagged = (check_in for check_in in check_ins if TAG in check_in.tags)
    by_day = {check_in.day: check_in for check_in in tagged if (today - check_in.day).days <= KNOWN_DAYS}
    for day, check_in in by_day.items():
        if rng.random() >= USED:
            continue
        # The check-in tells of it, so it came before.
        hour = rng.choice(EVENING if check_in.at.hour > max(EVENING) or check_in.at.date() > day else NIGHT)
        began = datetime.combine(day, time(hour, rng.randint(0, 59))).astimezone()
        passed = TAG_PASSED in check_in.tags
        before, planned = rng.randint(4, 9), rng.choice(WAITS_S)
        values: dict[str, Any] = {
            "kind": rng.choice(KINDS),
            "strength_0": before,
            "hope": rng.choice(HOPES),
            "started_at": began.isoformat(),
            "wait_planned_s": planned,
            "wait_done_s": rng.randint(60, planned) if rng.random() < ENDED_EARLY else planned,
            "strength_1": on_scale(before - rng.choice(EASED if passed else STAYED)),
            "outcome": LET_PASS if passed else rng.choice(SENT),
            "helped": rng.choice(HELPED) if passed else "",
            "trigger_tags": [tag for tag in SET_OFF if tag in check_in.tags],
        }
        ended, key = began + timedelta(seconds=values["wait_done_s"]), f"{rng.getrandbits(128):032x}"
        yield ExerciseEntry(id=key, at=began, edited_at=ended, day=day, exercise=URGE_TOOL, values=values)
