"""Her own scales, from their name to the check-in, the diary and the weeks."""

from datetime import date

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.own_scales import MOST
from steady.insights.charts.series_panels import OWN_SCALE
from tests.browser.screens import CHANGE, OPEN_SAMPLE, SAVE_CHECK_IN

NAME, ADD, NEW_NAME = "What would you like to keep track of?", "Add it", "The new name"
IMPORTED = "Mood (Daylio)"


def add(visit, *names):
    for name in names:
        visit.open("measures").write(NAME, name).press(ADD)
    return visit


def kept(visit):
    return [dict(one.measures) for one in visit.journal.check_ins.all()]


def scales(visit):
    return [(one["name"], one["resting"]) for one in visit.journal.journal.settings.get("measures")]


def ids(visit):
    return [one["id"] for one in visit.journal.journal.settings.get("measures")]


def test_while_one_gets_a_new_name_saving_that_stands_out_alone(visit):
    add(visit, "Back pain").press("Rename")
    assert [one.label for one in visit.app.button if one.proto.type == "primary"] == ["Save name"]


def test_a_scale_she_names_stands_unanswered_in_the_check_in_and_is_kept_under_its_id(visit):
    add(visit, "Back pain").open()
    assert visit.unanswered
    visit.answer({"Back pain": 0}).press(SAVE_CHECK_IN)
    (key,) = ids(visit)
    assert kept(visit) == [{key: 0}]
    assert "Back pain 0" in visit.words


def test_a_scale_nobody_touched_is_no_zero(visit):
    add(visit, "Back pain", "Patience").open().slide(calm=4).press(SAVE_CHECK_IN)
    assert kept(visit) == [{}]


def test_a_new_name_keeps_every_number(visit):
    add(visit, "Back pain").open().answer({"Back pain": 7}).press(SAVE_CHECK_IN)
    visit.open("measures").press("Rename").write(NEW_NAME, "My back").press("Save name")
    assert scales(visit) == [("My back", False)]
    assert "My back 7" in visit.open("diary").words and "Back pain" not in visit.words
    assert "My back" in visit.open("days").app.selectbox[0].options


def test_renaming_can_be_left_and_a_name_that_is_taken_is_refused(visit):
    add(visit, "Back pain", "Patience")
    visit.open("measures").press("Rename").write(NEW_NAME, "patience").press("Save name")
    assert "already" in visit.words
    visit.press("Keep the old name")
    assert scales(visit) == [("Back pain", False), ("Patience", False)] and "Save name" not in visit.buttons


def test_a_scale_that_is_taken_out_keeps_its_numbers_and_can_come_back(visit):
    add(visit, "Back pain").open().answer({"Back pain": 7}).press(SAVE_CHECK_IN)
    visit.open("measures").press("Take it out")
    assert "You noted it on 1 day." in visit.words and scales(visit) == [("Back pain", True)]
    visit.open()
    assert "Back pain" not in [one.label for one in visit.sliders] and "Back pain 7" in visit.words
    assert "Back pain" in visit.open("days").app.selectbox[0].options
    visit.open("measures").press("Bring it back").open()
    assert "Back pain" in [one.label for one in visit.sliders]


@pytest.mark.long
def test_six_scales_fit_and_a_seventh_waits_for_room(visit):
    add(visit, *(f"Scale {n}" for n in range(MOST)))
    assert len(scales(visit)) == MOST
    assert "You have six in the check-in" in visit.open("measures").words and ADD not in visit.buttons
    visit.press("Take it out").write(NAME, "One more").press(ADD)
    assert scales(visit)[-1] == ("One more", False)
    visit.press("Bring it back")
    assert "Take one out first," in visit.words and scales(visit)[0] == ("Scale 0", True)


@pytest.mark.parametrize(("name", "said"), [("  ", "needs a name"), ("x" * 41, "long"), ("BACK  PAIN", "already")])
def test_a_name_that_cannot_be_used_is_refused_kindly(visit, name, said):
    add(visit, "Back pain").write(NAME, name).press(ADD)
    assert said in visit.words and scales(visit) == [("Back pain", False)]


def test_an_old_check_in_can_be_given_a_number_and_lose_it_again(visit):
    visit.journal.check_ins.save(CheckIn(day=date(2026, 1, 4), calm=4, measures={IMPORTED: 7.5}))
    add(visit, "Back pain").open("diary").press(CHANGE).in_card().answer({"Back pain": 3}).press(SAVE_CHECK_IN)
    (key,) = ids(visit)
    assert kept(visit) == [{IMPORTED: 7.5, key: 3}]
    visit.press(CHANGE).answer({"Back pain": None}).press(SAVE_CHECK_IN)
    assert kept(visit) == [{IMPORTED: 7.5}]


def test_a_number_at_rest_or_between_two_stops_outlives_a_change(visit):
    add(visit, "Back pain", "Patience", "Warm hands").open("measures").press("Take it out")
    pain, patience, _ = ids(visit)
    visit.journal.check_ins.save(CheckIn(calm=4, measures={pain: 6, patience: 2.5, "own:gone": 1}))
    visit.open("diary").press(CHANGE).in_card()
    asked = {one.label: one.value for one in visit.sliders}
    assert "Patience" not in asked and (asked["Back pain"], asked["Warm hands"]) == (6, None)
    visit.slide(calm=5).press(SAVE_CHECK_IN)
    assert kept(visit) == [{pain: 6, patience: 2.5, "own:gone": 1}]
    assert "Your own scale 1" in visit.words


def test_a_scale_called_like_an_imported_mood_is_not_mixed_up_with_it(visit):
    visit.journal.check_ins.save(CheckIn(calm=4, measures={IMPORTED: 7.5}))
    add(visit, IMPORTED).open("diary").press(CHANGE).in_card()
    (slider,) = (one for one in visit.sliders if one.label == IMPORTED)
    assert slider.value is None
    assert visit.open("days").app.selectbox[0].options.count(IMPORTED) == 1


def test_a_journal_without_scales_says_nothing_of_them_among_the_weeks(visit):
    visit.journal.check_ins.save(CheckIn(calm=4))
    assert OWN_SCALE not in visit.open("weeks").words


def test_her_scales_are_not_mixed_into_the_sample(visit):
    add(visit, "Back pain").open("sample").press(OPEN_SAMPLE)
    assert "Back pain" not in [one.label for one in visit.open().sliders]
    assert "Back pain" not in visit.open("measures").words
    assert all(button.disabled for button in visit.app.button if button.label == ADD)


@pytest.mark.long
@pytest.mark.parametrize("choice", ["Back pain", [{"id": "own:1"}], [None], {"a": 1}])
def test_a_choice_nobody_can_read_is_no_scale(visit, choice):
    visit.journal.journal.settings.set("measures", choice)
    for path in ("", "measures", "weeks", "diary"):
        visit.open(path)
    assert "You don't have any yet." in visit.open("measures").words
