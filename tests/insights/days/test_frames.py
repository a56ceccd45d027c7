"""From records to days, weeks and scores."""

from datetime import timedelta

import pandas as pd
import pytest

from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.domain.views.day_counts import week_figures
from steady.insights.days.frames import entries_frame, feeling_days, part_scores, pulse_scores
from steady.insights.statistics import day_values, weekly_means
from tests.insights.diaries import FEELINGS, MONDAY, check_in

PULSE = {"shaken": 2, "urge": 4, "settled": 7, "like_me": 6, "light": 5, "kind": 6, "all_right": 7}


def rating(day, *answers, hour=20):
    stamp = check_in(day, hour).at
    return Rating(at=stamp, day=day, part="steady", answers={f"item {n}": value for n, value in enumerate(answers)})


def reflection(day, pulse):
    return Reflection(at=check_in(day).at, day=day, week=week_of(day), pulse=pulse)


def test_several_check_ins_a_day_become_one_day_with_its_lowest_and_highest():
    entries = entries_frame([check_in(MONDAY, 8, calm=2), check_in(MONDAY, 22, calm=7), check_in(MONDAY, 23)])
    day = feeling_days(entries, "calm").loc[str(MONDAY)]
    assert dict(day) == {"mean": 4.5, "low": 2.0, "high": 7.0, "entries": 2}


def test_a_back_dated_check_in_belongs_to_the_day_she_means():
    late = check_in(MONDAY + timedelta(days=2), calm=3)
    moved = type(late)(at=late.at, day=MONDAY, calm=3)
    assert list(entries_frame([moved]).index) == [pd.Timestamp(MONDAY)]


def test_a_feeling_she_left_out_is_blank_and_not_zero():
    entries = entries_frame([check_in(MONDAY, calm=4), check_in(MONDAY + timedelta(days=1), heaviness=9)])
    assert entries["calm"].isna().sum() == 1
    assert feeling_days(entries, "hopeful").empty
    assert list(feeling_days(entries, "calm").index) == [pd.Timestamp(MONDAY)]


def test_day_values_of_a_frame_are_those_of_the_figures():
    diary = [check_in(MONDAY + timedelta(days=n % 40), calm=n % 11) for n in range(100)]
    entries = entries_frame(diary)
    assert list(feeling_days(entries, "calm")["mean"]) == list(day_values(entries["calm"]))


def test_a_score_counts_reversed_items_the_other_way():
    scores = part_scores([rating(MONDAY, 8, 6, 4, 2)], "steady", {"item 0"})
    assert list(scores) == [3.5]


def test_a_rating_with_three_answers_has_no_score():
    assert part_scores([rating(MONDAY, 8, 6, 4)], "steady", set()).empty


def test_the_last_rating_of_a_day_counts():
    morning, evening = rating(MONDAY, 1, 1, 1, 1, hour=7), rating(MONDAY, 9, 9, 9, 9, hour=21)
    assert list(part_scores([evening, morning], "steady", set())) == [9.0]


def test_ratings_of_another_part_stay_out():
    assert part_scores([rating(MONDAY, 5, 5, 5, 5)], "another", set()).empty


def test_a_pulse_lies_on_the_monday_of_its_week():
    sunday = MONDAY + timedelta(days=6)
    scores = pulse_scores([reflection(sunday, PULSE)], {"shaken", "urge"})
    assert scores.to_dict() == {pd.Timestamp(MONDAY): pytest.approx((8 + 6 + 7 + 6 + 5 + 6 + 7) / 7)}


def test_a_reflection_without_numbers_has_no_pulse():
    assert pulse_scores([reflection(MONDAY, {"kind": 4})], set()).empty


def test_the_light_figures_of_a_week_agree_with_pandas():
    diary = [
        check_in(MONDAY + timedelta(days=n * 5 % 9), hour=n, calm=n, lonely=n * 7 % 11 if n % 3 else None)
        for n in range(11)
    ]
    figures = week_figures(diary, week_of(MONDAY))
    for feeling in FEELINGS:
        days = feeling_days(entries_frame(diary), feeling.id)["mean"]
        if days.empty:
            assert feeling.id not in figures.feelings
            continue
        assert figures.feelings[feeling.id].mean == pytest.approx(weekly_means(days).loc[str(MONDAY)])
        assert figures.feelings[feeling.id].days == len(days.loc[: str(MONDAY + timedelta(days=6))])


def test_a_week_counts_its_days_and_not_its_check_ins():
    diary = [check_in(MONDAY, 8, calm=2), check_in(MONDAY, 22, heaviness=7), check_in(MONDAY + timedelta(days=7))]
    figures = week_figures(diary, week_of(MONDAY))
    assert (figures.check_ins, figures.days) == (2, 1)
    assert figures.feelings["calm"].mean == 2


def test_a_week_without_check_ins_has_no_means():
    assert week_figures([], week_of(MONDAY)).feelings == {}
