"""Events: dated lines in her words, noted and changed in the diary."""

from datetime import date, timedelta

import pytest

from steady.domain.records.event import Event
from tests.browser.screens import CHANGE, DELETE, OPEN_SAMPLE, UNDO, UNDO_CHANGE, UNDO_DELETE
from tests.ui.fixed_day import TODAY

WHAT, WHEN, SAVE = "What happened?", "Which day?", "Save event"
LONG_AGO = date(2009, 5, 16)


def events(visit):
    return [(one.title, one.day) for one in visit.journal.events.all()]


def test_an_event_is_noted_in_the_diary_and_stands_there(visit):
    visit.open("diary").write(WHAT, "He moved out").press(SAVE)
    assert events(visit) == [("He moved out", TODAY)]
    assert "He moved out" in visit.words and "Event" in visit.words
    assert [box.value for box in visit.app.text_input if box.label == WHAT] == [""]


@pytest.mark.parametrize("day", [TODAY - timedelta(days=40), LONG_AGO])
def test_an_event_may_lie_in_the_past(visit, day):
    visit.open("diary").write(WHAT, "Our wedding").set("date_input", WHEN, day).press(SAVE)
    assert events(visit) == [("Our wedding", day)]


def test_an_event_without_words_is_refused_kindly_and_keeps_its_day(visit):
    visit.open("diary").write(WHAT, "   ").set("date_input", WHEN, LONG_AGO).press(SAVE)
    assert "Please say in a few words what happened." in visit.words
    assert events(visit) == [] and visit.app.date_input[0].value == LONG_AGO


def test_an_event_is_one_line_whatever_is_pasted(visit):
    visit.open("diary").write(WHAT, "First hour\n with  a counselor ").press(SAVE)
    assert events(visit)[0][0] == "First hour with a counselor"


def test_no_event_lies_in_a_day_to_come(visit):
    visit.open("diary")
    assert visit.app.date_input[0].max == TODAY


def test_an_event_can_be_changed_and_the_change_undone(visit):
    visit.journal.events.save(Event(title="He moved out", day=LONG_AGO))
    visit.open("diary").press(CHANGE).in_card()
    visit.write(WHAT, "He moved to his brother's").set("date_input", WHEN, TODAY).press(SAVE)
    assert events(visit) == [("He moved to his brother's", TODAY)]
    visit.press(UNDO_CHANGE)
    assert events(visit) == [("He moved out", LONG_AGO)]


def test_a_change_that_leaves_no_words_saves_nothing(visit):
    visit.journal.events.save(Event(title="He moved out"))
    visit.open("diary").press(CHANGE).in_card().write(WHAT, "").press(SAVE)
    assert events(visit) == [("He moved out", TODAY)]


def test_an_old_event_that_is_longer_than_the_box_can_be_changed_too(visit):
    visit.journal.events.save(Event(title="Long " * 40, day=date(1931, 1, 1)))
    visit.open("diary").press(CHANGE).in_card().write(WHAT, "Short").press(SAVE)
    assert events(visit) == [("Short", date(1931, 1, 1))]


def test_a_first_save_and_a_delete_can_be_undone(visit):
    visit.open("diary").write(WHAT, "He moved out").press(SAVE).press(UNDO)
    assert events(visit) == []
    assert [line.value for line in visit.app.text_input if line.label == WHAT] == ["He moved out"]
    visit.press(SAVE).press(DELETE)
    assert events(visit) == []
    visit.press(UNDO_DELETE)
    assert events(visit) == [("He moved out", TODAY)]


def test_in_the_sample_no_event_can_be_noted(visit):
    visit.open("sample").press(OPEN_SAMPLE).open("diary")
    assert all(button.disabled for button in visit.app.button if button.label == SAVE)
