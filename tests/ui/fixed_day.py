"""The day on which the tests of the screens take place, also where midnight comes while they run."""

from datetime import date, datetime, time

TODAY = date.today()


def at_hour(hour: int, minute: int = 0) -> datetime:
    """That time of TODAY where the tests run."""
    return datetime.combine(TODAY, time(hour, minute)).astimezone()


# No test takes ten minutes, so one that begins then still ends on that day.
LATEST = at_hour(23, 50)
