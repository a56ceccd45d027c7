"""Buttons in place of sliders: for hands that shake, and for screen readers. What is saved is the same."""

import pytest

from steady.ui.widgets.slider import BUTTONS
from tests.browser.screens import PARTS, SAVE_CHECK_IN, SAVE_RATING

OFFER = "Buttons from 0 to 10 instead of sliders"


@pytest.fixture
def by_buttons(visit):
    """A visitor who has chosen buttons under “Your journal”."""
    return visit.open("journal").set("toggle", OFFER, True)


def test_every_slider_of_the_check_in_becomes_a_row_of_eleven_buttons_without_an_answer(by_buttons):
    by_buttons.open()
    assert not by_buttons.app.select_slider
    for feeling in by_buttons.content.check_in.feelings:
        (row,) = [one for one in by_buttons.app.button_group if one.label == feeling.label]
        assert len(row.options) == 11 and row.value is None


def test_one_button_and_save_keep_that_one_feeling_and_an_answer_can_be_taken_back(by_buttons):
    by_buttons.open().choose("Calm", 0).choose("Lonely", 7).choose("Lonely", None).press(SAVE_CHECK_IN)
    (kept,) = by_buttons.journal.check_ins.all()
    assert (kept.calm, kept.lonely) == (0, None)


def test_a_part_is_rated_by_buttons_too(by_buttons):
    part = PARTS[1]
    by_buttons.open_stage(f"part-{part.number}", "rate")
    for item in part.items:
        by_buttons.choose(item.question, 4)
    by_buttons.press(SAVE_RATING)
    (kept,) = by_buttons.journal.ratings.all()
    assert kept.answers == {item.id: 4 for item in part.items}


@pytest.mark.long
def test_what_she_had_set_stays_set_when_she_changes_to_buttons_and_back(visit):
    visit.open().slide(calm=3, lonely=8).open("journal").set("toggle", OFFER, True).open()
    assert [row.value for row in visit.app.button_group if row.label in ("Calm", "Lonely")] == [3, 8]
    visit.choose("Calm", 5).choose("Lonely", None).open("journal").set("toggle", OFFER, False).open()
    assert {one.label: one.value for one in visit.app.select_slider if one.label in ("Calm", "Lonely")} == {
        "Calm": 5,
        "Lonely": "–",
    }
    visit.press(SAVE_CHECK_IN)
    (kept,) = visit.journal.check_ins.all()
    assert (kept.calm, kept.lonely) == (5, None)


def test_the_choice_is_kept_in_the_journal(by_buttons):
    assert by_buttons.journal.journal.settings.get(BUTTONS) is True
