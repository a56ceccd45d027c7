"""What she reads late at night, at the end of a week and at the turn of a year, by a clock that the test sets."""

from datetime import date, datetime

import pytest

from steady.domain.records.check_in import CheckIn
from steady.ui.week import time_off
from tests.browser.screens import ANOTHER, SAVE_CHECK_IN, WORDS
from tests.ui.doing import kept, save

NIGHT_LINE = WORDS.check_in.night_line
PROMISE = "Ten minutes outside"


@pytest.fixture
def at(her_clock):
    """Sets her clock to a local time such as "2028-02-29 23:52"."""
    return lambda moment: her_clock.move_to(datetime.fromisoformat(moment).astimezone())


@pytest.mark.parametrize(("hour", "is_night"), [("23:59", False), ("00:00", True), ("04:59", True), ("05:00", False)])
def test_between_midnight_and_five_the_first_screen_says_a_word_about_the_night(visit, at, hour, is_night):
    at(f"2026-12-04 {hour}")
    assert (NIGHT_LINE in visit.open().words) is is_night


def test_late_at_night_a_check_in_is_about_the_new_day_and_yesterday_is_the_day_before(visit, at):
    at("2028-03-01 00:30")
    visit.open().slide(calm=4).press(SAVE_CHECK_IN)
    visit.press(ANOTHER).slide(calm=5).choose("Which day is this about?", "Yesterday").press(SAVE_CHECK_IN)
    assert {one.calm: one.day for one in visit.journal.check_ins.all()} == {4: date(2028, 3, 1), 5: date(2028, 2, 29)}


@pytest.mark.parametrize(
    ("moment", "evening"),
    [
        ("2026-12-31 16:59", None),
        ("2026-12-31 17:00", "2026-12-31"),
        ("2027-01-01 03:59", "2026-12-31"),
        ("2027-01-01 04:00", None),
    ],
)
def test_a_promise_is_asked_about_in_the_evening_and_a_short_night_belongs_to_it(visit, at, moment, evening):
    at("2026-12-30 12:00")
    save(visit, "2D", promise=PROMISE, active=True)
    at(moment)
    assert (PROMISE in visit.open().words) is (evening is not None)
    if evening:
        asked = next(one.label for one in visit.app.button_group if one.label.startswith("Promise 1."))
        visit.choose(asked, "yes")
        assert kept(visit, "2D")[0]["ticks"] == [{"day": evening, "kept": "yes"}]


def test_a_first_steps_card_says_today_once_the_night_is_over_that_it_was_written_in(visit, at):
    at("2026-12-31 21:30")
    save(visit, "1C", do_today="Walk to the park")
    assert "until tomorrow, 21:30." in visit.open().words
    at("2027-01-01 00:10")
    assert "until today, 21:30." in visit.open().words


@pytest.mark.parametrize(
    ("moment", "first", "second"),
    [
        ("2026-11-29 23:59", "This week, 23 to 29 November 2026", "Last week, 16 to 22 November 2026"),
        ("2026-11-30 00:00", "This week, 30 November to 6 December 2026", "Last week, 23 to 29 November 2026"),
        ("2027-01-03 23:59", "This week, 28 December to 3 January 2027", "Last week, 21 to 27 December 2026"),
        ("2027-01-04 00:00", "This week, 4 to 10 January 2027", "Last week, 28 December to 3 January 2027"),
        ("2028-02-29 12:00", "This week, 28 February to 5 March 2028", "Last week, 21 to 27 February 2028"),
    ],
)
def test_a_week_ends_with_its_sunday_also_at_the_turn_of_a_month_and_a_year(visit, at, moment, first, second):
    at(moment)
    assert visit.open("this-week").app.selectbox[0].options[:2] == [first, second]


def test_a_tab_left_open_over_midnight_and_the_end_of_a_year_saves_what_comes_then_into_the_new_day(visit, at):
    at("2027-12-31 23:58")
    visit.open()
    at("2028-01-01 00:03")
    visit.slide(calm=4).press(SAVE_CHECK_IN)
    assert [one.day for one in visit.journal.check_ins.all()] == [date(2028, 1, 1)]


@pytest.mark.parametrize(("moment", "end"), [("2027-02-28 00:00", "Sunday 28 February"), ("2027-03-01 00:00", None)])
def test_time_off_ends_with_its_last_day(visit, at, moment, end):
    visit.journal.journal.settings.set(time_off.UNTIL, "2027-02-28")
    at(moment)
    assert ("You're taking time off" in visit.open().words) is (end is not None)
    assert end is None or f"until {end}." in visit.words


@pytest.mark.parametrize(
    ("moment", "days"), [("2028-02-29 23:59", "29 February 2028"), ("2028-03-01 00:00", "1 March 2028")]
)
def test_the_weeks_end_with_today(visit, at, moment, days):
    at(moment)
    visit.journal.check_ins.save(CheckIn(calm=6))
    strip = visit.open("days").app.get("vega_lite_chart")[0].proto.alt
    assert f"to {days}. 1 of 365 days have a value" in strip
