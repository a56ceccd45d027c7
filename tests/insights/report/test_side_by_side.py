"""Times side by side in a report: two weeks, her first and her last weeks, and a year of days, where there are such."""

from dataclasses import replace
from datetime import timedelta

import pytest

from steady.insights.charts.year_of_days import PRESS
from steady.insights.compare.period_comparison import OTHERS
from steady.insights.compare.week_comparison import OTHERS_TITLE
from steady.insights.days.spans import Span
from steady.insights.report.side_by_side import LAST_YEAR, TWO_WEEKS
from tests.insights.reports import NOTHING, TODAY, check_in, journal, report

CALENDAR = "Day by day"


def back(days):
    return Span(TODAY - timedelta(days=days - 1), TODAY)


def every_day(days, **answers):
    return [check_in(TODAY - timedelta(days=n), **answers) for n in range(days)]


def pictures(check_ins, days, **known):
    made = report(replace(NOTHING, more=True), replace(journal(check_ins=check_ins), **known), back(days))
    return {one.title: one for one in made.sections[0].pictures}


def test_a_report_shows_two_weeks_first_and_last_weeks_and_the_calendar_of_both_groups():
    shown = pictures(every_day(120, calm=5, lonely=3), 91)
    drawn = {title for title, one in shown.items() if one.svg}
    assert drawn >= {
        TWO_WEEKS,
        "Six feelings, then and now",
        f"{CALENDAR}: Good feelings",
        f"{CALENDAR}: Hard feelings",
    }
    assert shown["Six feelings, then and now"].sentence.startswith(
        "Then is 24 August 2026 to 20 September 2026, now is 26 October 2026 to 22 November 2026."
    )


@pytest.mark.long
@pytest.mark.parametrize(
    "days, missing", [(20, TWO_WEEKS), (27, f"{CALENDAR}: Good feelings"), (55, "Six feelings, then and now")]
)
def test_a_period_too_short_for_a_picture_does_not_have_it(days, missing):
    check_ins = every_day(120, calm=5)
    assert missing not in pictures(check_ins, days) and missing in pictures(check_ins, days + 1)


@pytest.mark.long
def test_a_picture_on_paper_asks_nobody_to_press_it_and_says_so_when_it_shows_less_than_the_period():
    short, long = (pictures(every_day(400, calm=5), days)[f"{CALENDAR}: Good feelings"].sentence for days in (91, 400))
    assert PRESS not in short + long
    assert not short.endswith(LAST_YEAR) and long.endswith(LAST_YEAR)


def test_the_calendar_of_a_group_says_which_feelings_it_is_the_mean_of():
    shown = pictures(every_day(30, calm=5, lonely=3), 28)
    assert shown[f"{CALENDAR}: Good feelings"].sentence.startswith(
        "The average of “calm”, “hopeful”, “sure of myself” and “warm”. 28 of"
    )
    assert shown[f"{CALENDAR}: Hard feelings"].sentence.startswith("The average of “lonely” and “angry or hurt”. 28 of")


def test_times_with_nothing_to_compare_have_no_picture_of_two_times():
    assert "Six feelings, then and now" not in pictures(every_day(20, calm=5), 91)


def test_a_mood_brought_in_has_its_calendar_and_its_two_times_under_its_own_name():
    shown = pictures(every_day(91, measures={"Mood (Daylio)": 7.5}), 91)
    assert shown[f"{CALENDAR}: The mood you imported"].svg
    assert "Mood (Daylio): 7.5 (28 days) then, 7.5 (28 days) now" in shown[OTHERS].alt
    assert "Mood (Daylio): 7.5, then 7.5" in shown[OTHERS_TITLE].alt
    assert TWO_WEEKS not in shown and f"{CALENDAR}: Good feelings" not in shown


def test_the_first_rating_of_a_report_is_that_of_its_time():
    shown = report(replace(NOTHING, pictures=True)).sections[0].pictures
    line = next(one.sentence for one in shown if one.title == "Your steps, first and now")
    assert "The ring is your first rating during this time" in line


def test_one_rating_of_a_part_is_no_picture_of_one_dot():
    once = replace(journal(), ratings=journal().ratings[:1])
    shown = [one.title for one in report(replace(NOTHING, more=True), once).sections[0].pictures]
    assert once.parts[0].title not in shown
    twice = [one.title for one in report(replace(NOTHING, more=True)).sections[0].pictures]
    assert once.parts[0].title in twice
