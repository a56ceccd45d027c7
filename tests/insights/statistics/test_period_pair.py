"""Two stretches of time held against each other: the numbers, and when they may be said."""

from datetime import date, timedelta
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.insights.statistics.time_pairs import period_against_period
from tests.insights.diaries import MONDAY, day_by_day, dense_entries, series

THEN = (MONDAY, MONDAY + timedelta(days=27))
NOW = (MONDAY + timedelta(days=40), MONDAY + timedelta(days=67))


def pair(then: list[float], now: list[float], between=()):
    values = [*then, *[None] * (28 - len(then)), *between, *[None] * (12 - len(between)), *now]
    return period_against_period(day_by_day(values), THEN, NOW)


@given(dense_entries)
def test_both_means_and_the_band_agree_with_plain_arithmetic(entries):
    found = period_against_period(series(entries), THEN, NOW)
    by_day: dict[date, list[int]] = {}
    for day, value in entries:
        by_day.setdefault(day, []).append(value)
    days = {day: fmean(values) for day, values in by_day.items()}
    then = [value for day, value in days.items() if THEN[0] <= day <= THEN[1]]
    now = [value for day, value in days.items() if NOW[0] <= day <= NOW[1]]
    assert (found.then.days, found.now.days) == (len(then), len(now))
    if min(len(then), len(now)) < 14:
        assert found.band is None and found.difference is None and not found.is_change
        return
    band = 1.96 * stdev(days.values()) * (1 / len(then) + 1 / len(now)) ** 0.5
    assert found.band == pytest.approx(band, abs=1e-9)
    assert found.difference == pytest.approx(fmean(now) - fmean(then), abs=1e-9)
    assert found.is_change is (abs(fmean(now) - fmean(then)) > band + 1e-9)


@pytest.mark.parametrize(
    ("then", "now", "waiting"),
    [
        (13, 28, ("13 of 14 days so far", "")),
        (28, 0, ("", "0 of 14 days so far")),
        (14, 14, ("", "")),
    ],
)
def test_a_mean_is_shown_from_fourteen_days_on(then, now, waiting):
    found = pair([4.0, 5.0] * (then // 2) + [4.0] * (then % 2), [5.0] * now)
    assert (found.then.waiting, found.now.waiting) == waiting
    assert (found.difference is None) is any(waiting)


def test_one_value_repeated_is_no_change():
    found = pair([5] * 20, [5] * 20)
    assert (found.difference, found.band, found.is_change) == (0, 0, False)


def test_days_outside_both_stretches_widen_the_band_and_move_no_mean():
    calm, stormy = pair([4, 5] * 10, [5, 6] * 10), pair([4, 5] * 10, [5, 6] * 10, between=[0, 10] * 6)
    assert stormy.band > calm.band
    assert (stormy.then, stormy.now) == (calm.then, calm.now)


@given(st.lists(st.integers(0, 10), min_size=14, max_size=28), st.lists(st.integers(0, 10), min_size=14, max_size=28))
def test_the_order_of_time_only_turns_the_sign(first, second):
    forth, back = pair(first, second), pair(second, first)
    assert forth.difference == pytest.approx(-back.difference)
    assert forth.is_change is back.is_change
