"""The questions of a week: the same each time it is opened, others the week after, first what happened in it."""

from collections import Counter
from datetime import date, timedelta

import pytest

from steady.domain.content.exercise_form import LIGHT_MOMENTS, URGE_TOOL
from steady.domain.content.prompts import WeeklyPrompt
from steady.domain.guidance.weekly_questions import fitting, questions_of
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.week import week_of
from tests.words import our_words

PROMPTS = our_words().weekly.prompts
ALWAYS = [prompt.id for prompt in PROMPTS if not prompt.optional]
WEEKS = [week_of(date(2026, 1, 5) + timedelta(weeks=n)) for n in range(60)]


def asked(week, happened=(), situations=(), prompts=PROMPTS):
    return questions_of(week, prompts, happened, situations, 3)


def test_three_different_questions_each_week_in_the_order_of_the_sheet():
    for week in WEEKS:
        found = asked(week)
        assert len(set(found)) == 3 and found == asked(week)
        assert list(found) == sorted(found, key=ALWAYS.index)


def test_they_change_weekly_and_all_come_up_equally_often():
    assert not any(set(asked(one)) & set(asked(other)) for one, other in zip(WEEKS, WEEKS[1:], strict=False))
    turns = Counter(question for week in WEEKS[: len(ALWAYS)] for question in asked(week))
    assert turns == dict.fromkeys(ALWAYS, 3)


@pytest.mark.parametrize(
    "happened", [("what_helped",), ("gave_space", "hardest_moment", "what_helped", "light_moment")]
)
def test_what_happened_comes_first_and_leaves_a_place_to_the_turn(happened):
    for week in WEEKS:
        assert len(set(asked(week, happened)) & set(happened)) >= 1 and len(asked(week, happened)) == 3
    assert any(set(asked(week, happened)) - set(happened) for week in WEEKS)


def test_a_question_meant_for_another_situation_stays_away_and_without_one_known_all_may_come():
    only = WeeklyPrompt(id="only", text="?", fits=("moved_out",))
    some = (only, *(WeeklyPrompt(id=name, text="?") for name in "abcd"))
    seen = {question for week in WEEKS for question in asked(week, situations=("gone_quiet",), prompts=some)}
    assert seen == set("abcd")
    for situations in ((), ("moved_out", "gone_quiet")):
        assert "only" in {one for week in WEEKS for one in asked(week, situations=situations, prompts=some)}


@pytest.mark.parametrize("few", [0, 1, 2])
def test_a_folder_with_fewer_questions_asks_those(few):
    assert len(asked("2026-W47", prompts=PROMPTS[:few])) == few


@pytest.mark.parametrize(
    ("record", "about"),
    [
        (ExerciseEntry(exercise=URGE_TOOL), {"what_helped"}),
        (ExerciseEntry(exercise=LIGHT_MOMENTS, values={"what": "The cat."}), {"light_moment"}),
        (ExerciseEntry(exercise="1A", values={"what": "x"}), set()),
        (CheckIn(tags=("friendly_contact",)), {"gave_space"}),
        (CheckIn(tags=("argued",)), {"gave_space", "hardest_moment"}),
        (CheckIn(tags=("light_moment",)), {"gave_space", "light_moment"}),
        (CheckIn(heaviness=8), {"hardest_moment"}),
        (CheckIn(heaviness=7, calm=0), set()),
    ],
)
def test_a_question_fits_what_she_noted(record, about):
    check_ins = [record] if isinstance(record, CheckIn) else []
    exercises = [record] if isinstance(record, ExerciseEntry) else []
    assert fitting(check_ins, exercises) == about
    assert about <= {prompt.id for prompt in PROMPTS}
