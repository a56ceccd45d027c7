"""Changing, deleting, undoing; and what happens when another window changed the same thing first."""

from dataclasses import replace
from datetime import timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.rating import Rating
from steady.domain.records.record import now
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.domain.spoken import full_day, spoken_time
from steady.ui.safety import five_questions, help_lines
from steady.ui.today import first_visit
from tests.browser.screens import (
    CHANGE,
    DELETE,
    DELETED,
    KEEP_MINE,
    KEEP_THEIRS,
    NOTE,
    PARTS,
    SAVE_CHECK_IN,
    SAVE_RATING,
    SAVE_REFLECTION,
    STOP,
    UNDO_CHANGE,
    UNDO_CHECK_IN,
    UNDO_DELETE,
)
from tests.ui.doing import at_questions
from tests.ui.fixed_day import TODAY

CONFLICT = "in another window after you opened it here"


def written(visit, **fields):
    return visit.journal.check_ins.save(CheckIn(**{"at": now(), "calm": 3, "note": "Barely slept.", **fields}))


def notes(visit):
    return [one.note for one in visit.journal.check_ins.all()]


@pytest.mark.parametrize("screen", ["", "diary"])
def test_a_check_in_can_be_changed_where_it_stands(visit, screen):
    before = written(visit, sleep="bad", words=("sad",), tags=("argued", "my_own_tag"), measures={"pain": 2.5})
    visit.open(screen).press(CHANGE)
    visit.in_card().slide(calm=5).write(NOTE, "Slept after all.").press(SAVE_CHECK_IN)
    (after,) = visit.journal.check_ins.all()
    assert after == replace(
        before, calm=5, note="Slept after all.", revision=2, edited_at=after.edited_at, tags=after.tags
    )
    assert set(after.tags) == {"argued", "my_own_tag"}
    assert "changed" in visit.words and STOP not in visit.buttons


def test_changing_can_be_stopped_and_changes_nothing(visit):
    before = written(visit)
    visit.open("diary").press(CHANGE).in_card().slide(calm=9).press(STOP)
    assert visit.journal.check_ins.all() == [before]
    assert "Barely slept." in visit.words


def test_a_change_begun_in_the_diary_does_not_take_the_first_screen_away(visit):
    written(visit, day=TODAY - timedelta(days=9))
    visit.open("diary").press(CHANGE).open()
    assert SAVE_CHECK_IN in visit.buttons
    visit.slide(calm=4).press(SAVE_CHECK_IN)
    assert [one.calm for one in visit.journal.check_ins.all()] == [3, 4]


def test_a_changed_check_in_can_move_to_another_day(visit):
    written(visit)
    visit.open("diary").press(CHANGE).set("date_input", "Which day is this about?", TODAY - timedelta(days=40))
    visit.press(SAVE_CHECK_IN)
    assert [one.day for one in visit.journal.check_ins.all()] == [TODAY - timedelta(days=40)]


@pytest.mark.parametrize("kind", ["check_ins", "ratings", "reflections"])
def test_what_was_deleted_can_be_brought_back_just_as_it_was(visit, kind):
    before = getattr(visit.journal, kind).save(
        {
            "check_ins": CheckIn(at=now(), calm=3, note="Barely slept."),
            "ratings": Rating(part=PARTS[0].id, answers={item.id: 6 for item in PARTS[0].items}),
            "reflections": Reflection(week=week_of(TODAY), answers={"what_helped": "A walk."}),
        }[kind]
    )
    visit.open("diary").press(DELETE)
    assert DELETED in visit.words
    assert getattr(visit.journal, kind).all() == []
    visit.press(UNDO_DELETE)
    assert getattr(visit.journal, kind).all() == [before]
    assert UNDO_DELETE not in visit.buttons


def test_a_first_save_can_be_undone(visit):
    visit.open().slide(calm=4).press(SAVE_CHECK_IN).press(UNDO_CHECK_IN)
    assert visit.journal.check_ins.all() == []
    assert UNDO_CHECK_IN not in visit.buttons and SAVE_CHECK_IN in visit.buttons


def test_a_change_can_be_undone(visit):
    written(visit)
    visit.open("diary").press(CHANGE).in_card().write(NOTE, "Slept after all.").press(SAVE_CHECK_IN).press(UNDO_CHANGE)
    assert notes(visit) == ["Barely slept."]


def test_a_rating_and_a_reflection_can_be_changed_from_the_diary(visit):
    part = PARTS[0]
    visit.journal.ratings.save(Rating(part=part.id, answers={item.id: 6 for item in part.items}))
    visit.open("diary").press(CHANGE).answer({part.items[0].question: 2}).press(SAVE_RATING)
    assert visit.journal.ratings.all()[0].answers == {item.id: 6 for item in part.items} | {part.items[0].id: 2}
    visit.journal.reflections.save(Reflection(week=week_of(TODAY), answers={"what_helped": "A walk."}))
    visit.open("diary").choose("Kind", "reflections").press(CHANGE)
    visit.write(visit.content.weekly.texts["what_helped"], "A walk, and Anna.")
    visit.press(SAVE_REFLECTION)
    assert visit.journal.reflections.all()[0].answers == {"what_helped": "A walk, and Anna."}
    assert STOP not in visit.buttons


def test_a_rating_whose_part_is_gone_is_shown_and_can_be_deleted(visit):
    visit.journal.ratings.save(Rating(part="a_part_of_old", answers={"9.1": 4, "9.2": 5}))
    visit.open("diary")
    assert "a_part_of_old" in visit.words
    assert CHANGE not in visit.buttons
    visit.press(DELETE)
    assert visit.journal.ratings.all() == []


def test_an_answer_that_the_words_no_longer_ask_for_outlives_a_change(visit):
    part = PARTS[0]
    visit.journal.ratings.save(Rating(part=part.id, answers={part.items[0].id: 4, "1.99": 9}))
    visit.open("diary").press(CHANGE).answer({part.items[0].question: 5}).press(SAVE_RATING)
    assert visit.journal.ratings.all()[0].answers == {part.items[0].id: 5, "1.99": 9}


@pytest.fixture
def conflict(visit):
    """A check-in she is changing here, while another window has changed it too."""
    before = written(visit)
    visit.open("diary").press(CHANGE).in_card().write(NOTE, "Mine: slept after all.")
    visit.journal.check_ins.save(replace(before, note="Theirs: slept at four.", calm=1))
    return visit.press(SAVE_CHECK_IN)


def test_a_change_over_another_windows_change_shows_both_and_saves_neither(conflict):
    assert CONFLICT in conflict.words
    assert "Theirs: slept at four." in conflict.words
    assert "Mine: slept after all." in [box.value for box in conflict.boxes]
    assert notes(conflict) == ["Theirs: slept at four."]


def test_she_may_keep_her_own_version_after_a_conflict(conflict):
    conflict.press(KEEP_MINE)
    assert notes(conflict) == ["Mine: slept after all."]
    assert CONFLICT not in conflict.words


def test_she_may_keep_the_saved_version_after_a_conflict(conflict):
    conflict.press(KEEP_THEIRS)
    assert notes(conflict) == ["Theirs: slept at four."]
    assert CONFLICT not in conflict.words
    assert "Mine: slept after all." not in [box.value for box in conflict.boxes]


def test_after_keeping_the_saved_version_a_further_change_is_no_conflict(conflict):
    conflict.press(KEEP_THEIRS).open("diary")
    if CHANGE in conflict.buttons:
        conflict.press(CHANGE)
    conflict.in_card().write(NOTE, "Both: slept at four, then till eight.").press(SAVE_CHECK_IN)
    assert notes(conflict) == ["Both: slept at four, then till eight."]


def test_a_reflection_changed_in_another_window_shows_both(visit):
    week = week_of(TODAY)
    before = visit.journal.reflections.save(Reflection(week=week, answers={"what_helped": "A walk."}))
    at_questions(visit.open("this-week"))
    visit.journal.reflections.save(replace(before, answers={"what_helped": "Theirs: the sea."}))
    visit.write(visit.content.weekly.texts["what_helped"], "Mine: a walk, and Anna.")
    visit.press(SAVE_REFLECTION)
    assert CONFLICT in visit.words and "Theirs: the sea." in visit.words
    assert [box.value for box in visit.boxes if box.value] == ["Mine: a walk, and Anna."]
    visit.press(KEEP_MINE)
    assert visit.journal.reflections.all()[0].answers == {"what_helped": "Mine: a walk, and Anna."}


@pytest.mark.parametrize(("button", "stays"), [(KEEP_MINE, "Mine: a walk."), (KEEP_THEIRS, "Theirs: the sea.")])
def test_a_week_that_another_window_wrote_first_is_a_choice_and_never_written_over_unseen(visit, button, stays):
    question = visit.content.weekly.prompts[0]
    at_questions(visit.open("this-week"), question.id).write(question.text, "Mine: a walk.")
    visit.journal.reflections.save(Reflection(week=week_of(TODAY), answers={question.id: "Theirs: the sea."}))
    visit.press(SAVE_REFLECTION)
    assert CONFLICT in visit.words and "Theirs: the sea." in visit.words
    assert [dict(one.answers) for one in visit.journal.reflections.all()] == [{question.id: "Theirs: the sea."}]
    visit.press(button)
    assert [dict(one.answers) for one in visit.journal.reflections.all()] == [{question.id: stays}]


def test_what_another_window_saved_is_seen_at_the_next_look(visit):
    visit.open("diary")
    written(visit, note="Written in the other window.")
    assert "Written in the other window." in visit.look().words


def test_undoing_what_another_window_has_changed_since_takes_nothing_away_from_it(visit):
    written(visit)
    visit.open("diary").press(CHANGE).in_card().write(NOTE, "Mine.").press(SAVE_CHECK_IN)
    (changed,) = visit.journal.check_ins.all()
    visit.journal.check_ins.save(replace(changed, note="Theirs."))
    visit.press(UNDO_CHANGE)
    assert notes(visit) == ["Theirs."]
    assert CONFLICT in visit.words


# With neutral names the blur of a screen left alone goes on as well.
@pytest.mark.parametrize(
    ("choice", "on"), [(first_visit.PRIVATE, 2), (five_questions.SAFER, 1), (help_lines.HIDE_TAG, 1)]
)
def test_a_choice_made_in_another_window_is_not_taken_back_here(visit, choice, on):
    visit.open("journal")
    visit.journal.journal.settings.set(choice, True)
    visit.look()
    assert visit.journal.journal.settings.get(choice) is True
    assert sum(toggle.value for toggle in visit.app.toggle) == on


def test_the_hour_of_writing_is_not_shown_as_an_hour_of_the_day_it_is_about(visit):
    kept = written(visit, day=TODAY - timedelta(days=2))
    visit.open("diary")
    assert full_day(kept.day) in visit.words
    assert f"{full_day(kept.day)}, {spoken_time(kept.at)}" not in visit.words
