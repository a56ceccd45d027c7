"""Rows are asked one thing at a time: first what they are, then, on screens of their own, the rest about each."""

import pytest

from steady.ui.exercises.wizard import BACK, STOP
from tests.browser.screens import CHANGE
from tests.ui.doing import kept, start
from tests.words import our_words

NEXT, SAVE = "Next", "Save"
SPARKS, PLAN = (exercise for exercise in our_words().parts[3].exercises if exercise.id in ("4A", "4C"))
WHAT, ALIVE, EASE = (SPARKS.by_id["items"].by_id[name].label for name in ("what", "alive", "ease"))


def sliders(visit) -> list[str]:
    return [slider.label for slider in visit.sliders]


@pytest.fixture
def listed(visit):
    """At the end of the first screen of the spark list, with two sparks on it."""
    start(visit, SPARKS.title).press(NEXT)
    visit.write(WHAT, "singing in the car")
    visit.app.text_input[1].set_value("swimming laps")
    return visit.look()


def test_the_list_comes_first_and_asks_for_nothing_but_the_words(listed):
    assert ALIVE not in sliders(listed) and EASE not in sliders(listed)


def test_each_further_screen_asks_one_thing_about_each_under_her_own_words(listed):
    listed.press(NEXT)
    assert [label for label in sliders(listed) if label == ALIVE] == [ALIVE, ALIVE]
    assert "singing in the car" in listed.words and "swimming laps" in listed.words
    assert EASE not in sliders(listed)
    listed.answer({ALIVE: 9}).press(NEXT)
    assert [label for label in sliders(listed) if label == EASE] == [EASE, EASE]
    listed.answer({EASE: 4}).press(STOP)
    assert kept(listed, "4A") == [
        {"items": [{"what": "singing in the car", "alive": 9, "ease": 4}, {"what": "swimming laps"}]}
    ]


def test_stopping_after_the_list_keeps_the_list(listed):
    listed.press(STOP)
    assert kept(listed, "4A") == [{"items": [{"what": "singing in the car"}, {"what": "swimming laps"}]}]


def test_going_back_to_the_list_loses_nothing_of_what_was_said_about_it(listed):
    listed.press(NEXT).answer({ALIVE: 9}).press(BACK).press(NEXT).press(STOP)
    assert kept(listed, "4A")[0]["items"][0] == {"what": "singing in the car", "alive": 9}


def test_an_empty_list_says_so_on_the_next_screen_and_asks_nothing(visit):
    start(visit, SPARKS.title).press(NEXT).press(NEXT)
    assert "Nothing is on your list yet." in visit.words
    assert ALIVE not in sliders(visit)


def test_what_is_asked_later_has_its_screen_only_when_she_comes_back(visit):
    columns = PLAN.by_id["plan"].by_id
    done = columns["done"].label
    start(visit, PLAN.title).write(columns["what"].label, "swim")
    while SAVE not in visit.buttons:
        visit.press(NEXT)
        assert done not in [group.label for group in visit.app.get("button_group")]
    visit.press(SAVE)
    visit.press(CHANGE).in_card()
    while SAVE not in visit.buttons:
        visit.press(NEXT)
    assert done in [group.label for group in visit.app.get("button_group")]


def test_how_one_woman_filled_it_in_is_folded_below_the_form_with_her_answers_and_her_story(visit):
    example = SPARKS.filled_in
    start(visit, SPARKS.title)
    assert "How one woman filled this in" in [fold.label for fold in visit.app.expander]
    assert example.story in visit.words
    assert all(row["what"] in visit.words for row in example.values["items"])
    assert "made up" in visit.words
