"""Two weeks side by side: a change only beyond the usual ups and downs, and nothing praised."""

from datetime import timedelta

import pytest

from steady.insights.compare.week_comparison import (
    AFTER_LOW,
    EARLIER_TITLE,
    OTHERS_TITLE,
    TITLE,
    WITHIN,
    others_pair_panel,
    pair_panel,
)
from steady.insights.days.frames import entries_frame, own_scales_frame
from steady.palette import LIGHT
from tests.insights.days.test_chart_sentences import NEVER_SAID
from tests.insights.diaries import FEELINGS, TODAY, check_in, drifting

# A Sunday: the week before it ends seven days back.
USUAL = {n: 4 + n % 3 for n in range(7, 70)}


def diary(calm, **others):
    return [check_in(TODAY - timedelta(days=back), calm=value, **others) for back, value in calm.items()]


def panel(calm, today=TODAY, **others):
    return pair_panel(entries_frame(diary(calm, **others)), FEELINGS, today, LIGHT)


def test_a_week_like_the_others_is_within_the_usual_ups_and_downs():
    shown = panel(USUAL | {n: 4 + n % 3 for n in range(7)})
    assert shown.title == TITLE
    assert "All of it is within your usual ups and downs." in shown.sentence


def test_a_week_beyond_them_is_called_higher_or_lower_and_nothing_else():
    up, down = panel(USUAL | dict.fromkeys(range(7), 9)), panel(USUAL | dict.fromkeys(range(7), 1))
    assert "Beyond your usual ups and downs: “calm” was higher." in up.sentence
    assert "Beyond your usual ups and downs: “calm” was lower." in down.sentence
    assert not any(NEVER_SAID.search(said) for one in (up, down) for said in (one.sentence, one.alt))


def test_a_rise_after_a_low_week_is_not_praised():
    low_before = USUAL | dict.fromkeys(range(7, 14), 1)
    assert AFTER_LOW in panel(low_before | dict.fromkeys(range(7), 7)).sentence
    assert AFTER_LOW not in panel(USUAL | dict.fromkeys(range(7), 9)).sentence
    assert AFTER_LOW not in panel(low_before | dict.fromkeys(range(7), 1)).sentence


def test_the_bar_is_the_band_around_the_week_before_and_stays_on_the_scale():
    row = panel(dict(enumerate(map(round, drifting(60, 3))))).rows.iloc[0]
    assert row["low"] == pytest.approx(max(0, row["earlier"] - row["band"]), abs=0.011)
    assert row["high"] == pytest.approx(min(10, row["earlier"] + row["band"]), abs=0.011)
    assert row["value"] - row["earlier"] == pytest.approx(row["difference"], abs=0.011)


def test_until_four_days_of_this_week_are_noted_the_two_weeks_before_it_stand_there():
    tuesday = TODAY + timedelta(days=2)
    shown = panel(USUAL | {n: 5 for n in range(-2, 7)}, tuesday)
    assert shown.title == EARLIER_TITLE
    assert shown.sentence.startswith("The week of 16 November 2026 (7 of 7 days)")


def test_without_two_weeks_of_four_days_it_says_what_it_waits_for():
    shown = panel({0: 5, 1: 6, 8: 5})
    assert shown.chart is None
    assert shown.sentence.endswith("2 days have one so far this week.")
    assert panel({0: 5}).sentence.endswith("1 day has one so far this week.")
    assert pair_panel(entries_frame([check_in(TODAY, heaviness=7)]), FEELINGS, TODAY, LIGHT).chart is None


def test_one_value_all_the_time_is_no_change():
    shown = panel(dict.fromkeys(range(40), 5))
    assert "All of it is within your usual ups and downs." in shown.sentence


def test_each_feeling_with_enough_days_has_a_row_on_the_whole_scale():
    shown = panel(dict.fromkeys(range(40), 5), lonely=3)
    assert list(shown.rows["feeling"]) == ["Calm", "Lonely"]
    for layer in shown.chart.to_dict()["layer"][:3]:
        assert layer["encoding"]["x"]["scale"]["domain"] == [0, 10]
    assert list(shown.table().columns)[0] == "From 0 to 10"


def others(names, **values):
    """What is shown of her numbers under the keys `values`, each a function from days back to a number."""
    check_ins = [
        check_in(TODAY - timedelta(days=n), measures={key: float(of(n)) for key, of in values.items()})
        for n in range(70)
    ]
    return others_pair_panel(own_scales_frame(check_ins), names, TODAY, LIGHT)


def test_her_other_numbers_are_counted_in_the_sentence_and_named_only_in_the_chart_and_the_table():
    name = "![x](http://evil.example)"
    shown = others({"a": name, "b": "Mood (Daylio)"}, a=lambda n: 9 if n < 7 else 4 + n % 3, b=lambda n: 5)
    assert shown.title == OTHERS_TITLE
    assert "Beyond your usual ups and downs: 1 of these 2 numbers." in shown.sentence
    assert "evil" not in shown.sentence + shown.title and name in shown.alt
    assert set(shown.table()["From 0 to 10"]) == {name, "Mood (Daylio)"}


def test_a_single_number_beyond_the_usual_is_not_counted_as_one_of_one():
    shown = others({"a": "Patience"}, a=lambda n: 9 if n < 7 else 4 + n % 3)
    assert "Beyond your usual ups and downs: this number." in shown.sentence


def test_other_numbers_within_the_usual_say_so_and_without_two_weeks_there_is_nothing():
    assert WITHIN in others({"a": "Patience"}, a=lambda n: 4 + n % 3).sentence
    few = [check_in(TODAY - timedelta(days=n), measures={"a": 5.0}) for n in (0, 1, 9)]
    assert others_pair_panel(own_scales_frame(few), {"a": "Patience"}, TODAY, LIGHT) is None
    assert others_pair_panel(own_scales_frame([]), {}, TODAY, LIGHT) is None
