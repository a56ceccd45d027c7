"""Coins then and now: what moved is said without a judgement, and every number can be read."""

from datetime import date

import pytest

from steady.insights.compare.coin_panels import coin_panel
from steady.palette import DARK, LIGHT

PLACES = {
    "him": "him and the marriage",
    "work": "work",
    "friends": "friends",
    "rest": "body and rest",
    "own": "my own things",
}
MAY, JUNE = date(2026, 5, 3), date(2026, 6, 7)


def panel(then, now, palette=LIGHT):
    return coin_panel(PLACES, (MAY, then), (JUNE, now), palette)


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        ({"him": 10}, {"him": 10}, "No coins have moved."),
        ({"him": 8, "work": 2}, {"him": 5, "work": 2, "friends": 3}, "3 more for friends."),
        ({"him": 8, "work": 2}, {"him": 5, "friends": 4, "own": 1}, "4 more for friends, 1 more for my own things."),
        (
            {"him": 10},
            {"him": 2, "work": 2, "friends": 2, "rest": 2, "own": 2},
            "2 more for work, 2 more for friends, 2 more for body and rest, and more for 1 other place.",
        ),
    ],
)
def test_it_says_where_there_are_more_coins_now(then, now, said):
    assert panel(then, now).sentence == f"{said} The ring is 3 May 2026, the dot is 7 June 2026."


def test_the_description_and_the_table_hold_every_place_both_times():
    shown = panel({"him": 8, "work": 2}, {"him": 5, "work": 2, "friends": 3})
    assert "him and the marriage: 8 then, 5 now; work: 2 then, 2 now; friends: 0 then, 3 now" in shown.alt
    assert sorted(map(tuple, shown.table().to_numpy())) == [
        ("body and rest", 0, 0),
        ("friends", 0, 3),
        ("him and the marriage", 8, 5),
        ("my own things", 0, 0),
        ("work", 2, 2),
    ]
    assert list(shown.table()) == ["Where", "Then", "Now"]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_chart_has_a_line_a_ring_and_a_dot_on_a_scale_of_ten(palette):
    drawn = panel({"him": 10}, {"him": 6, "own": 4}, palette).chart.to_dict()
    assert [layer["mark"]["type"] for layer in drawn["layer"]] == ["rule", "point", "circle"]
    assert all(layer["encoding"]["x"]["scale"]["domain"] == [0, 10] for layer in drawn["layer"])
    assert drawn["layer"][2]["mark"]["color"] == palette.primary


def test_no_column_bears_a_name_that_the_browser_takes_for_something_else():
    assert "then" not in panel({"him": 10}, {"him": 10}).rows.columns
