"""The strip above Weeks: both groups over the stretch, and what the brush on it says."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.insights.charts.overview import BRUSH, KEY, brushed_span, strip_panel
from steady.insights.charts.series_panels import line_beside
from steady.insights.days.chart_sentences import NO_STRIP
from steady.insights.days.frames import LIFTS, WEIGHS, entries_frame, feeling_days, with_groups
from steady.insights.days.spans import Span
from steady.palette import LIGHT
from tests.insights.diaries import TODAY, check_in, days_back

SPAN = Span(TODAY - timedelta(days=90), TODAY)


def milliseconds(day, hours=0.0):
    return (datetime.combine(day, datetime.min.time()) + timedelta(hours=hours)).timestamp() * 1000


def said(first, last):
    return {"selection": {BRUSH: {"day": [first, last]}}}


def test_a_group_is_the_mean_of_those_of_its_feelings_that_were_answered():
    entries = with_groups(
        entries_frame(
            [check_in(TODAY, calm=4, hopeful=8, lonely=2), check_in(TODAY - timedelta(days=1), angry_or_hurt=5)]
        )
    )
    assert list(feeling_days(entries, LIFTS)["mean"]) == [6]
    assert list(feeling_days(entries, WEIGHS)["mean"]) == [5, 2]


def test_the_strip_has_a_line_for_each_group_told_apart_without_colour():
    shown = strip_panel(entries_frame(days_back({n: 5 for n in range(80)})), SPAN, (), None, LIGHT)
    thick, thin = shown.chart.to_dict()["layer"]
    assert thick["mark"]["strokeWidth"] >= 2 * thin["mark"]["strokeWidth"]
    assert "thick line" in shown.sentence and "thin one" in shown.sentence
    assert all(layer["encoding"]["y"]["scale"]["domain"] == [0, 10] for layer in (thick, thin))
    assert shown.alt.endswith("Good feelings all at 5.")


def test_too_few_days_for_a_line_draw_no_strip():
    shown = strip_panel(entries_frame(days_back({0: 5, 40: 6})), SPAN, (), None, LIGHT)
    assert (shown.chart, shown.sentence) == (None, NO_STRIP)
    assert strip_panel(entries_frame([check_in(TODAY, heaviness=6)]), SPAN, (), None, LIGHT).chart is None


def test_a_journal_of_brought_in_moods_alone_has_a_strip_to_brush_over():
    moods = [check_in(TODAY - timedelta(days=n), measures={"Mood (Daylio)": 7.5}) for n in range(80)]
    shown = strip_panel(entries_frame(moods), SPAN, (), None, LIGHT, line_beside(moods, SPAN))
    (brush,) = shown.chart.to_dict()["params"]
    assert brush["name"] == BRUSH
    assert shown.sentence.endswith("The line is the mood you imported.") and KEY not in shown.sentence
    assert not any("strokeDash" in layer["mark"] for layer in shown.chart.to_dict()["layer"])
    assert shown.alt.endswith("The mood you imported all at 7.5.")
    assert "The mood you imported, seven-day average" in shown.table()


def test_the_third_line_is_told_apart_by_its_dashes_and_is_there_only_with_something_to_draw():
    both = [check_in(TODAY - timedelta(days=n), calm=5, measures={"Mood (Daylio)": 7.5}) for n in range(80)]
    shown = strip_panel(entries_frame(both), SPAN, (), None, LIGHT, line_beside(both, SPAN))
    dashed = ["strokeDash" in layer["mark"] for layer in shown.chart.to_dict()["layer"]]
    assert dashed == [False, False, True]
    assert shown.sentence.endswith(f"{KEY} The dashed line is the mood you imported.")
    once = [*days_back({n: 5 for n in range(80)}), check_in(TODAY, measures={"Mood (Daylio)": 7.5})]
    alone = strip_panel(entries_frame(once), SPAN, (), None, LIGHT, line_beside(once, SPAN))
    assert len(alone.chart.to_dict()["layer"]) == 2 and "broken" not in alone.sentence


def test_the_brush_lies_on_the_days_chosen_by_date():
    days = Span(TODAY - timedelta(days=9), TODAY)
    strip = strip_panel(entries_frame(days_back({n: 5 for n in range(80)})), SPAN, (), days, LIGHT)
    (brush,) = strip.chart.to_dict()["params"]
    assert brush["value"]["x"] == [{"year": 2026, "month": 11, "date": 13}, {"year": 2026, "month": 11, "date": 22}]


@pytest.mark.parametrize("hours", [-11, 0, 11])
def test_the_brush_takes_the_midnight_next_to_its_edge(hours):
    first, last = TODAY - timedelta(days=30), TODAY - timedelta(days=10)
    assert brushed_span(said(milliseconds(first, hours), milliseconds(last, hours)), SPAN) == Span(first, last)


@given(st.floats(0, 4e12), st.floats(0, 4e12))
def test_the_brush_never_leaves_the_stretch_and_is_never_back_to_front(one, other):
    days = brushed_span(said(min(one, other), max(one, other)), SPAN)
    assert SPAN.first <= days.first <= days.last <= SPAN.last


@pytest.mark.parametrize(
    "nothing",
    [
        None,
        {},
        {"selection": {}},
        {"selection": {BRUSH: {}}},
        {"selection": {BRUSH: []}},
        said("a", "b"),
        {"selection": {BRUSH: {"day": [1.0]}}},
    ],
)
def test_no_brush_is_no_choice(nothing):
    assert brushed_span(nothing, SPAN) is None
