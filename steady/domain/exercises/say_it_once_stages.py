"""Say it once: four lines that are written, slept on, said, and then rest. What may happen next, and when."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from steady.domain.records.exercise_entry import ExerciseEntry

LINES = ("line_feeling", "line_hope", "line_my_side", "line_not_asking")
DRAFT, READY, SAID = "draft", "ready", "said"
# A page written late in the evening is not slept on just after midnight.
MORNING = time(5)


def status(entry: ExerciseEntry) -> str:
    """Return where `entry` stands: draft, ready or said; a status nobody knows counts as draft."""
    stored = entry.values.get("status")
    return stored if stored in (READY, SAID) else DRAFT


def lines(values: Mapping[str, Any]) -> list[str]:
    """Return the lines that are written, in order, each as she wrote it."""
    return [values[name] for name in LINES if isinstance(values.get(name), str) and values[name].strip()]


def message(values: Mapping[str, Any]) -> str:
    """Return the lines as one text, a line each."""
    return "\n".join(lines(values))


def rests_until(entry: ExerciseEntry) -> datetime:
    """Return the local time from which `entry` counts as slept on: the morning after she last changed it."""
    written = entry.last_written.astimezone()
    return datetime.combine(written.date() + timedelta(days=1), MORNING).astimezone()


def is_slept_on(entry: ExerciseEntry, moment: datetime) -> bool:
    """Return True if a night lies between the last change of `entry` and `moment`."""
    return moment >= rests_until(entry)


def is_said(entry: ExerciseEntry) -> bool:
    """Return True once it was said: it can be read, and changed no more."""
    return status(entry) == SAID


def opened_again(entries: Sequence[ExerciseEntry], reason: str) -> dict[str, Any]:
    """Return the values of a new draft with the lines of the last of `entries`, which itself stays as it was said."""
    last = entries[-1].values
    return {name: last[name] for name in LINES if name in last} | {"status": DRAFT, "unlock_reason": reason.strip()}
