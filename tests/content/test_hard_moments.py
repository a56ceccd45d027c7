"""The cards for hard moments name what there is, and the sheet says what is wrong with it."""

import pytest

from steady.domain.content.hard_moments import ALWAYS_THERE, HardMoments
from tests.content.mistakes import problems_with


def test_every_card_leads_to_something_there_is(words):
    exercises = {exercise.id for part in words.parts for exercise in part.exercises}
    for card in words.hard_moments.cards:
        asked = {answer.question for answer in getattr(words.situations.of(card.situation), "answers", ())}
        assert set(card.exercises) <= exercises and set(card.questions) <= asked, card.name
        assert card.opens or card.lines, card.name


def test_every_screen_has_a_card_and_only_one(words):
    opened = [card.opens for card in words.hard_moments.cards if card.opens]
    assert sorted(opened) == sorted(card.opens for card in ALWAYS_THERE)
    names = [name for card in words.hard_moments.cards for name in {card.name, card.neutral or card.name}]
    assert len(names) == len(set(names))


def test_what_turns_on_him_or_her_is_left_out_of_the_safer_version(words):
    careful = {card.name for card in words.hard_moments.cards if card.careful}
    assert careful == {"He said no", "I saw something about her", "Not sent yet"}


def test_a_folder_without_the_sheet_has_the_screens_all_the_same():
    assert HardMoments().cards == ALWAYS_THERE and HardMoments().title and HardMoments().lead


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('opens = "breathe"', 'opens = "breath"', "card 6, “opens”: “breath” isn't known here"),
        ('line = "read this first"', 'lien = "read this first"', "card 2, “lien”: this key isn't known here"),
    ],
)
def test_a_mistake_is_said_with_its_place(folder, old, new, said):
    (problem, *_) = problems_with(folder / "hard_moments.toml", old, new)
    assert f"In hard_moments.toml, {said}" in str(problem)
