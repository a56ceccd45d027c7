"""Days as the workbook says them: in English, whatever language the machine speaks."""

from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def weekday(day: date) -> str:
    """Return the name of its weekday: "Tuesday"."""
    return WEEKDAYS[day.weekday()]


def day_and_month(day: date) -> str:
    """Return a day without its year: "3 March"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def short_day(day: date) -> str:
    """Return a day without its year, as a label says it: "3 Mar"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def month_and_year(day: date) -> str:
    """Return the month a day lies in: "March 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def spoken_day(day: date) -> str:
    """Return a date as it is said: "3 March 2026"."""
    return f"{day.day} {month_and_year(day)}"
