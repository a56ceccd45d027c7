"""Her own mean, spread and day-to-day swing, and from how many days they are shown."""

import math
from datetime import timedelta
from statistics import fmean, stdev

import pytest
from hypothesis import given

from steady.insights.statistics import instability, personal_mean, rmssd, spread
from tests.insights import plain_python
from tests.insights.diaries import MONDAY, day_by_day, dense_entries, drifting, series, unhurried


@unhurried
@given(dense_entries)
def test_instability_counts_only_pairs_of_days_next_to_each_other(diary):
    plain = plain_python.rmssd(plain_python.day_means(diary))
    ours = rmssd(series(diary))
    assert math.isnan(ours) if plain is None else ours == pytest.approx(plain, abs=1e-9)


def test_a_leap_across_a_gap_is_no_swing():
    assert rmssd(day_by_day([2, 3, None, 9, 8])) == 1.0


def test_no_two_days_in_a_row_give_no_swing():
    assert math.isnan(rmssd(day_by_day([2, None, 9])))
    assert math.isnan(rmssd(series([(MONDAY, 4)])))
    assert math.isnan(rmssd(series([])))


def test_days_that_never_vary_have_no_swing():
    assert rmssd(day_by_day([6] * 50)) == 0.0


@pytest.mark.parametrize(("figure", "needed"), [(personal_mean, 14), (spread, 42), (instability, 42)])
def test_a_figure_is_not_shown_a_day_too_early(figure, needed):
    too_few, enough = figure(day_by_day(drifting(needed - 1, seed=1))), figure(day_by_day(drifting(needed, seed=1)))
    assert too_few.value is None
    assert too_few.waiting == f"{needed - 1} of {needed} days so far"
    assert enough.value is not None
    assert enough.waiting == ""


def test_several_entries_on_one_day_are_one_day_of_the_fourteen():
    assert personal_mean(series([(MONDAY, 5)] * 20)).waiting == "1 of 14 days so far"


def test_mean_and_spread_are_over_day_values():
    mood = drifting(60, seed=2)
    assert personal_mean(day_by_day(mood)).value == pytest.approx(fmean(mood), abs=1e-9)
    assert spread(day_by_day(mood)).value == pytest.approx(stdev(mood), abs=1e-9)
    assert instability(day_by_day(mood)).value == rmssd(day_by_day(mood))


def test_forty_two_days_without_neighbours_still_say_what_is_missing():
    every_other = series([(MONDAY + timedelta(days=2 * n), n % 5) for n in range(42)])
    assert instability(every_other).value is None
    assert instability(every_other).waiting == "no two days in a row so far"
