"""A wait that goes on when she reloads, moves to another screen, crosses midnight or shuts the lid.

Nothing ticks: a wait is the moment it began and the time she chose, and what is left follows from any later
look at the clock. Two clocks are looked at, because each can be wrong in its own way:

- the clock on the wall runs on while the computer sleeps, but anyone can set it;
- the counter of the running program cannot be set, but it stops in sleep and starts anew with the program.

The longer of the two is believed. So sleep counts as waiting, for she did wait. A clock set back takes nothing
away and adds nothing. A clock set forward ends the wait early: that looks just like sleep, and a wait is for her,
not a lock. Only when the program was started anew *and* the clock was set back is the true time unknown. If the
clock then stands before the beginning, the wait is over; if it does not, the wait is longer than planned by as much
as the clock was set back and never shows more than she chose. She may end it at any time in any case.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from math import isfinite
from typing import Any

from steady.domain.records.record import NotLocalTime, new_id, now
from steady.domain.spoken import count

_RUN = new_id()


@dataclass(frozen=True)
class WaitMoment:
    """One look at both clocks: aware wall time, and `counter` seconds in the run of the program named `run`."""

    wall: datetime = field(default_factory=now)
    counter: float = field(default_factory=time.monotonic)
    run: str = _RUN

    def __post_init__(self) -> None:
        if self.wall.tzinfo is None:
            raise NotLocalTime("The time of a wait needs its offset from UTC.")
        if not isfinite(self.counter):
            raise ValueError(f"The counter of a wait needs a number of seconds. It was given {self.counter!r}.")


@dataclass(frozen=True)
class Wait:
    """A wait of `planned_s` seconds that began at `began`."""

    began: WaitMoment
    planned_s: int

    def done_s(self, moment: WaitMoment) -> int:
        """Return how many whole seconds of the wait lie behind her at `moment`: 0 to `planned_s`."""
        passed = (moment.wall - self.began.wall).total_seconds()
        if moment.run == self.began.run:
            passed = max(passed, moment.counter - self.began.counter)
        return min(self.planned_s, max(0, int(passed)))

    def left_s(self, moment: WaitMoment) -> int:
        """Return how many seconds are left at `moment`: `planned_s` down to 0."""
        return 0 if self.clock_is_lost(moment) else self.planned_s - self.done_s(moment)

    def is_over(self, moment: WaitMoment) -> bool:
        """Return True once nothing is left of it."""
        return self.left_s(moment) == 0

    def clock_is_lost(self, moment: WaitMoment) -> bool:
        """Return True if nobody can say how long she waited: a new run, and a clock that shows an earlier time."""
        return moment.run != self.began.run and moment.wall < self.began.wall

    def to_values(self) -> dict[str, str | int | float]:
        """Return it as JSON values, for a draft; `from_values` reads them."""
        return {
            "started_at": self.began.wall.isoformat(),
            "started_counter": self.began.counter,
            "started_run": self.began.run,
            "wait_planned_s": self.planned_s,
        }

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> "Wait | None":
        """Return the wait kept in `values`, or None where there is none that can be read."""
        try:
            wall = datetime.fromisoformat(values["started_at"])
            began = WaitMoment(wall, float(values.get("started_counter", 0)), str(values.get("started_run", "")))
            return cls(began, max(0, int(values["wait_planned_s"])))
        except (KeyError, TypeError, ValueError, OverflowError):
            return None


def spoken_wait(seconds: int) -> str:
    """Return how long a wait is, in words: "10 minutes", "5 seconds"."""
    number, unit = (seconds, "second") if seconds % 60 else (seconds // 60, "minute")
    return count(number, unit)
