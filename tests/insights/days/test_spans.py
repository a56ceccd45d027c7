"""The pairs of times that can be set side by side."""

from datetime import date, timedelta

import pytest

from steady.insights.days.spans import (
    FIRST_AND_LAST,
    LABELS,
    LAST_TWO,
    OWN_DATES,
    YEAR_AGO,
    Span,
    apart_from,
    in_order,
    share_a_day,
    spoken_span,
    times_of,
)
from tests.insights.diaries import TODAY

FIRST = date(2025, 5, 23)


@pytest.mark.parametrize(
    ("pair", "first"),
    [
        (FIRST_AND_LAST, FIRST),
        (LAST_TWO, TODAY - timedelta(days=55)),
        (YEAR_AGO, TODAY - timedelta(days=27 + 364)),
    ],
)
def test_each_pair_is_two_times_of_four_weeks_and_ends_today(pair, first):
    then, now = times_of(pair, TODAY, FIRST)
    assert (then.first, then.days, now.days, now.last) == (first, 28, 28, TODAY)
    assert not share_a_day(then, now)


def test_a_year_ago_has_the_same_days_of_the_week():
    then, now = times_of(YEAR_AGO, TODAY, FIRST)
    assert then.first.weekday() == now.first.weekday()


@pytest.mark.parametrize(("age", "shares"), [(1, True), (40, True), (55, True), (56, False), (57, False)])
def test_her_first_and_last_four_weeks_stand_apart_from_the_day_that_is_named(age, shares):
    first_day = TODAY - timedelta(days=age - 1)
    assert share_a_day(*times_of(FIRST_AND_LAST, TODAY, first_day)) is shares
    assert (apart_from(first_day) > TODAY) is shares


def test_two_times_share_a_day_even_if_it_is_one_only():
    may = Span(date(2026, 5, 1), date(2026, 5, 31))
    assert share_a_day(may, Span(date(2026, 5, 31), date(2026, 6, 2)))
    assert share_a_day(Span(date(2026, 4, 1), date(2026, 6, 2)), may)
    assert not share_a_day(may, Span(date(2026, 6, 1), date(2026, 6, 2)))


def test_the_earlier_time_is_then_in_whatever_order_she_picks_them():
    may, june = Span(date(2026, 5, 1), date(2026, 5, 31)), Span(date(2026, 6, 1), date(2026, 6, 2))
    assert in_order(june, may) == in_order(may, june) == (may, june)
    assert spoken_span(may) == "1 May 2026 to 31 May 2026"


def test_her_own_dates_are_no_pair_of_ours():
    with pytest.raises(KeyError):
        times_of(OWN_DATES, TODAY, FIRST)
    assert list(LABELS)[-1] == OWN_DATES
