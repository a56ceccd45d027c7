"""What a chart draws: gaps stay open, and long stretches stay small."""

from datetime import timedelta

import pandas as pd
import pytest

from steady.insights.days.chart_rows import day_rows, is_long, slim_rows, week_rows, with_breaks, with_labels
from steady.insights.days.frames import entries_frame, feeling_days, pulse_scores
from steady.insights.days.spans import STRETCHES, Span, span_of
from steady.insights.statistics import seven_day_line, weekly_means
from tests.insights.days.test_frames import PULSE, reflection
from tests.insights.diaries import MONDAY, TODAY, check_in, days_back


def calm_days(check_ins):
    return feeling_days(entries_frame(check_ins), "calm")


def rows_of(check_ins, days=28):
    span = Span(TODAY - timedelta(days=days - 1), TODAY)
    return day_rows(calm_days(check_ins), span).set_index("day")


def back(days):
    return pd.Timestamp(TODAY - timedelta(days=days))


def test_every_day_of_the_stretch_has_a_row_and_a_missing_day_is_blank():
    rows = rows_of(days_back({0: 4, 2: 6}))
    assert len(rows) == 28
    assert rows["value"].notna().sum() == 2
    assert not (rows["value"] == 0).any()


def test_a_century_of_weeks_keeps_every_value_and_one_blank_in_each_gap():
    days = calm_days(days_back({0: 4, 7: 6, 30: 5, 46_000: 3}))
    rows = week_rows(days, Span(TODAY - timedelta(days=46_000), TODAY))
    drawn = slim_rows(rows)
    assert len(rows) > 5000 > len(drawn)
    assert list(drawn["value"].fillna(-1)) == [3, -1, 5, -1, 6, 4]


def test_within_a_century_every_week_has_its_row():
    rows = week_rows(calm_days(days_back({0: 4, 1000: 6})), Span(TODAY - timedelta(days=1000), TODAY))
    assert list(slim_rows(rows)["day"]) == list(rows["day"])


def test_no_line_crosses_a_gap_of_two_days():
    rows = rows_of(days_back({n: 5 for n in range(28) if n not in (10, 11)}))
    assert rows.loc[[back(10), back(11)], "line"].isna().all()
    assert rows.loc[[back(9), back(12)], "line"].notna().all()


def test_an_average_without_a_neighbor_is_told_apart_from_the_line():
    rows = rows_of(days_back({n: 5 for n in (*range(8), 20, 24, 25, 26)}))
    assert list(rows.index[rows["lone"].notna()]) == [back(20)]
    assert rows.loc[back(20), "lone"] == rows.loc[back(20), "line"]
    whole = day_rows(calm_days(days_back({n: 5 for n in range(28)})), Span(back(27).date(), TODAY))
    assert "lone" not in slim_rows(whole)


def test_a_single_missing_day_does_not_open_the_line():
    rows = rows_of(days_back({n: 5 for n in range(28) if n != 10}))
    assert rows["value"].isna().sum() == 1
    assert rows.loc[back(10), "line"] == 5


def test_the_line_looks_back_before_the_stretch_begins():
    rows = rows_of(days_back({n: 5 for n in range(60)}))
    assert rows["line"].notna().all()


def test_the_line_is_the_seven_day_line_of_the_figures():
    check_ins = days_back({n: (n * 7) % 11 for n in range(50)})
    line = seven_day_line(calm_days(check_ins)["mean"]).iloc[-28:]
    assert list(rows_of(check_ins)["line"]) == pytest.approx(list(line), abs=0.005)


def test_a_bar_is_drawn_only_where_the_entries_of_a_day_differ():
    rows = rows_of(days_back({0: [2, 8], 1: [5, 5], 2: 6}))
    assert (rows.loc[back(0), "low"], rows.loc[back(0), "high"], rows.loc[back(0), "n"]) == (2, 8, 2)
    assert rows.loc[[back(1), back(2)], ["low", "high"]].isna().all(axis=None)


def test_ten_years_are_drawn_as_weeks():
    span = Span(TODAY - timedelta(days=3999), TODAY).from_monday()
    check_ins = days_back({n: n % 11 for n in range(4000)})
    rows = week_rows(calm_days(check_ins), span)
    assert is_long(span)
    assert len(rows) == span.weeks == 572
    means = weekly_means(calm_days(check_ins)["mean"])
    assert list(rows["value"]) == pytest.approx(list(means), abs=0.005)


def test_a_week_with_three_days_has_a_dot_and_no_line():
    check_ins = [check_in(MONDAY + timedelta(days=n), calm=5) for n in (0, 1, 2, 7, 8, 9, 10)]
    rows = week_rows(calm_days(check_ins), Span(MONDAY, MONDAY + timedelta(days=20)))
    assert list(rows["value"].notna()) == [True, True, False]
    assert list(rows["line"].notna()) == [False, True, False]


def test_the_rows_of_a_chart_do_not_grow_with_the_entries():
    once, often = days_back({n: 5 for n in range(90)}), days_back({n: [3, 5, 7, 4] for n in range(90)})
    assert rows_of(once, 91).shape == rows_of(often, 91).shape


def test_a_missing_week_breaks_the_pulse():
    weeks = [MONDAY, MONDAY + timedelta(weeks=1), MONDAY + timedelta(weeks=4)]
    rows = with_breaks(pulse_scores([reflection(monday, PULSE) for monday in weeks], set()))
    assert list(rows["value"].notna()) == [True, True, False, False, True]


def test_only_the_first_and_the_last_score_carry_their_number():
    scores = pd.Series([3.25, 5.0, 6.8], index=pd.date_range("2026-09-07", periods=3, freq="30D"))
    assert list(with_labels(scores)["label"]) == ["3.2", "", "6.8"]
    assert list(with_labels(scores.iloc[:1])["label"]) == ["3.2"]


def test_a_stretch_ends_today_and_counts_today():
    assert [span_of(stretch, TODAY, MONDAY).days for stretch in STRETCHES] == [28, 91, 365, 77]
    assert all(TODAY in span_of(stretch, TODAY, None) for stretch in STRETCHES)


def test_a_span_counts_the_weeks_it_touches():
    assert Span(MONDAY, MONDAY + timedelta(days=6)).weeks == 1
    assert Span(MONDAY + timedelta(days=6), MONDAY + timedelta(days=7)).weeks == 2
