"""Days: a year of one feeling, and all that was written on a day she names."""

from datetime import timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.domain.spoken import full_day
from steady.insights.charts.year_of_days import NONE
from steady.insights.days import chart_sentences
from tests.ui.fixed_day import TODAY
from tests.ui.journals import begun
from tests.ui.visit import Visit

YESTERDAY = TODAY - timedelta(days=1)
NOTE = "He left **early** ![x](http://evil.example/x.png)"


@pytest.fixture
def visit(tmp_path, monkeypatch):
    """A visit to a journal with two days and an event."""
    workbook = begun(tmp_path / "journal")
    workbook.check_ins.save(CheckIn(at=now(), day=YESTERDAY, calm=4, note=NOTE))
    workbook.check_ins.save(CheckIn(at=now(), day=TODAY - timedelta(days=500), heaviness=9))
    workbook.events.save(Event(at=now(), day=YESTERDAY, title="First hour with a counselor"))
    return Visit(tmp_path / "journal", monkeypatch)


def test_a_day_is_opened_by_its_date_with_all_that_was_written_on_it(visit):
    visit.open("days").set("date_input", "Open a day", YESTERDAY)
    assert [header.value for header in visit.app.header] == [full_day(YESTERDAY)]
    assert [text.value for text in visit.app.text] == ["Calm 4", NOTE, "First hour with a counselor"]
    assert not any("evil" in one.value for one in (*visit.app.markdown, *visit.app.caption))


def test_an_entry_can_be_changed_where_it_stands(visit):
    visit.open("days").set("date_input", "Open a day", YESTERDAY).press("Change")
    visit.answer({"Calm": 8}).press("Save check-in")
    assert [one.calm for one in visit.journal.check_ins.all() if one.calm] == [8]
    assert "Calm 8" in visit.open("days").words


def test_a_day_without_anything_says_so_kindly(visit):
    visit.open("days").set("date_input", "Open a day", TODAY)
    assert "You didn't write anything about that day, and you don't have to." in visit.words


def test_private_words_stay_where_they_are(visit):
    private = next(one for part in visit.content.parts for one in part.exercises if one.private)
    visit.journal.exercises.save(ExerciseEntry(at=now(), day=YESTERDAY, exercise=private.id, values={"a": "Secret"}))
    visit.open("days").set("date_input", "Open a day", YESTERDAY)
    assert "Secret" not in visit.words and private.title not in visit.words


def test_what_to_show_and_which_year_are_chosen(visit):
    visit.open("days")
    assert "One of the 365 days has a number." in visit.words
    visit.choose("What to show", "heaviness")
    assert NONE in visit.words
    earlier = str((TODAY - timedelta(days=500)).year)
    assert "days has a number." in visit.choose("Which year?", earlier).words
    (chart,) = visit.app.get("vega_lite_chart")
    assert chart.proto.alt.startswith("How heavy, on bad nights: a box for each day")


def test_the_name_of_an_imported_mood_is_never_drawn_as_markdown(visit):
    visit.journal.check_ins.save(CheckIn(at=now(), day=TODAY, measures={"**Mood**": 5.5}))
    visit.open("days").choose("What to show", "measure/**Mood**")
    assert "One of the 365 days has a number." in visit.words
    assert "Mood" not in visit.words


def test_an_empty_journal_is_met_kindly(tmp_path, monkeypatch):
    begun(tmp_path / "journal")
    visit = Visit(tmp_path / "journal", monkeypatch).open("days")
    assert chart_sentences.NOTHING_YET in visit.words
    assert visit.app.get("vega_lite_chart") == [] and len(visit.app.date_input) == 1
