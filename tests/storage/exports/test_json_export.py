"""Whatever the journal holds goes into one file, and comes back as it was."""

import re
import string
import tempfile
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steady.domain.records import privacy
from steady.domain.records.draft import Draft
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import new_id
from steady.storage import imports
from steady.storage.errors import JournalTooNew
from steady.storage.exports import add_to, as_whole, is_whole, put_in_place, read_whole
from steady.storage.exports.json_export import NotOurWholeFile
from steady.storage.exports.json_import import Brought
from steady.storage.journal import Journal, open_in_memory, open_journal
from steady.storage.maintenance.wipe import forget_everything
from tests.storage.records.test_any_record import (
    check_ins,
    drafts,
    events,
    exercises,
    json_values,
    ratings,
    reflections,
    unique,
)
from tests.storage.samples import ONE_OF_EACH, SUNDAY_EVENING, SetClock, change_by_hand, check_in


def filled(journal: Journal) -> Journal:
    """One record of each kind, one of them edited, and a choice."""
    journal.save_all(ONE_OF_EACH.values())
    stored = journal.check_ins.all()[0]
    journal.check_ins.save(replace(stored, note="We talked for an hour."))
    journal.settings.set("week off until", "2026-11-29")
    return journal


def as_shown(journal: Journal) -> dict:
    return {kind.name: kind.all() for kind in journal.collections}


@pytest.mark.long
@settings(max_examples=60, deadline=None)
@given(
    st.tuples(*map(unique, (check_ins, ratings, reflections, exercises, events, drafts))),
    st.dictionaries(st.text(string.printable[:90], min_size=1, max_size=20), json_values, max_size=3),
)
def test_any_journal_taken_out_and_forgotten_comes_back_equal(lots, choices):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        journal = open_journal(folder)
        journal.save_all(record for lot in lots for record in lot)
        for name, value in choices.items():
            journal.settings.set(name, value)
        shown, everything, content = as_shown(journal), journal.everything(), as_whole(journal)
        for bring in (put_in_place, add_to):
            forget_everything(folder)
            new = open_journal(folder)
            bring(new, read_whole(content))
            again = open_journal(folder)
            assert again.everything() == everything
            assert as_shown(again) == shown
            assert {name: again.settings.get(name) for name in choices} == choices


def test_revision_and_time_of_the_last_change_come_back(journal, clock):
    filled(journal)
    empty = open_in_memory(clock=clock)
    put_in_place(empty, read_whole(as_whole(journal)))
    (edited,) = empty.check_ins.all()
    assert (edited.revision, edited.edited_at, edited.note) == (2, SUNDAY_EVENING, "We talked for an hour.")


def test_fields_of_a_newer_version_and_what_cannot_be_read_come_back(open_here, folder, tmp_path):
    filled(open_here())
    path = folder / "journal.json"
    change_by_hand(path, '"calm":6', '"calm":6,"from_a_newer_version":{"mood":[1,2]}')
    change_by_hand(path, '"proud":"I waited."', '"proud":{"not":"a text"}')
    journal = open_here()
    assert [one.kind for one in journal.unreadable] == ["reflections"]
    new = open_journal(tmp_path / "new")
    put_in_place(new, read_whole(as_whole(journal)))
    again = open_journal(tmp_path / "new")
    assert again.everything() == journal.everything()
    assert [one.kind for one in again.unreadable] == ["reflections"]
    assert b"from_a_newer_version" in (tmp_path / "new" / "journal.json").read_bytes()


def test_how_the_journal_was_before_is_the_newest_backup(open_here, clock):
    journal = open_here()
    journal.check_ins.save(check_in("This stood here before."))
    put_in_place(journal, read_whole(as_whole(filled(open_in_memory(clock=clock)))))
    newest = journal.backups.all()[0]
    before = open_in_memory(opened=journal.backups.open(newest.name))
    assert [one.note for one in before.check_ins.all()] == ["This stood here before."]


def test_adding_the_same_file_again_changes_nothing(journal):
    filled(journal)
    before, content = journal.everything(), as_whole(journal)
    stamp = journal.stamp
    assert add_to(journal, read_whole(content)) == Brought(new=0, updated=0, unchanged=6, kept=0)
    assert (journal.everything(), journal.stamp) == (before, stamp)


def test_an_entry_whose_revision_cannot_be_read_gives_way_to_that_of_the_file(open_here, folder):
    content = as_whole(filled(open_here()))
    change_by_hand(folder / "journal.json", '"revision":1', '"revision":"one"')
    journal = open_here()
    assert add_to(journal, read_whole(content)).updated >= 1
    assert add_to(journal, read_whole(content)) == Brought(new=0, updated=0, unchanged=6, kept=0)


def test_of_two_versions_of_one_entry_the_later_revision_stays(journal, clock):
    filled(journal)
    older = as_whole(journal)
    (edited,) = journal.check_ins.all()
    journal.check_ins.save(replace(edited, note="Later than the file."))
    newer = as_whole(journal)
    assert add_to(journal, read_whole(older)) == Brought(new=0, updated=0, unchanged=5, kept=1)
    assert journal.check_ins.all()[0].note == "Later than the file."
    behind = open_in_memory(clock=clock)
    put_in_place(behind, read_whole(older))
    assert add_to(behind, read_whole(newer)) == Brought(new=0, updated=1, unchanged=5, kept=0)
    assert behind.check_ins.all()[0].note == "Later than the file."


def test_an_older_file_turns_no_choice_back_and_puts_no_draft_in_a_form(journal):
    filled(journal)
    older = as_whole(journal)
    journal.settings.set("week off until", None)
    (draft,) = journal.drafts.all()
    journal.drafts.save(replace(draft, values={"note": "What I write now"}))
    add_to(journal, read_whole(older))
    assert journal.settings.get("week off until") is None
    assert journal.drafts.all()[0].values == {"note": "What I write now"}


def test_without_a_tick_nothing_private_is_in_the_file(journal):
    filled(journal)
    held = ExerciseEntry(exercise="hold", values=privacy.marked({"text": "I held this back."}))
    parked = ExerciseEntry(exercise="3C", values={"text": "I parked this."})
    begun = Draft(form="exercise 3C 0", values={"text": "I had begun this."})
    again = Draft(form=f"exercise {held.id} 0 ~{new_id()}", values={"text": "I changed this."})
    journal.save_all([held, parked, begun, again])
    content = as_whole(journal, withheld={"3C"})
    assert b"We talked" in content and b"Dear you," in content and b"I wanted to say" in content
    for secret in (b"I held this back.", b"I parked this.", b"I had begun this.", b"I changed this."):
        assert secret in as_whole(journal)
        assert secret not in content
    assert not read_whole(content).is_complete and read_whole(as_whole(journal)).is_complete


def test_an_exercise_entry_nobody_can_read_counts_as_private(open_here, folder):
    filled(open_here())
    change_by_hand(folder / "journal.json", '"exercise":"letter"', '"exercise":["letter"]')
    assert b"Dear you," not in as_whole(open_here(), withheld=set())
    assert b"Dear you," in as_whole(open_here())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"not json",
        b'{"format": "steady journal"}',
        "\ud83d".encode("utf-8", "surrogatepass"),
        b'{"format":"steady journal","version":"1","records_format":1,"taken":"2026-11-22T21:05:00+01:00",'
        b'"complete":true,"journal":{}}',
        b'{"format":"steady journal","version":1,"records_format":1,"taken":"yesterday","complete":true,"journal":{}}',
        b'{"format":"steady journal","version":1,"records_format":1,"taken":"2026-11-22T21:05:00","complete":true,'
        b'"journal":{}}',
        b'{"format":"steady journal","version":1,"records_format":1,"taken":"2026-11-22T21:05:00+01:00",'
        b'"complete":true,"journal":{"check_ins":[]}}',
        b'{"format":"another app","version":1,"records_format":1,"taken":"2026-11-22T21:05:00+01:00","complete":true,'
        b'"journal":{}}',
    ],
)
def test_a_file_that_is_none_of_ours_is_told_kindly(content):
    with pytest.raises(NotOurWholeFile, match="Nothing was changed"):
        read_whole(content)


@pytest.mark.parametrize("name", ["version", "records_format"])
def test_a_file_of_a_newer_workbook_is_not_guessed_at(clock, name):
    content = as_whole(filled(open_in_memory(clock=clock)))
    with pytest.raises(JournalTooNew, match="newer version"):
        read_whole(re.sub(b'"%b": [0-9]' % name.encode(), b'"%b": 9' % name.encode(), content))


@settings(max_examples=200)
@given(st.data())
def test_a_file_changed_anywhere_is_read_or_told_and_nothing_else(data):
    content = bytearray(as_whole(filled(open_in_memory(clock=SetClock()))))
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=4)):
        content[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.none() | st.integers(0, len(content)))
    try:
        whole = read_whole(bytes(content[:cut]))
    except (NotOurWholeFile, JournalTooNew):
        return
    journal = open_in_memory(clock=SetClock())
    put_in_place(journal, whole)
    assert journal.everything() == whole.tables


def test_a_file_saved_by_an_editor_is_still_ours(clock):
    journal = filled(open_in_memory(clock=clock))
    content = as_whole(journal)
    indented = orjson.dumps(orjson.loads(content), option=orjson.OPT_INDENT_2)
    rewritten = b"\xef\xbb\xbf" + indented.replace(b"\n", b"\r\n")
    assert is_whole(content) and is_whole(rewritten)
    assert not is_whole(b"full_date,date,weekday,time,mood") and not is_whole(b'{"entries": []}')
    assert read_whole(rewritten).tables == journal.everything()


ODD_KEYS = [
    "",
    "a",
    " ",
    "A" * 32,
    "a" * 33,
    "check_ins/",
    "exercises//" + "0" * 32,
    "exercises/a/" + "0" * 32,
    "2026-W99",
]


@pytest.mark.parametrize("odd", ODD_KEYS)
def test_a_document_under_a_name_that_no_journal_gives_is_left_out_counted_and_told(journal, clock, odd):
    filled(journal)
    before = journal.everything()
    said = orjson.loads(as_whole(filled(open_in_memory(clock=clock))))
    strange = {"at": SUNDAY_EVENING.isoformat(), "day": "2026-11-22", "exercise": "3C", "values": {"text": "x"}}
    tables = ("check_ins", "ratings", "reflections", "exercises", "events", "drafts", "kept_aside")
    for name in tables:
        said["journal"].setdefault(name, {})[odd] = strange
    said["journal"] |= {"": {"a" * 32: strange}, "a/b": {"x": strange}, "Check_ins": {"a" * 32: strange, "b": 7}}
    whole = read_whole(orjson.dumps(said))
    assert whole.refused == len(tables) + 4
    assert whole.said_of_refused == "11 entries in it don't look like they're from this workbook, so they're left out."
    assert imports.read("notes.json", _marked(said)).unreadable[0].reason == whole.said_of_refused
    new = open_in_memory(clock=clock)
    for bring in (add_to, put_in_place):
        bring(new, whole)
        assert new.unreadable == [] and not any(odd in table for table in new.everything().values())
        assert new.everything().keys() <= {*before, "kept_aside"}
    add_to(journal, whole)
    assert journal.unreadable == [] and before.items() <= journal.everything().items()


@pytest.mark.parametrize("odd", ["", " ", "two\nlines", "\0", "x" * 201])
def test_a_choice_or_an_entry_of_a_newer_version_under_an_odd_name_is_left_out_too(journal, odd):
    said = orjson.loads(as_whole(filled(journal)))
    said["journal"] |= {"settings": {odd: {"value": 1}, "veil": {"value": True}}, "letters": {odd: {}, "one": {}}}
    whole = read_whole(orjson.dumps(said))
    assert whole.refused == 2
    assert (whole.tables["settings"], whole.tables["letters"]) == ({"veil": {"value": True}}, {"one": {}})


def test_of_one_entry_left_out_it_is_said_as_of_one_and_of_none_nothing(journal):
    said = orjson.loads(as_whole(filled(journal)))
    assert read_whole(orjson.dumps(said)).said_of_refused == ""
    said["journal"]["events"][""] = {}
    assert "1 entry in it doesn't look like" in read_whole(orjson.dumps(said)).said_of_refused


def test_the_draft_of_a_private_entry_is_told_by_its_whole_name_and_one_of_no_known_name_stays_out(journal):
    filled(journal)
    drafts = {
        name: {"at": SUNDAY_EVENING.isoformat(), "day": "2026-11-22", "form": name, "values": {}}
        for name in ("exercise 3C 0", "exercise 3CC 0", "exercise 13C", "of no form 3C")
    }
    journal.replace_everything({**journal.everything(), "drafts": drafts, "exercises": {"": {"exercise": "3C"}}})
    kept = read_whole(as_whole(journal, withheld={"3C"})).tables["drafts"]
    assert kept.keys() == {"exercise 3CC 0", "exercise 13C"}


def _marked(said) -> bytes:
    """A whole file as this workbook begins it."""
    return orjson.dumps(said).replace(b'{"format":', b'{"format": ', 1)
