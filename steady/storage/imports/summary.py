"""What a person wants to know of an old journal before she brings it in."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from steady.storage.imports.found import Import


@dataclass(frozen=True)
class Summary:
    """`several` counts days with more than one entry, `doubles` entries that stand there word for word once more."""

    entries: int
    first: date | None
    last: date | None
    several: int
    doubles: int
    unreadable: int


def summary_of(imported: Import) -> Summary:
    """Return the figures of an import."""
    days: Counter[date] = Counter()
    seen = set()
    for entry in imported.entries:
        days[entry.at.date()] += 1
        seen.add((entry.at.replace(tzinfo=None), entry.mood, entry.tags, entry.note))
    several = sum(count > 1 for count in days.values())
    doubles = len(imported.entries) - len(seen)
    return Summary(len(imported.entries), min(days, default=None), max(days, default=None), several, doubles,
                   len(imported.unreadable))
