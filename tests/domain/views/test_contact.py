"""Which days count as days of contact, and which days are known at all."""

from datetime import date

from steady.domain.records.check_in import WITH_HIM
from steady.domain.views.day_counts import contact_days, noted_days
from tests.insights.diaries import check_in
from tests.words import our_words

MONDAY = date(2026, 11, 16)
CHECK_IN = our_words().check_in


def test_every_tag_of_contact_is_a_tag_she_can_choose():
    assert set(WITH_HIM) <= CHECK_IN.tags.keys()


def test_news_of_him_and_his_pages_are_no_contact():
    alone = ("no_contact", "heard_news", "looked_at_his_pages", "urge_to_reach_out", "acted_on_it")
    assert contact_days([check_in(MONDAY, tags=(tag,)) for tag in alone]) == set()


def test_contact_in_one_check_in_makes_it_a_day_of_contact_whatever_the_other_says():
    assert contact_days([check_in(MONDAY, tags=("no_contact",)), check_in(MONDAY, tags=("argued",))]) == {MONDAY}


def test_a_bad_night_alone_says_nothing_about_the_day():
    assert noted_days([check_in(MONDAY, heaviness=8)]) == set()
    assert noted_days([check_in(MONDAY, heaviness=8), check_in(MONDAY, sleep="bad")]) == {MONDAY}
