"""`export --as reminders`: the same calendar file as the screen makes, with the days, times and words as typed."""

import re
from argparse import ArgumentTypeError, Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from pathlib import Path

from steady.bootstrap import Workbook
from steady.command_line import named_files
from steady.command_line.terminal import WrongUse, harmless
from steady.domain.records.record import now
from steady.domain.records.reminder import CHECK_IN, KEPT, WEEK, Reminder, reminders, to_keep, usual_reminders
from steady.domain.spoken import WEEKDAYS
from steady.storage.errors import JournalTrouble

NAMES = {"check-in": CHECK_IN, "look-back": WEEK}
SEPARATED = re.compile(r"[\s,]+")
SAID = re.compile(r"(?P<days>[^\d:]*?)\s*\b(?P<at>\d{1,2}:\d{2})(?:\s+(?P<title>.*))?", re.DOTALL)
HOW = "It reads like: look-back=Sun 18:00 Ten minutes. The days are Mon to Sun or “daily”; “no” leaves one out."
NEXT = """\
Anyone who sees your calendar sees these words and times. \
Open the file on the phone or computer whose calendar you use. A newer file replaces the older reminders."""


@dataclass(frozen=True)
class When:
    """What was typed about one reminder; without days or a title those stay as they were."""

    days: tuple[int, ...]
    at: time
    title: str


def write_calendar(chosen: Namespace, workbook: Workbook, place: Path) -> None:
    """Write the calendar file, and keep what she chose, so that the next file replaces this one in her calendar."""
    from steady.storage.exports.ics_export import as_calendar

    settings = workbook.journal.settings
    before = settings.get(KEPT)
    known = reminders(before, usual_reminders())
    wanted = _wanted(known, dict(chosen.remind))
    content = as_calendar(wanted.values(), now())
    settings.set(KEPT, to_keep(known, wanted))
    try:
        named_files.write_file(place, content, replace=chosen.replace)
    except (JournalTrouble, WrongUse):
        # Without a file nothing was changed, which is what is said then.
        settings.set(KEPT, before)
        raise
    print(f"Saved to {place}:")
    for reminder in wanted.values():
        days = "every day" if len(reminder.days) == len(WEEKDAYS) else ", ".join(WEEKDAYS[day] for day in reminder.days)
        print(f"  {days} at {reminder.at:%H:%M}: {harmless(reminder.title)}")
    print(NEXT)


def reminder_argument(words: str) -> tuple[str, When | None]:
    """Return which reminder `words` are about, and when it shall be, None for never; or raise ArgumentTypeError."""
    what, equals, when = (side.strip() for side in words.partition("="))
    if not equals or what not in NAMES:
        raise ArgumentTypeError(f"it starts with {' or '.join(NAMES)}, then “=”, not “{harmless(words)}”. {HOW}")
    return NAMES[what], None if when.casefold() == "no" else _when(when)


def _when(words: str) -> When:
    said = SAID.fullmatch(words)
    if not said:
        raise ArgumentTypeError(f"“{harmless(words)}” doesn't say a time. {HOW}")
    named = [word for word in SEPARATED.split(said["days"].casefold()) if word]
    days = range(len(WEEKDAYS)) if named == ["daily"] else {_day(word) for word in named}
    hour, minute = map(int, said["at"].split(":"))
    try:
        return When(tuple(days), time(hour, minute), said["title"] or "")
    except ValueError:
        raise ArgumentTypeError(f"“{said['at']}” isn't a time of day. {HOW}") from None


def _day(word: str) -> int:
    fits = [number for number, day in enumerate(WEEKDAYS) if len(word) >= 3 and day.lower().startswith(word)]
    if not fits:
        raise ArgumentTypeError(f"“{harmless(word)}” isn't a day. {HOW}")
    return fits[0]


def _wanted(known: Mapping[str, Reminder], said: Mapping[str, When | None]) -> dict[str, Reminder]:
    """Return those to write, each as `known` where nothing was typed about it."""
    wanted = {}
    for name, reminder in known.items():
        when = said.get(name, When(reminder.days, reminder.at, reminder.title))
        if when:
            wanted[name] = reminder.changed(when.days or reminder.days, when.at, when.title)
    if not wanted:
        raise WrongUse("Both are left out, so there's nothing to save. Please keep one of them.")
    return wanted
