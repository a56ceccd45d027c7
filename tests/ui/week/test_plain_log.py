"""The plain day log: a box to write it in, kept with its week, and first while her mind goes in circles."""

import pytest

from steady.domain.content.prompts import PLAIN_LOG
from steady.domain.records.check_in import CheckIn
from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.ui.week.story_and_plain_log import LOG_WANTED
from tests.browser.screens import SAVE_REFLECTION, SAVED_REFLECTION
from tests.ui.doing import at_questions, to_step
from tests.ui.fixed_day import TODAY

LOG = "Up at six. Bus. Work till four. Fetched Max. Soup. Bed at ten."


def labels(visit):
    return [box.label for box in visit.boxes]


def the_log(visit):
    return visit.content.weekly.plain_log_label


def test_a_log_alone_is_enough_and_is_kept_with_its_week(visit):
    to_step(visit.open("this-week"), 2).write(the_log(visit), LOG).press(SAVE_REFLECTION)
    (kept,) = visit.journal.reflections.all()
    assert SAVED_REFLECTION in visit.words
    assert (kept.week, kept.answers) == (week_of(TODAY), {PLAIN_LOG: LOG})


def test_it_reads_in_the_diary_under_its_own_name(visit):
    visit.journal.reflections.save(Reflection(week=week_of(TODAY), answers={PLAIN_LOG: LOG}))
    visit.open("diary")
    assert LOG in visit.words and visit.content.weekly.plain_log_title in visit.words
    assert PLAIN_LOG not in visit.words


def test_it_can_be_gone_on_with_and_takes_no_place_among_the_three_questions(visit):
    visit.journal.reflections.save(Reflection(week=week_of(TODAY), answers={PLAIN_LOG: "Up at six."}))
    to_step(visit.open("this-week"), 2)
    assert [box.value for box in visit.boxes if box.value] == ["Up at six."]
    assert len(visit.boxes) == 3 + 1
    visit.write(the_log(visit), LOG).press(SAVE_REFLECTION)
    (kept,) = visit.journal.reflections.all()
    assert kept.answers == {PLAIN_LOG: LOG}


@pytest.mark.parametrize(
    ("record", "is_first"),
    [
        (Rating(part="say_it_once_then_settle", answers={"3.4": 7}), True),
        (Rating(part="say_it_once_then_settle", answers={"3.4": 6}), False),
        (CheckIn(tags=("acted_on_it",)), False),
    ],
)
def test_it_stands_above_the_questions_while_her_mind_goes_in_circles(visit, record, is_first):
    kept = visit.journal.ratings if isinstance(record, Rating) else visit.journal.check_ins
    kept.save(record)
    at_questions(visit.open("this-week"), "what_helped")
    assert (labels(visit).index(the_log(visit)) == 0) is is_first
    assert [one.label for one in visit.app.expander if one.proto.expanded] == (
        [visit.content.weekly.plain_log_title] if is_first else []
    )


def test_it_stands_first_when_she_came_for_it(visit):
    visit.app.session_state[LOG_WANTED] = True
    at_questions(visit.open("this-week"), "what_helped")
    assert labels(visit)[0] == the_log(visit)
