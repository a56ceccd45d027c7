"""A week beside her usual days: named only beyond the band, from four days on, and with fourteen before it."""

from datetime import datetime, time, timedelta
from statistics import fmean, stdev

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.records.check_in import CheckIn
from steady.domain.records.week import monday_of
from steady.insights.compare.week_and_usual import against_usual
from steady.insights.statistics import week_against_usual

WEEK = "2026-W47"
MONDAY = monday_of(WEEK)


def noted(before: list[int | None], inside: list[int | None], after: list[int | None] = (), feeling="calm"):
    """Check-ins on the days before a week, in it, and after it, each list up to, from, and behind that week."""
    days = [(MONDAY - timedelta(days=len(before) - n), value) for n, value in enumerate(before)]
    days += [(MONDAY + timedelta(days=n), value) for n, value in enumerate(inside)]
    days += [(MONDAY + timedelta(days=7 + n), value) for n, value in enumerate(after)]
    return [CheckIn(at=datetime.combine(day, time(9)).astimezone(), **{feeling: value}) for day, value in days]


def test_a_week_far_above_or_below_her_usual_days_is_named_and_another_is_not():
    usual = [4, 5, 4, 6, 5, 4, 5] * 6
    assert against_usual(noted(usual, [8] * 7), WEEK).higher == ("calm",)
    assert against_usual(noted(usual, [1] * 7), WEEK).lower == ("calm",)
    same = against_usual(noted(usual, [5] * 7), WEEK)
    assert (same.compared, same.higher, same.lower) == (("calm",), (), ())


@pytest.mark.parametrize(
    ("before", "inside", "is_compared"), [(14, 4, True), (13, 7, False), (90, 3, False), (14, 7, True), (0, 7, False)]
)
def test_it_takes_four_days_in_the_week_and_fourteen_before_it(before, inside, is_compared):
    found = against_usual(noted([4, 5] * (before // 2) + [5] * (before % 2), [9] * inside), WEEK)
    assert (found.days, found.days_before, bool(found.compared)) == (inside, before, is_compared)
    assert bool(found.higher) <= is_compared


def test_both_counts_are_of_the_one_feeling_that_is_nearest_to_enough():
    calm, lonely = noted([5] * 10, [6] * 4), noted([5] * 20, [6] * 2, feeling="lonely")
    found = against_usual([*calm, *lonely], WEEK)
    assert (found.days, found.days_before, found.compared) == (4, 10, ())
    found = against_usual([*noted([5] * 9, [6] * 4), *noted([5] * 20, [6] * 3, feeling="lonely")], WEEK)
    assert (found.days, found.days_before) == (3, 20)


def test_what_comes_after_the_week_changes_nothing_in_it():
    usual, inside = [4, 5, 4, 6, 5, 4, 5] * 6, [6] * 7
    alone = against_usual(noted(usual, inside), WEEK)
    assert against_usual(noted(usual, inside, [0, 10] * 40), WEEK) == alone


def test_an_empty_journal_and_a_missing_feeling_are_no_zero():
    empty = against_usual([], WEEK)
    assert (empty.days, empty.days_before, empty.compared) == (0, 0, ())
    assert against_usual(noted([5] * 20, [9] * 7, feeling="lonely"), WEEK).compared == ("lonely",)


values = st.none() | st.integers(0, 10)


@given(st.lists(values, max_size=40), st.lists(values, min_size=7, max_size=7), st.lists(values, max_size=10))
def test_the_means_and_the_band_agree_with_plain_arithmetic(before, inside, after):
    days = {one.day: one.calm for one in noted(before, inside, after) if one.calm is not None}
    series = pd.Series(list(days.values()), index=pd.Index(list(days), dtype=object), dtype=float)
    found = week_against_usual(series, MONDAY + timedelta(days=3))
    then, now_in = ([value for value in part if value is not None] for part in (before, inside))
    assert (found.then.days, found.now.days) == (len(then), len(now_in))
    if len(then) < 14 or len(now_in) < 4:
        assert found.band is None and not found.is_change
        return
    band = 1.96 * stdev(then + now_in) * (1 / len(then) + 1 / len(now_in)) ** 0.5
    assert found.band == pytest.approx(band, abs=1e-9)
    assert found.is_change is (abs(fmean(now_in) - fmean(then)) > band + 1e-9)
