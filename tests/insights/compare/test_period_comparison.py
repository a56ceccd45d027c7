"""Me, then and now: what is said and drawn of two times."""

from datetime import timedelta

import pandas as pd
import pytest

from steady.insights.charts import dumbbell
from steady.insights.compare.period_comparison import (
    NO_CHANGE,
    NO_OTHER_CHANGE,
    NOT_YET,
    OTHERS,
    THE_ONE_CHANGED,
    TOO_FEW,
    others_then_and_now,
    then_and_now,
)
from steady.insights.days.spans import FIRST_AND_LAST, times_of
from steady.palette import DARK, LIGHT
from tests.insights.diaries import FEELINGS, TODAY, check_in

FIRST = TODAY - timedelta(days=99)
TIMES = times_of(FIRST_AND_LAST, TODAY, FIRST)


def shown(then=(), now=(), palette=LIGHT, feeling="calm"):
    days = [(FIRST + timedelta(days=n), value) for n, value in enumerate(then)]
    days += [(TODAY - timedelta(days=n), value) for n, value in enumerate(now)]
    return then_and_now([check_in(day, **{feeling: value}) for day, value in days], FEELINGS, *TIMES, palette)


def test_a_difference_outside_the_usual_ups_and_downs_is_named_with_its_days():
    found = shown([3, 4] * 10, [7, 8] * 10)
    assert found.lines[0] == (
        "Calm: 3.5 (20 days) then, 7.5 (20 days) now, higher by more than your usual ups and downs."
    )
    assert found.sentence.startswith("What's moved more than your usual ups and downs: Calm.")
    assert "lower by more" in shown([7, 8] * 10, [3, 4] * 10).lines[0]


def test_a_difference_inside_them_is_not_named():
    found = shown([1, 9] * 10, [2, 9] * 10)
    assert found.lines[0].endswith("now, within your usual ups and downs.")
    assert found.sentence.startswith(NO_CHANGE)


def test_a_number_that_rests_on_too_few_days_is_not_shown():
    found = shown([3, 4] * 10, [7] * 13)
    assert found.lines[0] == "Calm: 3.5 (20 days) then, 13 of 14 days so far now."
    assert found.sentence.startswith(NOT_YET)
    assert found.table()["Now"].isna().all()


def test_without_any_mean_there_is_a_kind_sentence_and_no_chart():
    found = shown([3], [7])
    assert (found.chart, found.sentence) == (None, TOO_FEW)
    assert found.lines[0] == "Calm: 1 of 14 days so far then, 1 of 14 days so far now."


def test_one_value_repeated_is_within_the_usual():
    assert shown([5] * 20, [5] * 20).lines[0].endswith("within your usual ups and downs.")


def test_the_table_has_every_feeling_in_the_order_of_the_check_in():
    table = shown([3, 4] * 10, [7, 8] * 10).table()
    assert list(table["From 0 to 10"]) == [one.label for one in FEELINGS]
    assert table.iloc[0, 1:5].tolist() == [3.5, 20, 7.5, 20]
    assert list(table) == ["From 0 to 10", "Then", "Days then", "Now", "Days now", "Usual ups and downs, either way"]


def test_a_feeling_without_any_mean_has_a_line_of_words_and_no_empty_line_in_the_chart():
    found = shown([3, 4] * 10, [7, 8] * 10)
    (rows,) = found.chart.to_dict()["datasets"].values()
    assert [row["feeling"] for row in rows] == ["Calm"]
    assert len(found.lines) == len(found.table()) == len(FEELINGS)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_chart_is_a_band_a_path_a_ring_and_a_dot_on_the_whole_scale(palette):
    drawn = shown([3, 4] * 10, [7, 8] * 10, palette).chart.to_dict()
    assert [layer["mark"]["type"] for layer in drawn["layer"]] == ["bar", "rule", "point", "circle"]
    assert all(layer["encoding"]["x"]["scale"]["domain"] == [0, 10] for layer in drawn["layer"])
    assert drawn["config"]["background"] == "transparent"


def test_a_layer_without_any_mark_is_not_drawn():
    layers = shown([3, 4] * 10, [7] * 13).chart.to_dict()["layer"]
    assert [layer["mark"]["type"] for layer in layers] == ["point"]
    layers = shown([3], [7, 8] * 10).chart.to_dict()["layer"]
    assert [layer["mark"]["type"] for layer in layers] == ["circle"]


def test_a_single_row_has_room_of_its_own_above_the_numbers_of_the_scale():
    one, six = (
        dumbbell.dot_pairs(
            pd.DataFrame({"feeling": list("abcdef")[:n], "earlier": 3.0, "later": 4.0, "low": 2.0, "high": 4.0}), LIGHT
        ).height
        for n in (1, 6)
    )
    assert one >= 2 * dumbbell.NUMBERS_HEIGHT and six - one == 5 * dumbbell.PAIR_HEIGHT


def test_the_band_never_leaves_the_scale():
    rows = next(iter(shown([0, 10] * 10, [0, 10] * 10).chart.to_dict()["datasets"].values()))
    assert all(0 <= row["low"] <= row["high"] <= 10 for row in rows if row["low"] is not None)


@pytest.mark.parametrize("feeling", ["calm", "lonely"])
def test_more_of_a_feeling_has_the_same_colour_as_less_of_it(feeling):
    def colours(found):
        return [layer["mark"].get("color") for layer in found.chart.to_dict()["layer"]]

    up, down = shown([2, 3] * 10, [7, 8] * 10, feeling=feeling), shown([7, 8] * 10, [2, 3] * 10, feeling=feeling)
    assert colours(up) == colours(down)


def test_the_description_tells_both_times_and_every_line():
    found = shown([3, 4] * 10, [7, 8] * 10)
    assert "from 0 to 10" in found.alt and "15 August 2026 to 11 September 2026" in found.alt
    assert all(line in found.alt for line in found.lines)


def others(names, then, now):
    """What is shown of her numbers: key → values from FIRST on, and key → values back from TODAY."""
    days = [(FIRST + timedelta(days=n), key, value) for key, values in then.items() for n, value in enumerate(values)]
    days += [(TODAY - timedelta(days=n), key, value) for key, values in now.items() for n, value in enumerate(values)]
    check_ins = [check_in(day, measures={key: float(value)}) for day, key, value in days]
    return others_then_and_now(check_ins, names, *TIMES, LIGHT)


def test_her_own_scales_and_a_mood_brought_in_are_set_side_by_side_by_the_same_rules():
    found = others(
        {"own:1": "Patience", "Mood (Daylio)": "Mood (Daylio)"},
        {"own:1": [3, 4] * 10, "Mood (Daylio)": [5, 6] * 10},
        {"own:1": [7, 8] * 10, "Mood (Daylio)": [6, 5] * 10},
    )
    assert found.title == OTHERS and found.sentence.startswith("1 of 2 has moved more than")
    assert found.lines == (
        "Patience: 3.5 (20 days) then, 7.5 (20 days) now, higher by more than your usual ups and downs.",
        "Mood (Daylio): 5.5 (20 days) then, 5.5 (20 days) now, within your usual ups and downs.",
    )
    assert list(found.table()["From 0 to 10"]) == ["Patience", "Mood (Daylio)"]


def test_a_name_of_hers_is_never_part_of_the_sentence_and_two_of_one_name_stay_two():
    name = "[x](http://evil.example)"
    found = others(
        {"own:1": name, "own:2": name},
        {"own:1": [3, 4] * 10, "own:2": [3, 4] * 10},
        {"own:1": [3, 4] * 10, "own:2": [3, 4] * 10},
    )
    assert found.sentence.startswith(NO_OTHER_CHANGE) and "evil" not in found.title + found.sentence
    assert list(found.table()["From 0 to 10"]) == [name, f"{name} (2)"]


def test_a_single_number_is_not_counted_as_one_of_one():
    found = others({"own:1": "Patience"}, {"own:1": [3, 4] * 10}, {"own:1": [7, 8] * 10})
    assert found.sentence.startswith(THE_ONE_CHANGED)


def test_a_number_in_neither_time_or_on_too_few_days_is_told_as_such():
    assert others({"own:1": "Patience"}, {}, {}) is None
    few = others({"own:1": "Patience", "own:2": "Never noted"}, {"own:1": [3]}, {"own:1": [7] * 20})
    assert few.lines == ("Patience: 1 of 14 days so far then, 7 (20 days) now.",)
    assert few.sentence.startswith(NOT_YET)
