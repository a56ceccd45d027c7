"""The weekly reflection: this week or late, a few questions, the pulse; earlier weeks can be read and changed."""

from datetime import timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import now
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import days_of, week_of
from steady.domain.spoken import spoken_day
from tests.browser.screens import NOTHING_TO_SAVE, PARTS, QUESTIONS, SAVE_REFLECTION, SAVED_REFLECTION, WHICH_WEEK
from tests.ui.fixed_day import TODAY

PULSE = [item for part in PARTS for item in part.weekly_items]
HELPED, HARDEST = "what_helped", "hardest_moment"


def week(back):
    return week_of(TODAY - timedelta(weeks=back))


def asked(visit, prompt):
    return next(one.text for one in visit.content.weekly.prompts if one.id == prompt)


def test_a_reflection_on_this_week_is_kept_with_its_pulse(visit):
    visit.open("this-week").choose(QUESTIONS, HELPED, HARDEST).write(asked(visit, HELPED), "Walking home the long way.")
    visit.answer({item.question: 6 for item in PULSE}).press(SAVE_REFLECTION)
    (kept,) = visit.journal.reflections.all()
    assert SAVED_REFLECTION in visit.words
    assert (kept.week, kept.answers) == (week(0), {HELPED: "Walking home the long way."})
    assert kept.pulse == {item.id: 6 for item in PULSE}


def test_the_pulse_has_the_seven_weekly_items_and_may_be_left_out(visit):
    visit.open("this-week")
    assert [slider.label for slider in visit.sliders] == [item.question for item in PULSE]
    assert len(PULSE) == 7
    visit.choose(QUESTIONS, HELPED).write(asked(visit, HELPED), "Sleep.").press(SAVE_REFLECTION)
    assert visit.journal.reflections.all()[0].pulse == {}


def test_an_empty_reflection_is_nothing_to_save(visit):
    visit.open("this-week").choose(QUESTIONS, HELPED).press(SAVE_REFLECTION)
    assert NOTHING_TO_SAVE in visit.words
    assert visit.journal.reflections.all() == []


def test_four_questions_are_the_most(visit):
    visit.open("this-week")
    assert visit.app.multiselect[0].max_selections == 4
    assert len(visit.app.multiselect[0].options) == len(visit.content.weekly.prompts)


@pytest.mark.parametrize("back", [1, 5, 60])
def test_a_week_can_be_written_late_and_belongs_to_that_week(visit, back):
    visit.open("this-week").choose(WHICH_WEEK, week(back)).choose(QUESTIONS, HELPED)
    visit.write(asked(visit, HELPED), "The garden.").press(SAVE_REFLECTION)
    (kept,) = visit.journal.reflections.all()
    assert (kept.week, kept.day) == (week(back), days_of(week(back))[-1])
    assert kept.at.date() == TODAY


def test_a_written_week_can_be_read_and_changed_later(visit):
    answers = {HELPED: "A walk.", HARDEST: "Sunday."}
    visit.journal.reflections.save(Reflection(week=week(1), answers=answers, pulse={"1.1": 8}))
    visit.open("this-week").choose(WHICH_WEEK, week(1))
    assert {box.label: box.value for box in visit.boxes if box.value} == {
        asked(visit, HELPED): "A walk.",
        asked(visit, HARDEST): "Sunday.",
    }
    visit.write(asked(visit, HELPED), "A walk, and Anna.").press(SAVE_REFLECTION)
    (kept,) = visit.journal.reflections.all()
    assert (kept.answers, kept.pulse) == ({HELPED: "A walk, and Anna.", HARDEST: "Sunday."}, {"1.1": 8})
    assert kept.edited_at is not None


def test_changing_a_week_twice_in_a_row_works_as_once(visit):
    visit.open("this-week").choose(QUESTIONS, HELPED)
    for text in ("A walk.", "A walk, and Anna.", "A walk, Anna, and soup."):
        visit.write(asked(visit, HELPED), text).press(SAVE_REFLECTION)
        assert not visit.app.warning
    (kept,) = visit.journal.reflections.all()
    assert kept.answers == {HELPED: "A walk, Anna, and soup."}


def test_a_question_that_is_taken_out_of_the_list_keeps_what_she_once_wrote(visit):
    visit.journal.reflections.save(Reflection(week=week(0), answers={HELPED: "A walk.", HARDEST: "Sunday."}))
    visit.open("this-week").choose(QUESTIONS, HARDEST)
    visit.write(asked(visit, HARDEST), "Sunday evening.").press(SAVE_REFLECTION)
    assert visit.journal.reflections.all()[0].answers == {HELPED: "A walk.", HARDEST: "Sunday evening."}


def test_a_slider_that_the_words_no_longer_have_keeps_what_she_once_answered(visit):
    visit.journal.reflections.save(Reflection(week=week(0), answers={HELPED: "A walk."}, pulse={"1.1": 8, "9.9": 3}))
    visit.open("this-week").answer({PULSE[0].question: 7}).press(SAVE_REFLECTION)
    assert visit.journal.reflections.all()[0].pulse == {"1.1": 7, "9.9": 3}


def test_the_check_ins_of_the_chosen_week_stand_beside_it_as_figures(visit):
    monday, tuesday, *_ = days_of(week(2))
    for day, calm in ((monday, 2), (monday, 4), (tuesday, 6)):
        visit.journal.check_ins.save(CheckIn(at=now(), day=day, calm=calm))
    visit.open("this-week").choose(WHICH_WEEK, week(2))
    assert "2 of 7 days" in visit.words
    (figure,) = visit.app.metric
    assert (figure.label, figure.value) == ("Calm", "4.5")


def test_other_weeks_are_listed_newest_first(visit):
    for back in (9, 2):
        visit.journal.reflections.save(Reflection(week=week(back), answers={HELPED: f"{back} weeks back"}))
    visit.open("this-week")
    headings = [folded.label for folded in visit.app.expander if folded.label.startswith("Week of")]
    mondays = [days_of(week(back))[0] for back in (2, 9)]
    assert headings == [f"Week of {spoken_day(monday)}" for monday in mondays]


def test_a_long_answer_is_met_kindly_and_kept_whole(visit):
    long = "I kept thinking about the kitchen. " * 600
    visit.open("this-week").choose(QUESTIONS, HELPED).write(asked(visit, HELPED), long)
    assert visit.content.weekly.over_soft_cap in visit.words
    visit.press(SAVE_REFLECTION)
    assert visit.journal.reflections.all()[0].answers == {HELPED: long}


def test_a_week_begun_is_still_there_after_a_look_at_another_week(visit):
    visit.open("this-week").choose(QUESTIONS, HELPED).write(asked(visit, HELPED), "I wanted to")
    visit.choose(WHICH_WEEK, week(1)).choose(WHICH_WEEK, week(0))
    assert [box.value for box in visit.boxes if box.value] == ["I wanted to"]
