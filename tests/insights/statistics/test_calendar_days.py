"""Day values, weekly means and the seven-day line."""

from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from hypothesis import given

from steady.insights.statistics import day_values, seven_day_line, weekly_means
from tests.insights import plain_python
from tests.insights.diaries import MONDAY, day_by_day, dense_entries, entries, series, unhurried

BERLIN = ZoneInfo("Europe/Berlin")


@unhurried
@given(entries)
def test_a_day_value_is_the_mean_of_that_days_entries(diary):
    ours = day_values(series(diary))
    plain = plain_python.day_means(diary)
    assert list(ours.index) == list(plain)
    assert list(ours) == pytest.approx(list(plain.values()), abs=1e-9)


@unhurried
@given(entries)
def test_a_missing_day_is_never_a_zero(diary):
    days = day_values(series(diary))
    assert set(days.index) == {day for day, _ in diary}
    assert days.notna().all()


@unhurried
@given(entries)
def test_day_values_of_day_values_are_the_same(diary):
    days = day_values(series(diary))
    pd.testing.assert_series_equal(day_values(days), days)


def test_an_entry_without_a_value_leaves_its_day_missing():
    assert list(day_values(series([(MONDAY, 4), (MONDAY + timedelta(days=1), float("nan"))]))) == [4]


def test_her_own_clock_decides_which_day_it_was():
    late = datetime(2026, 11, 3, 23, 40, tzinfo=ZoneInfo("America/New_York"))
    early = datetime(2026, 11, 3, 0, 10, tzinfo=ZoneInfo("Pacific/Auckland"))
    days = day_values(pd.Series([6.0, 8.0], index=pd.Index([late, early], dtype=object)))
    assert dict(days) == {date(2026, 11, 3): 7.0}


def test_the_day_the_clocks_change_is_one_day():
    long_day = [datetime(2026, 10, 25, hour, 30, tzinfo=BERLIN) for hour in (0, 2, 23)]
    short_day = [datetime(2026, 3, 29, hour, 30, tzinfo=BERLIN) for hour in (0, 3, 23)]
    days = day_values(pd.Series([2.0, 4, 6, 1, 2, 3], index=long_day + short_day))
    assert dict(zip(days.index.date, days, strict=True)) == {date(2026, 3, 29): 2.0, date(2026, 10, 25): 4.0}


def test_a_time_index_comes_back_as_midnights_and_dates_as_dates():
    times = pd.Series([3.0, 5.0], index=pd.DatetimeIndex(["2026-09-07 08:00", "2026-09-07 21:00"], tz=BERLIN))
    assert day_values(times).index.equals(pd.DatetimeIndex(["2026-09-07"]))
    assert list(day_values(series([(MONDAY, 3)])).index) == [MONDAY]


@unhurried
@given(dense_entries)
def test_a_weekly_mean_is_the_mean_of_its_day_values(diary):
    plain = plain_python.week_means(plain_python.day_means(diary))
    ours = weekly_means(series(diary))
    assert list(ours.index) == list(plain)
    assert list(ours) == pytest.approx(list(plain.values()), abs=1e-9)


def test_a_week_runs_from_monday_to_sunday():
    sunday, monday = MONDAY + timedelta(days=6), MONDAY + timedelta(days=7)
    assert dict(weekly_means(series([(sunday, 2), (monday, 8)]))) == {MONDAY: 2.0, monday: 8.0}


def test_a_talkative_day_does_not_outweigh_the_others():
    diary = [(MONDAY, 0)] * 9 + [(MONDAY + timedelta(days=1), 10)]
    assert list(weekly_means(series(diary))) == [5.0]


@unhurried
@given(dense_entries)
def test_the_seven_day_line_needs_four_of_the_last_seven_days(diary):
    days = plain_python.day_means(diary)
    line = seven_day_line(series(diary))
    assert list(line.index) == [min(days) + timedelta(days=n) for n in range((max(days) - min(days)).days + 1)]
    for day, value in line.items():
        plain = plain_python.trailing_week(days, day)
        assert pd.isna(value) if plain is None else value == pytest.approx(plain, abs=1e-9)


def test_three_days_give_no_line_and_the_fourth_begins_it():
    line = seven_day_line(day_by_day([2, 4, 6, 8]))
    assert list(line.isna()) == [True, True, True, False]
    assert line.iloc[-1] == 5.0


def test_twenty_thousand_entries_give_the_same_as_counting_by_hand():
    rng = Random(7)
    diary = [(date(2015, 1, 1) + timedelta(days=rng.randrange(4000)), rng.randint(0, 10)) for _ in range(20_000)]
    days = plain_python.day_means(diary)
    assert list(day_values(series(diary))) == pytest.approx(list(days.values()), abs=1e-9)
    assert list(weekly_means(series(diary))) == pytest.approx(list(plain_python.week_means(days).values()), abs=1e-9)
    line = seven_day_line(series(diary))
    assert line.loc[date(2020, 6, 1)] == pytest.approx(plain_python.trailing_week(days, date(2020, 6, 1)), abs=1e-9)


@pytest.mark.parametrize("figure", [day_values, weekly_means, seven_day_line])
def test_an_empty_diary_gives_an_empty_answer(figure):
    assert figure(series([])).empty


@pytest.mark.parametrize("figure", [day_values, weekly_means])
def test_one_value_stays_what_it_is(figure):
    assert list(figure(series([(MONDAY, 7)]))) == [7.0]
