"""Your steps, first and now: the words for a move are those of the ratings."""

from datetime import timedelta

import pandas as pd
import pytest

from steady.insights.charts.dumbbell import BAR, ROW_HEIGHT
from steady.insights.charts.theme import LABEL_SIZE
from steady.insights.compare.first_and_now import KEY, PULSE, first_and_now_panel
from steady.insights.days.chart_sentences import NO_RATING_YET
from steady.palette import DARK, LIGHT
from tests.insights.days.test_chart_sentences import NEVER_SAID
from tests.insights.days.test_panel import PARTS, rated
from tests.insights.diaries import MONDAY

LATER = MONDAY + timedelta(days=60)


def shown(*ratings, palette=LIGHT):
    return first_and_now_panel(ratings, PARTS, palette)


@pytest.mark.parametrize(
    ("first", "now", "said"),
    [
        (4, 7, "a clear shift"),
        (7, 4, "a clear shift"),
        (4, 6, "maybe a shift, let's see"),
        (4, 5, "about the same"),
    ],
)
def test_a_move_is_called_by_the_rule_whichever_way_it_goes(first, now, said):
    panel = shown(rated(PARTS[0], MONDAY, first), rated(PARTS[0], LATER, now))
    assert panel.sentence == f"1 of 1: {said}."
    assert panel.rows["said"].tolist() == [said]
    assert not NEVER_SAID.search(panel.sentence + panel.alt + KEY)


def test_only_the_first_and_the_latest_count_and_parts_keep_their_order():
    middle = MONDAY + timedelta(days=30)
    panel = shown(
        *(
            rated(part, day, value)
            for part in (PARTS[2], PARTS[0])
            for day, value in ((MONDAY, 3), (middle, 9), (LATER, 4))
        )
    )
    assert panel.rows[["part", "first", "value"]].to_numpy().tolist() == [
        [PARTS[0].title, 3, 4],
        [PARTS[2].title, 3, 4],
    ]
    assert panel.table().columns.tolist() == ["Step", "First rating", "First", "Latest rating", "Latest", "Move"]


def test_the_weekly_pulse_stands_above_the_steps_once_it_has_two_weeks():
    pulse = pd.Series([3.0, 5.0], index=pd.to_datetime([MONDAY, MONDAY + timedelta(weeks=1)]))
    ratings = [rated(PARTS[0], MONDAY, 4), rated(PARTS[0], LATER, 7)]
    panel = first_and_now_panel(ratings, PARTS, LIGHT, pulse)
    assert panel.rows["part"].tolist() == [PULSE, PARTS[0].title]
    assert panel.alt.startswith("First and latest rating of one step, out of 10 each. Weekly pulse: 3 on ")
    assert first_and_now_panel(ratings, PARTS, LIGHT, pulse[:1]).rows["part"].tolist() == [PARTS[0].title]
    assert first_and_now_panel([], PARTS, LIGHT, pulse[:1]).sentence == NO_RATING_YET


def test_one_rating_waits_for_a_second():
    panel = shown(rated(PARTS[0], MONDAY, 4), rated(PARTS[1], MONDAY, 4))
    assert panel.chart is None
    assert panel.sentence.startswith("You've rated 2 steps once so far.")
    assert shown().sentence == NO_RATING_YET


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_rings_and_dots_lie_on_the_whole_scale_in_colours_of_the_palette(palette):
    layers = shown(rated(PARTS[0], MONDAY, 4), rated(PARTS[0], LATER, 7), palette=palette).chart.to_dict()["layer"]
    assert [layer["mark"]["type"] for layer in layers] == ["rule", "point", "circle", "text"]
    assert all(layer["encoding"]["x"]["scale"]["domain"] == [0, 10] for layer in layers[:3])
    assert {layer["mark"]["color"] for layer in layers} <= {palette.faint, palette.primary, palette.text}


def test_a_name_stands_nearer_to_its_own_values_than_to_those_of_the_row_before():
    layers = shown(rated(PARTS[0], MONDAY, 4), rated(PARTS[0], LATER, 7)).chart.to_dict()["layer"]
    *values, name = (layer["encoding"]["y"]["bandPosition"] * ROW_HEIGHT for layer in layers)
    top, bottom = values[0] - BAR / 2, values[0] + BAR / 2
    below_the_name, above_the_next = top - (name + LABEL_SIZE), (name + ROW_HEIGHT) - bottom
    assert 0 < 2 * below_the_name < above_the_next


def test_below_the_rows_there_is_room_for_the_numbers_of_the_scale():
    chart = shown(rated(PARTS[0], MONDAY, 4), rated(PARTS[0], LATER, 7)).chart
    assert chart.height > ROW_HEIGHT
