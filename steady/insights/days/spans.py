"""The days a chart can show, and the pairs of times of “then and now”; light, so that no screen waits for a chart."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from steady.domain.spoken import days_from_to

EVERYTHING = "all"
DAYS_BACK: Mapping[str, int] = {"4 weeks": 28, "3 months": 91, "a year": 365}
STRETCHES = (*DAYS_BACK, EVERYTHING)
SHORTEST = FOUR_WEEKS = 28
A_QUARTER, A_YEAR = timedelta(days=91), timedelta(days=364)
FIRST_AND_LAST, LAST_TWO, OWN_DATES = "first and last", "last two", "own dates"
QUARTER_AGO, YEAR_AGO = "quarter ago", "year ago"
LABELS = {
    QUARTER_AGO: "Three months ago",
    YEAR_AGO: "A year ago",
    LAST_TWO: "The four weeks before last",
    FIRST_AND_LAST: "My first four weeks",
    OWN_DATES: "Dates I pick",
}
# Stretch → the pair of times it's answered with.
COMPARED = {"4 weeks": LAST_TWO, "3 months": QUARTER_AGO, "a year": YEAR_AGO, EVERYTHING: FIRST_AND_LAST}
# The earlier time of a pair, as a sentence says it.
AGO = {
    QUARTER_AGO: "three months ago",
    YEAR_AGO: "a year ago",
    LAST_TWO: "four weeks ago",
    FIRST_AND_LAST: "at the start",
    OWN_DATES: "then",
}


@dataclass(frozen=True)
class Span:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def every_day(self) -> list[date]:
        """Return its days in order."""
        return [self.first + timedelta(days=number) for number in range(self.days)]

    @property
    def weeks(self) -> int:
        """How many weeks, Monday to Sunday, it touches."""
        return (self.from_monday().days + 6) // 7

    def from_monday(self) -> "Span":
        """Return it begun on the Monday of its first week."""
        return Span(self.first - timedelta(days=self.first.weekday()), self.last)

    def since(self, day: date) -> "Span":
        """Return the part of it from `day` on; never less than its last day."""
        return Span(min(max(self.first, day), self.last), self.last)

    def ends(self, today: date) -> bool:
        """True when it goes up to `today`, so that its days are "the last" ones."""
        return self.last >= today

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def span_of(stretch: str, today: date, first_day: date | None) -> Span:
    """Return the span of one of STRETCHES up to `today`; `first_day` is the oldest day of her journal, if any.

    Raises KeyError for a stretch that is none.
    """
    if stretch == EVERYTHING:
        return Span(min(first_day or today, today), today)
    return Span(today - timedelta(days=DAYS_BACK[stretch] - 1), today)


def shown_span(stretch: str | Span, today: date, first_day: date) -> Span:
    """Return the days to show: a stretch is never shorter than four weeks, and a Span is taken as it is."""
    if isinstance(stretch, Span):
        return stretch
    span = span_of(stretch, today, first_day)
    return Span(min(span.first, today - timedelta(days=SHORTEST - 1)), today)


Times = tuple[Span, Span]


def times_of(pair: str, today: date, first_day: date) -> Times:
    """Return then and now of one of LABELS but the last; `first_day` is that of her first check-in. KeyError if none.

    Four weeks are 28 days. Three months ago is 91 days and a year ago is 364, so that the same days of the week lie
    side by side.
    """
    now = Span(today - timedelta(days=FOUR_WEEKS - 1), today)
    then = {
        QUARTER_AGO: now.first - A_QUARTER,
        YEAR_AGO: now.first - A_YEAR,
        LAST_TWO: now.first - timedelta(days=FOUR_WEEKS),
        FIRST_AND_LAST: first_day,
    }
    return Span(then[pair], then[pair] + timedelta(days=FOUR_WEEKS - 1)), now


def in_order(one: Span, other: Span) -> Times:
    """Return the two with the earlier one first."""
    return (one, other) if one.first <= other.first else (other, one)


def share_a_day(then: Span, now: Span) -> bool:
    """Return True if some day lies in both."""
    return then.first <= now.last and now.first <= then.last


def spoken_span(span: Span) -> str:
    """Return a time as it is said: "3 May 2026 to 30 May 2026"."""
    return days_from_to(span.first, span.last)


def apart_from(first_day: date) -> date:
    """Return the day from which on her first and her last four weeks share no day."""
    return first_day + timedelta(days=2 * FOUR_WEEKS - 1)
