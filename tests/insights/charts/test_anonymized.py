"""Letters in the place of names: what tells nothing stays, all else is covered, and the key says what stood there."""

import json
from datetime import timedelta

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steady.domain.records.own_scales import OWN
from steady.insights.charts.anonymized import anonymize, is_plain
from steady.insights.charts.dumbbell import dumbbells
from steady.insights.charts.image_export import png_of, svg_of
from steady.insights.charts.series_panels import ChartContext, number_panels
from steady.insights.charts.week_panels import feeling_panels
from steady.insights.compare.period_comparison import others_then_and_now
from steady.insights.days.panel import ROWS, Panel
from steady.insights.days.spans import Span
from steady.palette import LIGHT
from tests.insights.charts.test_charts import ALL
from tests.insights.diaries import FEELINGS, TODAY, check_in, days_back

SCALE = OWN + "1"
DATED = [
    "3 Nov",
    "2026-11-22 Sun",
    "2026-11-22T00:00:00",
    "Mon",
    "Afternoon",
    "Nov 2026",
    "14:00",
    "2 of 3",
    "2–4",
    "6.5",
    "Week of",
    "Days with it",
    "← lower · points · higher →",
    "Usual ups and downs, either way",
    "Step 3",
    "The whole stretch",
    "",
]
TELLING = [
    "Calm",
    "Angry or hurt",
    "Days with contact",
    "Urges",
    "The day after contact",
    "sleep: bad",
    "Urges you let pass, week by week",
    "heavy talk about us",
    "M",
    "❤",
    "שלום",
    "Tag mit ihm",
    "**him**",
    "(3)",
]


@pytest.mark.parametrize("text", DATED)
def test_dates_numbers_and_the_words_of_any_chart_stay(text):
    assert is_plain(text)


@pytest.mark.parametrize("text", TELLING)
def test_whatever_else_a_chart_says_is_taken_for_a_name(text):
    assert not is_plain(text)


def rows_of(drawn):
    return pa.ipc.open_stream(drawn["datasets"][ROWS]).read_pandas()


def drawn_as_text(shown):
    """Everything the browser gets for a chart, but the names of fields, which are not drawn."""
    shape = {name: part for name, part in shown.for_browser.items() if name != "datasets"}
    return json.dumps(shape, ensure_ascii=False) + rows_of(shown.for_browser).to_string(header=False)


def eight_weeks():
    return [check_in(TODAY - timedelta(days=back), calm=3, measures={SCALE: 4.0}) for back in reversed(range(56))]


def own_scale(name="Energy at work"):
    look = ChartContext(Span(TODAY - timedelta(days=27), TODAY), TODAY, LIGHT)
    (panel,) = number_panels(eight_weeks(), look, {SCALE: name})
    return panel


def then_and_now(name="Energy at work"):
    half = TODAY - timedelta(days=28)
    then, now = Span(TODAY - timedelta(days=55), half), Span(half + timedelta(days=1), TODAY)
    return others_then_and_now(eight_weeks(), {SCALE: name}, then, now, LIGHT)


def test_the_same_name_has_the_same_letter_on_every_chart_and_the_key_says_which():
    first, second, *_ = feeling_panels(days_back({1: 4, 2: 6}), FEELINGS, "4 weeks", TODAY, LIGHT)
    names = ["Urges"]
    assert (anonymize(first, names).title, anonymize(first, names).key) == ("B", {"B": "Calm"})
    assert anonymize(second, names).key == {"C": "Hopeful"}
    assert anonymize(first, names).title == "B" and names == ["Urges", "Calm", "Hopeful"]


def test_after_z_comes_aa():
    names = [f"Scale no. {number}" for number in range(53)]
    assert [anonymize(Panel(name, ""), names).title for name in (names[25], names[26], names[51], names[52])] == [
        "Z",
        "AA",
        "AZ",
        "BA",
    ]


def test_her_own_name_for_a_scale_is_neither_above_the_chart_nor_in_it():
    shown = anonymize(own_scale(), [])
    assert (shown.title, shown.own_name, shown.key) == ("Your own scale", "A", {"A": "Energy at work"})
    assert "Energy" not in drawn_as_text(shown)


@settings(max_examples=30)
@given(st.text(min_size=1, max_size=30).filter(lambda name: not is_plain(name)))
def test_no_name_however_odd_is_left_in_the_rows_or_the_order_of_a_chart(name):
    rows = pd.DataFrame({"scale": [name], "earlier": [3.0], "value": [5.0], "low": [3.0], "high": [5.0]})
    chart = dumbbells(rows, "scale", "earlier", [("scale", "Where")], LIGHT)
    shown = anonymize(Panel("Then and now", "", chart=chart), [])
    assert shown.key == {"A": name} and list(rows_of(shown.for_browser)["scale"]) == ["A"]
    assert '"sort": ["A"]' in drawn_as_text(shown)


@pytest.mark.parametrize("draw", ALL)
def test_every_chart_can_be_drawn_and_saved_with_its_letters(draw):
    chart = draw(LIGHT)
    shown = anonymize(Panel("Calm", "", chart=chart), [])
    assert len(rows_of(shown.for_browser)) == len(chart.data)
    assert svg_of(shown.chart).startswith("<svg") and png_of(shown.chart)[:4] == b"\x89PNG"


def test_a_saved_picture_has_the_letters_of_the_screen():
    assert ">Energy at work<" in svg_of(then_and_now().chart)
    picture = svg_of(anonymize(then_and_now(), []).chart)
    assert "Energy" not in picture and ">A<" in picture


def test_the_panel_itself_keeps_its_words_for_the_table_and_the_report():
    panel = then_and_now()
    before = panel.table().to_csv(), svg_of(panel.chart), panel.for_browser["layer"]
    anonymize(panel, []).chart.to_dict()
    assert (panel.table().to_csv(), svg_of(panel.chart), panel.for_browser["layer"]) == before
    assert "Energy at work" in before[0]
