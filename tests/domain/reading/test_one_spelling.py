"""Her words in one spelling: what people type, each word with its place in her own text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.reading.one_spelling import IDIOM, words_of

KNOWN = frozenset({"please", "so", "kill", "suicidal", "help", "too", "scared", "die"})


def said(text: str) -> str:
    return " ".join(word.text for word in words_of(text, KNOWN))


@pytest.mark.parametrize(
    "text, meant",
    [
        ("i dont wanna be here anymore", "i do not want to be here any more"),
        ("I don’t WANNA be here any more", "i do not want to be here any more"),
        ("u r gonna hurt me arent u", "you are going to hurt me are not you"),
        ("idk, cant cope tmrw", "i do not know can not cope tomorrow"),
        ("ily", "i love you"),
        ("kms", "kill myself"),
        ("hes following me n shes not", "he is following me and she is not"),
        ("he'll come, I'd go, we've met, they're here", "he will come i would go we have met they are here"),
        ("my husband's temper", "my husband temper"),
        ("pleeease im sooo scaaared", "please i am so scared"),
        ("tooo much", "too much"),
        ("k*ll su1cidal", "kill suicidal"),
        ("£40 at 3pm, 15:30 on the 1st", "<sum> at <clock> <clock> on the <ordinal>"),
        ("A&E or A & E, the ER, in AE", "hospital or hospital the hospital in hospital"),
        ("call 999 or 112", "call 999 or 112"),
        ("my ma said me da is ill", "my mother said my father is ill"),
        ("mum mom mam and mummy", "mother mother mother and mother"),
        ("counselling behaviour apologise", "counseling behavior apologize"),
        ("💔😭😭😭", "heartbroken crying face"),
        ("no no no no no", "no no"),
        ("i want to d\u200bie", "i want to die"),
        ("ｉ ｗａｎｔ ｔｏ 𝓭𝓲𝓮", "i want to die"),
        ("i want to diee", "i want to die"),
        ("", ""),
    ],
)
def test_what_people_type_comes_out_as_one_spelling(text, meant):
    assert said(text) == meant


@pytest.mark.parametrize(
    "text, meant",
    [
        ("ill call you", "i will call you"),
        ("i feel ill", "i feel ill"),
        ("id rather stay", "i would rather stay"),
        ("he took my id", "he took my id"),
        ("hell kill me", "he will kill me"),
        ("go to hell", "go to hell"),
        ("see you on sat", "see you on saturday"),
        ("i sat there", "i sat there"),
    ],
)
def test_a_word_with_two_meanings_is_read_by_its_neighbors(text, meant):
    assert said(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "beat me at",
        "dying for a",
        "my feet are killing me",
        "grabbed me a",
        "hit the brakes",
        "phone died",
        "jumped in the shower",
        "cut myself some slack",
    ],
)
def test_a_turn_of_phrase_with_a_dark_word_has_no_meaning_left(text):
    assert IDIOM in said(text).split()
    assert not {"beat", "dying", "killing", "grabbed", "hit", "died", "jumped", "cut"} & set(said(text).split())


def test_each_word_knows_where_it_stands_in_her_own_text():
    text = "I  don’t wanna,\ngo £40"
    assert [(word.text, text[word.start : word.end]) for word in words_of(text)] == [
        ("i", "I"),
        ("do", "don’t"),
        ("not", "don’t"),
        ("want", "wanna"),
        ("to", "wanna"),
        ("go", "go"),
        ("<sum>", "£40"),
    ]


@given(st.text(max_size=200))
def test_any_text_can_be_read_and_every_word_lies_in_it(text):
    words = words_of(text, KNOWN)
    assert all(0 <= word.start < word.end <= len(text) and word.text for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)
