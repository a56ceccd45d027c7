"""All feelings in one figure: a row each over the same days, with words that say no more than the numbers carry."""

from datetime import timedelta

import pyarrow as pa
import pytest

from steady.insights.charts.anonymized import anonymize
from steady.insights.charts.event_marks import EventMark
from steady.insights.charts.image_export import svg_of
from steady.insights.charts.rows_figure import STEP, rows_panel
from steady.insights.charts.series_panels import LONE_AVERAGE, ChartContext
from steady.insights.compare.how_it_went import all_series, figure_rows
from steady.insights.days.chart_sentences import NO_FEELINGS, none_in
from steady.insights.days.frames import entries_frame, own_scales_frame
from steady.insights.days.panel import ROWS
from steady.insights.days.spans import LAST_TWO, Span, span_of, times_of
from steady.palette import DARK, LIGHT
from tests.insights.diaries import FEELINGS, TODAY, check_in


def figure(check_ins, stretch="4 weeks", palette=LIGHT, marks=(), names=None):
    times = times_of(LAST_TWO, TODAY, TODAY)
    noted = entries_frame(check_ins), own_scales_frame(check_ins)
    series = all_series(*noted, FEELINGS, names or {}, times)
    span = stretch if isinstance(stretch, Span) else span_of(stretch, TODAY, check_ins[0].day)
    return rows_panel(figure_rows(series, palette), ChartContext(span, TODAY, palette, marks), "Said.")


def eight_weeks(then=3, now=7, **also):
    days = [(back, now if back < 28 else then) for back in reversed(range(56))]
    return [check_in(TODAY - timedelta(days=back), calm=calm + back % 2, **also) for back, calm in days]


def rows_sent(panel):
    return pa.ipc.open_stream(panel.for_browser["datasets"][ROWS]).read_pandas()


def test_a_row_says_its_average_now_and_what_became_of_it():
    panel = figure(eight_weeks(lonely=4))
    assert panel.rows[["name", "now", "change"]].to_numpy().tolist() == [
        ["Calm", 7.5, "higher than before"],
        ["Lonely", 4, "about the same"],
    ]
    assert "Calm, 28 days, average now 7.5, higher than before; Lonely, 28 days" in panel.alt


def test_before_fourteen_days_there_is_no_average_and_it_says_so():
    young = figure([check_in(TODAY - timedelta(days=back), calm=4) for back in range(9)])
    assert young.rows["change"].tolist() == ["9 of 14 days so far"] and young.rows["now"].isna().all()
    assert "average now" not in young.alt
    no_then = figure([check_in(TODAY - timedelta(days=back), calm=4) for back in range(20)])
    assert no_then.rows["change"].tolist() == ["too few days then"]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_row_is_ten_points_high_and_no_day_without_a_value_is_drawn(palette):
    panel = figure([one for one in eight_weeks(lonely=4) if one.day != TODAY - timedelta(days=3)], palette=palette)
    spec = panel.chart.to_dict()
    sent = rows_sent(panel)
    assert sent.groupby("row")["value"].count().tolist() == [27, 27]
    placed = [step for layer in spec["layer"] for step in layer.get("transform", [])]
    assert all(step["calculate"].endswith(f"- {STEP} * datum.row : null") for step in placed)
    assert {layer["mark"]["color"] for layer in spec["layer"] if "color" in layer["mark"]} <= {
        palette.faint,
        palette.text,
    }


def test_a_lone_average_is_a_dot_here_too():
    panel = figure([check_in(TODAY - timedelta(days=back), calm=4) for back in (13, 14, 15, 16)])
    assert rows_sent(panel)["lone"].notna().sum() == 1
    assert LONE_AVERAGE in [layer["mark"].get("size") for layer in panel.chart.to_dict()["layer"]]


def test_one_picture_is_saved_with_its_names_and_her_events():
    picture = svg_of(figure(eight_weeks(), marks=(EventMark(1, TODAY - timedelta(days=9), "Call"),)).chart, 850)
    assert ">Calm<" in picture and ">higher than before<" in picture and ">1<" in picture and "Call" not in picture


def test_with_neutral_names_a_row_has_a_letter_and_its_words_stay():
    own = figure(eight_weeks(measures={"own:1": 5.0}), names={"own:1": "Energy at work"})
    shown = anonymize(own, [])
    assert set(shown.key.values()) == {"Calm", "Energy at work"}
    picture = svg_of(shown.chart, 850)
    assert "Energy" not in picture and ">higher than before<" in picture and ">A<" in picture


def test_days_without_anything_are_met_kindly():
    once = [check_in(TODAY - timedelta(days=3650), calm=4)]
    span = span_of("3 months", TODAY, once[0].day)
    assert (figure(once, span).chart, figure(once, span).sentence) == (None, none_in(span))
    assert figure([check_in(TODAY, heaviness=6)]).sentence == NO_FEELINGS


def test_a_long_stretch_is_drawn_by_its_weeks():
    years = [check_in(TODAY - timedelta(days=back), calm=4) for back in range(3650)]
    assert len(rows_sent(figure(years, "all"))) < 530
