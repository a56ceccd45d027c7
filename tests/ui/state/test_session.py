"""Under neutral names no title of a step or an exercise stands outside the steps."""

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import days_of, week_before, week_of
from steady.ui.hard.moment_cards import AT, QUESTIONS
from steady.ui.parts.steps_page import TOOLS
from steady.ui.safety.five_questions import SAFER
from tests.browser.screens import PARTS, WHICH_WEEK, WORDS
from tests.ui.doing import save
from tests.ui.fixed_day import TODAY

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
    discreet.open("exercises").press("Exercise 2A").choose(discreet.content.safety.check.questions[0], "no")
    assert "Go on to “Exercise 2A”" in discreet.buttons


@pytest.mark.parametrize("situation", [None, "clear_no"])
def test_no_list_of_exercises_outside_a_step_names_one(discreet, situation):
    discreet.journal.journal.settings.set("situation", situation)
    discreet.open("exercises")
    assert "Exercise 2A" in discreet.buttons and told(discreet) == set()
    discreet.open("steps").press(TOOLS)
    assert "Exercise 1A" in discreet.buttons and told(discreet) == set()


@pytest.mark.parametrize("number", [n for n, card in enumerate(WORDS.hard_moments.cards, 1) if not card.opens])
def test_a_card_for_a_hard_moment_names_no_exercise_and_no_question(discreet, number):
    card = WORDS.hard_moments.cards[number - 1]
    discreet.app.query_params[AT] = str(number)
    discreet.open("when-its-hard")
    folds = [fold.label for fold in discreet.app.expander]
    assert QUESTIONS in folds and not {*card.questions, *TITLES} & {*folds, *discreet.buttons}
    assert all(f"**{question}**" in discreet.words for question in card.questions)


def test_a_letter_saved_with_its_week_names_no_step(discreet):
    week = week_before(week_of(TODAY))
    discreet.journal.check_ins.save(CheckIn(day=days_of(week)[0], calm=5))
    sentence = WORDS.letter.next_step.format(title=FIRST.title)
    discreet.journal.reflections.save(Reflection(week=week, day=days_of(week)[-1], letter=("You noted it.", sentence)))
    discreet.open("this-week").choose(WHICH_WEEK, week)
    assert "You noted it." in discreet.words and told(discreet) == set()


def test_the_choices_of_a_report_say_nothing_of_him(discreet):
    for back in range(3):
        save(discreet, "urge", strength_0=8, strength_1=3 + back, outcome="let_pass")
    labels = [box.label for box in discreet.open("report").app.checkbox]
    assert "Short waits, as charts" in labels and not [label for label in labels if "him" in label]
    assert told(discreet) == set()
