"""A reminder for the calendar of her phone: on which days, when, and what it says there."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Any

from steady.domain.records.record import new_id
from steady.domain.spoken import WEEKDAYS

LONGEST_TITLE = 60
KEPT = "reminders"
CHECK_IN, WEEK = "check_in", "reflection"


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """`days` are 0 (Monday) to 6, `at` the time on her clock wherever she is, `title` all that the calendar shows.

    `uid` stays the same for good and `version` counts up with each file, so that a new file replaces the old entry.
    """

    days: tuple[int, ...]
    at: time
    title: str
    uid: str = field(default_factory=new_id)
    version: int = 0

    @classmethod
    def from_choice(cls, kept: Any) -> "Reminder | None":
        """Return the reminder kept as JSON values by `to_choice`; None where there is none that can be read."""
        try:
            days = tuple(sorted({day for day in kept["days"] if day in range(len(WEEKDAYS))}))
            at, texts = time.fromisoformat(kept["at"]), {name: str(kept[name]) for name in ("title", "uid")}
            return cls(days=days, at=at, version=int(kept["version"]), **texts) if days else None
        except (KeyError, TypeError, ValueError):
            return None

    def to_choice(self) -> dict[str, Any]:
        """Return it as JSON values, to keep."""
        return {**asdict(self), "days": list(self.days), "at": self.at.isoformat(timespec="minutes")}

    def changed(self, days: tuple[int, ...], at: time, title: str) -> "Reminder":
        """Return it as the next file has it; an empty title stays as it was."""
        said = " ".join(title.split())[:LONGEST_TITLE]
        return replace(self, days=tuple(sorted(days)), at=at, title=said or self.title, version=self.version + 1)

    def first_after(self, now: datetime) -> datetime:
        """Return the first time it is due after `now`, in local time without an offset."""
        begin = now.replace(tzinfo=None)
        times = (datetime.combine(begin.date() + timedelta(days=later), self.at) for later in range(8))
        return next(due for due in times if due > begin and due.weekday() in self.days)


def usual_reminders() -> dict[str, Reminder]:
    """Return name → reminder as it is before she chooses: new ids each time, so keep them for as long as it matters."""
    return {
        CHECK_IN: Reminder(days=tuple(range(len(WEEKDAYS))), at=time(21), title="Five minutes"),
        WEEK: Reminder(days=(6,), at=time(18), title="Ten minutes"),
    }


def to_keep(known: Mapping[str, Reminder], wanted: Mapping[str, Reminder]) -> dict[str, dict[str, Any]]:
    """Return what is kept under KEPT once a file with the `wanted` ones is made: those she left out stay as `known`."""
    return {name: reminder.to_choice() for name, reminder in {**known, **wanted}.items()}


def reminders(kept: Any, usual: Mapping[str, Reminder]) -> dict[str, Reminder]:
    """Return name → reminder: those `kept` as `to_choice` made them, and the usual ones where there is none."""
    known = kept if isinstance(kept, Mapping) else {}
    return {name: Reminder.from_choice(known.get(name)) or before for name, before in usual.items()}
