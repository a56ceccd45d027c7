"""A year of days: a missing day is an empty box and never a zero, and a press finds its day again."""

from datetime import date, timedelta

import pandas as pd
import pytest

from steady.insights.charts.year_of_days import FULLNESS, NONE, picked_day, year_panel, year_rows, years
from steady.insights.days.frames import entries_frame, feeling_days
from steady.insights.days.spans import Span
from steady.palette import DARK, LIGHT
from tests.insights.diaries import TODAY, days_back

SPAN = Span(TODAY - timedelta(days=364), TODAY)


def panel(calm, palette=LIGHT, chosen=None):
    return year_panel(feeling_days(entries_frame(days_back(calm)), "calm"), "Calm", SPAN, chosen, palette)


def test_every_day_of_the_year_has_a_box_and_a_missing_one_has_no_value():
    rows = year_rows(feeling_days(entries_frame(days_back({0: 0, 3: [4, 7]})), "calm"), SPAN).set_index("day")
    assert len(rows) == 365
    assert rows["value"].dropna().to_dict() == {pd.Timestamp(TODAY): 0, pd.Timestamp(TODAY - timedelta(days=3)): 5.5}


def test_a_missing_day_is_drawn_as_an_outline_and_a_zero_is_filled():
    empty, full, _ = panel({0: 0, 3: 5}).chart.to_dict()["layer"]
    assert empty["transform"] == [{"filter": "!isValid(datum.value)"}]
    assert empty["mark"]["fill"] == LIGHT.background and empty["mark"]["stroke"] == LIGHT.faint
    assert full["transform"] == [{"filter": "isValid(datum.value)"}]
    assert full["encoding"]["opacity"]["scale"]["range"][0] == FULLNESS.range[0] > 0


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_it_has_one_hue_and_the_whole_scale(palette):
    full = panel({0: 3}, palette).chart.to_dict()["layer"][1]
    assert full["mark"]["color"] == palette.primary and "color" not in full["encoding"]
    assert full["encoding"]["opacity"]["scale"]["domain"] == [0, 10]


def test_the_sentence_counts_the_days():
    assert panel({n: 5 for n in range(40)}).sentence.startswith("40 of the 365 days have a number.")
    assert panel({7: 5}).sentence.startswith("One of the 365 days has a number.")
    assert panel({7: 5}).alt.startswith("Calm: a box for each day from 23 November 2025 to 22 November 2026.")


def test_a_year_without_a_number_says_so_and_draws_nothing():
    empty = panel({500: 5})
    assert (empty.sentence, empty.chart) == (NONE, None)


def test_the_years_go_back_to_the_first_day():
    found = years(date(2024, 12, 31), TODAY)
    assert [year.name for year in found] == ["The last twelve months", "2026", "2025", "2024"]
    assert [year.span.days for year in found] == [365, 326, 365, 366]
    assert all(year.span.last <= TODAY for year in found)


def test_a_pressed_box_is_its_day():
    for day, month in ((TODAY, "Nov 2026"), (date(2026, 2, 28), "Feb 2026"), (date(2025, 12, 1), "Dec 2025")):
        box = {"number": day.day, "month": month}
        assert picked_day({"selection": {"picked": [box]}}, SPAN) == day


@pytest.mark.parametrize(
    "said",
    [
        None,
        {},
        {"selection": {}},
        {"selection": {"picked": []}},
        {"selection": {"picked": [{"number": 30}]}},
        {"selection": {"picked": [{"number": 31, "month": "Feb 2026"}]}},
        {"selection": {"picked": [{"number": 1, "month": "Feb 1999"}]}},
        {"selection": {"picked": [{"number": "1; 2", "month": "<b>"}]}},
    ],
)
def test_anything_else_the_browser_says_is_no_day(said):
    assert picked_day(said, SPAN) is None


def test_the_bytes_of_the_year_do_not_grow_with_the_entries_of_a_day():
    assert len(panel({n: 5 for n in range(200)}).chart.to_json()) == pytest.approx(
        len(panel({n: [5] * 9 for n in range(200)}).chart.to_json()), rel=0.01
    )
