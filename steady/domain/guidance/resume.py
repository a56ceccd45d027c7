"""Where she left off: the part, the exercise or the week she wrote in last, so that the way back is one click."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from steady.domain.content.part import Part
from steady.domain.guidance.history import History
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import is_marked
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of

# Later it would be a reproach more than a way back.
SHOWN_FOR = timedelta(days=14)


@dataclass(frozen=True)
class ResumePoint:
    """`kind` is part, exercise or reflection, `target` its id or the week, `day` when she was there."""

    kind: str
    target: str
    day: date


def left_off(written: History, parts: Sequence[Part], today: date) -> ResumePoint | None:
    """Return where she wrote last within two weeks, None where that is nowhere.

    `parts` are those open to her. What stands in no open part is passed over, and so is what is for her alone, and the
    urge log: those are never brought up unasked.
    """
    exercises = {known.id for part in parts for known in part.exercises if known.steps and not known.private}
    open_parts = {part.id for part in parts}
    everything: tuple[Record, ...] = (*written.ratings, *written.reflections, *written.exercises)
    for record in sorted(everything, key=lambda record: record.last_written, reverse=True):
        day = record.last_written.date()
        if not today - SHOWN_FOR < day <= today:
            continue
        match record:
            case Rating() if record.part in open_parts:
                return ResumePoint("part", record.part, day)
            case ExerciseEntry() if record.exercise in exercises and not is_marked(record.values):
                return ResumePoint("exercise", record.exercise, day)
            # The screen opens on this week; of another one there is no one-click way back.
            case Reflection() if record.week == week_of(today):
                return ResumePoint("reflection", record.week, day)
    return None
