"""What goes along with better and harder days, and how chance is kept out of it."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from statistics import fmean, variance

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.special import stdtr, stdtrit
from scipy.stats import ttest_ind

from steady.insights.statistics import days_each_way, goes_along_with
from tests.insights import plain_python
from tests.insights.diaries import MONDAY, day_by_day, drifting, series, unhurried

tagged_days = st.lists(st.tuples(st.integers(0, 10), st.booleans()), min_size=20, max_size=80)


def days_at(places, first=MONDAY):
    return [first + timedelta(days=place) for place in places]


def plain_welch(with_tag, without):
    """Difference, interval and two-sided p after Welch 1947."""
    parts = [variance(group) / len(group) for group in (with_tag, without)]
    error = sum(parts) ** 0.5
    freedom = sum(parts) ** 2 / (parts[0] ** 2 / (len(with_tag) - 1) + parts[1] ** 2 / (len(without) - 1))
    difference = fmean(with_tag) - fmean(without)
    reach = stdtrit(freedom, 0.975) * error
    return difference, difference - reach, difference + reach, 2 * stdtr(freedom, -abs(difference) / error)


@unhurried
@given(tagged_days)
def test_figures_agree_with_counting_by_hand(diary):
    values, has_tag = [value for value, _ in diary], [tagged for _, tagged in diary]
    groups = [[value for value, tagged in diary if tagged is wanted] for wanted in (True, False)]
    found = goes_along_with(day_by_day(values), {"laughed": days_at(n for n, tagged in enumerate(has_tag) if tagged)})
    if min(map(len, groups)) < 10:
        assert found == []
        return
    (ours,) = found
    assert (ours.days_with, ours.days_without) == tuple(map(len, groups))
    assert ours.p_shifted == pytest.approx(plain_python.share_of_shifts(values, has_tag), abs=1e-9)
    if len(set(groups[0])) > 1 or len(set(groups[1])) > 1:
        assert (ours.difference, ours.low, ours.high, ours.p) == pytest.approx(plain_welch(*groups), abs=1e-9)


@unhurried
@given(st.lists(st.integers(0, 30), min_size=10, max_size=60), st.lists(st.integers(0, 30), min_size=10, max_size=60))
def test_welch_agrees_with_scipy_wherever_days_vary(with_tag, without):
    assume(len(set(with_tag)) > 1 and len(set(without)) > 1)
    thirds = [value / 3 for value in with_tag + without]
    (ours,) = goes_along_with(day_by_day(thirds), {"laughed": days_at(range(len(with_tag)))})
    test = ttest_ind(thirds[: len(with_tag)], thirds[len(with_tag) :], equal_var=False)
    interval = test.confidence_interval(0.95)
    assert (ours.low, ours.high, ours.p) == pytest.approx((interval.low, interval.high, test.pvalue), abs=1e-9)


def test_one_group_that_never_varies_is_compared_without_a_murmur(recwarn):
    (found,) = goes_along_with(day_by_day([5.1] * 20 + drifting(50, seed=3)), {"laughed": days_at(range(20))})
    assert found.low < found.difference < found.high
    assert not recwarn.list


@unhurried
@given(tagged_days)
def test_the_days_without_tell_the_same_turned_round(diary):
    mood, on = day_by_day([value for value, _ in diary]), [n for n, (_, tagged) in enumerate(diary) if tagged]
    off = sorted(set(range(len(diary))) - set(on))
    found = {one.tag: one for one in goes_along_with(mood, {"on": days_at(on), "off": days_at(off)})}
    if found:
        assert found["on"].difference == pytest.approx(-found["off"].difference, abs=1e-9)
        assert found["on"].p_shifted == pytest.approx(found["off"].p_shifted, abs=1e-9)


def test_a_blank_in_a_column_is_a_day_that_counts_nowhere():
    mood = day_by_day(drifting(40, seed=11))
    slept = pd.Series([None] * 10 + [True] * 15 + [False] * 15, index=mood.index, dtype=object)
    (with_blanks,) = goes_along_with(mood, {"slept well": slept})
    (without_them,) = goes_along_with(mood.iloc[10:], {"slept well": slept.iloc[10:].astype(bool)})
    assert with_blanks == without_them
    assert (with_blanks.days_with, with_blanks.days_without) == (15, 15)


def test_days_each_way_count_what_may_not_be_compared_yet():
    mood = day_by_day(drifting(30, seed=12))
    tags = {"argued": days_at(range(7)), "children": days_at(range(27)), "never": []}
    assert goes_along_with(mood, tags) == []
    assert days_each_way(mood, tags) == {"argued": (7, 23), "children": (27, 3), "never": (0, 30)}


def test_nine_days_with_a_tag_are_not_enough():
    mood = day_by_day(drifting(60, seed=4))
    found = goes_along_with(
        mood,
        {
            "argued": days_at(range(9)),
            "laughed": days_at(range(10)),
            "children": days_at(range(51)),
            "no contact": days_at(range(50)),
        },
    )
    assert {one.tag for one in found} == {"laughed", "no contact"}


def test_a_tag_counts_once_a_day_and_only_on_days_with_a_value():
    mood = day_by_day([5.0, 6.0] * 15)
    twice = days_at(range(10)) * 2 + days_at(range(100, 120))
    assert goes_along_with(mood, {"laughed": twice})[0].days_with == 10


def test_a_column_of_yes_and_no_says_the_same_as_a_list_of_days():
    mood = day_by_day(drifting(60, seed=5))
    column = series([(day, place % 3 == 0) for place, day in enumerate(mood.index)]).astype(bool)
    for said in (column, column.astype(int), dict(column)):
        assert goes_along_with(mood, {"laughed": said}) == goes_along_with(mood, {"laughed": mood.index[::3]})


def test_one_tag_alone_needs_no_table():
    mood = day_by_day(drifting(60, seed=5))
    (one,) = goes_along_with(mood, {"laughed": mood.index[::3]})
    column = pd.Series([n % 3 == 0 for n in range(60)], index=mood.index, name="laughed")
    assert goes_along_with(mood, column) == [one]
    for days in (set(mood.index[::3]), (day for day in mood.index[::3])):
        assert goes_along_with(mood, days) == [replace(one, tag="")]
    assert goes_along_with(mood, []) == [] and days_each_way(mood, []) == {"": (0, 60)}


def test_a_frame_of_columns_says_the_same_as_each_column():
    mood = day_by_day(drifting(60, seed=5))
    frame = pd.DataFrame(
        {"laughed": [n % 3 == 0 for n in range(60)], "argued": [n % 4 == 0 for n in range(60)]},
        index=pd.DatetimeIndex(mood.index),
    )
    columns = {name: frame[name] for name in frame}
    assert goes_along_with(mood, frame) == goes_along_with(mood, columns) != []


def test_days_that_never_vary_go_along_with_nothing():
    (found,) = goes_along_with(day_by_day([5.0] * 40), {"laughed": days_at(range(20))})
    assert (found.difference, found.low, found.high) == (0, 0, 0)
    assert not found.may_be_said


def test_a_tag_that_lifts_its_days_may_be_said():
    rng = Random(6)
    on = sorted(rng.sample(range(90), 30))
    mood = [value + 2 * (place in on) for place, value in enumerate(drifting(90, seed=6, carried_over=0.2))]
    (found,) = goes_along_with(day_by_day(mood), {"friends": days_at(on)})
    assert found.may_be_said
    assert found.low > 0


def test_many_tags_are_tested_together():
    rng = Random(8)
    mood = day_by_day(drifting(120, seed=8))
    found = goes_along_with(mood, {f"tag {n}": days_at(rng.sample(range(120), 25)) for n in range(30)})
    assert [one.p_adjusted for one in found] == pytest.approx(
        plain_python.benjamini_hochberg([one.p for one in found]), abs=1e-9
    )
    assert not any(one.may_be_said for one in found)


def test_mood_shifted_in_time_is_not_taken_for_a_tie():
    """Slow moods and tags in runs look related by chance: Welch alone says so far too often."""
    rng = Random(9)
    mood = day_by_day(drifting(200, seed=9, carried_over=0.9))
    runs = {
        f"run {n}": [day for start in rng.sample(range(170), 3) for day in days_at(range(start, start + 14))]
        for n in range(40)
    }
    found = goes_along_with(mood, runs)
    assert sum(one.p_adjusted < 0.05 for one in found) > 10
    assert sum(one.may_be_said for one in found) <= 4


def test_the_strongest_comes_first():
    mood = [value + 3 * (place % 4 == 0) for place, value in enumerate(drifting(100, seed=10))]
    found = goes_along_with(day_by_day(mood), {"weak": days_at(range(1, 100, 3)), "strong": days_at(range(0, 100, 4))})
    assert [one.tag for one in found] == ["strong", "weak"]


def test_no_tags_and_no_days_give_no_comparison():
    assert goes_along_with(day_by_day(drifting(30, seed=1)), {}) == []
    assert goes_along_with(series([]), {"laughed": days_at(range(20))}) == []
