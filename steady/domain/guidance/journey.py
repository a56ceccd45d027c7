"""Where she stands: what she wrote, the parts open to her, and the weeks she wrote in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from steady.domain.content.part import Part
from steady.domain.guidance.history import History
from steady.domain.records.week import week_of

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
