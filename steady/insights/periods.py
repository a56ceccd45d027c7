"""The pairs of times that “then and now” offers; light, so that a screen can offer them before any chart is loaded."""

from datetime import date, timedelta

from steady.domain.spoken import spoken_day
from steady.insights.days.spans import Span

FOUR_WEEKS = 28
A_YEAR = timedelta(days=364)
FIRST_AND_LAST, LAST_TWO, YEAR_AGO, OWN_DATES = "first and last", "last two", "year ago", "own dates"
LABELS = {
    FIRST_AND_LAST: "My first four weeks and my last four weeks",
    LAST_TWO: "The four weeks before last and the last four weeks",
    YEAR_AGO: "Four weeks a year ago and the last four weeks",
    OWN_DATES: "Dates of my own",
}

Times = tuple[Span, Span]


def times_of(pair: str, today: date, first_day: date) -> Times:
    """Return then and now of one of LABELS but the last; `first_day` is that of her first check-in. KeyError if none.

    Four weeks are 28 days. A year ago is 364 days, so that the same days of the week lie side by side.
    """
    now = Span(today - timedelta(days=FOUR_WEEKS - 1), today)
    then = {FIRST_AND_LAST: first_day, LAST_TWO: now.first - timedelta(days=FOUR_WEEKS), YEAR_AGO: now.first - A_YEAR}
    return Span(then[pair], then[pair] + timedelta(days=FOUR_WEEKS - 1)), now


def in_order(one: Span, other: Span) -> Times:
    """Return the two with the earlier one first."""
    return (one, other) if one.first <= other.first else (other, one)


def share_a_day(then: Span, now: Span) -> bool:
    """Return True if some day lies in both."""
    return then.first <= now.last and now.first <= then.last


def spoken_span(span: Span) -> str:
    """Return a time as it is said: "3 May 2026 to 30 May 2026"."""
    return " to ".join(map(spoken_day, (span.first, span.last)))


def apart_from(first_day: date) -> date:
    """Return the day from which on her first and her last four weeks share no day."""
    return first_day + timedelta(days=2 * FOUR_WEEKS - 1)
