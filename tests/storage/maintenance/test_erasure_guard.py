"""A mistake in what an erasing takes costs her a sentence, and never an entry; so does a forged note of one."""

from dataclasses import replace

import orjson
import pytest

from steady.domain.records.draft import Draft
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.storage.errors import NotErased
from steady.storage.file.journal_format import FileFormat
from steady.storage.journal import open_in_memory, open_journal
from steady.storage.maintenance import erasure_guard
from steady.storage.maintenance.erasure import NOTE
from steady.storage.maintenance.erasure_target import ErasureTarget
from tests.storage.locks import PASSPHRASE, QUICK
from tests.storage.samples import check_in

PARKED, TWIN = "ab" * 16, "ab" * 15 + "ac"


def filled(journal):
    """A parked entry, one whose id is nearly the same, check-ins, and drafts of several forms."""
    for record_id in (PARKED, TWIN):
        journal.exercises.save(ExerciseEntry(id=record_id, exercise="3C", values={"text": "I wanted to scream."}))
    journal.save_all(check_in(f"Line {number}.") for number in range(5))
    for form in ("check-in", "exercise 3C 0", "exercise 2A 0", f"exercise {PARKED} 0", f"exercise {TWIN} 0"):
        journal.drafts.save(Draft(form=form, values={"note": "Slept"}))
    return journal


def bytes_in(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "journal.lock"}


def of_every_table(self, table, key):
    return self.id[:2] in key


def all_that_is_near(self, table, key):
    return table == self.kind and key[:30] == self.id[:30]


def any_draft(self, table, key):
    return (table, key) == (self.kind, self.id) or table == "drafts"


def the_same_id_anywhere(self, table, key):
    return key == self.id or table == "check_ins"


WRONG = [of_every_table, all_that_is_near, any_draft, the_same_id_anywhere]


@pytest.mark.parametrize("takes", WRONG)
@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_an_erase_that_would_take_more_than_its_record_stops_before_the_first_byte(
    takes, passphrase, open_here, folder, monkeypatch
):
    journal = filled(open_here())
    if passphrase:
        journal.lock.put_on(passphrase, QUICK)
    monkeypatch.setattr(ErasureTarget, "takes", takes)
    monkeypatch.setattr(ErasureTarget, "remove_from", everywhere)
    before = bytes_in(folder)
    with pytest.raises(NotErased, match="wasn't deleted"):
        journal.erase("exercises", PARKED)
    assert bytes_in(folder) == before
    monkeypatch.undo()
    journal.refresh()
    assert len(journal.exercises.all()) == 2 and len(journal.check_ins.all()) == 5


def everywhere(self, tables, *, is_journal=False):
    """What takes whatever `takes` says, from whatever table."""
    return {
        name: {key: one for key, one in table.items() if not self.takes(name, key)} for name, table in tables.items()
    }


@pytest.mark.parametrize(
    "wrong",
    [
        lambda tables: {name: {} for name in tables},
        lambda tables: {name: table for name, table in tables.items() if name != "drafts"},
        lambda tables: {**tables, "check_ins": {key: {} for key in tables["check_ins"]}},
        lambda tables: {**tables, "check_ins": {**tables["check_ins"], "more": {}}},
        lambda tables: {**tables, "more": {}},
    ],
)
def test_what_is_left_may_be_neither_less_nor_other_than_it_was(wrong, monkeypatch):
    journal = filled(open_in_memory())
    before = journal.everything()
    monkeypatch.setattr(ErasureTarget, "remove_from", lambda self, tables, is_journal=False: wrong(tables))
    with pytest.raises(NotErased):
        journal.erase("exercises", PARKED)
    assert journal.everything() == before


def test_a_whole_line_of_another_record_stops_it_too_when_it_would_go_from_a_damaged_copy(
    open_here, folder, monkeypatch
):
    journal = filled(open_here())
    whole = (folder / "journal.json").read_bytes()
    (folder / "journal.json.damaged-2026-11-22-220000").write_bytes(whole.replace(b"Line 3.", b"Line \x00."))
    first, _, last = (folder / "journal.drafts").read_bytes().rpartition(b"Slept")
    (folder / "journal.drafts.damaged-2026-11-22-220000").write_bytes(first + b"Sl\x00pt" + last)
    before = bytes_in(folder)
    twin = TWIN.encode()
    wrong = [
        lambda content, target, chunks: b"\n".join(line for line in content.split(b"\n") if twin not in line),
        lambda content, target, chunks: b"",
        lambda content, target, chunks: content + b"\nmore",
        lambda content, target, chunks: b"\n".join(
            line for line in content.split(b"\n") if b'"check-in": ' not in line
        ),
    ]
    for mistaken in wrong:
        monkeypatch.setattr(erasure_guard, "without_its_lines", mistaken)
        with pytest.raises(NotErased):
            journal.erase("exercises", PARKED)
        assert bytes_in(folder) == before


FORGED = [
    {"kind": "exercises", "id": ""},
    {"kind": "exercises", "id": "a"},
    {"kind": "exercises", "id": "ab"},
    {"kind": "exercises", "id": PARKED.upper()},
    {"kind": "exercises", "id": PARKED, "form": "a b"},
    {"kind": "exercises", "id": [PARKED]},
    {"kind": "check_ins", "id": PARKED, "form": "3C"},
    {"kind": "drafts", "id": ""},
    {"kind": "drafts", "id": "exercise "},
    {"kind": "kept_aside", "id": PARKED},
    {"kind": "", "id": PARKED},
    {"kind": ["exercises"], "id": PARKED},
    {"kind": "exercises", "id": None},
    {"kind": "exercises", "id": PARKED, "all": True},
    {"id": PARKED},
    ["exercises", PARKED],
    "exercises",
    None,
]


@pytest.mark.parametrize("forged", FORGED, ids=str)
def test_a_forged_or_damaged_note_of_an_erasing_takes_nothing(forged, open_here, folder):
    before = filled(open_here()).everything()
    (folder / NOTE).write_bytes(orjson.dumps(forged))
    journal = open_here()
    assert journal.everything() == before
    journal.check_ins.save(check_in("And it goes on."))
    journal.erase("exercises", TWIN)
    assert [entry.id for entry in journal.exercises.all()] == [PARKED] and len(journal.check_ins.all()) == 6


def test_a_note_that_anyone_wrote_beside_a_locked_journal_takes_nothing(open_here, folder):
    journal = filled(open_here())
    journal.lock.put_on(PASSPHRASE, QUICK)
    (folder / NOTE).write_bytes(orjson.dumps({"kind": "exercises", "id": PARKED, "form": "3C"}))
    before = journal.everything()
    assert open_journal(folder, secret=PASSPHRASE).everything() == before


def test_a_note_with_the_id_of_one_record_takes_that_one_alone(open_here, folder):
    filled(open_here())
    (folder / NOTE).write_bytes(orjson.dumps({"kind": "exercises", "id": PARKED, "form": ""}))
    journal = open_here()
    assert [entry.id for entry in journal.exercises.all()] == [TWIN] and len(journal.check_ins.all()) == 5
    assert {draft.form for draft in journal.drafts.all()} == {
        "check-in",
        "exercise 3C 0",
        "exercise 2A 0",
        f"exercise {TWIN} 0",
    }


def test_a_plain_copy_beside_a_locked_journal_loses_the_record_and_can_still_be_opened(open_here, folder):
    journal = filled(open_here())
    plain = (folder / "journal.json").read_bytes()
    journal.lock.put_on(PASSPHRASE, QUICK)
    copy = folder / "my copy.json"
    copy.write_bytes(plain)
    journal.erase("exercises", PARKED)
    tables = FileFormat().decode(copy.read_bytes()).tables
    assert tables["exercises"].keys() == {TWIN} and len(tables["check_ins"]) == 5


def test_a_locked_file_of_somebody_else_stays_however_damaged_it_is(open_here, tmp_path, folder):
    journal = filled(open_here())
    journal.lock.put_on(PASSPHRASE, QUICK)
    theirs = open_journal(tmp_path / "theirs")
    theirs.lock.put_on("quite another one 7", QUICK)
    locked = (tmp_path / "theirs" / "journal.json").read_bytes()
    kept = {"theirs.json": locked, "theirs, cut.json": locked[:200], "theirs, hurt.json": locked[:-3] + b"abc"}
    for name, content in kept.items():
        (folder / name).write_bytes(content)
    journal.erase("exercises", PARKED)
    assert {name: (folder / name).read_bytes() for name in kept} == kept


def test_an_exercise_of_an_odd_name_takes_no_form_along(open_here):
    journal = filled(open_here())
    for odd in ("", " ", "3C 0", "3C/", "~", "exercise 3C", PARKED):
        entry = journal.exercises.get(PARKED)
        journal.exercises.save(replace(entry, exercise=odd) if entry else ExerciseEntry(id=PARKED, exercise=odd))
        journal.erase("exercises", PARKED)
        assert journal.drafts.get("exercise 3C 0") and journal.drafts.get("exercise 2A 0")
        assert journal.exercises.get(PARKED) is None
