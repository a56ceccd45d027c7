"""Whatever her days are indexed by, and in whatever order they come, the figures are the same."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from random import Random

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.insights import statistics
from tests.insights.diaries import MONDAY, day_by_day, dense_entries, drifting, series, unhurried

DAYS = day_by_day(drifting(90, seed=21))
FIGURES = {
    "rmssd": statistics.rmssd,
    "trend": statistics.trend,
    "week against week": statistics.week_against_week,
    "weekdays": statistics.weekday_spread,
    "along with": lambda days: statistics.goes_along_with(days, {"laughed": DAYS.index[::4]}),
}
TABLES = [statistics.day_values, statistics.weekly_means, statistics.seven_day_line]
NEW_YORK = timezone(timedelta(hours=-5))


def late(day: date) -> datetime:
    """Half past eleven at night, which is the next day already in Greenwich."""
    return datetime.combine(day, time(23, 30), NEW_YORK)


INDEXES = {
    "dates as text": [day.isoformat() for day in DAYS.index],
    "times as text": [late(day).isoformat() for day in DAYS.index],
    "times with an offset": pd.Index([late(day) for day in DAYS.index], dtype=object),
    "timestamps": pd.Index([pd.Timestamp(day) for day in DAYS.index], dtype=object),
    "midnights": pd.DatetimeIndex(DAYS.index),
    "a clock of its own": (pd.DatetimeIndex(DAYS.index) + pd.Timedelta(hours=23)).tz_localize("America/New_York"),
    "days of NumPy": np.array(DAYS.index, dtype="datetime64[D]"),
    "periods": pd.PeriodIndex([day.isoformat() for day in DAYS.index], freq="D"),
}


@pytest.mark.parametrize("index", INDEXES.values(), ids=INDEXES)
@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_a_figure_does_not_hang_on_how_days_are_written(figure, index):
    assert figure(DAYS.set_axis(index)) == figure(DAYS)


@pytest.mark.parametrize("index", INDEXES.values(), ids=INDEXES)
@pytest.mark.parametrize("table", TABLES)
def test_a_table_names_the_same_days(table, index):
    ours, plain = table(DAYS.set_axis(index)), table(DAYS)
    assert list(pd.DatetimeIndex(ours.index)) == list(pd.DatetimeIndex(plain.index))
    assert list(ours) == pytest.approx(list(plain), abs=1e-12, nan_ok=True)


@pytest.mark.parametrize("kind", ["int64", "Int64", "float32", "Float64", object])
def test_whole_numbers_of_any_kind_are_numbers(kind):
    whole = DAYS.round()
    assert statistics.rmssd(whole.astype(kind)) == statistics.rmssd(whole)


@pytest.mark.parametrize("blank", [None, float("nan"), pd.NA])
def test_a_blank_is_a_missing_day(blank):
    given = pd.Series([2, blank, 9], index=[MONDAY + timedelta(days=n) for n in range(3)], dtype=object)
    assert dict(statistics.day_values(given)) == {MONDAY: 2.0, MONDAY + timedelta(days=2): 9.0}


@pytest.mark.parametrize("endless", [float("inf"), float("-inf")])
def test_an_infinite_number_lies_on_no_scale_and_counts_as_missing(endless, recwarn):
    endless_day = series([(DAYS.index[-1] + timedelta(days=1), endless)])
    for figure in (*FIGURES.values(), statistics.personal_mean, statistics.spread):
        assert figure(pd.concat([DAYS, endless_day])) == figure(DAYS)
    assert list(recwarn) == []


def test_a_value_without_a_day_is_left_out():
    assert list(statistics.day_values(pd.Series([3.0, 8.0], index=pd.DatetimeIndex(["2026-09-07", None])))) == [3.0]


def test_numbers_in_the_index_are_refused_rather_than_taken_for_1970():
    with pytest.raises(TypeError, match="indexed by date or time"):
        statistics.day_values(pd.Series([3.0, 4.0]))


def test_a_text_that_is_no_date_is_refused():
    with pytest.raises(ValueError, match="yesterday"):
        statistics.day_values(pd.Series([3.0], index=["yesterday"]))


@pytest.mark.long
@unhurried
@given(dense_entries, st.randoms())
def test_the_order_of_entries_changes_nothing(diary, random):
    shuffled = random.sample(diary, len(diary))
    for table in TABLES:
        ours, plain = table(series(shuffled)), table(series(diary))
        assert list(ours.index) == list(plain.index)
        assert list(ours) == pytest.approx(list(plain), abs=1e-9, nan_ok=True)
    assert statistics.rmssd(series(shuffled)) == pytest.approx(statistics.rmssd(series(diary)), abs=1e-9, nan_ok=True)


def test_the_week_over_new_year_is_one_week():
    over_new_year = day_by_day([1, 2, 3, 4, 5, 6, 7], first=date(2020, 12, 28))
    assert dict(statistics.weekly_means(over_new_year)) == {date(2020, 12, 28): 4.0}
    assert date(2021, 1, 3).isocalendar()[:2] == (2020, 53)


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
@pytest.mark.parametrize(
    "days", [series([]), series([(MONDAY, 4)]), series([(MONDAY, float("nan"))] * 9)], ids=["none", "one", "blanks"]
)
def test_too_little_is_answered_and_never_an_error(figure, days):
    figure(days)


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_what_is_handed_in_is_left_as_it_was(figure):
    entries = series([(day, value) for day, value in DAYS.items() for _ in range(2)])
    before = entries.copy()
    figure(entries)
    pd.testing.assert_series_equal(entries, before)


def test_twenty_thousand_entries_give_every_figure():
    rng = Random(5)
    often = pd.Series(
        [rng.randint(0, 10) for _ in range(20_000)],
        index=pd.date_range(datetime(2010, 1, 4, tzinfo=UTC), periods=20_000, freq="5h"),
    )
    once = statistics.day_values(often)
    assert statistics.trend(often) == statistics.trend(once)
    assert statistics.rmssd(often) == statistics.rmssd(once)
    assert statistics.weekday_spread(often) == statistics.weekday_spread(once)
