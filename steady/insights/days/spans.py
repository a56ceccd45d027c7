"""The stretches of time a chart can show; light, so that a screen can offer them before any chart is loaded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

EVERYTHING = "all"
DAYS_BACK: Mapping[str, int] = {"4 weeks": 28, "3 months": 91, "a year": 365}
STRETCHES = (*DAYS_BACK, EVERYTHING)
SHORTEST = 28


@dataclass(frozen=True)
class Span:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def weeks(self) -> int:
        """How many weeks, Monday to Sunday, it touches."""
        return (self.from_monday().days + 6) // 7

    def from_monday(self) -> "Span":
        """Return it begun on the Monday of its first week."""
        return Span(self.first - timedelta(days=self.first.weekday()), self.last)

    def since(self, day: date) -> "Span":
        """Return the part of it from `day` on, which must not be later than its last day."""
        return Span(max(self.first, day), self.last)

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
