"""A reminder comes on her days at her time, is kept for the next file, and a title left empty stays as it was."""

from datetime import UTC, datetime, time

import pytest

from steady.domain.records.reminder import CHECK_IN, LONGEST_TITLE, WEEK, Reminder, reminders, to_keep, usual_reminders

SUNDAYS = Reminder(days=(0, 6), at=time(18, 5), title="Ten minutes", uid="a1", version=3)
# A Wednesday.
NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "first"),
    [
        (NOON, datetime(2026, 11, 22, 18, 5)),
        (datetime(2026, 11, 22, 18, 4), datetime(2026, 11, 22, 18, 5)),
        (datetime(2026, 11, 22, 18, 5), datetime(2026, 11, 23, 18, 5)),
        (datetime(2026, 11, 23, 18, 5), datetime(2026, 11, 29, 18, 5)),
    ],
)
def test_it_is_due_on_the_next_of_her_days_and_never_at_this_very_moment(now, first):
    assert SUNDAYS.first_after(now) == first


def test_one_day_a_week_comes_again_after_seven_days():
    assert Reminder(days=(2,), at=time(12, 0), title="Tea").first_after(NOON) == datetime(2026, 11, 25, 12, 0)


def test_what_was_kept_comes_back_as_it_was():
    assert SUNDAYS.to_choice() == {"days": [0, 6], "at": "18:05", "title": "Ten minutes", "uid": "a1", "version": 3}
    assert Reminder.from_choice(SUNDAYS.to_choice()) == SUNDAYS


@pytest.mark.parametrize(
    "odd", [{"days": []}, {"days": [7, -1]}, {"days": "daily"}, {"days": None}, {"at": "late"}, {"version": "two"}]
)
def test_what_cannot_be_read_is_no_reminder(odd):
    assert Reminder.from_choice(SUNDAYS.to_choice() | odd) is None


def test_days_that_are_none_are_left_out_and_the_others_stand_in_order():
    assert Reminder.from_choice(SUNDAYS.to_choice() | {"days": [6, 9, 0, 6]}).days == (0, 6)


@pytest.mark.parametrize("kept", [None, [], {"days": [1]}, "reminders"])
def test_without_anything_kept_there_is_no_reminder(kept):
    assert Reminder.from_choice(kept) is None


def test_a_change_counts_the_file_up_and_keeps_its_id():
    changed = SUNDAYS.changed((5, 1), time(7, 0), "  Some \n quiet ")
    assert changed == Reminder(days=(1, 5), at=time(7, 0), title="Some quiet", uid="a1", version=4)


def test_an_empty_title_stays_as_it_was_and_a_long_one_is_cut():
    assert SUNDAYS.changed((1,), time(7, 0), " ").title == "Ten minutes"
    assert SUNDAYS.changed((1,), time(7, 0), "x" * 99).title == "x" * LONGEST_TITLE


def test_at_first_there_is_one_each_evening_and_one_on_sunday_each_with_an_id_of_its_own():
    usual, again = usual_reminders(), usual_reminders()
    assert {name: (one.days, one.at, one.version) for name, one in usual.items()} == {
        CHECK_IN: ((0, 1, 2, 3, 4, 5, 6), time(21, 0), 0),
        WEEK: ((6,), time(18, 0), 0),
    }
    assert len({one.uid for one in (*usual.values(), *again.values())}) == 4


def test_one_that_she_left_out_of_a_file_is_still_kept():
    usual = usual_reminders()
    kept = to_keep(usual, {WEEK: SUNDAYS})
    assert reminders(kept, usual_reminders()) == {CHECK_IN: usual[CHECK_IN], WEEK: SUNDAYS}


@pytest.mark.parametrize("kept", [None, "x", {}, {WEEK: "x"}])
def test_where_nothing_is_kept_the_usual_ones_stand(kept):
    usual = usual_reminders()
    assert reminders(kept, usual) == usual
