"""Where he stood when she last looked: five rungs, from a clear no up to talking about the two of them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from steady.domain.content.exercise_form import STANCE_LADDER, WHERE_THINGS_STAND
from steady.domain.records.exercise_entry import ExerciseEntry

CLEAR_NO = 0
LOWEST, HIGHEST = 0, 4
# The field of “Where things stand”, and the choice that says the same as the lowest rung.
SITUATION, SAID_NO = "situation", "clear_no"


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


def said_last(entries: Iterable[ExerciseEntry]) -> ExerciseEntry | None:
    """Return the entry in which she last said where things stand for her; None before the first."""
    said = [entry for entry in entries if entry.exercise == WHERE_THINGS_STAND]
    # A file from elsewhere may hold anything there.
    said = [entry for entry in said if isinstance(entry.values.get(SITUATION), (list, tuple))]
    return max(said, key=lambda entry: (entry.day, entry.at), default=None)


def is_clear_no(entries: Collection[ExerciseEntry]) -> bool:
    """Return True while what she last saw is a clear no, or his wish for no contact.

    So she said on the ladder, or, on that day or later, where she said where things stand.
    """
    last, said = latest_rung(entries), said_last(entries)
    if last is not None and last.level == CLEAR_NO:
        return True
    return said is not None and SAID_NO in said.values[SITUATION] and (last is None or said.day >= last.day)
