"""Guessing slows down, and only what was tried counts."""

import pytest

from steady.storage.errors import JournalTrouble, TriedTooSoon, WrongSecret
from steady.storage.lock.throttle import Throttle


def test_guessing_slows_down_and_a_right_one_ends_it():
    time = [0.0]
    guesses = Throttle(lambda: time[0])

    def wrong():
        with guesses.attempt():
            raise WrongSecret

    pauses = []
    for _ in range(12):
        with pytest.raises(WrongSecret):
            wrong()
        with pytest.raises((TriedTooSoon, WrongSecret)) as trouble:
            wrong()
        if isinstance(trouble.value, TriedTooSoon):
            pauses.append(round(trouble.value.seconds))
            time[0] += trouble.value.seconds
    assert pauses[:6] == [1, 2, 4, 8, 16, 32] and set(pauses[6:]) == {60}
    with guesses.attempt():
        pass
    with pytest.raises(WrongSecret):
        wrong()


def test_a_pause_does_not_count_what_was_not_tried():
    tried = []
    guesses = Throttle(lambda: 0.0)
    for _ in range(10):
        with pytest.raises(JournalTrouble), guesses.attempt():
            tried.append(1)
            raise WrongSecret
    assert len(tried) == 3
