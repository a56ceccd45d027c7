"""Where he stood when she last looked: five rungs, from a clear no up to talking about the two of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from steady.domain.content.exercise_form import STANCE_LADDER
from steady.domain.records.exercise_entry import ExerciseEntry

CLEAR_NO = 0
LOWEST, HIGHEST = 0, 4


@dataclass(frozen=True)
class Rung:
    """The rung `level` (0 a clear no, 4 he shares about the two of them), as she saw it on `day`."""

    level: int
    day: date


def rung(entry: ExerciseEntry) -> Rung | None:
    """Return the rung noted in `entry`; None if it holds none that can be read."""
    noted = entry.values.get("rung")
    # A choice is stored as text; a number is what an older entry may hold.
    levels = {str(level): level for level in range(LOWEST, HIGHEST + 1)}
    level = levels.get(str(noted)) if type(noted) in (int, str) else None
    return None if level is None else Rung(level, entry.day)


def latest_rung(entries: Iterable[ExerciseEntry]) -> Rung | None:
    """Return the rung she noted last, of all `entries` of any exercise; None before the first."""
    noted = [entry for entry in entries if entry.exercise == STANCE_LADDER]
    noted.sort(key=lambda entry: (entry.day, entry.at), reverse=True)
    return next((found for entry in noted if (found := rung(entry))), None)


def is_clear_no(entries: Iterable[ExerciseEntry]) -> bool:
    """Return True while what she last saw is a clear no, or his wish for no contact."""
    last = latest_rung(entries)
    return last is not None and last.level == CLEAR_NO
