"""Which lines under “what I know” are seen as guesses, and in which words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.phrases import guess_in
from tests.words import our_words

EXERCISES = [one for part in our_words().parts for one in part.exercises]
PHRASES = next(one.phrases for one in EXERCISES if one.special == "facts_and_guesses")


@pytest.mark.parametrize(
    "line, found",
    [
        ("He thinks I am too much", "He thinks"),
        ("I know he must hate me by now", "he must"),
        ("He doesn’t care about the house", "He doesn’t care"),
        ("he doesnt care", "he doesnt care"),
        ("Since then he\nhates the house", "he\nhates"),
        ("Maybe he met someone", "Maybe he"),
        ("I THINK HE is seeing her", "I THINK HE"),
        ("He will never come back", "He will never"),
        ("I think he wants a divorce", "I think he"),
    ],
)
def test_words_that_read_his_mind_are_found_as_she_wrote_them(line, found):
    assert guess_in(line, PHRASES) == found


@pytest.mark.parametrize(
    "line",
    [
        "He slept at his brother's on Friday.",
        "He said: I am moving out on the first.",
        "She thinks it will rain.",
        "We have not talked since Sunday.",
        "The mustard is gone.",
        "He paid the rent.",
        "Seine Tasche ist weg.",
        "",
    ],
)
def test_what_a_camera_could_have_seen_is_left_alone(line):
    assert guess_in(line, PHRASES) is None


def test_of_two_phrases_at_one_place_the_longer_is_named():
    assert guess_in("he must be asleep", ["he must", "he must be"]) == "he must be"


def test_without_phrases_nothing_is_found():
    assert guess_in("he thinks", ()) is None


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_text_can_be_looked_at_and_what_is_found_stands_in_it(before, after):
    line = f"{before} he thinks {after}"
    assert guess_in(line, PHRASES) in line
