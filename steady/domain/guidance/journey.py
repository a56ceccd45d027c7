"""Where she stands: what she wrote, the parts open to her, and the weeks she wrote in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from steady.domain.content.part import Part
from steady.domain.guidance.history import History
from steady.domain.records.week import week_of

URGE_LOG = "urge_log"
MOST_WEEKS = 8


@dataclass(frozen=True)
class NextStep:
    """`kind` is part, exercise, reflection, check_in or rest; `target` its id or the week, or empty."""

    kind: str
    target: str
    sentence: str


class WeeksWritten(NamedTuple):
    """She wrote in `done` of the last `weeks` weeks."""

    done: int
    weeks: int


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
        return max((one.day for one in self.written.ratings if one.part == part.id), default=None)

    def exercises_of(self, part: Part) -> Iterator[str]:
        """Yield the ids of the exercises of `part` that she has not done yet.

        One she has to ask for herself is left out, and so is the urge log, which is no homework.
        """
        done = {entry.exercise for entry in self.written.exercises}
        offered = (one for one in part.exercises if not one.opt_in and one.special != URGE_LOG)
        return (one.id for one in offered if one.id not in done)

    def is_open(self, exercise: str) -> bool:
        """Return True if the exercise with that id stands in a part that is open to her."""
        return any(one.id == exercise for part in self.parts for one in part.exercises)


def weeks_written(written: History, today: date) -> WeeksWritten:
    """Return in how many of the weeks since she began she wrote something; of the last eight at most."""
    began = min((record.day for record in written.everything), default=today)
    weeks = [week_of(today - timedelta(weeks=back)) for back in range(MOST_WEEKS)]
    since = [week for week in weeks if week >= week_of(began)] or weeks[:1]
    return WeeksWritten(len({week_of(record.day) for record in written.everything}.intersection(since)), len(since))
