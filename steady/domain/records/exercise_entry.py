"""An exercise she did: the values of its fields, and how she felt before and after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from steady.domain.records.record import Record, checked


@dataclass(frozen=True, kw_only=True)
class ExerciseEntry(Record):
    """One filling of the exercise with the id `exercise`: field name → value, as its kind of field gives it.

    Values are JSON values only, so that an entry stays readable when the exercise changes later.
    """

    exercise: str
    values: Mapping[str, Any] = field(default_factory=dict)
    mood_before: int | None = None
    mood_after: int | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        checked("mood before", self.mood_before)
        checked("mood after", self.mood_after)

    @property
    def is_empty(self) -> bool:
        """True when nothing at all was answered."""
        return not self.values and self.mood_before is None and self.mood_after is None


Entries = Sequence[ExerciseEntry]
