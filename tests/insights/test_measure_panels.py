"""Pictures of her own scales, and of imported moods that are no scale of hers."""

from datetime import timedelta

import pytest

from steady.insights.measure_panels import NO_NUMBER_YET, measure_entries, measure_panels
from steady.insights.stretches import EVERYTHING
from steady.palette import DARK, LIGHT
from tests.insights.diaries import TODAY, check_in

PAIN, MOOD = "own:1", "Mood (Daylio)"
NAMES = {PAIN: "Back pain", MOOD: MOOD}


def noted(back, **fields):
    return check_in(TODAY - timedelta(days=back), measures=fields)


def panels(check_ins, names=NAMES, stretch="4 weeks", palette=LIGHT):
    return measure_panels(check_ins, names, stretch, TODAY, palette)


def test_each_scale_is_drawn_from_its_own_numbers_alone():
    pain, mood = panels([noted(n, **{PAIN: 4, MOOD: 7.5}) for n in range(10)] + [noted(11, **{MOOD: 10})])
    assert pain.table()["Back pain"].tolist() == [4] * 10
    assert mood.table()[MOOD].tolist() == [7.5] * 10 + [10]
    assert pain.sentence == "You noted “Back pain” on 10 of the last 10 days. The line is the mean of seven days."


def test_a_scale_called_like_an_imported_mood_is_not_mixed_up_with_it():
    hers, imported = panels([noted(0, **{PAIN: 1, MOOD: 9})], {PAIN: MOOD, MOOD: MOOD})
    assert hers.table()[MOOD].tolist() == [1] and imported.table()[MOOD].tolist() == [9]


def test_days_count_from_the_first_number_of_that_scale():
    old = [check_in(TODAY - timedelta(days=n), calm=5) for n in range(28)]
    assert "on 3 of the last 3 days" in panels([*old, *(noted(n, **{PAIN: n}) for n in range(3))])[0].sentence


def test_several_numbers_a_day_become_one_day_value():
    days = [noted(0, **{PAIN: 2}), noted(0, **{PAIN: 5})]
    row = panels(days)[0].table().iloc[0]
    assert (row["Back pain"], row["Lowest"], row["Highest"], row["Check-ins"]) == (3.5, 2, 5, 2)


def test_a_scale_without_a_number_and_a_time_without_one_say_so_kindly():
    pain, mood = panels([noted(200, **{MOOD: 5})])
    assert (pain.sentence, pain.chart) == (NO_NUMBER_YET, None)
    assert mood.sentence == f"You have not noted “{MOOD}” in this time. That is fine." and mood.chart is None
    assert [one.chart for one in panels([])] == [None, None]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("stretch", ["4 weeks", EVERYTHING])
def test_every_scale_has_the_same_colour_and_the_whole_axis(palette, stretch):
    long_ago = [noted(n, **{PAIN: n % 11, MOOD: 5}) for n in range(0, 900, 3)]
    for panel in panels(long_ago, stretch=stretch, palette=palette):
        drawn = panel.chart.to_dict()
        assert {layer["mark"]["color"] for layer in drawn["layer"]} == {palette.primary}
        assert all(layer["encoding"]["y"]["scale"]["domain"] == [0, 10] for layer in drawn["layer"])


def test_one_value_repeated_and_one_day_are_drawn_as_they_are():
    assert panels([noted(0, **{PAIN: 0})])[0].sentence == "One day with “Back pain” in this time. That is enough to begin with."
    assert panels([noted(n, **{PAIN: 0}) for n in range(20)])[0].table()["Back pain"].tolist() == [0] * 20


def test_a_check_in_without_that_number_is_no_zero():
    entries = measure_entries([check_in(TODAY, calm=5), noted(1, **{MOOD: 3})], PAIN)
    assert entries.empty and list(entries) == [PAIN]
