"""The reminders as a phone reads them: on her clock, all year, and never twice."""

from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from steady.domain.records.reminder import Reminder, reminders
from steady.storage.exports.ics_export import as_calendar

BERLIN = ZoneInfo("Europe/Berlin")
SUNDAY = datetime(2026, 11, 22, 21, 5, tzinfo=BERLIN)
EVERY_DAY = tuple(range(7))
CHECK_IN = Reminder(days=EVERY_DAY, at=time(21, 0), title="Five minutes", uid="4f1c")
WEEK = Reminder(days=(2, 6), at=time(18, 30), title="Ten minutes", uid="9a2b")


def events(*wanted, now=SUNDAY):
    return [event for event in Calendar.from_ical(as_calendar(wanted, now)).walk("VEVENT")]


def due(event, days=400) -> list[datetime]:
    """When the event comes in the days after it begins, as a calendar works it out."""
    begins = event["dtstart"].dt
    return list(
        rrulestr(event["rrule"].to_ical().decode(), dtstart=begins).between(
            begins, begins + timedelta(days=days), inc=True
        )
    )


def test_every_evening_is_every_evening_at_the_same_hour_of_her_clock_all_year():
    (event,) = events(CHECK_IN)
    times = due(event)
    assert [one.date() for one in times] == [date(2026, 11, 23) + timedelta(days=n) for n in range(401)]
    assert {one.time() for one in times} == {time(21, 0)}
    # Without a zone, the phone takes its own, which knows when the clocks change.
    assert event["dtstart"].dt.tzinfo is None and "TZID" not in event["dtstart"].params
    assert {one.replace(tzinfo=BERLIN).utcoffset() for one in times} == {timedelta(hours=1), timedelta(hours=2)}


def test_chosen_days_are_only_these_days():
    (event,) = events(WEEK)
    times = due(event)
    assert times[0] == datetime(2026, 11, 25, 18, 30)
    assert {one.weekday() for one in times} == {2, 6} and len(times) == 115


def test_an_hour_that_lies_ahead_today_begins_today():
    (event,) = events(WEEK, now=SUNDAY.replace(hour=9))
    assert event["dtstart"].dt == datetime(2026, 11, 22, 18, 30)


def test_it_rings_at_the_time_itself_and_says_only_her_words():
    content = as_calendar([CHECK_IN], SUNDAY)
    (event,) = events(CHECK_IN)
    (alarm,) = event.walk("VALARM")
    assert (alarm["trigger"].dt, alarm["action"], alarm["description"]) == (timedelta(0), "DISPLAY", "Five minutes")
    assert event["summary"] == "Five minutes" and event["transp"] == "TRANSPARENT"
    told, giveaways = content.decode().lower(), ("steady", "marriage", "workbook", "journal", "check-in", "reflection")
    assert not [word for word in giveaways if word in told]


def test_a_second_file_replaces_the_first():
    (first,), (second,) = events(CHECK_IN), events(CHECK_IN.changed((0,), time(8, 0), "A cup of tea"))
    assert first["uid"] == second["uid"] and second["sequence"] > first["sequence"]
    assert second["summary"] == "A cup of tea"


def test_the_file_is_as_calendars_want_it():
    content = as_calendar([CHECK_IN, WEEK], SUNDAY)
    lines = content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR" and b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert {bytes(one["dtstamp"].to_ical()) for one in events(CHECK_IN, WEEK)} == {b"20261122T200500Z"}


@given(st.text(max_size=200))
def test_no_title_breaks_the_file_or_gives_it_more_lines(title):
    named = CHECK_IN.changed(EVERY_DAY, time(21, 0), title)
    (event,) = events(named)
    assert 0 < len(named.title) <= 60
    wanted = "".join(sign for sign in named.title if sign.isprintable())
    assert "".join(sign for sign in str(event["summary"]) if sign.isprintable()) == wanted


@given(
    st.sets(st.integers(0, 6), min_size=1),
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(timezone(timedelta(hours=1)))),
)
def test_the_first_one_lies_ahead_within_a_week_on_a_chosen_day(days, at, now):
    first = Reminder(days=tuple(days), at=at, title="x", uid="y").first_after(now)
    ahead = first - now.replace(tzinfo=None)
    assert timedelta(0) < ahead <= timedelta(days=7) and first.weekday() in days


def test_what_she_chose_is_kept_and_comes_back():
    kept = {"check_in": WEEK.to_choice()}
    assert reminders(kept, {"check_in": CHECK_IN, "reflection": WEEK}) == {"check_in": WEEK, "reflection": WEEK}


@pytest.mark.parametrize(
    "kept",
    [
        None,
        [],
        "x",
        {"check_in": None},
        {"check_in": {"days": 3}},
        {"check_in": {**CHECK_IN.to_choice(), "at": "late"}},
        {"check_in": {**CHECK_IN.to_choice(), "days": []}},
    ],
)
def test_a_choice_nobody_can_read_gives_the_usual_one(kept):
    assert reminders(kept, {"check_in": CHECK_IN}) == {"check_in": CHECK_IN}
