"""How days, times and numbers are said: in English, whatever language the machine speaks."""

from collections.abc import Sequence
from datetime import date, datetime

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = "January February March April May June July August September October November December".split()

SMALL = "no one two three four five six seven eight nine ten".split()


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


def full_day(day: date) -> str:
    """Return a date with its weekday: "Tuesday 3 March 2026"."""
    return f"{weekday(day)} {spoken_day(day)}"


def named_day(day: date, today: date) -> str:
    """Return a day by its name, "Tuesday 24 November"; with its year unless that is the year of `today`."""
    return f"{weekday(day)} {day_and_month(day)}" if day.year == today.year else full_day(day)


def spoken_time(at: datetime) -> str:
    """Return the hour and minute of a time: "21:34"."""
    return f"{at:%H:%M}"


def spoken_moment(at: datetime) -> str:
    """Return a time with its day: "Tuesday 3 March 2026, 21:34"."""
    return f"{full_day(at.date())}, {spoken_time(at)}"


def days_from_to(first: date, last: date) -> str:
    """Return the days from `first` to `last`: "3 March 2026 to 9 March 2026"."""
    return f"{spoken_day(first)} to {spoken_day(last)}"


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them: "a", "a and b", "a, b, and c"."""
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def small_number(number: int) -> str:
    """Return a number as a word up to ten: "four"; beyond that as it is: "11"."""
    return SMALL[number] if number < len(SMALL) else str(number)


def plural(number: int, noun: str) -> str:
    """Return the form of `noun` that goes with `number`: "day" or "days", "entry" or "entries"."""
    if number == 1:
        return noun
    return f"{noun[:-1]}ies" if noun.endswith("ry") else f"{noun}s"


def count(number: int, noun: str) -> str:
    """Return a number with its noun: "1 day", "3 days", "1456 entries"."""
    return f"{number} {plural(number, noun)}"


def amount(number: int, noun: str) -> str:
    """Return a number that may be large with its noun: "1 entry", "1,456 entries"."""
    return f"{number:,} {plural(number, noun)}"


def one_or_more(number: int, one: str) -> str:
    """Return `one`, such as "one week", or a number with that noun: "3 weeks"."""
    return one if number == 1 else count(number, one.removeprefix("one "))


def how_often(times: int) -> str:
    """Return how often something was: "once", "3 times"."""
    return "once" if times == 1 else f"{times} times"
