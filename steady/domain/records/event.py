"""An event: a dated line on the charts, such as "he moved out"."""

from dataclasses import dataclass

from steady.domain.records.record import Record


@dataclass(frozen=True, kw_only=True)
class Event(Record):
    """Something that happened on `day`, in her words."""

    title: str

    @property
    def is_empty(self) -> bool:
        """True when nothing says what happened."""
        return not self.title.strip()
