"""The wait of the urge tool: reload, midnight, sleep, and clocks that are set."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.records.record import NotLocalTime
from steady.domain.urge.wait import Wait, WaitMoment

BERLIN = timezone(timedelta(hours=1))
START = datetime(2026, 11, 22, 23, 55, tzinfo=BERLIN)
TEN_MINUTES = 600


def later(wall_s: float, counter_s: float | None = None, run: str = "monday") -> WaitMoment:
    """Return the moment `wall_s` seconds after the start by the wall, `counter_s` by the counter."""
    return WaitMoment(START + timedelta(seconds=wall_s), 1000 + (wall_s if counter_s is None else counter_s), run)


WAIT = Wait(later(0), TEN_MINUTES)


@pytest.mark.parametrize(
    "case, moment, left",
    [
        ("just begun", later(0), 600),
        ("four minutes in", later(240), 360),
        ("one second before the end", later(599), 1),
        ("at the end, after midnight", later(600), 0),
        ("long after", later(90_000), 0),
        ("the computer slept: the counter stood still", later(700, 20), 0),
        ("the computer slept for two of the minutes", later(300, 180), 300),
        ("clock set back an hour after four minutes", later(240 - 3600, 240), 360),
        ("clock set back an hour, and the ten minutes are over", later(600 - 3600, 600), 0),
        ("clock set forward an hour", later(3600 + 60, 60), 0),
        ("program started anew", later(240, -900, run="later"), 360),
        ("program started anew, with a far larger counter", later(240, 9_999, run="later"), 360),
        ("program started anew and clock set before the beginning", later(-60, 0, run="later"), 0),
    ],
)
def test_what_is_left_of_ten_minutes(case, moment, left):
    assert WAIT.left_s(moment) == left, case
    assert WAIT.is_over(moment) == (left == 0)


def test_a_change_to_summer_time_is_no_jump():
    night = Wait(WaitMoment(datetime(2026, 3, 29, 1, 55, tzinfo=BERLIN), 0, "a"), TEN_MINUTES)
    after = WaitMoment(datetime(2026, 3, 29, 3, 1, tzinfo=timezone(timedelta(hours=2))), 0, "b")
    assert night.left_s(after) == 240


def test_a_flight_to_another_zone_is_no_jump():
    assert WAIT.left_s(WaitMoment(START.astimezone(UTC) + timedelta(minutes=4), 0, "b")) == 360


@given(wall=st.floats(-1e6, 1e6), counter=st.floats(0, 1e6), run=st.sampled_from(["monday", "later"]))
def test_it_never_shows_more_than_she_chose_nor_less_than_nothing(wall, counter, run):
    assert 0 <= WAIT.left_s(later(wall, counter, run)) <= TEN_MINUTES


@given(set_back=st.floats(0, 1e6), passed=st.floats(0, 2000))
def test_setting_the_clock_back_never_makes_the_wait_longer_while_the_program_runs(set_back, passed):
    assert WAIT.left_s(later(passed - set_back, passed)) <= max(0, TEN_MINUTES - int(passed))


def test_an_early_end_keeps_the_time_she_did_wait():
    assert WAIT.done_s(later(130)) == 130


def test_a_lost_clock_claims_no_waiting_that_nobody_saw():
    moment = later(-60, 0, run="later")
    assert WAIT.clock_is_lost(moment) and WAIT.done_s(moment) == 0


def test_it_survives_a_reload_as_json():
    assert Wait.from_values(json.loads(json.dumps(WAIT.to_values()))) == WAIT


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"started_at": "yesterday", "wait_planned_s": 600},
        {"started_at": START.isoformat()},
        {"started_at": "2026-11-22T23:55:00", "wait_planned_s": 600},
        {"started_at": 5, "wait_planned_s": 600},
        WAIT.to_values() | {"started_counter": "nan"},
        WAIT.to_values() | {"wait_planned_s": None},
    ],
)
def test_a_wait_nobody_can_read_is_no_wait(values):
    assert Wait.from_values(values) is None


def test_a_time_without_its_place_is_refused():
    with pytest.raises(NotLocalTime):
        WaitMoment(datetime(2026, 11, 22, 23, 55))
