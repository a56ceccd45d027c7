"""Where the made-up person shared out the coins of her energy, three times."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from steady.domain.records.exercise_entry import ExerciseEntry

COINS = "6A"
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


def coins(rng: Random, today: date) -> Iterator[ExerciseEntry]:
    """Yield the three times she shared out her coins."""
    for back, now, want in SHARES:
        at = datetime.combine(today - timedelta(days=back), time(20, rng.randint(0, 59))).astimezone()
        yield ExerciseEntry(id=f"{rng.getrandbits(128):032x}", at=at, exercise=COINS, values={"now": now, "want": want})
