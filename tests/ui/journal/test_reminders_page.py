"""Reminders: in her words, on her days, and a second file replaces the first."""

from datetime import time

import pytest
from icalendar import Calendar

from steady.ui.journal import reminders_page
from tests.ui.journal.test_export_page import files
from tests.ui.visit import Visit

__all__ = ["files"]


def events(files):
    return list(Calendar.from_ical(files[reminders_page.FILE_NAME]).walk("VEVENT"))


@pytest.fixture
def screen(visit):
    """A visit to the screen of reminders."""
    return visit.open("reminders")


def test_nothing_is_kept_or_made_before_she_asks(screen, files):
    assert files == {} and screen.journal.journal.settings.get(reminders_page.KEPT) is None
    assert "Anyone who sees your calendar" in screen.words


def test_the_usual_ones_are_every_evening_and_once_a_week(screen, files):
    screen.press(reminders_page.MAKE)
    daily, weekly = events(files)
    assert (daily["rrule"].to_ical(), weekly["rrule"].to_ical()) == (b"FREQ=DAILY", b"FREQ=WEEKLY;BYDAY=SU")
    assert (str(daily["summary"]), str(weekly["summary"])) == ("Five minutes", "Ten minutes")


def test_her_days_her_time_and_her_words_are_in_the_file_and_stand_there_again(screen, files, monkeypatch):
    screen.choose("Which days?", 0, 3).set("time_input", "What time?", time(7, 15))
    screen.write("What the calendar says", "A cup of tea").press(reminders_page.MAKE)
    daily, _ = events(files)
    assert daily["rrule"].to_ical() == b"FREQ=WEEKLY;BYDAY=MO,TH"
    assert daily["dtstart"].dt.time() == time(7, 15) and str(daily["summary"]) == "A cup of tea"
    again = Visit(screen.folder, monkeypatch).open("reminders")
    assert [one.value for one in again.app.text_input][1:] == ["A cup of tea", "Ten minutes"]


def test_a_second_file_replaces_the_reminders_of_the_first(screen, files):
    screen.press(reminders_page.MAKE)
    first = {str(one["uid"]): one["sequence"] for one in events(files)}
    screen.write("What the calendar says", "Water the plants").press(reminders_page.MAKE)
    second = {str(one["uid"]): one["sequence"] for one in events(files)}
    assert first.keys() == second.keys() and all(second[uid] > first[uid] for uid in first)


def test_one_of_the_two_is_enough(screen, files):
    screen.set("checkbox", "Remind me to check in", False).press(reminders_page.MAKE)
    assert [str(one["summary"]) for one in events(files)] == ["Ten minutes"]


def test_without_a_day_no_file_is_made(screen, files):
    screen.choose("Which days?")
    assert "at least one day" in screen.press(reminders_page.MAKE).words and files == {}
