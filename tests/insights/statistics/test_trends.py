"""The trend over weeks: its figures, and when it may be named."""

import math
from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from steady.insights.statistics import trend
from tests.insights import plain_python
from tests.insights.diaries import MONDAY, day_by_day, drifting, series, unhurried, week_by_week

RISING = [2.0, 2.6, 2.4, 3.1, 3.5, 3.9, 4.4, 4.6]
untied_means = st.lists(st.integers(0, 1000), min_size=3, max_size=20, unique=True)
tied_means = st.lists(st.integers(0, 10), min_size=4, max_size=30)


@unhurried
@given(untied_means)
def test_untied_weeks_agree_with_every_order_counted(hundredths):
    means = [value / 100 for value in hundredths]
    ours = trend(week_by_week(means))
    assert ours.p == pytest.approx(plain_python.mann_kendall_exact(means), abs=1e-9)
    assert (ours.slope, ours.low, ours.high) == pytest.approx(
        plain_python.theil_sen(list(range(len(means))), means), abs=1e-9
    )


@unhurried
@given(tied_means)
def test_tied_weeks_agree_with_the_corrected_variance(means):
    assume(len(set(means)) > 1 and len(set(means)) < len(means))
    ours = trend(week_by_week([float(mean) for mean in means]))
    assert ours.p == pytest.approx(plain_python.mann_kendall_tied(means), abs=1e-9)
    assert (ours.slope, ours.low, ours.high) == pytest.approx(
        plain_python.theil_sen(list(range(len(means))), means), abs=1e-9
    )


def test_eight_weeks_that_rise_are_named():
    assert trend(week_by_week(RISING)).direction == "rising"
    assert trend(week_by_week([10 - mean for mean in RISING])).direction == "falling"


def test_seven_weeks_are_not_enough_to_name_it():
    seven = trend(week_by_week(RISING[:7]))
    assert seven.p < 0.05 and seven.low > 0
    assert seven.direction is None


def test_a_week_with_three_days_does_not_count():
    assert trend(week_by_week(RISING, days_a_week=3)).n_weeks == 0
    assert trend(week_by_week(RISING, days_a_week=4)).n_weeks == 8


def test_both_the_test_and_the_interval_have_to_agree():
    almost = trend(week_by_week([3, 3, 3, 3, 3, 3, 4, 4]))
    assert almost.p < 0.05 and almost.low == 0
    assert almost.direction is None


def test_a_missing_week_keeps_its_width():
    days = week_by_week([1.0, 2.0, 3.0, 4.0])
    with_gap = days[[day < MONDAY + timedelta(weeks=1) or day >= MONDAY + timedelta(weeks=3) for day in days.index]]
    assert trend(with_gap).slope == pytest.approx(1.0)


def test_a_real_trend_shows_in_weeks_where_single_days_only_tie():
    days = day_by_day([5 + (n % 7 < n // 14) for n in range(84)])
    assert trend(days).slope > 0
    assert trend(days).direction == "rising"


def test_weeks_that_never_vary_have_no_trend():
    flat = trend(week_by_week([5.0] * 12))
    assert (flat.slope, flat.low, flat.high) == (0, 0, 0)
    assert flat.direction is None


def test_equal_weeks_tie_though_their_days_come_in_another_order():
    thirds = [1 / 3, 2 / 3, 0.1, 0.7, 1.1, 0.2, 0.9]
    days = day_by_day([value for turn in range(8) for value in thirds[turn % 7 :] + thirds[: turn % 7]])
    assert trend(days).slope == 0
    assert math.isnan(trend(days).p)


@pytest.mark.parametrize("days", [series([]), series([(MONDAY, 4)]), day_by_day([4, 5, 6, 7])])
def test_too_little_to_compute_is_nothing_to_name(days):
    assert math.isnan(trend(days).slope)
    assert trend(days).direction is None


def test_wobbles_without_a_trend_are_seldom_named():
    named = [trend(day_by_day(drifting(56, seed, carried_over=0.3))).direction for seed in range(200)]
    assert sum(direction is not None for direction in named) <= 16
