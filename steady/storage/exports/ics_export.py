"""Reminders as a file for any calendar (iCalendar, RFC 5545), which then needs neither the workbook nor a network."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from steady.domain.records.reminder import Reminder
from steady.domain.spoken import WEEKDAYS

# As RFC 5545 names the days.
_DAYS = tuple(day[:2].upper() for day in WEEKDAYS)


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
        event, alarm = Event(), Alarm()
        begins, days = reminder.first_after(now), [_DAYS[day] for day in reminder.days]
        event.add("uid", reminder.uid)
        event.add("dtstamp", now.astimezone(UTC))
        event.add("sequence", reminder.version)
        event.add("summary", reminder.title)
        event.add("dtstart", begins)
        event.add("dtend", begins + timedelta(minutes=5))
        event.add("rrule", {"freq": "daily"} if len(days) == len(WEEKDAYS) else {"freq": "weekly", "byday": days})
        # Nobody who looks for a free hour of hers should find these minutes taken, nor read more than that.
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        alarm.add("action", "DISPLAY")
        alarm.add("description", reminder.title)
        alarm.add("trigger", timedelta(0))
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
