"""The weekly reflection: this week or late, a few questions, the pulse; earlier weeks can be read and changed."""

import time
from datetime import timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import now
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import days_of, week_of
from steady.ui.week.reflection_form import CHANGE
from tests.browser.screens import (
    NOTHING_TO_SAVE,
    OPEN_SAMPLE,
    PARTS,
    SAVE_REFLECTION,
    SAVED_REFLECTION,
    UNDO,
    WHICH_WEEK,
)
from tests.ui.doing import at_questions, to_step
from tests.ui.fixed_day import TODAY
from tests.ui.visit import Visit

PULSE = [item for part in PARTS for item in part.weekly_items]
HELPED, HARDEST = "what_helped", "hardest_moment"


@pytest.fixture
def reload(visit, monkeypatch):
    """Call it for the same journal in a new tab, once `answers` and sliders of a week lie on the disk as its draft."""

    def in_a_new_tab(answers=(), pulse=()) -> Visit:
        for _ in range(1500):
            records = [draft.values["record"] for draft in visit.journal.drafts.all()]
            if any(
                set(record.get("answers", {})) >= set(answers) and set(record.get("pulse", {})) >= set(pulse)
                for record in records
            ):
                return Visit(visit.folder, monkeypatch)
            time.sleep(0.02)
        raise AssertionError("no draft of it came")

    return in_a_new_tab


def week(back):
    return week_of(TODAY - timedelta(weeks=back))


def asked(visit, prompt):
    return next(one.text for one in visit.content.weekly.prompts if one.id == prompt)


def test_a_reflection_on_this_week_is_kept_with_its_pulse(visit):
    at_questions(visit.open("this-week"), HELPED, HARDEST).write(asked(visit, HELPED), "Walking home the long way.")
    to_step(visit, 3).answer({item.question: 6 for item in PULSE}).press(SAVE_REFLECTION)
    (kept,) = visit.journal.reflections.all()
    assert SAVED_REFLECTION in visit.words
    assert (kept.week, kept.answers) == (week(0), {HELPED: "Walking home the long way."})
    assert kept.pulse == {item.id: 6 for item in PULSE}


def test_the_pulse_has_the_seven_weekly_items_and_may_be_left_out(visit):
    to_step(visit.open("this-week"), 3)
    assert [slider.label for slider in visit.sliders] == [item.question for item in PULSE]
    assert len(PULSE) == 7
    at_questions(visit, HELPED).write(asked(visit, HELPED), "Sleep.").press(SAVE_REFLECTION)
    assert visit.journal.reflections.all()[0].pulse == {}


def test_an_empty_reflection_is_nothing_to_save(visit):
    at_questions(visit.open("this-week"), HELPED).press(SAVE_REFLECTION)
    assert NOTHING_TO_SAVE in visit.words
    assert visit.journal.reflections.all() == []


def test_three_questions_stand_on_the_page_and_the_others_are_lines_to_tap(visit):
    at_questions(visit.open("this-week"))
    ours = {prompt.text for prompt in visit.content.weekly.prompts}
    shown = [box.label for box in visit.boxes if box.label in ours]
    left = [label for label in visit.buttons if label in ours]
    assert len(shown) == 3 and {*shown, *left} == ours and len(left) == len(ours) - 3
    visit.press(left[0])
    assert left[0] in [box.label for box in visit.boxes] and left[0] not in visit.buttons


def test_a_box_that_she_asked_for_is_still_there_after_another_step_and_after_a_reload(visit, reload):
    at_questions(visit.open("this-week"))
    ours = {prompt.text for prompt in visit.content.weekly.prompts}
    other = next(label for label in visit.buttons if label in ours)
    visit.press(other).write(other, "Anna.")
    assert other in [box.label for box in at_questions(to_step(visit, 3)).boxes]
    here = at_questions(reload().open("this-week"))
    assert {box.label: box.value for box in here.boxes if box.value} == {other: "Anna."}


def test_the_questions_are_others_the_week_after(visit):
    labels = []
    for back in (0, 1, 2):
        at_questions(visit.open("this-week").choose(WHICH_WEEK, week(back)))
        labels.append({box.label for box in visit.boxes} & {one.text for one in visit.content.weekly.prompts})
    assert not labels[0] & labels[1] and not labels[1] & labels[2]


@pytest.mark.parametrize("back", [1, 5, 60])
def test_a_week_can_be_written_late_and_belongs_to_that_week(visit, back):
    at_questions(visit.open("this-week").choose(WHICH_WEEK, week(back)), HELPED)
    visit.write(asked(visit, HELPED), "The garden.").press(SAVE_REFLECTION)
    (kept,) = visit.journal.reflections.all()
    assert (kept.week, kept.day) == (week(back), days_of(week(back))[-1])
    assert kept.at.date() == TODAY


def test_a_written_week_can_be_read_and_changed_later(visit):
    answers = {HELPED: "A walk.", HARDEST: "Sunday."}
    visit.journal.reflections.save(Reflection(week=week(1), answers=answers, pulse={"1.1": 8}))
    at_questions(visit.open("this-week").choose(WHICH_WEEK, week(1)))
    assert {box.label: box.value for box in visit.boxes if box.value} == {
        asked(visit, HELPED): "A walk.",
        asked(visit, HARDEST): "Sunday.",
    }
    visit.write(asked(visit, HELPED), "A walk, and Anna.").press(SAVE_REFLECTION)
    (kept,) = visit.journal.reflections.all()
    assert (kept.answers, kept.pulse) == ({HELPED: "A walk, and Anna.", HARDEST: "Sunday."}, {"1.1": 8})
    assert kept.edited_at is not None


def test_changing_a_week_twice_in_a_row_works_as_once(visit):
    visit.open("this-week")
    for text in ("A walk.", "A walk, and Anna.", "A walk, Anna, and soup."):
        at_questions(visit, HELPED).write(asked(visit, HELPED), text).press(SAVE_REFLECTION)
        assert not visit.app.warning
        visit.press(CHANGE)
    (kept,) = visit.journal.reflections.all()
    assert kept.answers == {HELPED: "A walk, Anna, and soup."}


def test_what_she_wrote_stays_in_sight_whatever_is_asked_this_week(visit):
    answers = {prompt.id: f"About {prompt.id}." for prompt in visit.content.weekly.prompts}
    visit.journal.reflections.save(Reflection(week=week(0), answers=answers))
    at_questions(visit.open("this-week"))
    assert [box.value for box in visit.boxes if box.value] == list(answers.values())


def test_an_answer_whose_question_the_words_no_longer_have_is_kept(visit):
    visit.journal.reflections.save(Reflection(week=week(0), answers={HELPED: "A walk.", "gone": "The sea."}))
    at_questions(visit.open("this-week")).write(asked(visit, HELPED), "Sleep.").press(SAVE_REFLECTION)
    assert visit.journal.reflections.all()[0].answers == {"gone": "The sea.", HELPED: "Sleep."}


def test_a_slider_that_the_words_no_longer_have_keeps_what_she_once_answered(visit):
    visit.journal.reflections.save(Reflection(week=week(0), answers={HELPED: "A walk."}, pulse={"1.1": 8, "9.9": 3}))
    to_step(visit.open("this-week"), 3).answer({PULSE[0].question: 7}).press(SAVE_REFLECTION)
    assert visit.journal.reflections.all()[0].pulse == {"1.1": 7, "9.9": 3}


def test_the_check_ins_of_the_chosen_week_stand_beside_it_as_figures(visit):
    monday, tuesday, *_ = days_of(week(2))
    for day, calm in ((monday, 2), (monday, 4), (tuesday, 6)):
        visit.journal.check_ins.save(CheckIn(at=now(), day=day, calm=calm))
    visit.open("this-week").choose(WHICH_WEEK, week(2))
    assert "2 of 7 days" in visit.words
    (figure,) = visit.app.metric
    assert (figure.label, figure.value) == ("Calm", "4.5")


def test_a_long_answer_is_met_kindly_and_kept_whole(visit):
    long = "I kept thinking about the kitchen. " * 600
    at_questions(visit.open("this-week"), HELPED).write(asked(visit, HELPED), long)
    assert visit.content.weekly.over_soft_cap in visit.words
    visit.press(SAVE_REFLECTION)
    assert visit.journal.reflections.all()[0].answers == {HELPED: long}


def test_a_week_begun_is_still_there_after_a_look_at_another_week(visit):
    at_questions(visit.open("this-week"), HELPED).write(asked(visit, HELPED), "I wanted to")
    visit.choose(WHICH_WEEK, week(1)).choose(WHICH_WEEK, week(0))
    assert [box.value for box in visit.boxes if box.value] == ["I wanted to"]


def test_nothing_is_lost_between_the_steps_and_by_a_reload_in_the_middle(visit, reload):
    at_questions(visit.open("this-week"), HELPED).write(asked(visit, HELPED), "Walking home.")
    to_step(visit, 3).answer({PULSE[0].question: 7, PULSE[1].question: 0})
    assert [box.value for box in at_questions(to_step(visit, 1)).boxes if box.value] == ["Walking home."]
    assert [slider.value for slider in to_step(visit, 3).sliders][:3] == [7, 0, None]
    here = reload([HELPED], [PULSE[0].id, PULSE[1].id]).open("this-week")
    assert [slider.value for slider in here.sliders][:3] == [7, 0, None]
    here.press(SAVE_REFLECTION)
    (kept,) = visit.journal.reflections.all()
    assert (kept.answers, kept.pulse) == ({HELPED: "Walking home."}, {PULSE[0].id: 7, PULSE[1].id: 0})
    assert visit.journal.drafts.all() == []


def test_after_a_reload_it_is_about_the_week_she_was_writing_about(visit, reload):
    at_questions(visit.open("this-week").choose(WHICH_WEEK, week(1)), HELPED).write(asked(visit, HELPED), "Half a")
    here = reload([HELPED]).open("this-week")
    assert [box.value for box in here.boxes if box.value] == ["Half a"]
    assert here.app.selectbox[0].value == week(1)


def test_one_primary_button_stands_in_each_step(visit):
    visit.open("this-week")
    for step in (1, 2, 3):
        to_step(visit, step)
        primary = [button.label for button in visit.app.main.button if button.proto.type == "primary"]
        assert len(primary) == 1, step


def test_saving_shows_this_week_beside_last_with_the_days_of_both(visit):
    monday, tuesday, wednesday, *_ = days_of(week(1))
    for day, calm in ((TODAY, 6), (monday, 3), (tuesday, 5), (wednesday, None)):
        visit.journal.check_ins.save(CheckIn(day=day, calm=calm, lonely=4))
    visit.journal.reflections.save(Reflection(week=week(1), pulse={PULSE[0].id: 8}))
    to_step(visit.open("this-week"), 3).answer({PULSE[0].question: 6, PULSE[1].question: 2}).press(SAVE_REFLECTION)
    rows = [[cell.strip() for cell in row.split("|")[1:-1]] for row in visit.words.splitlines() if row.startswith("|")]
    calm = visit.content.check_in.feelings[0].label
    assert [calm, "6.0", "4.0 (2 days)"] in rows
    assert "You checked in on 1 of 7 days, and on 3 the week before." in visit.words
    assert [PULSE[0].question, "6", "8"] in rows and [PULSE[1].question, "2", "not noted"] in rows
    assert len([row for row in rows if row[0].strip("-")]) == 2 + 2
    assert SAVED_REFLECTION in visit.words and not visit.sliders


def test_in_the_sample_no_week_can_be_saved(visit):
    to_step(visit.open("sample").press(OPEN_SAMPLE).open("this-week"), 3)
    assert [button.disabled for button in visit.app.button if button.label == SAVE_REFLECTION] == [True]


def test_the_numbers_have_those_of_the_week_before_beside_them_and_a_missing_one_is_no_zero(visit):
    for back, calm, warm in ((0, 6, 3), (1, 4, None)):
        visit.journal.check_ins.save(CheckIn(at=now(), day=days_of(week(back + 1))[0], calm=calm, warm=warm))
    visit.open("this-week").choose(WHICH_WEEK, week(1))
    found = [(metric.label, metric.value, metric.delta) for metric in visit.app.metric]
    assert found == [("Calm", "6.0", "4.0 before"), ("Warm", "3.0", "")]


def test_undo_after_a_save_brings_her_words_back_into_the_form(visit):
    at_questions(visit.open("this-week"), HELPED).write(asked(visit, HELPED), "A walk.").press(SAVE_REFLECTION)
    visit.press(UNDO)
    assert visit.journal.reflections.all() == []
    assert [box.value for box in at_questions(visit).boxes if box.value] == ["A walk."]
