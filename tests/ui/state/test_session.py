"""Under neutral names no title of a step or an exercise stands outside the steps."""

import pytest

from steady.domain.records.rating import Rating
from steady.ui.safety.five_questions import SAFER
from tests.browser.screens import PARTS
from tests.ui.doing import save

FIRST = PARTS[0]
TITLES = {title for part in PARTS for title in (part.title, part.measure, *(each.title for each in part.exercises))}


@pytest.fixture
def discreet(visit):
    visit.journal.journal.settings.set("private", True)
    return visit


def told(visit):
    # But for the button that stands above every screen.
    buttons = [button.label for button in visit.app.button if button.key != "reach out"]
    return {title for title in TITLES if title in visit.words or title in buttons}


def test_in_the_diary_a_rating_and_an_exercise_have_only_their_numbers(discreet):
    discreet.journal.ratings.save(Rating(part=FIRST.id, answers={item.id: 5 for item in FIRST.items}))
    save(discreet, "1B", known="The rent is paid.")
    save(discreet, "urge", kind="text")
    discreet.open("diary")
    assert "Step 1: rating, " in discreet.words and "Exercise 1B" in discreet.words
    assert "The rent is paid." in discreet.words and told(discreet) == set()


def test_without_neutral_names_the_diary_names_both(visit):
    visit.journal.ratings.save(Rating(part=FIRST.id, answers={item.id: 5 for item in FIRST.items}))
    save(visit, "1B", known="The rent is paid.")
    assert {FIRST.title, FIRST.measure, "Where things stand"} <= told(visit.open("diary"))


def test_the_search_finds_an_exercise_by_what_stands_there(discreet):
    save(discreet, "1B", known="The rent is paid.")
    discreet.open("diary").set("text_input", "Search what you wrote", "things stand")
    assert "The rent is paid." not in discreet.words


def test_the_first_screen_names_neither_a_card_nor_what_was_begun(discreet):
    save(discreet, "1C", do_today="a walk by the sea")
    discreet.open_stage("part-1", "rate").answer({FIRST.items[0].question: 3}).open("")
    assert "Exercise 1C" in discreet.words and "a walk by the sea" in discreet.words and told(discreet) == set()


def test_the_five_questions_lead_on_to_an_exercise_without_its_name(discreet):
    discreet.journal.journal.settings.set(SAFER, None)
    discreet.open("exercises").press("Push or pull?").choose(discreet.content.safety.check.questions[0], "no")
    assert "Go on to “Exercise 2A”" in discreet.buttons


def test_the_choices_of_a_report_say_nothing_of_him(discreet):
    for back in range(3):
        save(discreet, "urge", strength_0=8, strength_1=3 + back, outcome="let_pass")
    labels = [box.label for box in discreet.open("report").app.checkbox]
    assert "Short waits, as charts" in labels and not [label for label in labels if "him" in label]
    assert told(discreet) == set()
