"""What went along, and contact with him, in a report: only what may be said, with both numbers, and no more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from steady.insights.days.spans import Span
from steady.insights.patterns.contact_panels import MOST_WEEKS
from steady.insights.report.choices import Chosen
from steady.insights.report.patterns_section import (
    ALONG,
    COLUMNS,
    CONTACT,
    LAST_WEEKS,
    NOTHING_STANDS_OUT,
)
from tests.insights.reports import NOTHING, PERIOD, TODAY, check_in, journal, named_scale, report

TAGS = {"laughed": "laughed a lot", "argued": "argued", "tense_contact": "tense contact"}


def sixty_days(**more):
    """Sixty days: calm is two points higher on every third one, which is the only one with a laugh."""
    days = [PERIOD.last - timedelta(days=n) for n in range(56)]
    return [
        check_in(day, calm=(6 if n % 3 == 0 else 4) + n % 2, tags=("laughed",) * (n % 3 == 0), **more)
        for n, day in enumerate(days)
    ]


def section(title, check_ins, period=PERIOD, **known):
    chosen = replace(NOTHING, along=True, contact=True)
    made = report(chosen, replace(journal(check_ins=check_ins), tags=TAGS, **known), period)
    return next((one for one in made.sections if one.title == title), None)


def test_what_stands_out_has_a_picture_and_a_row_with_its_interval_and_both_numbers_of_days():
    found = section(ALONG, sixty_days())
    assert [one.title for one in found.pictures] == ["Calm"]
    (row,) = found.table.rows
    assert found.table.columns == COLUMNS
    assert (row[:3], row[4:]) == (("Calm", "laughed a lot", "+2.0"), ("19", "37"))
    low, high = map(float, row[3].split(" to "))
    assert 0 < low < 2 < high
    assert found.closing == ""


def test_a_scale_for_which_nothing_stands_out_is_named_with_how_many_were_compared_and_has_no_picture():
    often = [
        check_in(PERIOD.last - timedelta(days=n), calm=5 + n % 2, tags=("argued",) * (n % 4 < 2)) for n in range(56)
    ]
    found = section(ALONG, often)
    assert (found.pictures, found.table) == ((), None)
    assert found.closing == f"{NOTHING_STANDS_OUT} Calm (1 compared)."


def test_too_few_days_give_no_section():
    assert section(ALONG, sixty_days()[:12]) is None


def test_only_days_of_the_period_are_compared():
    assert section(ALONG, sixty_days(), Span(PERIOD.last - timedelta(days=13), PERIOD.last)) is None


def test_the_shielded_tag_never_shows():
    shielded = section(ALONG, sixty_days(), shielded="laughed")
    assert "laughed" not in repr(shielded)


def test_a_scale_of_her_own_stands_there_under_its_name_as_text():
    name = "#let *x* = $"
    own = [replace(one, measures={"own:1": float(one.calm)}, calm=None) for one in sixty_days()]
    found = section(ALONG, own, words=named_scale("own:1", name))
    assert found.pictures[0].title == name and found.table.rows[0][0] == name
    assert name not in found.pictures[0].sentence


def test_what_she_hid_counts_nowhere():
    assert section(ALONG, sixty_days(hidden=True)) is None


def test_contact_is_counted_over_the_whole_period_and_stands_apart_from_how_she_is():
    met = [replace(one, tags=("tense_contact",)) if n < 5 else one for n, one in enumerate(sixty_days())]
    found = section(CONTACT, met)
    (weeks,) = found.pictures
    assert "contact with him on 5 of 56 days with a check-in." in weeks.sentence and LAST_WEEKS not in weeks.sentence
    assert weeks.svg


def test_the_day_after_contact_has_a_picture_once_there_are_days_enough():
    met = [replace(one, tags=("tense_contact",)) if n % 2 else one for n, one in enumerate(sixty_days())]
    assert [one.title for one in section(CONTACT, met).pictures][1:] == ["The day after contact"]


def test_a_long_period_says_that_the_picture_shows_its_last_weeks():
    met = [replace(one, tags=("argued",)) for one in sixty_days()]
    long = Span(TODAY - timedelta(weeks=MOST_WEEKS + 1), TODAY)
    assert section(CONTACT, met, long).pictures[0].sentence.endswith(LAST_WEEKS)


@pytest.mark.parametrize("check_ins", [[], sixty_days()], ids=["no check-in", "no contact"])
def test_without_contact_there_is_no_section(check_ins):
    assert section(CONTACT, check_ins) is None


def test_neither_is_in_a_report_before_she_ticks_it():
    assert not {ALONG, CONTACT} & {one.title for one in report(Chosen()).sections}
