"""The story so far: off until she turns it on, never in the first weeks or while her mind goes in circles."""

from datetime import timedelta

import pytest

from steady.domain.content.prompts import BEGINNING, NEXT_CHAPTER, STORY
from steady.domain.records.check_in import CheckIn
from steady.domain.records.rating import Rating
from steady.domain.records.record import now
from steady.domain.records.reflection import Reflection, last_week_of_a_month
from steady.domain.records.week import monday_of, week_of
from steady.ui.week import time_off
from steady.ui.week.reflection_form import CHANGE
from steady.ui.week.story_and_plain_log import LOG_WANTED, STORY_WANTED
from tests.browser.screens import SAVE_REFLECTION, WHICH_WEEK, WORDS
from tests.ui.doing import at_questions, to_step
from tests.ui.fixed_day import TODAY

STORY_WORDS = WORDS.weekly.story
FIRST, MIDDLE, LAST = STORY_WORDS.questions.values()
WEEK = last_week_of_a_month(TODAY)


@pytest.fixture
def settled(visit):
    """A visit by someone who has been here for nine weeks, and has turned the story on."""
    visit.journal.check_ins.save(CheckIn(at=now() - timedelta(weeks=9), calm=5))
    visit.journal.journal.settings.set(STORY_WANTED, True)
    return visit


def at_the_week(visit, week=WEEK):
    return to_step(visit.open("this-week").choose(WHICH_WEEK, week), 2)


def questions(visit):
    return [box.label for box in visit.boxes if box.label in STORY_WORDS.questions.values()]


def kept(visit):
    return [(one.week, dict(one.answers)) for one in visit.journal.reflections.all()]


def test_it_is_off_until_she_turns_it_on_and_gone_when_she_turns_it_off(settled):
    settled.journal.journal.settings.set(STORY_WANTED, None)
    assert questions(at_the_week(settled)) == []
    settled.open("journal").set("toggle", STORY_WORDS.switch, True)
    assert questions(at_the_week(settled)) == [FIRST, MIDDLE, LAST]
    settled.open("journal").set("toggle", STORY_WORDS.switch, False)
    assert questions(at_the_week(settled)) == []
    assert not settled.journal.journal.settings.get(STORY_WANTED)


def test_it_stands_folded_in_one_week_and_in_no_other(settled):
    at_the_week(settled)
    assert [one.proto.expanded for one in settled.app.expander if one.label == STORY_WORDS.title] == [False]
    for away in (1, 2, 4):
        assert questions(at_the_week(settled, week_of(monday_of(WEEK) - timedelta(weeks=away)))) == []


def test_in_the_first_weeks_it_is_not_there(visit):
    visit.journal.check_ins.save(CheckIn(at=now() - timedelta(weeks=3), calm=5))
    visit.journal.journal.settings.set(STORY_WANTED, True)
    assert questions(at_the_week(visit)) == []


@pytest.mark.parametrize(
    "records",
    [
        [Rating(part="say_it_once_then_settle", answers={"3.4": 7})],
        [CheckIn(tags=("acted_on_it",)), CheckIn(tags=("acted_on_it",))],
    ],
)
def test_while_her_mind_goes_in_circles_the_plain_log_comes_first_and_the_story_not_at_all(settled, records):
    settled.journal.journal.save_all(records)
    assert questions(at_the_week(settled)) == []
    assert settled.boxes[0].label == WORDS.weekly.plain_log_label


def test_it_is_not_there_when_she_came_for_the_plain_log_or_takes_time_off(settled):
    settled.journal.journal.settings.set(time_off.UNTIL, (TODAY + timedelta(days=3)).isoformat())
    assert questions(at_the_week(settled)) == []
    settled.journal.journal.settings.set(time_off.UNTIL, None)
    settled.app.session_state[LOG_WANTED] = True
    assert questions(at_the_week(settled)) == []


def test_it_is_kept_with_its_week_and_stands_there_to_be_read_and_changed(settled):
    at_the_week(settled).write(FIRST, "He moved out in May.").write(LAST, "Singing again.").press(SAVE_REFLECTION)
    assert kept(settled) == [(WEEK, {BEGINNING: "He moved out in May.", NEXT_CHAPTER: "Singing again."})]
    settled.journal.journal.settings.set(STORY_WANTED, False)
    settled.open("this-week").press(CHANGE)
    assert [box.value for box in at_the_week(settled).boxes if box.value] == ["He moved out in May.", "Singing again."]
    settled.write(LAST, "Singing on Mondays.").press(SAVE_REFLECTION)
    assert kept(settled) == [(WEEK, {BEGINNING: "He moved out in May.", NEXT_CHAPTER: "Singing on Mondays."})]
    assert "Singing on Mondays." in settled.open("diary").words and FIRST in settled.words
    assert not any(one in settled.words for one in STORY)


def test_it_takes_no_place_among_the_three_questions(settled):
    settled.journal.reflections.save(Reflection(week=WEEK, answers=dict.fromkeys(STORY, "So it went.")))
    at_the_week(settled)
    ours = [box.label for box in settled.boxes if box.label in [one.text for one in WORDS.weekly.prompts]]
    assert len(ours) == WORDS.weekly.pick == 3
    at_questions(settled, "what_helped").write(WORDS.weekly.texts["what_helped"], "Tea.").press(SAVE_REFLECTION)
    assert kept(settled) == [(WEEK, {**dict.fromkeys(STORY, "So it went."), "what_helped": "Tea."})]


def test_words_begun_stay_when_she_turns_it_off_or_her_mind_begins_to_go_in_circles(settled):
    at_the_week(settled).write(MIDDLE, "I went back to work.")
    settled.open("journal").set("toggle", STORY_WORDS.switch, False).open("this-week")
    settled.journal.ratings.save(Rating(part="say_it_once_then_settle", answers={"3.4": 9}))
    assert "I went back to work." in [box.value for box in settled.look().boxes]
    settled.press(SAVE_REFLECTION)
    assert [answers for _, answers in kept(settled)] == [{STORY[1]: "I went back to work."}]
