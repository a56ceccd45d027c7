"""Reminders by words: the same file as the screen makes, and a newer one replaces the older."""

from datetime import time

import pytest
from icalendar import Calendar

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.reminder import CHECK_IN, KEPT, WEEK, reminders, usual_reminders
from tests.command_line.typed import typed
from tests.ui.journals import bytes_under

EXPORT = ("export", "--as", "reminders")
TEA = ("--remind", "check-in=Mon, thursday 7:15 A cup of tea")


def events(place):
    return list(Calendar.from_ical(place.read_bytes()).walk("VEVENT"))


def known(data):
    return reminders(open_workbook(Settings(data)).journal.settings.get(KEPT), usual_reminders())


@pytest.fixture
def place(tmp_path):
    """Where the file is to be."""
    return tmp_path / "times.ics"


def test_without_a_word_about_them_they_are_the_usual_ones(data, place):
    done = typed(*EXPORT, place, data=data)
    daily, weekly = events(place)
    assert done.code == 0
    assert (daily["rrule"].to_ical(), weekly["rrule"].to_ical()) == (b"FREQ=DAILY", b"FREQ=WEEKLY;BYDAY=SU")
    assert (str(daily["summary"]), str(weekly["summary"])) == ("Five minutes", "Ten minutes")
    for words in ("every day at 21:00: Five minutes", "Sunday at 18:00: Ten minutes", "Anyone who sees your calendar"):
        assert words in done.said


def test_her_days_her_time_and_her_words_are_in_the_file_and_on_the_screen_the_next_time(data, place):
    assert typed(*EXPORT, *TEA, place, data=data).code == 0
    tea, weekly = events(place)
    assert tea["rrule"].to_ical() == b"FREQ=WEEKLY;BYDAY=MO,TH"
    assert (tea["dtstart"].dt.time(), str(tea["summary"])) == (time(7, 15), "A cup of tea")
    assert str(weekly["summary"]) == "Ten minutes"
    kept = known(data)[CHECK_IN]
    assert (kept.days, kept.at, kept.title) == ((0, 3), time(7, 15), "A cup of tea")


def test_a_newer_file_replaces_the_older_one_and_keeps_what_nothing_was_typed_about(data, place):
    typed(*EXPORT, *TEA, place, data=data)
    first = {str(one["uid"]): one["sequence"] for one in events(place)}
    typed(*EXPORT, "--replace", "--remind", "check-in=20:30", place, data=data)
    tea, weekly = events(place)
    assert (tea["rrule"].to_ical(), tea["dtstart"].dt.time()) == (b"FREQ=WEEKLY;BYDAY=MO,TH", time(20, 30))
    assert str(tea["summary"]) == "A cup of tea"
    assert all(one["sequence"] > first[str(one["uid"])] for one in (tea, weekly))


def test_one_of_them_can_be_left_out_and_comes_back_as_it_was(data, place):
    typed(*EXPORT, "--remind", "look-back=Sat 10:00 Coffee", place, data=data)
    done = typed(*EXPORT, "--replace", "--remind", "look-back=no", place, data=data)
    assert [str(one["summary"]) for one in events(place)] == ["Five minutes"] and "Coffee" not in done.said
    assert known(data)[WEEK].title == "Coffee"


def test_daily_is_every_day(data, place):
    typed(*EXPORT, "--remind", "look-back=daily 6:00", place, data=data)
    assert [one["rrule"].to_ical() for one in events(place)] == [b"FREQ=DAILY"] * 2


@pytest.mark.parametrize(
    "words",
    [
        ("--remind", "sing=Mon 7:00"),
        ("--remind", "check-in"),
        ("--remind", "check-in=Mon"),
        ("--remind", "check-in="),
        ("--remind", "check-in=Moon 7:00"),
        ("--remind", "check-in=M 7:00"),
        ("--remind", "check-in=Mon 25:00"),
        ("--remind", "check-in=no", "--remind", "look-back=no"),
        ("--private",),
        ("--first", "2026-11-01"),
    ],
)
def test_what_cannot_be_meant_changes_nothing_and_is_told(data, place, words):
    before = bytes_under(data)
    wrong = typed(*EXPORT, *words, place, data=data)
    assert wrong.code == 2 and wrong.said and "Traceback" not in wrong.said
    assert not place.exists() and bytes_under(data) == before


def test_reminders_are_asked_for_by_their_kind(data, place):
    assert typed("export", *TEA, place, data=data).code == 2 and not place.exists()


def test_where_the_file_cannot_be_written_the_reminders_stay_as_they_were(data, tmp_path):
    typed(*EXPORT, tmp_path / "times.ics", data=data)
    before = known(data)
    refused = typed(*EXPORT, *TEA, tmp_path / "nowhere" / "times.ics", data=data)
    assert refused.code == 1 and "Nothing was changed" in refused.said
    assert known(data) == before


def test_her_words_cannot_steer_the_terminal(data, place):
    done = typed(*EXPORT, "--remind", "check-in=Mon 7:00 \x1b[31mred", place, data=data)
    assert done.code == 0 and "\x1b" not in done.said


def test_the_help_shows_how_to_say_it(data):
    told = typed("export", "--help").said
    assert "export --as reminders --remind" in told and "look-back=no" in told
