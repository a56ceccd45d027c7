"""The score of a part, and what a move between two scores is called."""

import pytest

from steady.domain.records.rating import Rating, score, shift


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"a": 1, "b": 2, "c": 3}, None),
        ({"a": 1, "b": 2, "c": 3, "d": 4}, 2.5),
        ({"a": 0, "b": 0, "c": 0, "turned": 0}, 2.5),
        ({"a": 10, "b": 10, "c": 10, "turned": 0}, 10),
    ],
)
def test_a_score_needs_four_answers_and_a_reversed_one_counts_from_the_other_end(answers, expected):
    assert score(answers, frozenset({"turned"})) == expected


@pytest.mark.parametrize(
    ("first", "later", "said"),
    [
        (4, 6.5, "clear"),
        (6.5, 4, "clear"),
        (4, 6.45, "clear"),
        (4, 6.44, "maybe"),
        (4, 5.5, "maybe"),
        (5.5, 4, "maybe"),
        (4, 5.44, "same"),
        (4, 4, "same"),
    ],
)
def test_a_move_is_called_by_the_decimal_on_the_screen(first, later, said):
    assert shift(first, later) == said


def test_a_rating_without_an_answer_is_empty_and_zero_is_an_answer():
    assert Rating(part="1").is_empty
    assert not Rating(part="1", answers={"a": 0}).is_empty
