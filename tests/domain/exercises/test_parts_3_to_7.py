"""The plain rules behind the exercises of parts 3 to 7: what rests, what is private, what counts."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.exercises import (
    early_and_change_signs,
    parked,
    say_it_once_stages,
    sparks_and_moments,
    stance_ladder,
)
from steady.domain.records import privacy
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.week import week_of
from tests.words import our_words

PARTS = our_words().parts
SUNDAY = date(2026, 11, 22)
PLAIN = st.none() | st.booleans() | st.integers() | st.text()
JSON = st.recursive(PLAIN, lambda part: st.lists(part) | st.dictionaries(st.text(), part), max_leaves=8)


def at(day, hour=12, minute=0):
    return datetime(2026, 11, day, hour, minute).astimezone()


def entry(exercise, values, written=22, **fields):
    return ExerciseEntry(at=at(written), exercise=exercise, values=values, **fields)


# Rungs


@pytest.mark.parametrize(
    ("noted", "level"),
    [
        ("0", 0),
        (0, 0),
        ("4", 4),
        (3, 3),
        ("5", None),
        (-1, None),
        ("", None),
        (None, None),
        (True, None),
        (["0"], None),
        ({}, None),
        (1.0, None),
    ],
)
def test_only_a_rung_from_0_to_4_is_one(noted, level):
    found = stance_ladder.rung(entry("7A", {"rung": noted}))
    assert (found and found.level) == level


def test_the_latest_rung_is_the_one_of_the_latest_day_whatever_was_written_last():
    back_dated = entry("7A", {"rung": "0"}, 22, day=date(2026, 11, 18))
    entries = [entry("7A", {"rung": "3"}, 20), back_dated, entry("6A", {"rung": "0"})]
    assert stance_ladder.latest_rung(entries) == stance_ladder.Rung(3, date(2026, 11, 20))
    assert not stance_ladder.is_clear_no(entries) and stance_ladder.is_clear_no([entry("7A", {"rung": "0"})])


def test_a_look_without_a_rung_leaves_the_clear_no_as_it_was():
    assert stance_ladder.is_clear_no([entry("7A", {"rung": "0"}, 20), entry("7A", {"what_i_saw": "He waved."}, 22)])
    assert stance_ladder.latest_rung([]) is None and not stance_ladder.is_clear_no([])


# Parked words


def test_parked_words_rest_for_24_hours():
    values = parked.resting("No.", at(21, 23, 30))
    assert parked.is_resting(values, at(22, 23, 29)) and not parked.is_resting(values, at(22, 23, 30))


def test_24_hours_are_24_hours_across_a_change_of_the_clock():
    before = datetime(2026, 10, 24, 20, tzinfo=timezone(timedelta(hours=2)))
    values = parked.resting("No.", before)
    winter = timezone(timedelta(hours=1))
    assert parked.is_resting(values, datetime(2026, 10, 25, 18, 59, tzinfo=winter))
    assert not parked.is_resting(values, datetime(2026, 10, 25, 19, 1, tzinfo=winter))


@given(JSON)
def test_a_time_nobody_can_read_locks_nothing_away_for_ever(value):
    until = parked.locked_until({"text": "No.", "locked_until": value})
    assert until is None or until.isoformat()[:4] == value[:4]


def test_keeping_a_line_or_only_that_she_wrote_keeps_no_words():
    assert "text" not in parked.calm(" I miss you. ") and parked.calm(" I miss you. ")["calm_line"] == "I miss you."
    assert "text" not in parked.only_noted()


# What is private


def test_entries_of_a_private_exercise_are_left_out_and_all_others_stay():
    hers = [CheckIn(at=at(22), calm=3), entry("3C", {"text": "No."}), entry("3D", {"signs": ["hot face"]})]
    assert privacy.without_private(hers, PARTS) == [hers[0], hers[2]]


def test_marked_words_stay_private_where_the_part_cannot_be_read_or_is_gone():
    assert privacy.is_private(entry("3C", parked.resting("No.", at(22))), parts=())
    assert not privacy.is_private(entry("3A", {"line_hope": "Yes."}), parts=())


def test_exactly_the_parked_words_are_private_today():
    assert [one.id for part in PARTS for one in part.exercises if one.private] == ["3C"]


# Say it once


@pytest.mark.parametrize(
    ("written", "looked", "slept_on"),
    [
        ((21, 9), (21, 23), False),
        ((21, 9), (22, 4), False),
        ((21, 9), (22, 5), True),
        ((21, 23), (22, 0), False),
        ((21, 23), (22, 6), True),
        ((22, 1), (22, 9), False),
        ((22, 1), (23, 5), True),
    ],
)
def test_a_page_is_slept_on_the_next_morning_and_not_before(written, looked, slept_on):
    page = ExerciseEntry(at=at(*written), exercise="3A", values={"line_hope": "Yes."})
    assert say_it_once_stages.is_slept_on(page, at(*looked)) is slept_on
    changed = ExerciseEntry(at=at(1), edited_at=at(*written), exercise="3A", values={"line_hope": "Yes."})
    assert say_it_once_stages.is_slept_on(changed, at(*looked)) is slept_on


@pytest.mark.parametrize(
    ("stored", "status"),
    [
        ("said", "said"),
        ("ready", "ready"),
        ("draft", "draft"),
        (None, "draft"),
        ("sent", "draft"),
        (["said"], "draft"),
    ],
)
def test_a_status_nobody_knows_is_a_draft(stored, status):
    page = entry("3A", {"status": stored})
    assert say_it_once_stages.status(page) == status and say_it_once_stages.is_said(page) is (status == "said")


def test_opening_it_again_takes_the_lines_over_and_nothing_of_how_it_was_said():
    said = entry("3A", {"line_feeling": "You matter.", "status": "said", "said_at": "2026-11-20", "kept_calm": "Tea."})
    assert say_it_once_stages.opened_again([said], " He asked. ") == {
        "line_feeling": "You matter.",
        "status": "draft",
        "unlock_reason": "He asked.",
    }


# Sparks and plans


def test_the_closest_spark_is_high_in_both_and_one_written_twice_counts_as_written_last():
    first = [{"what": "Singing", "alive": 10, "ease": 1}, {"what": "rowing", "alive": 5, "ease": 5}]
    again = [{"what": "singing ", "alive": 9, "ease": 8}, {"what": "painting", "alive": 9}]
    found = sparks_and_moments.closest([entry("4A", {"items": first}, 20), entry("4A", {"items": again}, 22)])
    assert [(one.what, one.closeness) for one in found] == [("singing", 72), ("rowing", 25)]


def plans(*rows):
    return [
        entry("4C", {"plan": [{"what": "walk", "day": f"2026-11-{day:02d}", "done": done, "alive_after": alive}]})
        for day, done, alive in rows
    ]


def test_days_are_compared_with_both_numbers_once_there_are_three_of_each():
    rows = [(1, True, 8), (2, True, 6), (3, True, 7), (4, False, 3), (5, False, 4)]
    assert sparks_and_moments.alive_with_and_without(plans(*rows)) is None
    with_it, without = sparks_and_moments.alive_with_and_without(plans(*rows, (6, False, 5)))
    assert (with_it.mean, with_it.days, without.mean, without.days) == (7, 3, 4, 3)


def test_two_things_of_one_day_are_one_day_and_done_if_one_was():
    rows = [(1, True, 8), (1, False, 4), (2, True, 6), (3, True, 6), (4, False, 3), (5, False, 3), (6, False, 3)]
    with_it, without = sparks_and_moments.alive_with_and_without(plans(*rows))
    assert (with_it.mean, with_it.days, without.days) == (6, 3, 3)


@given(JSON, JSON)
def test_no_stored_value_breaks_the_reading_of_sparks_plans_and_signs(value, other):
    weeks_kept = [{"week": "2026-W47", "seen_him": other}, value]
    entries = [
        entry("4A", {"items": value}),
        entry("4C", {"plan": [value, {"day": other, "done": value}]}),
        entry("7B", {"signs_him": value, "weeks": weeks_kept}),
    ]
    assert all(len(spark.what) > 0 for spark in sparks_and_moments.closest(entries))
    assert sparks_and_moments.alive_with_and_without(entries) is None
    assert all(
        found.seen <= found.noted <= 1
        for found in early_and_change_signs.tally(entries[2:], early_and_change_signs.HIM, SUNDAY).values()
    )


# Shift signs


def weeks(*seen):
    rows = {week_of(SUNDAY - timedelta(weeks=back)): ["stays"] if was else [] for back, was in seen}
    kept = [{"week": week, "seen_him": found} for week, found in rows.items()]
    return [entry("7B", {"signs_him": ["stays"], "weeks": kept})]


@pytest.mark.parametrize(
    ("seen", "counted", "counts"),
    [
        ([], (0, 0), False),
        ([(0, True), (1, True), (2, True)], (3, 3), False),
        ([(0, True), (1, False), (2, True), (3, True)], (3, 4), True),
        ([(0, True), (1, False), (2, False), (3, True)], (2, 4), False),
        ([(0, True), (4, True), (5, True), (6, True)], (1, 1), False),
    ],
)
def test_a_sign_counts_from_three_of_the_last_four_weeks_and_a_week_not_noted_is_no_zero(seen, counted, counts):
    found = early_and_change_signs.tally(weeks(*seen), early_and_change_signs.HIM, SUNDAY)["stays"]
    assert (found.seen, found.noted) == counted and found.counts is counts


def test_noting_a_week_again_replaces_that_week_alone():
    before = {"weeks": [{"week": "2026-W46", "seen_him": ["stays"]}]}
    values = early_and_change_signs.with_week(before, "2026-W47", {"him": [], "me": ["slept"]})
    values = early_and_change_signs.with_week(values, "2026-W47", {"him": ["stays"], "me": []})
    assert values["weeks"] == [
        {"week": "2026-W46", "seen_him": ["stays"]},
        {"week": "2026-W47", "seen_him": ["stays"], "seen_me": []},
    ]
