"""Evenings of a small promise: which day they belong to, and what is noted for it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.exercises.plans_and_promises import evening_of, kept_on, latest_evenings, promises_for, with_tick
from steady.domain.records.exercise_entry import ExerciseEntry

TODAY = date(2026, 11, 20)


def promise(made=TODAY, **values):
    return ExerciseEntry(
        at=datetime(made.year, made.month, made.day, 9, tzinfo=UTC),
        exercise="2D",
        values={"promise": "No phone at dinner", **values},
    )


@pytest.mark.parametrize(
    "hour, minute, day",
    [
        (16, 59, None),
        (17, 0, TODAY),
        (23, 59, TODAY),
        (0, 0, TODAY - timedelta(days=1)),
        (3, 59, TODAY - timedelta(days=1)),
        (4, 0, None),
        (9, 0, None),
    ],
)
def test_the_evening_begins_at_five_and_a_short_night_still_belongs_to_it(hour, minute, day):
    assert evening_of(datetime(2026, 11, 20, hour, minute)) == day


def test_only_promises_made_by_then_are_asked_about_oldest_first():
    old, new = promise(TODAY - timedelta(days=2)), promise(TODAY)
    resting = promise(TODAY - timedelta(days=5), active=False)
    assert promises_for([resting, old, new], TODAY) == [old, new]
    assert promises_for([resting, old, new], TODAY - timedelta(days=1)) == [old]


def test_a_second_answer_for_a_day_takes_the_place_of_the_first():
    values = with_tick(with_tick(promise().values, TODAY, "no"), TODAY, "partly")
    assert values["ticks"] == [{"day": "2026-11-20", "kept": "partly"}]
    assert values["promise"] == "No phone at dinner"


def test_an_answer_can_be_taken_back_and_leaves_nothing_behind():
    assert with_tick(with_tick(promise().values, TODAY, "yes"), TODAY, None) == promise().values


def test_a_day_without_a_tick_is_not_a_no():
    entry = promise(ticks=[{"day": "2026-11-18", "kept": "yes"}, {"day": "2026-11-20"}])
    assert [kept_on(entry, TODAY - timedelta(days=back)) for back in (0, 1, 2)] == [None, None, "yes"]
    assert latest_evenings(entry) == [(date(2026, 11, 18), "yes")]


def test_the_last_seven_evenings_are_told_in_order():
    values = promise().values
    for back in (3, 9, 1, 0, 2, 7, 5, 4):
        values = with_tick(values, TODAY - timedelta(days=back), "yes")
    days = [day for day, _ in latest_evenings(promise(**values))]
    assert days == [TODAY - timedelta(days=back) for back in (7, 5, 4, 3, 2, 1, 0)]


WILD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["day", "kept"]), inner),
    max_leaves=8,
)


@given(WILD)
def test_ticks_that_nobody_can_read_break_nothing(ticks):
    entry = promise(ticks=ticks)
    kept_on(entry, TODAY), latest_evenings(entry)
    assert kept_on(promise(**with_tick(entry.values, TODAY, "partly")), TODAY) == "partly"
