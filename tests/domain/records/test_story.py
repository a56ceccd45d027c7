"""When her story so far is there: on the form of one week a month, and not in her first four weeks."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.records.check_in import CheckIn
from steady.domain.records.reflection import is_story_due, last_week_of_a_month
from steady.domain.records.week import days_of, week_of

TODAY = date(2026, 11, 25)
DUE = "2026-W48"


def check_in(weeks=0, days=0, **fields):
    day = TODAY - timedelta(weeks=weeks, days=days)
    return CheckIn(at=datetime.combine(day, time(21), UTC), calm=4, **fields)


@pytest.mark.parametrize(
    ("today", "week"),
    [
        (date(2026, 11, 22), "2026-W44"),
        (date(2026, 11, 23), "2026-W48"),
        (date(2026, 11, 29), "2026-W48"),
        (date(2026, 12, 27), "2026-W48"),
        (date(2026, 12, 31), "2026-W53"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2027, 2, 22), "2027-W08"),
    ],
)
def test_the_story_belongs_to_the_latest_last_week_of_a_month(today, week):
    assert last_week_of_a_month(today) == week


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_each_month_has_one_such_week_and_it_never_lies_ahead(first):
    days = [first + timedelta(days=n) for n in range(400)]
    weeks = [last_week_of_a_month(day) for day in days]
    assert all(days_of(week)[0] <= day for week, day in zip(weeks, days, strict=True))
    months = [days_of(week)[3].strftime("%Y-%m") for week in dict.fromkeys(weeks)]
    assert len(set(months)) == len(months) and len(months) in (13, 14, 15)


@pytest.mark.parametrize(
    ("check_ins", "due"),
    [
        ([], False),
        ([check_in()], False),
        ([check_in(weeks=3, days=6)], False),
        ([check_in(weeks=4)], True),
        ([check_in(), check_in(weeks=9)], True),
    ],
)
def test_it_waits_until_her_first_check_in_is_four_weeks_ago(check_ins, due):
    assert is_story_due(DUE, check_ins, TODAY) is due


def test_entries_of_another_app_and_back_dated_days_do_not_make_her_first_weeks_shorter():
    brought = check_in(weeks=50, source={"app": "Daylio"})
    back_dated = CheckIn(at=check_in().at, day=TODAY - timedelta(weeks=30), calm=2)
    assert not is_story_due(DUE, [brought, back_dated], TODAY)


@pytest.mark.parametrize("week", [week_of(TODAY - timedelta(weeks=back)) for back in (1, 4, 5)])
def test_no_other_week_has_it(week):
    assert not is_story_due(week, [check_in(weeks=9)], TODAY)
