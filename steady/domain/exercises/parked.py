"""Parked words: a message she does not send. It rests for a day, and nobody reads it meanwhile, she neither."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from steady.domain.exercises.values import stored_moment
from steady.domain.records import privacy

RESTS = timedelta(hours=24)
MOST_WRITING = timedelta(minutes=10)
LOCKED, CALM_LINE, DELETED, ONLY_NOTED = "locked", "calm_line", "deleted", "only_noted"


def resting(text: str, moment: datetime) -> dict[str, Any]:
    """Return the values of words that rest from `moment` on."""
    until = (moment + RESTS).isoformat(timespec="seconds")
    return privacy.marked({"text": text, "fate": LOCKED, "locked_until": until})


def only_noted() -> dict[str, Any]:
    """Return the values that keep only that she wrote."""
    return privacy.marked({"fate": ONLY_NOTED})


def calm(line: str) -> dict[str, Any]:
    """Return the values that keep her one calm line in place of the words."""
    return privacy.marked({"fate": CALM_LINE, CALM_LINE: line.strip()})


def locked_until(values: Mapping[str, Any]) -> datetime | None:
    """Return until when the words rest; None if they do not, or nobody can read the time."""
    return stored_moment(values.get("locked_until"))


def is_resting(values: Mapping[str, Any], moment: datetime) -> bool:
    """Return True while the words rest at `moment`."""
    until = locked_until(values)
    return until is not None and moment < until
