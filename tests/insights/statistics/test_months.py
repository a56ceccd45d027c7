"""Monthly averages, and which month was the lowest and which the highest."""

from collections import defaultdict
from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given

from steady.insights.statistics import lowest_and_highest_month, monthly_means
from tests.insights.diaries import entries, series, unhurried


def months(**means):
    """So many days of each month with one value: `mar=(12, 4.0)` is twelve days of March 2026."""
    numbers = {"jan": 1, "feb": 2, "mar": 3, "apr": 4}
    return series(
        [(date(2026, numbers[name], n + 1), value) for name, (days, value) in means.items() for n in range(days)]
    )


@unhurried
@given(entries)
def test_a_monthly_average_is_that_of_its_days(given_entries):
    by_day = defaultdict(list)
    for day, value in given_entries:
        by_day[day].append(value)
    by_month = defaultdict(list)
    for day, values in by_day.items():
        by_month[day.replace(day=1)].append(sum(values) / len(values))
    expected = {month: sum(values) / len(values) for month, values in by_month.items() if len(values) >= 3}
    assert monthly_means(series(given_entries), 3).to_dict() == pytest.approx(expected)


def test_the_lowest_and_the_highest_month_carry_their_days():
    low, high = lowest_and_highest_month(months(jan=(12, 4), feb=(10, 2), mar=(15, 7)))
    assert (low.first, low.mean, low.days) == (date(2026, 2, 1), 2, 10)
    assert (high.first, high.mean, high.days) == (date(2026, 3, 1), 7, 15)


def test_a_month_with_nine_days_is_not_named():
    low, _ = lowest_and_highest_month(months(jan=(12, 4), feb=(10, 5), mar=(15, 7), apr=(9, 0)))
    assert low.first == date(2026, 1, 1)


@pytest.mark.parametrize(
    "days",
    [
        months(),
        months(jan=(12, 4), feb=(12, 7)),
        months(jan=(12, 4), feb=(12, 7), mar=(9, 1)),
        months(jan=(12, 4), feb=(12, 4), mar=(12, 4)),
        series([(date(2016, 3, 1), 5)]),
    ],
    ids=["nothing", "two months", "two whole enough", "all equal", "one entry in ten years"],
)
def test_with_less_than_three_months_or_none_apart_none_is_named(days):
    assert lowest_and_highest_month(days) is None


def test_of_two_equal_months_the_later_one_is_named():
    low, high = lowest_and_highest_month(months(jan=(12, 4), feb=(12, 4), mar=(12, 6), apr=(12, 6)))
    assert (low.first.month, high.first.month) == (2, 4)


def test_several_entries_on_a_day_are_one_day():
    twice = pd.concat([months(jan=(12, 4), feb=(12, 7), mar=(12, 5)), series([(date(2026, 3, 1), 9)])])
    _, high = lowest_and_highest_month(twice)
    assert high.days == 12 and monthly_means(twice).index[0] == date(2026, 1, 1)
    assert timedelta(days=31) == monthly_means(twice).index[1] - monthly_means(twice).index[0]
