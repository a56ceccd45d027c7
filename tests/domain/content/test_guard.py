"""What belongs together went apart: which ratings bring the note of a part's guard."""

from datetime import date

import pytest

from steady.domain.content.part import Guard
from steady.domain.records.rating import Rating, drifted_apart

GUARD = Guard(rises="5.3", falls="5.6", days=14, note="Kind and clear.")
FIRST, LATER = date(2026, 10, 5), date(2026, 11, 2)


def rated(day: date, **answers: int) -> Rating:
    return Rating(
        part="warmth_in_small_doses",
        day=day,
        answers={name.replace("_", "5."): value for name, value in answers.items()},
    )


@pytest.mark.parametrize(
    ("warm", "clear", "shown"),
    [
        ((3, 6), (6, 4), True),
        ((3, 4), (6, 5), True),
        ((3, 6), (6, 6), False),
        ((3, 6), (4, 6), False),
        ((3, 3), (6, 4), False),
        ((6, 3), (6, 4), False),
    ],
)
def test_the_note_comes_when_warmth_rose_while_saying_what_she_needs_fell(warm, clear, shown):
    ratings = [rated(FIRST, _3=warm[0], _6=clear[0]), rated(LATER, _3=warm[1], _6=clear[1])]
    assert drifted_apart(GUARD, ratings) is shown


def test_two_ratings_within_two_weeks_are_too_near_to_say_anything():
    assert not drifted_apart(GUARD, [rated(FIRST, _3=2, _6=8), rated(date(2026, 10, 18), _3=9, _6=1)])
    assert drifted_apart(GUARD, [rated(FIRST, _3=2, _6=8), rated(date(2026, 10, 19), _3=9, _6=1)])


def test_the_newest_rating_is_held_against_the_last_one_two_weeks_before_it():
    between = rated(date(2026, 10, 12), _3=9, _6=1)
    ratings = [rated(FIRST, _3=2, _6=8), between, rated(LATER, _3=8, _6=2)]
    assert not drifted_apart(GUARD, ratings)


@pytest.mark.parametrize("ratings", [[], [rated(FIRST, _3=9, _6=1)], [rated(FIRST, _3=2), rated(LATER, _3=9, _6=1)]])
def test_a_single_rating_or_an_item_left_open_says_nothing(ratings):
    assert not drifted_apart(GUARD, ratings)
