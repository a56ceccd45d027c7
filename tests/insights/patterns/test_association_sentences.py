"""What is said about patterns: plain, never why, and both numbers."""

import warnings

import pytest

from steady.insights.days.chart_sentences import points
from steady.insights.patterns import association_panels as said
from steady.insights.patterns import contact_panels
from steady.insights.statistics import AlongWith
from tests.insights.days.test_chart_sentences import NEVER_SAID

with warnings.catch_warnings():
    # textstat still asks setuptools for its files the old way.
    warnings.simplefilter("ignore")
    from textstat import flesch_kincaid_grade

SURE = AlongWith("laughed", 0.9, 0.4, 1.4, 20, 40, 0.001, 0.003, 0.01)
UNSURE = AlongWith("argued", -0.3, -1.1, 0.5, 12, 48, 0.4, 0.4, 0.5)


def everything_said():
    yield from (said.NOTHING_YET, said.TOGETHER, said.KEPT_FROM_CHANCE)
    for found in ([], [UNSURE], [SURE], [SURE, UNSURE]):
        yield said.along_line("“calm”", found, 60, 6)
    yield said.along_line("“calm”", [], 0, 0)
    yield said.along_line("“calm”", [SURE], 60, 0)
    yield from (said.along_each("laughed", SURE), said.along_each("argued", UNSURE))
    yield said.along_alt("“calm”", [("laughed", SURE), ("argued", UNSURE)])
    yield from (said.so_far(7, 80), said.so_far(80, 3))
    yield from (
        contact_panels.contact_line(None),
        contact_panels.contact_line((2, 5)),
        contact_panels.no_contact_line(["argued"]),
    )
    yield contact_panels.contact_alt([("9 Nov", 2, 5)])


@pytest.mark.parametrize("text", list(everything_said()))
def test_a_sentence_judges_nothing_and_gives_no_reasons(text):
    assert not NEVER_SAID.search(text)


def test_the_sentences_read_at_grade_seven_or_below():
    # Together, for in a sentence of ten words one long name decides the grade.
    assert flesch_kincaid_grade(" ".join(everything_said())) <= 7


def test_a_difference_comes_with_its_interval_and_both_numbers_of_days():
    assert said.along_each("laughed", SURE) == (
        "laughed: 0.9 points higher on average (likely 0.4 to 1.4), over 20 days with it and 40 without."
    )
    assert said.along_each("argued", UNSURE) == (
        "argued: 0.3 points lower on average (it could be anything from 1.1 points lower to 0.5 points higher), "
        "over 12 days with it and 48 without."
    )


def test_what_may_be_chance_is_never_told_as_something_that_went_along():
    line = said.along_line("“calm”", [UNSURE], 60, 6)
    assert line.startswith("Of 1 thing compared for “calm”, none stands out so far.")
    assert said.along_alt("“calm”", [("argued", UNSURE)]).endswith("It could be luck.")


def test_one_point_is_one():
    assert [points(value) for value in (1, 0.96, 0.8, 2)] == ["1 point", "1 point", "0.8 points", "2 points"]
