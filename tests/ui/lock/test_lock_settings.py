"""What is done about the lock on “Your journal” goes on after a wrong try, and says what counts and what was done."""

import pytest

from steady.bootstrap import Settings, open_workbook
from steady.ui.lock import new_passphrase, passphrase_settings
from tests.storage.locks import ANOTHER, PASSPHRASE, QUICK

SO_FAR, OFF = "Your current passphrase or recovery code", "Your passphrase or recovery code"
NEW = dict.fromkeys((new_passphrase.FIRST, new_passphrase.AGAIN), ANOTHER)
WRONG = "That isn't the right passphrase."


@pytest.fixture
def unlocked(plain):
    plain.journal.journal.lock.put_on(PASSPHRASE, QUICK)
    return plain.open("journal").submit({"Passphrase or recovery code": PASSPHRASE}, "Open")


def told(visit):
    return [one.value for one in (*visit.app.error, *visit.app.success)]


@pytest.mark.parametrize("tries", [1, 2])
def test_the_lock_comes_off_with_the_right_passphrase_after_wrong_ones(unlocked, tries):
    for _ in range(tries):
        unlocked.submit({OFF: "another one"}, "Take it off")
        assert [said.startswith(WRONG) for said in told(unlocked)] == [True]
    unlocked.submit({OFF: PASSPHRASE}, "Take it off")
    assert told(unlocked) == [passphrase_settings.OFF_NOW]
    assert len(open_workbook(Settings(unlocked.folder)).check_ins.all()) == 3


def test_the_lock_is_changed_with_the_right_passphrase_after_a_wrong_one_and_that_is_said_once(unlocked):
    unlocked.submit({SO_FAR: "another one", **NEW}, passphrase_settings.GO_ON)
    assert [said.startswith(WRONG) for said in told(unlocked)] == [True]
    unlocked.submit({SO_FAR: PASSPHRASE}, passphrase_settings.GO_ON)
    assert passphrase_settings.ONLY_ONCE_PRESSED in unlocked.words
    assert told(unlocked.press(passphrase_settings.CHANGE_IT)) == [passphrase_settings.CHANGED_NOW]
    assert told(unlocked.look()) == []
    assert len(open_workbook(Settings(unlocked.folder), ANOTHER).check_ins.all()) == 3


def test_before_the_button_is_pressed_it_is_said_that_the_code_opens_nothing_yet_and_after_it_that_it_is_locked(plain):
    plain.open("journal").submit(NEW, passphrase_settings.GO_ON)
    assert passphrase_settings.ONLY_ONCE_PRESSED in plain.words
    assert told(plain.press(passphrase_settings.LOCK_IT)) == [passphrase_settings.LOCKED_NOW]
    assert told(plain.look()) == []


def test_two_empty_fields_are_told_in_a_sentence_of_their_own(plain):
    assert new_passphrase.NOTHING_TYPED in plain.open("journal").press(passphrase_settings.GO_ON).words
