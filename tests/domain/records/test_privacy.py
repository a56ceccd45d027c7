"""What may come back to her by itself."""

from datetime import date, timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.privacy import heavy_days, may_come_back, not_hidden

TODAY = date(2026, 11, 22)
YESTERDAY = TODAY - timedelta(days=1)


def event(day, **fields):
    return Event(title="He moved out", day=day, **fields)


@pytest.mark.parametrize(("heaviness", "is_heavy"), [(None, False), (0, False), (7, False), (8, True), (10, True)])
def test_a_day_is_very_heavy_from_eight_on(heaviness, is_heavy):
    assert (YESTERDAY in heavy_days([CheckIn(day=YESTERDAY, heaviness=heaviness)])) is is_heavy


def test_one_heavy_hour_makes_the_whole_day_heavy():
    lighter = CheckIn(day=YESTERDAY, heaviness=3)
    assert heavy_days([lighter, CheckIn(day=YESTERDAY, heaviness=9), lighter]) == {YESTERDAY}


@pytest.mark.parametrize(
    ("record", "comes_back"),
    [
        (event(YESTERDAY), False),
        (event(YESTERDAY - timedelta(days=1)), True),
        (event(YESTERDAY - timedelta(days=1), hidden=True), False),
        (event(TODAY), True),
        (event(TODAY, hidden=True), False),
    ],
)
def test_nothing_hidden_and_nothing_of_a_heavy_day_comes_back_but_today_is_no_look_back(record, comes_back):
    assert may_come_back(record, frozenset({YESTERDAY, TODAY}), TODAY) is comes_back


def test_what_is_in_use_goes_by_her_wish_alone():
    shown, hidden = event(YESTERDAY), event(YESTERDAY, hidden=True)
    assert not_hidden([shown, hidden]) == [shown]
