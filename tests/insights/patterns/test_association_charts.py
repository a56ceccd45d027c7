"""Every chart of the patterns compiles, keeps its scale, and takes its colours from the palette."""

from datetime import timedelta

import pandas as pd
import pytest

from steady.insights.patterns import association_panels, contact_panels, rhythm
from steady.palette import DARK, LIGHT
from tests.insights.diaries import TODAY, check_in

LABELS = {"friendly_contact": "friendly contact", "argued": "argued"}


def differences(palette, low=-0.4, high=1.3):
    rows = pd.DataFrame(
        [
            {"label": "laughed", "value": 0.9, "low": 0.2, "high": 1.6, "with": 20, "without": 40, "held": True},
            {"label": "argued", "value": 0.4, "low": low, "high": high, "with": 12, "without": 48, "held": False},
        ]
    )
    return association_panels.difference_chart(rows, palette).to_dict()


def spread(palette):
    rows = pd.DataFrame(
        [
            {"group": "Monday", "label": "Mon", "value": 4.5, "n": 12, "low": 4.0, "high": 5.2},
            {"group": "Tuesday", "label": "Tue", "value": None, "n": 2, "low": 4.0, "high": 5.2},
        ]
    )
    return rhythm.group_mean_chart(rows, palette).to_dict()


def contact(palette):
    rows = pd.DataFrame({"week": ["9 Nov", "16 Nov"], "value": [2.0, None], "noted": [5.0, None]})
    return contact_panels.contact_chart(rows, palette).to_dict()


def weeks_of_contact(check_ins, today=TODAY):
    return contact_panels.contact_panel(check_ins, "Week by week", LABELS, today, LIGHT)


@pytest.mark.parametrize("draw", [differences, spread, contact])
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_colour_comes_from_the_palette_and_the_width_from_the_screen(draw, palette):
    spec = draw(palette)
    colours = {layer["mark"]["color"] for layer in spec["layer"]}
    assert colours <= {palette.faint, palette.primary, *palette.series}
    assert (spec["width"], spec["config"]["background"]) == ("container", "transparent")
    assert len(spec["datasets"]) == 1


@pytest.mark.parametrize(("low", "high", "reach"), [(-0.4, 1.3, 2), (-3.4, 0.2, 4), (0.1, 2.01, 3)])
def test_lower_and_higher_reach_equally_far(low, high, reach):
    for layer in differences(LIGHT, low, high)["layer"]:
        assert layer["encoding"]["x"]["scale"]["domain"] == [-reach, reach]
        assert layer["encoding"]["x"]["axis"]["values"] == [-reach, 0, reach]


def test_a_full_dot_is_one_that_stands_out_and_a_ring_may_be_chance():
    dot = differences(LIGHT)["layer"][2]["encoding"]["fill"]
    assert dot == {"condition": {"test": "datum.held", "value": LIGHT.primary}, "value": LIGHT.background}


def test_means_are_drawn_on_the_whole_scale_over_the_band_of_chance():
    band, dots = spread(LIGHT)["layer"]
    assert (band["mark"]["type"], dots["mark"]["type"]) == ("rect", "circle")
    for layer in (band, dots):
        assert layer["encoding"]["y"]["scale"]["domain"] == [0, 10]


def test_contact_is_counted_in_days_of_a_week_and_never_drawn_over_a_feeling():
    for layer in contact(LIGHT)["layer"]:
        assert layer["encoding"]["y"]["scale"]["domain"] == [0, 7]
        assert layer["encoding"]["y"]["field"] in {"value", "noted"}


def test_a_week_shows_both_numbers_and_a_week_without_a_check_in_stays_blank():
    panel = weeks_of_contact(
        [
            check_in(TODAY, tags=("argued",)),
            check_in(TODAY - timedelta(days=1)),
            check_in(TODAY - timedelta(days=14), tags=("no_contact",)),
        ]
    )
    assert panel.sentence.startswith("This week you noted contact with him on 1 of 2 days.")
    assert panel.table().to_dict("records") == [
        {"Week of": "16 Nov", "Days with contact": 1, "Days you checked in": 2},
        {"Week of": "2 Nov", "Days with contact": 0, "Days you checked in": 1},
    ]
    assert panel.rows["noted"].isna().tolist() == [False, True, False]
    assert panel.alt == "Days with contact, of the days you checked in: week of 2 Nov, 0 of 1; week of 16 Nov, 1 of 2."


def test_without_contact_noted_it_says_which_tags_count_and_draws_nothing():
    panel = weeks_of_contact([check_in(TODAY, tags=("no_contact",))])
    assert panel.chart is None and "friendly contact, " in panel.sentence


def test_contact_that_lies_further_back_than_the_weeks_shown_draws_nothing():
    panel = weeks_of_contact([check_in(TODAY - timedelta(days=400), tags=("argued",))])
    assert panel.chart is None and panel.sentence.startswith("No check-in yet this week.")


@pytest.mark.parametrize("weeks, wide", [(1, True), (11, True), (12, False), (26, False)])
def test_a_bar_of_contact_is_never_as_wide_as_the_screen(weeks, wide):
    rows = pd.DataFrame({"week": [f"week {n}" for n in range(weeks)], "value": 2.0, "noted": 5.0})
    for bars in contact_panels.contact_chart(rows, LIGHT).to_dict()["layer"]:
        assert bars["mark"].get("size") == (contact_panels.WIDEST_BAR if wide else None)
