"""What is said about weekdays and times of day: both gaps, and a name only for what stands out."""

import warnings

import pytest

from steady.insights.patterns import rhythm as said
from steady.insights.statistics import Spread, SpreadGroup
from steady.insights.statistics.permutation_test import ByChance
from tests.insights.days.test_chart_sentences import NEVER_SAID

with warnings.catch_warnings():
    # textstat still asks setuptools for its files the old way.
    warnings.simplefilter("ignore")
    from textstat import flesch_kincaid_grade

GROUPS = (SpreadGroup("Monday", 4.2, 12), SpreadGroup("Saturday", 5.6, 11))
NIGHTS = (SpreadGroup("Morning", 5.6, 12), SpreadGroup("Afternoon", None, 3), SpreadGroup("Night", 4.2, 11))
NO_SPREAD = Spread(GROUPS, waiting="31 of 42 days so far")
WOBBLE = Spread(GROUPS, 1.4, ByChance(1.3, 2.1, 0.4))
WIDE = Spread(NIGHTS, 1.4, ByChance(0.5, 1.0, 0.002))
SAME = Spread(GROUPS, 0.0, ByChance(0, 0, 1))


def everything_said():
    for spread in (NO_SPREAD, WOBBLE, WIDE, SAME):
        yield from (
            told(what, "“calm”", spread) for what in said.SPREAD_RULES for told in (said.spread_line, said.spread_brief)
        )
    yield said.spread_alt("times", "“calm”", WIDE)


@pytest.mark.parametrize("text", list(everything_said()))
def test_a_sentence_judges_nothing_and_gives_no_reasons(text):
    assert not NEVER_SAID.search(text)


def test_the_sentences_read_at_grade_seven_or_below():
    # Together, for in a sentence of ten words one long name decides the grade.
    assert flesch_kincaid_grade(" ".join(everything_said())) <= 7


def test_weekdays_within_chance_say_so_with_both_gaps():
    assert said.spread_line("weekdays", "“calm”", WOBBLE) == (
        "For “calm”, the highest and the lowest are 1.4 points apart. Luck alone can put them about 1.3 points "
        "apart, and often more, so nothing stands out here. Luck alone seldom puts them farther apart than the band: "
        "2.1 points."
    )


def test_what_stands_out_names_the_highest_and_the_lowest():
    assert said.spread_line("times", "“calm”", WIDE) == (
        "For “calm”, it's highest in the morning (5.6) and lowest at night (4.2), 1.4 points apart. Luck alone "
        "seldom puts them farther apart than the band: 1 point. Not enough numbers yet for a dot: afternoon."
    )
    assert "highest on Saturdays" in said.spread_line("weekdays", "“calm”", Spread(GROUPS, 1.4, WIDE.chance))


def test_what_is_missing_stands_in_the_place_of_a_picture():
    assert said.spread_line("weekdays", "“calm”", NO_SPREAD) == (
        "This shows up once you have 42 days, with 4 of each weekday: 31 of 42 days so far."
    )


def test_under_a_small_picture_both_gaps_stand_too_and_a_name_only_for_what_stands_out():
    assert said.spread_brief("weekdays", "“calm”", WOBBLE) == (
        "The highest and the lowest are 1.4 points apart. Luck alone can put them about 1.3 apart, "
        "and seldom more than 2.1. Nothing stands out."
    )
    assert said.spread_brief("times", "“calm”", WIDE) == (
        "Highest in the morning (5.6), lowest at night (4.2), 1.4 points apart. Luck alone can put them about "
        "0.5 apart, and seldom more than 1. This stands out."
    )


@pytest.mark.parametrize("spread", [NO_SPREAD, SAME], ids=["too few days", "one mean for all"])
def test_without_a_gap_the_short_form_says_what_the_long_one_does(spread):
    assert said.spread_brief("weekdays", "“calm”", spread) == said.spread_line("weekdays", "“calm”", spread)
