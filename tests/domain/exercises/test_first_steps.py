"""How long a first-steps card stands, and which of several."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from steady.domain.exercises.first_steps import standing_card, stands_until
from steady.domain.records.exercise_entry import ExerciseEntry

BERLIN, LISBON = timezone(timedelta(hours=1)), UTC
WRITTEN = datetime(2026, 11, 20, 21, 30, tzinfo=BERLIN)


def card(at=WRITTEN, exercise="1C", **values):
    return ExerciseEntry(at=at, exercise=exercise, values=values or {"do_today": "Call Anna"})


@pytest.mark.parametrize(
    "later, stands",
    [
        (timedelta(0), True),
        (timedelta(hours=23, minutes=59), True),
        (timedelta(hours=24), False),
        (timedelta(days=9), False),
    ],
)
def test_a_card_stands_for_a_day_and_a_night(later, stands):
    one = card()
    assert standing_card([one], WRITTEN + later) == (one if stands else None)


def test_a_journey_to_another_time_zone_makes_it_neither_longer_nor_shorter():
    one = card()
    assert stands_until(one) == datetime(2026, 11, 21, 20, 30, tzinfo=LISBON)
    assert standing_card([one], datetime(2026, 11, 21, 20, 29, tzinfo=LISBON)) == one
    assert standing_card([one], datetime(2026, 11, 21, 20, 30, tzinfo=LISBON)) is None


def test_the_newest_card_takes_the_place_of_the_one_before():
    first, second = card(), card(WRITTEN + timedelta(hours=2), leave_today="His pages")
    assert standing_card([first, second], WRITTEN + timedelta(hours=3)) == second


def test_a_card_with_nothing_on_it_and_other_exercises_do_not_stand_there():
    empty, other = card(done=True), card(exercise="2C")
    assert standing_card([empty, other], WRITTEN) is None


def test_a_clock_that_once_ran_ahead_does_not_keep_a_card_for_a_year():
    assert standing_card([card(WRITTEN + timedelta(days=365))], WRITTEN) is None
