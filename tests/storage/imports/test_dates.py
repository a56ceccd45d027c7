"""Days in the spellings of many apps and languages; what can mean two days is not guessed."""

import subprocess
import sys
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.spoken import MONTHS
from steady.storage.imports import read
from steady.storage.imports.cells import UnreadableCell
from steady.storage.imports.dates import DateReader, parsed_day_and_month
from steady.storage.imports.times import LOCAL
from tests.running import ROOT


def in_english(day):
    """The month of a day, whatever language the machine speaks."""
    return MONTHS[day.month - 1]


SPELLINGS = (
    lambda day: f"{day}",
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: f"{day:%m/%d/%Y}",
    lambda day: f"{day.month}/{day.day}/{day.year}",
    lambda day: f"{day:%d-%m-%Y}",
    lambda day: f"{day.day}th {in_english(day)[:3]} {day:%Y}",
    lambda day: f"{day:%d} {in_english(day)} {day:%Y}",
    lambda day: f"{in_english(day)[:3]} {day.day}, {day:%Y}",
)
NO_DAYS = ("", "soon", "2020-02-31", "31.02.2020", "3/4-2020", "1.2.3.2020", "99.1.2020", "3/4/20", "5th Foo 2020")
YEARS_OF_FOUR_DIGITS = st.dates(min_value=date(1000, 1, 1))
COLUMNS = st.tuples(st.sampled_from(SPELLINGS), st.lists(YEARS_OF_FOUR_DIGITS, min_size=1, max_size=6)).map(
    lambda drawn: [drawn[0](day) for day in drawn[1]]
)


@pytest.mark.parametrize(
    "text",
    [
        "2020-03-01",
        "2020/3/1",
        "2020.03.01",
        "2020-03-01T21:00:00Z",
        "2020-03-01 21:00",
        "1.3.2020",
        "01.03.2020",
        "1 Mar 2020",
        "1st Mar 2020",
        "1th March 2020",
        "Mar 1, 2020",
        "March 1st, 2020",
        "1. März 2020",
        "1 de marzo de 2020",
        "1er mars 2020",
        "1 марта 2020",
        "Sunday, March 1, 2020",
        " 2020-03-01 ",
        "1\u202fMar\u00a02020",
        "1-Mar-2020",
    ],
)
def test_one_day_in_its_spellings(text):
    assert DateReader()[text] == date(2020, 3, 1)


@pytest.mark.parametrize("month", range(1, 13))
def test_english_short_names_are_always_known(month):
    day = date(2020, month, 7)
    assert DateReader()[f"7th {in_english(day)[:3]} 2020"] == day == DateReader()[f"{in_english(day)} 7, 2020"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("30 May", (30, 5)),
        ("May 30", (30, 5)),
        ("30. Mai", (30, 5)),
        ("30 maja", (30, 5)),
        ("5月30日", (30, 5)),
        ("30 de mayo", (30, 5)),
        ("30 мая", (30, 5)),
        ("30 tháng 5", (30, 5)),
        ("30 mai", (30, 5)),
        ("30 mei", (30, 5)),
        ("30 května", (30, 5)),
        ("30 травня", (30, 5)),
        ("30 Mayıs", (30, 5)),
        ("30 toukokuuta", (30, 5)),
        ("30 svibnja", (30, 5)),
        ("30 Μαΐου", (30, 5)),
        ("30 מאי", (30, 5)),
        ("30 مايو", (30, 5)),
    ],
)
def test_day_and_month_are_read_in_many_languages(text, meant):
    assert parsed_day_and_month(text) == meant


def test_babel_waits_for_the_first_month_in_words():
    seen = "import sys, steady.storage.imports; print('babel' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", seen], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2020-13-01",
        "2020-02-30",
        "30.02.2020",
        "1 Foo 2020",
        "3/4/2020",
        "99/99/2020",
    ],
)
def test_what_is_no_day_or_may_be_two_is_told(text):
    with pytest.raises(UnreadableCell):
        DateReader()[text]


@pytest.mark.parametrize(("text", "meant"), [("13/4/2020", (4, 13)), ("4/13/2020", (4, 13)), ("4/4/2020", (4, 4))])
def test_a_day_that_can_mean_only_one_needs_no_question(text, meant):
    assert DateReader()[text] == date(2020, *meant)


@given(st.dates())
def test_every_day_of_the_calendar_can_be_read_and_has_a_local_time(day):
    assert DateReader()[day.isoformat()] == day
    at = datetime(day.year, day.month, day.day, 12, tzinfo=LOCAL)
    assert abs(at.utcoffset()) < timedelta(hours=24) and at.utcoffset().total_seconds() % 60 == 0


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_told_to_be_none(text):
    for reads in (DateReader().__getitem__, DateReader(True).__getitem__, parsed_day_and_month):
        try:
            reads(text)
        except UnreadableCell as reason:
            assert str(reason)


def test_a_year_beyond_all_numbers_is_no_day():
    for text in ("7 Feb 99999999999999999999", "99999999999999999999-01-01", "1/1/99999999999999999999"):
        with pytest.raises(UnreadableCell):
            DateReader()[text]
    old = f"year,date,weekday,time,mood,activities,note\n{10**20},5 March,x,21:00,meh,,\n"
    assert len(read("", old.encode()).unreadable) == 1


def said_of(read) -> list[date] | str:
    """The days that were read, or why one of them could not be."""
    try:
        return read()
    except UnreadableCell as reason:
        return str(reason)


@given(COLUMNS, st.sampled_from([True, False, None]), st.lists(st.sampled_from(NO_DAYS), max_size=1))
def test_a_column_of_days_is_read_as_each_of_its_cells(column, day_first, junk):
    cells = [*column, *junk]
    assert said_of(lambda: DateReader(day_first).of(cells)) == said_of(
        lambda: [DateReader(day_first)[cell] for cell in cells]
    )


def test_signs_that_change_within_a_column_do_not_change_what_a_day_means():
    column = ["03.04.2020", "05/06/2020"]
    assert DateReader(day_first=False).of(column) == [date(2020, 4, 3), date(2020, 5, 6)]
    with pytest.raises(UnreadableCell, match="two different days"):
        DateReader().of(column)
