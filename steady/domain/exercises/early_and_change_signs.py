"""Her early signs, and the signs of change, in him and in her, counted over the last four weeks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from steady.domain.content.exercise_form import EARLY_SIGNS
from steady.domain.exercises.values import stored_rows
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.week import week_of

HIM, ME = "him", "me"
WEEKS_LOOKED_AT = 4
COUNTS_FROM = 3


def newest_early_signs(entries: Iterable[ExerciseEntry]) -> dict[str, Any]:
    """Return field id → her newest answer to it; `entries` of any exercise, oldest first.

    A list she stopped half-way through does not hide what an earlier one says about the rest.
    """
    return {name: value for entry in entries if entry.exercise == EARLY_SIGNS for name, value in entry.values.items()}


@dataclass(frozen=True)
class SignTally:
    """She saw it in `seen` of the `noted` weeks she noted among the last four."""

    seen: int
    noted: int

    @property
    def counts(self) -> bool:
        """True once it was there in at least three of four weeks."""
        return self.seen >= COUNTS_FROM and self.noted == WEEKS_LOOKED_AT


def chosen_signs(entries: Iterable[ExerciseEntry], side: str) -> list[str]:
    """Return the signs of `side` (him or me) that she decided on last, in her order."""
    chosen = [_texts(entry.values.get(f"signs_{side}")) for entry in entries]
    return next((signs for signs in reversed(chosen) if signs), [])


def seen_in_weeks(entries: Iterable[ExerciseEntry], side: str) -> dict[str, list[str]]:
    """Return week → the signs of `side` that she saw; a week she noted without any has an empty list."""
    return {row["week"]: _texts(row.get(f"seen_{side}")) for entry in entries for row in _weeks(entry.values)}


def tally(entries: Iterable[ExerciseEntry], side: str, today: date) -> dict[str, SignTally]:
    """Return how often she saw each sign of `side` in the four weeks up to `today`; a week not noted is no zero."""
    entries = list(entries)
    last = [week_of(today - timedelta(weeks=back)) for back in range(WEEKS_LOOKED_AT)]
    noted = [seen for week, seen in seen_in_weeks(entries, side).items() if week in last]
    return {sign: SignTally(sum(sign in seen for seen in noted), len(noted)) for sign in chosen_signs(entries, side)}


def with_week(values: Mapping[str, Any], week: str, seen: Mapping[str, list[str]]) -> dict[str, Any]:
    """Return `values` with what she saw in `week` on each side; what she noted for that week before gives way."""
    others = [row for row in _weeks(values) if row["week"] != week]
    new = {"week": week, **{f"seen_{side}": list(found) for side, found in seen.items()}}
    return {**values, "weeks": sorted([*others, new], key=lambda row: row["week"])}


def _weeks(values: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [row for row in stored_rows(values, "weeks") if isinstance(row.get("week"), str)]


def _texts(value: Any) -> list[str]:
    return [text for text in value if isinstance(text, str) and text.strip()] if isinstance(value, list) else []
