"""Take it with you: the locked way first, then a file she asks for, and nothing private unasked."""

import ast
from datetime import date, timedelta

import pytest
import streamlit as st

from steady.domain.records import privacy
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.own_scales import CHOICE, OWN, OwnScale, as_choice
from steady.domain.records.record import now
from steady.storage.exports import read_whole
from steady.ui.journal import export_page
from steady.ui.widgets import progress_bar
from tests.browser.screens import OPEN_SAMPLE
from tests.running import ROOT
from tests.storage.exports.reading import unzipped
from tests.ui.fixed_day import TODAY
from tests.ui.journals import three_days

HELD = "I hold this back."
RIVER, SLEPT = "Walked to the river.", "Barely slept."


def test_no_press_for_a_file_runs_the_whole_screen_which_may_drop_the_answer_to_it():
    calls = [
        node
        for path in ROOT.glob("steady/**/*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "download_button"
    ]
    clicks = [keyword.value.value for call in calls for keyword in call.keywords if keyword.arg == "on_click"]
    assert clicks == ["ignore"] * len(calls) and calls


@pytest.fixture
def files(monkeypatch):
    """The files the screens have offered to save, name → content, oldest first."""
    offered, draw = {}, st.download_button

    def noted(label, content, name, *rest, **more):
        offered[name] = content
        return draw(label, content, name, *rest, **more)

    monkeypatch.setattr(st, "download_button", noted)
    return offered


@pytest.fixture
def written(visit):
    """A visit to a journal of three days in which something is held back."""
    three_days(visit.folder).exercises.save(ExerciseEntry(exercise="hold", values=privacy.marked({"text": HELD})))
    return visit.open("take-out")


def make(visit, what, *, private=False):
    visit.set("radio", "What would you like?", what)
    if private:
        visit.set("checkbox", export_page.PRIVATE, True)
    return visit.press(export_page.MAKE)


def test_the_locked_file_stands_first_and_nothing_is_made_unasked(written, files):
    shown = [one.value for one in written.app.markdown]
    assert "locked file" in shown[0] and "**aren't locked**" in shown[1]
    assert files == {}
    assert [one.label for one in written.app.button if one.proto.type == "primary"] == [export_page.MAKE]


def test_everything_is_in_the_one_file_but_what_is_private_unless_it_is_ticked(written, files):
    make(written, export_page.WHOLE)
    assert HELD.encode() not in files["notes.json"] and RIVER.encode() in files["notes.json"]
    make(written, export_page.WHOLE, private=True)
    assert read_whole(files["notes.json"]).tables == written.journal.journal.everything()


@pytest.mark.parametrize("what, name", [(export_page.TABLES, "tables.zip"), (export_page.DIARY, "months.zip")])
def test_a_file_to_read_holds_what_she_wrote_and_what_is_private_only_when_ticked(written, files, what, name):
    make(written, what)
    told = "".join(unzipped(files[name]).values())
    assert RIVER in told and SLEPT in told and HELD not in told
    make(written, what, private=True)
    assert HELD in "".join(unzipped(files[name]).values())


@pytest.mark.parametrize("what, name", [(export_page.TABLES, "tables.zip"), (export_page.DIARY, "months.zip")])
def test_a_file_to_read_names_her_own_scales_as_she_does(written, files, what, name):
    choir = OwnScale(id=f"{OWN}bc4783c3de2c", name="Choir")
    written.journal.journal.settings.set(CHOICE, as_choice([choir]))
    written.journal.check_ins.save(CheckIn(measures={choir.id: 4}))
    make(written, what)
    told = "".join(unzipped(files[name]).values())
    assert choir.name in told and OWN not in told


def test_only_the_time_she_chooses_is_in_it(written, files):
    long_ago = TODAY - timedelta(days=60)
    written.journal.check_ins.save(CheckIn(at=now(), day=long_ago, note="Long ago."))
    written.set("radio", "What would you like?", export_page.TABLES).choose("From when?", "The last 4 weeks")
    written.press(export_page.MAKE)
    assert "Long ago." not in unzipped(files["tables.zip"])["days.csv"]
    written.choose("From when?", export_page.CHOOSE)
    written.set("date_input", "First day", long_ago).set("date_input", "Last day", long_ago).press(export_page.MAKE)
    table = unzipped(files["tables.zip"])["days.csv"]
    assert "Long ago." in table and RIVER not in table


def test_a_time_without_entries_makes_no_file(written, files):
    written.set("radio", "What would you like?", export_page.TABLES).choose("From when?", export_page.CHOOSE)
    written.set("date_input", "First day", date(2001, 1, 1)).set("date_input", "Last day", date(2001, 1, 2))
    assert "There's nothing from that time yet" in written.press(export_page.MAKE).words
    assert files == {}


def test_a_change_of_mind_takes_the_finished_file_away(written):
    make(written, export_page.TABLES)
    assert [one.proto.label for one in written.app.get("download_button")] == [export_page.SAVE]
    written.set("checkbox", export_page.PRIVATE, True)
    assert written.app.get("download_button") == []


def test_the_sample_is_not_taken_along(written, files):
    written.open("sample").press(OPEN_SAMPLE).open("take-out")
    assert export_page.MAKE not in written.buttons and files == {}


def test_long_work_says_how_far_it_is_and_can_be_stopped(written, monkeypatch):
    monkeypatch.setattr(progress_bar, "QUIET_S", -1.0)
    shown = []
    bar = st.delta_generator.DeltaGenerator.progress
    monkeypatch.setattr(
        st.delta_generator.DeltaGenerator,
        "progress",
        lambda place, share, text: shown.append((share, text)) or bar(place, share, text),
    )
    make(written, export_page.TABLES)
    assert (0.0, export_page.MAKING) in shown
    # When it is done, nothing of it is left on the screen.
    assert progress_bar.STOP not in written.buttons and export_page.SAVE in [
        one.proto.label for one in written.app.get("download_button")
    ]
