"""Words she chose, by days."""

from datetime import date, timedelta

from steady.domain.records.check_in import CheckIn
from steady.domain.views.day_counts import days_by_word

TODAY = date(2026, 11, 22)
KNOWN = ("calm", "worn_out", "sad")


def said(back, *words):
    return CheckIn(day=TODAY - timedelta(days=back), words=words)


def test_a_word_counts_once_a_day_and_the_most_frequent_stands_first():
    chosen = [said(0, "sad", "worn_out"), said(0, "sad"), said(1, "worn_out"), said(2, "worn_out")]
    assert list(days_by_word(chosen, KNOWN).items()) == [("worn_out", 3), ("sad", 1)]


def test_equals_stand_in_the_order_of_the_check_in():
    assert list(days_by_word([said(0, "sad", "calm")], KNOWN)) == ["calm", "sad"]


def test_words_the_check_in_does_not_know_are_not_counted():
    assert days_by_word([said(0, "an old word")], KNOWN) == {}
