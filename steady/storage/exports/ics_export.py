"""Reminders as a file for any calendar (iCalendar, RFC 5545), which then needs neither the workbook nor a network."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from steady.domain.records.reminder import DAYS, Reminder

_LASTS = timedelta(minutes=5)
# As RFC 5545 names the days.
_DAYS = tuple(day[:2].upper() for day in DAYS)


def as_calendar(wanted: Iterable[Reminder], now: datetime) -> bytes:
    """Return a calendar file in which each reminder comes back on its days, from the first one after `now` on.

    The times have no zone (RFC 5545, 3.3.5, form 1): nine in the evening stays nine on her own clock when the clocks
    change and when she travels.
    """
    calendar = Calendar()
    # Neither the name of this program nor a word of what it is for.
    calendar.add("prodid", "-//Calendar//Calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for reminder in wanted:
        calendar.add_component(_event(reminder, now))
    return bytes(calendar.to_ical())


def _event(reminder: Reminder, now: datetime) -> Event:
    begins, days = reminder.first_after(now), [_DAYS[day] for day in reminder.days]
    facts = {
        "uid": reminder.uid,
        "dtstamp": now.astimezone(UTC),
        "sequence": reminder.version,
        "summary": reminder.title,
        "dtstart": begins,
        "dtend": begins + _LASTS,
        "rrule": {"freq": "daily"} if len(days) == len(DAYS) else {"freq": "weekly", "byday": days},
        # Nobody who looks for a free hour of hers should find these minutes taken, nor read more than that.
        "transp": "TRANSPARENT",
        "class": "PRIVATE",
    }
    event, alarm = Event(), Alarm()
    for name, value in facts.items():
        event.add(name, value)
    for name, value in {"action": "DISPLAY", "description": reminder.title, "trigger": timedelta(0)}.items():
        alarm.add(name, value)
    event.add_component(alarm)
    return event
