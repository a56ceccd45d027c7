"""How days and numbers are said: the names are ours, so that a machine of another language changes no sentence."""

import re
from datetime import date, datetime

import pytest

from steady.domain.spoken import (
    amount,
    count,
    day_and_month,
    days_from_to,
    full_day,
    how_often,
    month_and_year,
    named_day,
    one_or_more,
    plural,
    short_day,
    small_number,
    spoken_day,
    spoken_moment,
    spoken_time,
    weekday,
)
from tests.running import ROOT

# A name in a format that Python fills; those of charts are filled by the browser, in English.
ASKS = re.compile(r"[a-z_)\]]:%[^}\"]*%?[AaBbpcxX]\b|strftime\([^)]*%[AaBbpcxX]|strptime")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2028, 2, 29), ("Tuesday", "29 February", "29 Feb", "February 2028", "29 February 2028")),
        (date(2026, 12, 31), ("Thursday", "31 December", "31 Dec", "December 2026", "31 December 2026")),
        (date(2027, 1, 3), ("Sunday", "3 January", "3 Jan", "January 2027", "3 January 2027")),
    ],
)
def test_a_day_is_said_in_english_without_a_leading_zero(day, said):
    assert (weekday(day), day_and_month(day), short_day(day), month_and_year(day), spoken_day(day)) == said


def test_a_day_that_is_named_has_its_year_only_where_that_is_another_one():
    today = date(2026, 12, 1)
    assert named_day(date(2026, 11, 24), today) == "Tuesday 24 November"
    assert named_day(date(2025, 11, 4), today) == "Tuesday 4 November 2025"


def test_a_number_is_a_word_up_to_ten():
    assert [small_number(number) for number in (0, 1, 3, 4, 10, 11)] == ["no", "one", "three", "four", "ten", "11"]


def test_a_time_is_said_with_its_day_or_alone():
    at = datetime(2026, 11, 17, 7, 5)
    assert (full_day(at), spoken_time(at)) == ("Tuesday 17 November 2026", "07:05")
    assert spoken_moment(at) == "Tuesday 17 November 2026, 07:05"


def test_a_span_names_both_its_ends():
    assert days_from_to(date(2026, 12, 31), date(2027, 1, 3)) == "31 December 2026 to 3 January 2027"


@pytest.mark.parametrize(
    ("number", "noun", "said"),
    [
        (0, "day", ("days", "0 days", "0 days", "0 days")),
        (1, "day", ("day", "1 day", "1 day", "one day")),
        (2, "day", ("days", "2 days", "2 days", "2 days")),
        (1, "entry", ("entry", "1 entry", "1 entry", "one entry")),
        (1456, "entry", ("entries", "1456 entries", "1,456 entries", "1456 entries")),
        (3, "check-in", ("check-ins", "3 check-ins", "3 check-ins", "3 check-ins")),
    ],
)
def test_a_number_is_said_with_the_form_of_its_noun(number, noun, said):
    forms = (plural(number, noun), count(number, noun), amount(number, noun), one_or_more(number, f"one {noun}"))
    assert forms == said


@pytest.mark.parametrize(("times", "said"), [(0, "0 times"), (1, "once"), (2, "2 times")])
def test_once_has_a_word_of_its_own(times, said):
    assert how_often(times) == said


def test_no_code_asks_the_machine_for_the_name_of_a_day_or_month():
    asking = [str(file) for file in (ROOT / "steady").rglob("*.py") if ASKS.search(file.read_text(encoding="utf-8"))]
    assert asking == []
