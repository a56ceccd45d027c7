"""What this version cannot read stays in the file, sign for sign, and is told of; it is never shown wrong."""

from dataclasses import replace

import pytest

from tests.storage.samples import ONE_OF_EACH, change_by_hand, check_in, notes


@pytest.fixture
def path(folder):
    return folder / "journal.json"


def line_with(path, text):
    return next(line.rstrip(",") for line in path.read_text("utf-8").splitlines() if text in line)


@pytest.mark.parametrize(
    "old, new",
    [
        ('"calm":6', '"calm":11'),
        ('"calm":6', '"calm":"6"'),
        ('"calm":6', '"calm":6.5'),
        ('"calm":6', '"calm":true'),
        ('"day":"2026-11-22"', '"day":"2026-13-22"'),
        ('"day":"2026-11-22"', '"day":"2027-11-22"'),
        ('"day":"2026-11-22",', ""),
        ('"at":"2026-11-22T21:05:00+01:00"', '"at":"2026-11-22T21:05:00"'),
        ('"revision":1', '"revision":-1'),
        ('"revision":1', '"revision":1,"hidden":"yes"'),
        ('"note":"strange"', '"note":7,"why":"strange"'),
        ('"words":["sad"]', '"words":"sad"'),
        ('"words":["sad"]', '"words":[["sad"]]'),
        ('"measures":{"pain":2.5}', '"measures":{"pain":25}'),
        ('"measures":{"pain":2.5}', '"measures":[2.5]'),
    ],
)
def test_a_check_in_that_cannot_be_read_is_told_of_and_kept_sign_for_sign(open_here, path, old, new):
    journal = open_here()
    strange = journal.check_ins.save(check_in("strange", words=("sad",), measures={"pain": 2.5}))
    change_by_hand(path, old, new)
    line = line_with(path, "strange")
    journal.check_ins.save(check_in("plain"))
    assert notes(journal) == ["plain"] and journal.check_ins.get(strange.id) is None
    (unreadable,) = open_here().unreadable
    assert (unreadable.kind, unreadable.id) == ("check_ins", strange.id)
    assert unreadable.sentence.startswith("One check-in isn't shown") and "just as it is" in unreadable.sentence
    assert line_with(path, "strange") == line


@pytest.mark.parametrize("at", ["9999-12-31T23:59:59+00:00", "9999-12-31T00:00:00-11:00"])
def test_a_clock_at_the_end_of_the_calendar_keeps_nobody_from_the_journal(open_here, path, at):
    journal = open_here()
    journal.check_ins.save(check_in("strange"))
    change_by_hand(path, '"at":"2026-11-22T21:05:00+01:00"', f'"at":"{at}"')
    journal.check_ins.save(check_in("plain"))
    assert sorted(notes(open_here())) == ["plain", "strange"]


def test_a_document_that_is_no_table_of_fields_is_kept(open_here, path):
    journal = open_here()
    journal.events.save(ONE_OF_EACH["events"])
    change_by_hand(path, '"events": {', '"events": {\n"x": [1, 2],\n"": null,')
    journal.check_ins.save(check_in())
    assert len(journal.events.all()) == 1
    assert sorted(one.id for one in open_here().unreadable) == ["", "x"]


def test_a_reflection_under_the_name_of_another_week_is_not_shown_as_either(open_here, path):
    journal = open_here()
    journal.reflections.save(ONE_OF_EACH["reflections"])
    change_by_hand(path, '"2026-W47": {', '"2026-W46": {')
    assert journal.reflections.all() == []
    assert [one.id for one in journal.unreadable] == ["2026-W46"]


def test_deleting_cannot_touch_what_nobody_could_see(open_here, path):
    journal = open_here()
    strange = journal.check_ins.save(check_in("strange"))
    change_by_hand(path, '"calm":6', '"calm":11')
    assert journal.check_ins.delete(strange.id) is None
    assert len(open_here().unreadable) == 1


def test_a_week_that_cannot_be_read_can_be_written_again_and_both_are_kept(open_here, path):
    journal = open_here()
    week = ONE_OF_EACH["reflections"]
    journal.reflections.save(week)
    change_by_hand(path, '"urge":4', '"urge":44')
    document = line_with(path, '"urge":44').partition(": ")[2]
    written = journal.reflections.save(replace(week, answers={"proud": "I wrote it again."}))
    again = open_here()
    assert again.reflections.all() == [written]
    assert [(one.kind, one.id) for one in again.unreadable] == [("reflections", "2026-W47")]
    assert line_with(path, '"urge":44').partition(": ")[2] == document


def test_fields_and_tables_of_a_newer_version_survive_edits_here(open_here, path):
    journal = open_here()
    stored = journal.check_ins.save(check_in("strange"))
    change_by_hand(path, '"note":"strange"', '"note":"strange","weather":{"rain":[1,2]}')
    change_by_hand(path, '"journal": {', '"journal": {\n"letters": {\n"x": {"to":"me"}\n},')
    edited = journal.check_ins.save(replace(journal.check_ins.get(stored.id), note="strange, but kept"))
    assert '"weather":{"rain":[1,2]}' in line_with(path, "strange, but kept")
    assert '{"to":"me"}' in path.read_text("utf-8")
    journal.check_ins.delete(edited.id)
    journal.check_ins.restore(edited)
    assert '"weather":{"rain":[1,2]}' in line_with(path, "strange, but kept")
    assert journal.unreadable == []
