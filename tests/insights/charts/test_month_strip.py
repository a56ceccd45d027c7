"""Twelve months as a strip: the hardest and the lightest are named with their days, and nothing is without enough."""

from datetime import date, timedelta

import pandas as pd
import pytest

from steady.insights.charts.month_strip import TOO_FEW, months_line, months_panel, twelve_months
from steady.insights.days.spans import Span
from steady.palette import DARK, LIGHT
from tests.insights.diaries import TODAY


def noted(means, days=20):
    """So many days of each month of 2026 (number → mean)."""
    dated = {date(2026, month, n + 1): float(mean) for month, mean in means.items() for n in range(days)}
    return pd.Series(list(dated.values()), index=pd.to_datetime(list(dated)))


CALM = noted({2: 2, 5: 7, 9: 5})


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("calm", "Hardest: February 2026 (20 days noted). Lightest: May 2026 (20)."),
        ("lonely", "Hardest: May 2026 (20 days noted). Lightest: February 2026 (20)."),
        ("weighs_on_me", "Hardest: May 2026 (20 days noted). Lightest: February 2026 (20)."),
        ("measure/own:1", "Lowest: February 2026 (20 days noted). Highest: May 2026 (20)."),
    ],
)
def test_the_hard_end_of_a_feeling_is_its_own_and_of_her_own_scale_nobody_knows_it(key, said):
    assert months_line(key, CALM) == said


def test_too_few_days_say_what_is_missing():
    assert months_line("calm", noted({2: 2, 5: 7, 9: 5}, days=9)) == TOO_FEW
    panel = months_panel("calm", "calm", noted({2: 2}, days=9), TODAY, LIGHT)
    assert (panel.chart, panel.sentence) == (None, TOO_FEW)


def test_a_month_that_has_just_begun_is_not_among_the_twelve():
    assert twelve_months(CALM, date(2026, 11, 3)) == Span(date(2025, 11, 1), date(2026, 10, 31))
    begun = noted({11: 4}, days=10)
    assert twelve_months(begun, date(2026, 11, 22)) == Span(date(2025, 12, 1), date(2026, 11, 22))
    assert twelve_months(CALM, date(2026, 1, 1)) == Span(date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_strip_has_twelve_boxes_told_in_words_and_numbers(palette):
    panel = months_panel("calm", "calm", CALM, TODAY, palette)
    assert panel.rows["framed"].sum() == 2 and len(panel.rows) == 12
    assert panel.alt.startswith(
        "Month by month: calm, the average of each month from 0 to 10: Feb 2026 2 from 20 days;"
    )
    assert panel.table().columns.tolist() == ["Month", "Average", "Days"]
    assert [layer["mark"]["type"] for layer in panel.chart.to_dict()["layer"]] == ["rect"] * 3 + ["text"] * 2


def test_fifty_five_years_are_twelve_rows():
    days = pd.Series(5.0, index=pd.date_range(TODAY - timedelta(days=20_000), TODAY))
    days.iloc[-60:-40] = 2.0
    panel = months_panel("calm", "calm", days, TODAY, LIGHT)
    assert len(panel.for_browser["datasets"]["rows"]) < 2000
