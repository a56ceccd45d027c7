"""docs/numbers.md is current, names every figure, and agrees with a second computation by the definitions alone."""

import inspect
import tomllib
from statistics import fmean, stdev

import pytest

from steady.insights import statistics
from tests import numbers_page
from tests.insights import plain_python
from tests.running import ROOT

SAMPLE = numbers_page.Sample()
VALUES = numbers_page.values(SAMPLE)
FIGURES = tomllib.loads(numbers_page.WORDS.read_text(encoding="utf-8"))
# Everything of the sample again, with the standard library only.
CALM = [(one.day, one.calm) for one in SAMPLE.check_ins if one.calm is not None]
DAYS = plain_python.day_means(CALM)
FULL_WEEKS = plain_python.week_means(DAYS, fewest=4)


def test_the_page_is_current():
    assert numbers_page.PAGE.read_text(encoding="utf-8") == numbers_page.page(), (
        "docs/numbers.md is out of date. “python -m tests.numbers_page” writes it anew."
    )


def test_every_figure_has_words_and_every_word_a_figure():
    assert VALUES.keys() == FIGURES.keys()


def test_every_public_function_of_the_statistics_is_on_the_page():
    named = {name.removeprefix("statistics.") for figure in FIGURES.values() for name in figure["by"]}
    functions = {name for name in statistics.__all__ if inspect.isfunction(getattr(statistics, name))}
    assert functions <= named


@pytest.mark.parametrize("name", sorted({name for figure in FIGURES.values() for name in figure["by"]}))
def test_a_function_that_the_page_names_is_there(name):
    module, _, function = name.partition(".")
    texts = [path.read_text(encoding="utf-8") for path in ROOT.joinpath("steady", "domain").rglob(f"{module}.py")]
    is_statistic = module == "statistics" and hasattr(statistics, function)
    assert is_statistic or any(f"\ndef {function}(" in text for text in texts)


@pytest.mark.parametrize(
    ("key", "value"),
    {
        "day_value": DAYS[max(DAYS)],
        "mean": fmean(DAYS.values()),
        "spread": stdev(DAYS.values()),
        "instability": plain_python.rmssd(DAYS),
        "seven_day_line": plain_python.trailing_week(DAYS, max(DAYS)),
        "weekly_mean": list(plain_python.week_means(DAYS).values())[-1],
        "week_against_week": list(FULL_WEEKS.values())[-1] - list(FULL_WEEKS.values())[-2],
        "trend_test": plain_python.mann_kendall_tied(list(FULL_WEEKS.values())),
    }.items(),
)
def test_the_value_on_the_page_is_that_of_the_definition(key, value):
    assert f"{value:.6f}" in VALUES[key]


def test_slope_and_interval_on_the_page_are_those_of_the_definition():
    numbers = [(monday - min(FULL_WEEKS)).days // 7 for monday in FULL_WEEKS]
    slope, low, high = plain_python.theil_sen(numbers, list(FULL_WEEKS.values()))
    assert VALUES["slope"].startswith(f"{slope:.6f} ({low:.6f} to {high:.6f})")


@pytest.mark.parametrize("one", SAMPLE.along(), ids=lambda one: one.tag)
def test_each_share_of_shifts_is_that_of_the_definition(one):
    if one.tag.startswith("sleep/"):
        known = {check_in.day: check_in.sleep for check_in in SAMPLE.check_ins if check_in.sleep}
        days = {day: value for day, value in DAYS.items() if day in known}
        has_tag = [f"sleep/{known[day]}" == one.tag for day in days]
    else:
        tagged = {check_in.day for check_in in SAMPLE.check_ins if one.tag in check_in.tags}
        days, has_tag = DAYS, [day in tagged for day in DAYS]
    assert one.p_shifted == pytest.approx(plain_python.share_of_shifts(list(days.values()), has_tag), abs=1e-9)
    assert (one.days_with, one.days_without) == (sum(has_tag), len(has_tag) - sum(has_tag))
