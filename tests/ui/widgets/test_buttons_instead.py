"""Buttons in place of sliders: for hands that shake, and for screen readers. What is saved is the same."""

import json

import pytest

from steady.ui.widgets.slider import BUTTONS
from tests.browser.screens import PARTS, SAVE_CHECK_IN, SAVE_RATING
from tests.ui.doing import to_step

OFFER = "Buttons from 0 to 10 instead of sliders"
PART = PARTS[1]


@pytest.fixture
def by_buttons(visit):
    """A visitor who has chosen buttons under “Your journal”."""
    return visit.open("journal").set("toggle", OFFER, True)


def are_buttons(visit):
    """Of each set of scales on the screen, whether it is drawn as buttons."""
    sets = [json.loads(element.proto.json) for element in visit.app.get("bidi_component")]
    return [one["buttons"] for one in sets if "scales" in one]


def test_wherever_she_is_asked_for_a_number_there_are_buttons_without_an_answer(by_buttons):
    for opened in (
        by_buttons.open(),
        by_buttons.open_stage(f"part-{PART.number}", "rate"),
        to_step(by_buttons.open("this-week"), 3),
    ):
        assert are_buttons(opened) == [True] and opened.unanswered


def test_without_that_wish_there_are_sliders(visit):
    assert are_buttons(visit.open()) == [False]


def test_one_button_and_save_keep_that_one_feeling_and_an_answer_can_be_taken_back(by_buttons):
    by_buttons.open().slide(calm=0, lonely=7).answer({"Lonely": None}).press(SAVE_CHECK_IN)
    (kept,) = by_buttons.journal.check_ins.all()
    assert (kept.calm, kept.lonely) == (0, None)


def test_a_part_is_rated_by_buttons_too(by_buttons):
    by_buttons.open_stage(f"part-{PART.number}", "rate")
    by_buttons.answer({item.question: 4 for item in PART.items}).press(SAVE_RATING)
    (kept,) = by_buttons.journal.ratings.all()
    assert kept.answers == {item.id: 4 for item in PART.items}


@pytest.mark.long
def test_what_she_had_set_stays_set_when_she_changes_to_buttons_and_back(visit):
    visit.open().slide(calm=3, lonely=8).open("journal").set("toggle", OFFER, True).open()
    assert {one.label: one.value for one in visit.sliders if one.value is not None} == {"Calm": 3, "Lonely": 8}
    visit.slide(calm=5).answer({"Lonely": None}).open("journal").set("toggle", OFFER, False).open()
    assert {one.label: one.value for one in visit.sliders if one.value is not None} == {"Calm": 5}
    visit.press(SAVE_CHECK_IN)
    (kept,) = visit.journal.check_ins.all()
    assert (kept.calm, kept.lonely) == (5, None)


def test_the_choice_is_kept_in_the_journal(by_buttons):
    assert by_buttons.journal.journal.settings.get(BUTTONS) is True
