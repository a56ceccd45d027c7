"""Which ticks are asked for: never less than the report could hold, found by the same numbers of days."""

from dataclasses import replace
from datetime import timedelta

import pytest

from steady.insights.days.spans import Span
from steady.insights.report import drawings, worth_asking
from steady.insights.report.assemble import report_of
from steady.insights.statistics import along_with, personal, spreads
from tests.insights.reports import EVERYTHING, PERIOD, TODAY, check_in, journal


def asked(sources, period):
    return worth_asking.worth_asking(sources.reportable(with_hidden=False), period)


def test_it_asks_by_the_numbers_of_days_that_the_statistics_ask_for():
    assert (
        worth_asking.DAYS_FOR_A_CHART,
        worth_asking.DAYS_FOR_AN_AVERAGE,
        worth_asking.DAYS_EACH_WAY,
        worth_asking.NUMBERS_A_PART,
    ) == (drawings.SHORTEST, personal.DAYS_FOR_A_MEAN, along_with.FEWEST_DAYS_EACH_WAY, spreads.FEWEST_A_PART)


@pytest.mark.parametrize("days", [1, 6, 28, 56])
def test_whatever_a_report_holds_was_asked_for(days):
    tagged = [
        replace(one, tags=("argued",) * (n % 2), sleep="good" if n % 3 else "bad")
        for n, one in enumerate(journal().check_ins)
    ]
    sources, period = journal(check_ins=tagged), Span(TODAY - timedelta(days=days - 1), TODAY)
    made = report_of(EVERYTHING, sources, period, TODAY, None)
    held = {one.kind for one in (*made.opening, *made.sections)}
    assert held and held <= asked(sources, period)


def test_nothing_is_asked_for_where_there_is_nothing():
    assert asked(journal(check_ins=[], ratings=[], reflections=[], exercises=[], events=[]), PERIOD) == frozenset()


def test_patterns_are_asked_for_once_a_tag_has_ten_days_with_it_and_ten_without():
    def tagged(days):
        return journal(check_ins=[check_in(day, calm=4, tags=("argued",) * (n < 10)) for n, day in enumerate(days)])

    days = [TODAY - timedelta(days=n) for n in range(20)]
    assert "along" in asked(tagged(days), PERIOD) and "along" not in asked(tagged(days[:19]), PERIOD)


def test_what_changed_is_asked_for_only_where_both_ends_have_days_enough():
    late = [one for one in journal().check_ins if one.day > PERIOD.first + timedelta(days=13)]
    assert "changes" in asked(journal(ratings=[]), PERIOD)
    assert "changes" not in asked(journal(ratings=[], check_ins=late), PERIOD)
