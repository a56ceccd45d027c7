"""A new passphrase on the screen: how good it is stands there in words, and five random words are one press away."""

import re

import pytest

from steady.storage.lock.strength import Level, Weakness, strength_of
from steady.ui.lock import new_passphrase
from steady.ui.lock.new_passphrase import FIRST, IN_WORDS, NOT_YET, OFFER, OFFER_OTHERS, five_words
from steady.ui.state import lock_session
from tests.storage.locks import PASSPHRASE


@pytest.fixture(scope="module")
def plain_words():
    return new_passphrase._plain_words()


def offered(visit):
    return visit.app.session_state[lock_session.FIVE_WORDS]


def test_it_is_said_in_words_how_good_it_is_before_anything_is_pressed(plain):
    assert new_passphrase.WHEN_IT_IS_TOLD in plain.open("journal").words
    assert f"{NOT_YET} {Weakness.KNOWN.value}" in plain.write(FIRST, "password12").words
    assert Weakness.SHORT.value in plain.write(FIRST, "short").words
    for passphrase in ("river lamp autumn", PASSPHRASE, f"{PASSPHRASE} marble"):
        assert IN_WORDS[strength_of(passphrase).level] in plain.write(FIRST, passphrase).words


def test_five_offered_words_are_very_good_and_others_at_each_press(plain):
    plain.open("journal").press(OFFER)
    first = offered(plain)
    assert f"**{first}**" in plain.words and strength_of(first).level is Level.VERY_GOOD
    plain.press(OFFER_OTHERS)
    assert offered(plain) != first and first not in plain.words


def test_five_words_come_from_the_whole_list_and_every_time_otherwise(plain_words):
    many = [five_words().split(" ") for _ in range(400)]
    assert {len(words) for words in many} == {5} and len({tuple(words) for words in many}) == 400
    assert len({word for words in many for word in words} & set(plain_words)) > 0.5 * len(plain_words)


def test_the_words_are_many_short_plain_and_never_taken_for_one_another(plain_words):
    assert len(plain_words) == len(set(plain_words)) >= 2048
    assert [word for word in plain_words if not re.fullmatch("[a-z]{3,8}", word)] == []
    with_one_left_open = [f"{word[:at]}?{word[at + 1 :]}" for word in plain_words for at in range(len(word))]
    assert len(with_one_left_open) == len(set(with_one_left_open))


@pytest.mark.parametrize(
    "unkind", ["wed", "marr", "divor", "affair", "cheat", "kill", "dea", "die", "hurt", "grie", "hate"]
)
def test_no_word_hurts(plain_words, unkind):
    assert [word for word in plain_words if word.startswith(unkind)] == []
