"""Weeks run from Monday to Sunday; the records of one are found without a look at all the others."""

from datetime import date, timedelta

import pytest

from steady.domain.records.event import Event
from steady.domain.records.week import days_of, of_week, week_before, week_of, week_to_look_back_on

MONDAY = date(2026, 11, 23)


class Counted(Event):
    """An event that counts how often its day is looked at."""

    looks = 0

    def __getattribute__(self, name):
        if name == "day":
            Counted.looks += 1
        return super().__getattribute__(name)


def test_the_records_of_a_week_are_those_of_its_seven_days():
    records = [Event(title="x", day=date(2026, 10, 1) + timedelta(days=n // 2)) for n in range(120)]
    for week in ("2026-W30", "2026-W40", "2026-W47"):
        assert of_week(records, week) == [one for one in records if one.day in days_of(week)]
    assert of_week([], "2026-W47") == []


def test_of_twenty_thousand_records_only_a_few_are_looked_at():
    records = [Counted(title="x", day=date(2020, 1, 1) + timedelta(days=n // 9)) for n in range(20_000)]
    Counted.looks = 0
    assert len(of_week(records, "2024-W20")) == 63
    assert Counted.looks <= 40


def test_the_week_before_the_first_of_a_year_is_the_last_of_the_year_before():
    assert week_before("2026-W01") == "2025-W52" and week_before("2027-W01") == "2026-W53"


@pytest.mark.parametrize(
    ("back", "week"),
    [(0, "2026-W47"), (1, "2026-W47"), (2, "2026-W47"), (3, None), (4, None), (5, "2026-W48"), (6, "2026-W48")],
)
def test_a_week_is_ready_to_look_at_on_its_weekend_and_until_the_wednesday_after(back, week):
    day = MONDAY + timedelta(days=back)
    assert week_to_look_back_on(day) == week
    assert week is None or week in (week_of(day), week_before(week_of(day)))
