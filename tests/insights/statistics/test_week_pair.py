"""One week against another."""

from datetime import timedelta
from statistics import fmean

import pytest
from hypothesis import given

from steady.insights.statistics import week_against_week
from tests.insights import plain_python
from tests.insights.diaries import MONDAY, day_by_day, dense_entries, drifting, series, unhurried, week_by_week


@unhurried
@given(dense_entries)
def test_difference_and_band_agree_with_counting_by_hand(diary):
    days = plain_python.day_means(diary)
    later = max(days) - timedelta(days=max(days).weekday())
    weeks = [
        [days[day] for day in days if monday <= day < monday + timedelta(days=7)]
        for monday in (later - timedelta(days=7), later)
    ]
    ours = week_against_week(series(diary))
    if min(map(len, weeks)) < 4:
        assert ours is None
        return
    assert ours.difference == pytest.approx(fmean(weeks[1]) - fmean(weeks[0]), abs=1e-9)
    assert ours.band == pytest.approx(plain_python.band(days, *map(len, weeks)), abs=1e-9)
    assert (ours.earlier_days, ours.later_days) == (len(weeks[0]), len(weeks[1]))


def test_a_week_with_three_days_is_not_compared():
    assert week_against_week(week_by_week([4, 7], days_a_week=3)) is None
    assert week_against_week(week_by_week([4, 7], days_a_week=4)).difference == 3


def test_the_usual_ups_and_downs_are_no_change():
    days = day_by_day([*drifting(70, seed=3), 6, 4, 5, 6, 5, 4, 6, 6, 5, 5, 6, 6, 5, 4])
    assert not week_against_week(days).is_change


def test_a_week_far_outside_the_ups_and_downs_is_a_change():
    days = day_by_day([4, 5, 6, 5, 4, 5, 6] * 10 + [9] * 7)
    assert week_against_week(days).is_change


def test_weeks_that_never_vary_are_no_change():
    assert not week_against_week(week_by_week([0.1, 0.1])).is_change


def test_any_day_names_its_week():
    days = week_by_week([2, 5, 9])
    pair = week_against_week(days, later=MONDAY + timedelta(days=16), earlier=MONDAY + timedelta(days=3))
    assert (pair.earlier, pair.later, pair.difference) == (MONDAY, MONDAY + timedelta(days=14), 7)


def test_a_week_that_is_not_there_gives_no_comparison():
    assert week_against_week(series([])) is None
    assert week_against_week(week_by_week([2, 5]), later=MONDAY + timedelta(weeks=9)) is None
