"""How the made-up year and a half goes: a slow course with ups, downs and a plateau, and days that hang together."""

from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from steady.domain.records.check_in import FEELINGS
from steady.domain.records.record import HIGHEST, LOWEST

DAYS = 548
# Where each feeling would settle after so many days; in between it moves in a straight line.
COURSE_DAYS = (0, 60, 150, 220, 330, 390, 405, 480, DAYS)
COURSE = {
    "calm": (3.6, 2.8, 4.6, 4.0, 5.6, 5.6, 4.0, 5.2, 5.1),
    "hopeful": (5.0, 2.6, 4.4, 3.2, 5.2, 5.0, 4.0, 4.6, 5.2),
    "sure_of_myself": (3.2, 3.0, 4.0, 4.2, 5.4, 5.6, 4.8, 5.4, 5.3),
    "warm": (4.6, 3.6, 4.8, 4.8, 5.6, 6.0, 5.2, 6.0, 5.8),
    "lonely": (5.6, 7.2, 6.0, 5.6, 4.8, 4.4, 6.0, 5.0, 4.6),
    "angry_or_hurt": (4.8, 5.6, 5.2, 6.2, 4.4, 4.0, 5.2, 4.2, 4.0),
}
# How strongly a good day shows in each feeling; the two that weigh on her go the other way.
LIFT = {"calm": 1.0, "hopeful": 0.9, "sure_of_myself": 0.7, "warm": 0.6, "lonely": -0.8, "angry_or_hurt": -0.8}
CARRIED_OVER = 0.45
SURPRISE = 1.05
OWN_CARRIED_OVER = 0.3
OWN_SURPRISE = 0.8


@dataclass
class Mood:
    """Her mood from one day to the next: today carries a part of yesterday (a first-order autoregression)."""

    rng: Random
    today: float = 0.0
    own: dict[str, float] = field(default_factory=lambda: dict.fromkeys(FEELINGS, 0.0))

    def next_day(self) -> None:
        """Move on by one day."""
        self.today = CARRIED_OVER * self.today + self.rng.gauss(0, SURPRISE)
        for name, value in self.own.items():
            self.own[name] = OWN_CARRIED_OVER * value + self.rng.gauss(0, OWN_SURPRISE)

    def feelings(self, day_number: int, pushed: dict[str, float]) -> dict[str, int]:
        """Return the six feelings at one moment, 0–10; `pushed` is what the day's happenings add."""
        moment = {}
        for name in FEELINGS:
            around = course(name, day_number) + LIFT[name] * self.today + self.own[name] + pushed.get(name, 0.0)
            moment[name] = on_scale(around + self.rng.gauss(0, 0.5))
        return moment


def course(name: str, day_number: int) -> float:
    """Return where the feeling `name` would settle on the day with this number, 0 being the first."""
    stretches = zip(pairwise(COURSE_DAYS), pairwise(COURSE[name]), strict=True)
    (start, end), (low, high) = next(pair for pair in stretches if day_number <= pair[0][1])
    return low + (high - low) * (day_number - start) / (end - start)


def steadiness(day_number: int) -> float:
    """Return how steady she is by then, 0–10: what her ratings and her pulse move around."""
    return (course("calm", day_number) + course("sure_of_myself", day_number)) / 2


def on_scale(value: float) -> int:
    """Return `value` as a whole number from 0 to 10."""
    return min(HIGHEST, max(LOWEST, round(value)))
