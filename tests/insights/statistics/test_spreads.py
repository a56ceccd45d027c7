"""Weekdays and times of day: how far apart they lie, and how far apart chance alone puts them."""

from datetime import datetime, timedelta, timezone
from random import Random
from statistics import fmean

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.insights.statistics import time_of_day_spread, weekday_spread
from steady.insights.statistics.permutation_test import by_chance
from tests.insights import plain_python
from tests.insights.diaries import MONDAY, day_by_day, dense_entries, drifting, series, unhurried

HERE = timezone(timedelta(hours=1))


def at_hours(values: list[tuple[int, int, float]]) -> pd.Series:
    """Entries at (day number, hour), each with its value."""
    times = [datetime(2026, 9, 7, hour, 15, tzinfo=HERE) + timedelta(days=day) for day, hour, _ in values]
    return pd.Series([value for *_, value in values], index=pd.Index(times, dtype=object), dtype=float)


@unhurried
@given(dense_entries)
def test_weekday_means_agree_with_counting_by_hand(diary):
    days = plain_python.day_means(diary)
    weekdays = [[value for day, value in days.items() if day.weekday() == number] for number in range(7)]
    ours = weekday_spread(series(diary))
    assert [group.n for group in ours.groups] == list(map(len, weekdays))
    if len(days) < 42 or min(map(len, weekdays)) < 4:
        assert ours.gap is None and ours.chance is None and ours.waiting
        return
    means = list(map(fmean, weekdays))
    assert [group.mean for group in ours.groups] == pytest.approx(means, abs=1e-9)
    assert ours.gap == pytest.approx(max(means) - min(means), abs=1e-9)
    assert ours.chance.usual >= 0 and 0 < ours.chance.p <= 1


def test_forty_one_days_are_not_enough_and_say_so():
    assert weekday_spread(day_by_day(drifting(41, seed=1))).waiting == "41 of 42 days so far"
    assert weekday_spread(day_by_day(drifting(42, seed=1))).waiting == ""


def test_a_weekday_she_seldom_writes_on_is_named():
    no_sundays = day_by_day([None if n % 7 == 6 and n > 20 else 5 + n % 3 for n in range(84)])
    assert weekday_spread(no_sundays).waiting == "3 of 4 so far on a Sunday"


def test_hard_mondays_stand_out():
    rng = Random(3)
    days = weekday_spread(day_by_day([6 - 2 * (n % 7 == 0) + rng.gauss(0, 1) for n in range(84)]))
    assert days.may_be_said
    assert days.counted[0].name == "Monday"
    assert days.gap > days.chance.most > days.chance.usual


def test_weekdays_that_only_wobble_do_not():
    said = [weekday_spread(day_by_day(drifting(56, seed, carried_over=0.3))).may_be_said for seed in range(60)]
    assert sum(said) <= 3


def test_a_hard_month_is_not_taken_for_a_hard_weekday():
    """A month that begins on a Thursday, with low values throughout, tells nothing about Thursdays."""
    rng = Random(4)
    days = weekday_spread(day_by_day([(2 if 45 <= n < 76 else 7) + rng.gauss(0, 0.8) for n in range(112)]))
    assert not days.may_be_said


def test_days_that_never_vary_have_no_gap_and_nothing_to_say():
    flat = weekday_spread(day_by_day([5.0] * 70))
    assert (flat.gap, flat.chance.usual, flat.chance.most, flat.chance.p) == (0, 0, 0, 1)


def test_the_same_days_always_give_the_same_figures():
    days = day_by_day(drifting(84, seed=5))
    assert weekday_spread(days) == weekday_spread(days.iloc[::-1])


@unhurried
@given(st.lists(st.integers(0, 10), min_size=42, max_size=100))
def test_it_is_said_exactly_when_the_gap_is_wider_than_the_band(values):
    spread = weekday_spread(day_by_day([float(value) for value in values]))
    assert spread.may_be_said == (spread.gap > spread.chance.most + 1e-9)


def test_chance_keeps_each_weeks_values_in_their_week():
    """Two weeks of one value each: no shuffle inside a week can move anything."""
    chance = by_chance(np.array([2.0] * 7 + [8.0] * 7), np.arange(14) % 7, np.arange(14) // 7)
    assert (chance.usual, chance.most, chance.p) == (0, 0, 1)


def test_what_chance_gives_agrees_with_a_plain_shuffle():
    rng, weeks = Random(6), 12
    values = [rng.gauss(5, 1.5) for _ in range(7 * weeks)]
    gaps = []
    for _ in range(2000):
        shuffled = [value for week in range(weeks) for value in rng.sample(values[7 * week : 7 * week + 7], 7)]
        means = [fmean(shuffled[weekday::7]) for weekday in range(7)]
        gaps.append(max(means) - min(means))
    ours = weekday_spread(day_by_day(values)).chance
    assert ours.usual == pytest.approx(fmean(gaps), rel=0.06)
    assert ours.most == pytest.approx(sorted(gaps)[1980], rel=0.12)


def test_a_part_of_the_day_begins_on_its_hour_and_the_night_ends_in_the_morning():
    hours = {
        4: "Night",
        5: "Morning",
        11: "Morning",
        12: "Afternoon",
        16: "Afternoon",
        17: "Evening",
        21: "Evening",
        22: "Night",
        0: "Night",
    }
    for hour, part in hours.items():
        counted = {group.name: group.n for group in time_of_day_spread(at_hours([(0, hour, 5)])).groups}
        assert counted.pop(part) == 1 and not any(counted.values())


def test_her_own_clock_decides_what_evening_is():
    travelling = pd.Series(
        [5.0, 5.0],
        index=pd.Index(
            [
                datetime(2026, 9, 7, 20, tzinfo=timezone(timedelta(hours=9))),
                datetime(2026, 9, 8, 20, tzinfo=timezone(timedelta(hours=-8))),
            ],
            dtype=object,
        ),
    )
    assert [group.n for group in time_of_day_spread(travelling).groups] == [0, 0, 2, 0]


def test_times_written_as_text_are_the_same_times():
    entries = at_hours([(day, hour, 5.0 + (day + hour) % 3) for day in range(12) for hour in (8, 20)])
    as_text = entries.set_axis([at.isoformat() for at in entries.index])
    assert time_of_day_spread(as_text) == time_of_day_spread(entries)


@pytest.mark.parametrize("day", [MONDAY, MONDAY.isoformat(), None])
def test_an_entry_without_a_time_is_in_no_part_of_the_day(day):
    entries = at_hours([(n, hour, 5.0 + n % 3) for n in range(12) for hour in (8, 20)])
    one_more = pd.Series([9.0], index=pd.Index([day], dtype=object))
    assert time_of_day_spread(pd.concat([entries, one_more])) == time_of_day_spread(entries)


def test_several_entries_in_one_part_of_a_day_are_one_value():
    entries = at_hours(
        [(0, 8, 2), (0, 9, 4)] + [(day, 8, 6.0) for day in range(1, 10)] + [(day, 20, 5.0) for day in range(10)]
    )
    morning = time_of_day_spread(entries).groups[0]
    assert (morning.n, morning.mean) == (10, pytest.approx(5.7))


def test_a_part_with_too_few_entries_stays_blank_and_two_are_needed():
    mornings = [(day, 8, 5.0 + day % 3) for day in range(14)]
    spread = time_of_day_spread(at_hours(mornings + [(day, 20, 4.0) for day in range(9)]))
    assert (spread.gap, spread.waiting) == (None, "9 of 10 so far in the evening")
    spread = time_of_day_spread(at_hours(mornings + [(day, 20, 4.0) for day in range(10)] + [(3, 14, 9.0)]))
    assert [group.mean is None for group in spread.groups] == [False, True, False, True]
    assert spread.gap == pytest.approx(fmean(5.0 + day % 3 for day in range(14)) - 4)


def test_evenings_that_are_always_harder_stand_out():
    rng = Random(7)
    spread = time_of_day_spread(
        at_hours([(day, hour, (7 if hour < 12 else 5) + rng.gauss(0, 1)) for day in range(28) for hour in (8, 20)])
    )
    assert spread.may_be_said and spread.counted[0].name == "Evening"


def test_a_time_of_year_is_not_taken_for_a_time_of_day():
    """She moved from mornings to evenings as her days grew lighter: inside a week nothing differs."""
    spread = time_of_day_spread(at_hours([(day, 8 if day < 28 else 20, 3.0 if day < 28 else 7.0) for day in range(56)]))
    assert spread.gap == 4 and not spread.may_be_said


def test_nothing_written_waits_for_the_first_entries():
    assert time_of_day_spread(at_hours([])).waiting == "0 of 10 so far in the morning"
    assert weekday_spread(series([])).waiting == "0 of 42 days so far"
    assert weekday_spread(series([(MONDAY, 5)] * 50)).waiting == "1 of 42 days so far"
