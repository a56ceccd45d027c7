"""What a person wants to know of an old journal before she brings it in."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from steady.storage.imports.result import Import


@dataclass(frozen=True)
class Summary:
    """`several` counts days with more than one entry, `doubles` entries that stand there word for word once more.

    `first` and `last` are None where there is no entry; `without_time` counts entries that have a day and no hour.
    """

    entries: int
    first: date | None
    last: date | None
    several: int
    without_time: int
    doubles: int
    unreadable: int


def summary_of(imported: Import) -> Summary:
    """Return the figures of an import."""
    days: Counter[date] = Counter()
    seen, without_time = set(), 0
    for entry in imported.entries:
        without_time += not entry.has_time
        days[entry.at.date()] += 1
        seen.add((entry.at.replace(tzinfo=None), entry.mood, entry.tags, entry.note))
    several = sum(count > 1 for count in days.values())
    doubles = len(imported.entries) - len(seen)
    return Summary(
        len(imported.entries),
        min(days, default=None),
        max(days, default=None),
        several,
        without_time,
        doubles,
        len(imported.unreadable),
    )
