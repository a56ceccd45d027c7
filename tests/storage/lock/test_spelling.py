"""One passphrase in many spellings, a code as it comes from a hand or a phone, and the locks of 0.1 as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.storage.errors import WrongSecret
from steady.storage.lock import key_slots
from steady.storage.lock.key_slots import code_in, new_code, new_lock, opened_lock
from steady.storage.lock.spelling import exact_form, gentle_form
from tests.storage.locks import PASSPHRASE, QUICK

HERS = "Anna's lamp – by the “river”, café"
CODE = "7QK2-M0D8-1VBN-XW3C-0000-1111-ABCD-EFGH"
AS_TYPED = (
    (
        "Anna’s lamp – by the “river”, café",
        'anna\'s lamp - by the "river", cafe\u0301',
        " Anna's  lamp – by the “river”, café\t",
    )
    + (
        "Anna's\u00a0lamp – by\u2009the “river”, café",
        "Anna's\u3000lamp – by the “river”, café.",
        "Ａnna's lamp – by the „river“, café",
    )
    + ("Anna`s lamp — by the «river», café", "An\u00adna's lamp – by the “river”,\u200b café")
)
CODE_AS_TYPED = (
    (
        CODE.lower(),
        CODE.replace("-", "—"),
        CODE.replace("-", " – "),
        CODE.replace("-", "\u2011"),
        CODE.replace("-", "−"),
    )
    + (
        f"{CODE}.",
        f"“{CODE}”,",
        f"({CODE})",
        CODE.replace("-", ""),
        CODE.replace("-", "\u00ad-\n"),
        CODE.replace("0", "o"),
    )
    + (CODE.replace("0", "O").replace("1", "l"), CODE.replace("1", "I"), CODE.replace("V", "u"), CODE.replace("V", "U"))
    + ("".join(chr(ord(sign) + 0xFEE0) for sign in CODE), CODE.replace("-", "\u00a0"), CODE.replace("-", "."))
)


@pytest.fixture(scope="module")
def lock():
    return new_lock(HERS, CODE, QUICK)


@pytest.mark.parametrize("typed", [one for one in AS_TYPED if not one.endswith(".")])
def test_every_spelling_of_the_same_passphrase_opens(lock, typed):
    assert opened_lock(lock.id, lock.slots, typed).key == lock.key


@pytest.mark.parametrize(
    "typed", [HERS.upper(), HERS.replace("é", "e"), HERS.replace(" ", ""), HERS.replace("lamp", "Lamp"), f"{HERS}."]
)
def test_other_letters_are_another_passphrase(lock, typed):
    with pytest.raises(WrongSecret):
        opened_lock(lock.id, lock.slots, typed)


@pytest.mark.parametrize("typed", CODE_AS_TYPED)
def test_a_code_opens_however_it_is_written(lock, typed):
    assert opened_lock(lock.id, lock.slots, typed).key == lock.key


def test_a_code_with_a_sign_more_or_less_is_none():
    assert code_in(CODE[:-1]) is None and code_in(f"{CODE}A") is None and code_in(CODE.replace("Q", "Ω")) is None


@pytest.mark.parametrize(
    "hers", ["River  lamp autumn", "Élan vital\u00a0seven", "don’t — tell  blue fish", "password12"]
)
def test_a_lock_of_0_1_opens_with_exactly_the_spelling_it_was_made_with_an_easy_one_too(monkeypatch, hers):
    with monkeypatch.context() as patched:
        patched.setattr(key_slots, "gentle_form", exact_form)
        patched.setattr(key_slots, "need_good_passphrase", lambda passphrase: None)
        before = new_lock(hers, new_code(), QUICK)
    assert opened_lock(before.id, before.slots, f" {hers} ").key == before.key


def test_a_wrong_passphrase_takes_the_work_of_two_guesses_at_most(lock, monkeypatch):
    worked, real = [], key_slots._derived
    monkeypatch.setattr(key_slots, "_derived", lambda secret, *how: worked.append(secret) or real(secret, *how))
    for typed, most in (("quiet bread window", 1), ("Quiet  bread window", 2), ("A" * 32, 3)):
        worked.clear()
        with pytest.raises(WrongSecret):
            opened_lock(lock.id, lock.slots, typed)
        assert len(worked) == most


@given(st.text())
def test_the_gentle_form_of_a_gentle_form_is_itself_and_both_ways_of_accents_have_one(text):
    assert gentle_form(gentle_form(text)) == gentle_form(text) == gentle_form(f"\u00a0{text}\t")


def test_a_lock_is_never_made_with_what_is_no_code():
    with pytest.raises(ValueError, match="code of its own"):
        new_lock(PASSPHRASE, "not a code", QUICK)
