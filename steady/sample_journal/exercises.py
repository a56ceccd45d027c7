"""Exercises of the sample journal: urges she noted, and three times the coins of her energy."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from steady.domain.check_in import CheckIn
from steady.domain.exercise import ExerciseEntry
from steady.domain.urges import EXERCISE, LET_PASS, SENT_KIND, SENT_REGRET, UNSURE
from steady.sample_journal.mood import on_scale

NOTED = 0.6
HOURS = (6, 12, 17, 19, 21, 21, 22, 22, 23)
KINDS = ("text", "text", "text", "call", "look", "look", "go", "other")
HOPES = ("comfort", "comfort", "answer", "answer", "silence", "sorry", "point")
WAITS = (300, 600, 600, 1200)
SET_OFF = ("looked_at_his_pages", "heard_news", "argued", "slept_badly", "hard_date")
HELPED = ("Phone in the bread bin", "Rang Jo about her day", "Cold water", "Fell asleep on it", "Walked to the bins",
          "", "", "", "", "")
COINS = "6A"
# How many days before the end, then where ten coins went and where she wanted them: id of a choice → coins.
SHARES = (
    (520, {"him": 5, "children": 2, "work": 2, "home": 1},
     {"him": 3, "children": 2, "work": 2, "home": 1, "body_and_rest": 1, "friends": 1}),
    (301, {"him": 3, "children": 3, "work": 2, "home": 1, "friends": 1},
     {"him": 2, "children": 2, "work": 2, "home": 1, "friends": 1, "body_and_rest": 1, "my_own": 1}),
    (24, {"him": 3, "children": 2, "work": 2, "home": 1, "friends": 1, "body_and_rest": 1},
     {"him": 2, "children": 2, "work": 2, "friends": 1, "body_and_rest": 1, "my_own": 2}),
)


def urges(check_ins: Iterable[CheckIn], rng: Random) -> Iterator[ExerciseEntry]:
    """Yield an urge for about three in five of the days whose tags say that there was one."""
    days = {one.day: one.tags for one in check_ins if "urge_to_reach_out" in one.tags}
    for day, tags in days.items():
        if rng.random() < NOTED:
            at = datetime.combine(day, time(rng.choice(HOURS), rng.randint(0, 59))).astimezone()
            yield _entry(rng, EXERCISE, at, _urge(rng, tags) | {"started_at": at.isoformat()})


def coins(rng: Random, today: date) -> Iterator[ExerciseEntry]:
    """Yield the three times she shared out her coins."""
    for back, now, want in SHARES:
        at = datetime.combine(today - timedelta(days=back), time(20, rng.randint(0, 59))).astimezone()
        yield _entry(rng, COINS, at, {"now": now, "want": want})


def _urge(rng: Random, tags: Iterable[str]) -> dict[str, Any]:
    before, planned = rng.randint(4, 10), rng.choice(WAITS)
    acted = rng.choices((SENT_KIND, SENT_REGRET, UNSURE), weights=(4, 5, 2))[0]
    return {
        "kind": rng.choice(KINDS), "strength_0": before, "hope": rng.choice(HOPES), "wait_planned_s": planned,
        "wait_done_s": rng.choice((planned, planned, planned // 3)),
        "strength_1": on_scale(before - rng.choice((-1, 0, 0, 1, 2, 3, 4))),
        "outcome": LET_PASS if "let_it_pass" in tags else acted, "helped": rng.choice(HELPED),
        "trigger_tags": [tag for tag in SET_OFF if tag in tags],
    }


def _entry(rng: Random, exercise: str, at: datetime, values: dict[str, Any]) -> ExerciseEntry:
    return ExerciseEntry(id=f"{rng.getrandbits(128):032x}", at=at, exercise=exercise, values=values)
