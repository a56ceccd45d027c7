"""Her events on the charts: a numbered rule each, whose number can be read, and never a word of hers in the picture."""

from datetime import timedelta

from steady.domain.records.event import Event
from steady.insights.charts.event_marks import mark_rows, number_events
from steady.insights.charts.series_panels import series_chart
from steady.insights.days.chart_rows import day_rows, slim_rows
from steady.insights.days.frames import entries_frame, feeling_days
from steady.insights.days.spans import Span
from steady.palette import LIGHT
from tests.insights.diaries import TODAY, check_in, days_back

SPAN = Span(TODAY - timedelta(days=27), TODAY)


def event(back, title="He moved out"):
    return Event(at=check_in(TODAY).at, day=TODAY - timedelta(days=back), title=title)


def labels(*back):
    return list(mark_rows(number_events([event(one) for one in back], SPAN), SPAN)["label"])


def calm_with(events):
    rows = slim_rows(day_rows(feeling_days(entries_frame(days_back({n: 5 for n in range(28)})), "calm"), SPAN))
    return series_chart(rows, "Calm", LIGHT.series[0], SPAN, LIGHT, number_events(events, SPAN)).to_dict()


def test_events_are_numbered_from_the_oldest_on_and_only_those_of_the_time_shown():
    marks = number_events([event(2, "She called"), event(40), event(20, "He moved out")], SPAN)
    assert [(mark.number, mark.title) for mark in marks] == [(1, "He moved out"), (2, "She called")]


def test_numbers_that_would_lie_on_each_other_become_one():
    assert labels(20, 10, 0) == ["1", "2", "3"]
    assert labels(20, 19, 19, 3) == ["1–3", "", "", "4"]
    assert labels(5, 5) == ["1–2", ""]


def test_many_events_are_few_numbers_on_a_telephone():
    assert len([label for label in labels(*range(28)) if label]) <= 14


def test_each_event_is_a_rule_over_the_chart_of_a_feeling():
    layers = calm_with([event(20), event(3)])["layer"]
    assert [layer["mark"]["type"] for layer in layers] == ["rule", "circle", "line", "rule", "text"]
    assert [layer["mark"]["type"] for layer in calm_with([event(40)])["layer"]] == ["rule", "circle", "line"]


def test_the_number_of_an_event_stands_above_the_picture_and_not_on_the_curve():
    number = calm_with([event(20)])["layer"][-1]
    assert number["mark"]["baseline"] == "bottom" and number["encoding"]["y"]["value"] < 0


def test_no_word_of_hers_is_part_of_the_picture():
    title = "He moved out, to **his** brother's <b>place</b> " * 50
    assert "brother" not in str(calm_with([event(20, title)]))


def test_an_event_without_a_date_of_its_own_stands_on_the_day_it_was_written():
    (mark,) = number_events([Event(at=check_in(TODAY).at, title="He called")], SPAN)
    assert mark.day == TODAY
