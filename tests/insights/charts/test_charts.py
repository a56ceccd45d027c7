"""Every chart compiles, keeps the whole scale, leaves gaps open and takes its colours from the palette."""

import json
from datetime import date, timedelta
from math import pi

import pandas as pd
import pytest

from steady.insights.charts.dumbbell import dot_pairs
from steady.insights.charts.series_panels import series_chart
from steady.insights.charts.theme import date_axis, ticks
from steady.insights.charts.week_panels import pulse_chart, rating_chart
from steady.insights.compare.coin_panels import coin_panel
from steady.insights.days.chart_rows import day_rows, slim_rows, week_rows, with_breaks, with_labels
from steady.insights.days.frames import entries_frame, feeling_days, pulse_scores
from steady.insights.days.spans import Span
from steady.palette import DARK, LIGHT
from tests.insights.days.test_frames import PULSE, reflection
from tests.insights.diaries import MONDAY, TODAY, days_back

SPAN = Span(TODAY - timedelta(days=27), TODAY)
CALM = days_back({n: [3, 6] if n == 4 else n % 11 for n in range(28) if n not in (10, 11, 12)})


def feeling(palette):
    rows = day_rows(feeling_days(entries_frame(CALM), "calm"), SPAN)
    return series_chart(slim_rows(rows), "Calm", palette.series[0], SPAN, palette)


def pulse(palette):
    weeks = [MONDAY + timedelta(weeks=n) for n in (0, 1, 3)]
    rows = with_breaks(pulse_scores([reflection(monday, PULSE) for monday in weeks], set()))
    return pulse_chart(rows, "Weekly pulse", Span(MONDAY, TODAY), palette)


def part_ratings(palette):
    scores = pd.Series([3.25, 5.5], index=[pd.Timestamp(MONDAY), pd.Timestamp(TODAY)])
    return rating_chart(with_labels(scores), "Steady ground", Span(MONDAY, TODAY), palette)


ALL = [feeling, pulse, part_ratings]


def compiled(chart) -> dict:
    """The Vega-Lite specification, checked against its schema by Altair."""
    return chart.to_dict()


def drawn_rows(spec: dict) -> list[dict]:
    (rows,) = spec["datasets"].values()
    return rows


@pytest.mark.parametrize("draw", ALL)
def test_the_scale_is_always_0_to_10(draw):
    for layer in compiled(draw(LIGHT))["layer"]:
        assert layer["encoding"]["y"]["scale"]["domain"] == [0, 10]
        assert layer["encoding"]["y"]["axis"]["values"] == [0, 5, 10]


@pytest.mark.parametrize("draw", ALL)
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_colour_comes_from_the_palette(draw, palette):
    spec = compiled(draw(palette))
    marks = {layer["mark"]["color"] for layer in spec["layer"]}
    assert marks <= {*palette.series, palette.primary, palette.text}
    assert spec["config"]["axis"]["labelColor"] == palette.faint
    assert spec["config"]["background"] == "transparent"


@pytest.mark.parametrize("draw", ALL)
def test_the_numbers_are_sent_once_for_all_layers(draw):
    spec = compiled(draw(LIGHT))
    assert len(spec["datasets"]) == 1
    assert all("data" not in layer for layer in spec["layer"])


def test_the_air_around_a_chart_is_its_own_and_none_that_streamlit_puts_in_the_place_of_a_config():
    pairs = pd.DataFrame({"feeling": ["Calm"], "earlier": 3.0, "later": 4.0, "low": 2.0, "high": 4.0})
    coins = coin_panel({"work": "work"}, (MONDAY, {"work": 10}), (TODAY, {"work": 10}), LIGHT).chart
    for chart in (feeling(LIGHT), pulse(LIGHT), part_ratings(LIGHT), dot_pairs(pairs, LIGHT), coins):
        spec = compiled(chart)
        assert spec["padding"].keys() == {"left", "right", "top", "bottom"} and "padding" not in spec["config"]


@pytest.mark.parametrize("draw", ALL)
def test_the_width_is_that_of_the_screen(draw):
    assert compiled(draw(LIGHT))["width"] == "container"


def test_a_feeling_is_bars_dots_and_a_line():
    bars, dots, line = compiled(feeling(LIGHT))["layer"]
    assert [layer["mark"]["type"] for layer in (bars, dots, line)] == ["rule", "circle", "line"]
    assert (bars["encoding"]["y"]["field"], bars["encoding"]["y2"]["field"]) == ("low", "high")
    assert dots["encoding"]["y"]["field"] == "value"
    assert line["encoding"]["y"]["field"] == "line"


def test_an_average_that_no_line_reaches_is_a_dot_one_can_see():
    """A line of one point would be a speck as wide as the line: 1.5 to 2.5 pixels."""
    for days, rows_in in ((28, day_rows), (1500, week_rows)):
        span = Span(TODAY - timedelta(days=days - 1), TODAY)
        apart = feeling_days(entries_frame(days_back({n: 5 for n in (8, 9, 10, 11)})), "calm")
        rows = slim_rows(rows_in(apart, span))
        assert rows["line"].notna().sum() == rows["lone"].notna().sum() == 1
        spec = compiled(series_chart(rows, "Calm", LIGHT.series[0], span, LIGHT))
        (lone,) = [layer for layer in spec["layer"] if layer["encoding"]["y"]["field"] == "lone"]
        assert lone["mark"]["type"] == "circle" and lone["mark"]["opacity"] == 1
        # The size is the area of the dot; on paper a chart is drawn at three quarters.
        assert 0.75 * 2 * (lone["mark"]["size"] / pi) ** 0.5 >= 5


def test_the_days_of_a_gap_are_sent_blank_so_that_the_line_breaks():
    rows = {row["day"][:10]: row for row in drawn_rows(compiled(feeling(LIGHT)))}
    for back in (10, 11, 12):
        row = rows[str(TODAY - timedelta(days=back))]
        assert row["value"] is None and row["line"] is None


def test_no_chart_joins_values_across_a_blank():
    for draw in ALL:
        for layer in compiled(draw(LIGHT))["layer"]:
            assert "impute" not in json.dumps(layer) and "invalid" not in layer["mark"]


def test_the_days_on_the_axis_are_those_of_the_stretch():
    start, end = compiled(feeling(LIGHT))["layer"][0]["encoding"]["x"]["scale"]["domain"]
    assert start == {"year": 2026, "month": 10, "date": 25}
    assert end == {"year": 2026, "month": 11, "date": 23}


def test_a_part_shows_the_numbers_of_its_first_and_last_score():
    numbers = compiled(part_ratings(LIGHT))
    assert [row["label"] for row in drawn_rows(numbers)] == ["3.2", "5.5"]
    assert numbers["layer"][2]["mark"]["type"] == "text"


@pytest.mark.parametrize("days", [28, 91, 365, 548, 1500, 4000])
def test_an_axis_has_few_enough_labels_for_a_narrow_screen(days):
    labels = ticks(Span(TODAY - timedelta(days=days - 1), TODAY))
    assert 2 <= len(labels) <= 12


@pytest.mark.long
def test_a_day_from_an_app_that_lost_its_date_still_has_an_axis():
    """The day such apps write, the first of the calendar; there is none before it to leave air for."""
    axis = date_axis(Span(date.min, TODAY), air=5).to_dict()
    assert axis["scale"]["domain"][0] == {"year": 1, "month": 1, "date": 1}


def test_a_short_stretch_is_marked_by_its_mondays():
    assert all(day.weekday() == 0 for day in ticks(SPAN))
