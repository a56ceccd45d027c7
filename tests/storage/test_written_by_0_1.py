"""What version 0.1 wrote goes on opening, whole: journals, backups, backup files, exports, and what was cut short.

`written_by_0_1/README.md` says what is in each file. Nothing here is made anew: the very bytes are what counts, and
every test works on a copy of them.
"""

import csv
import io
import json
import re
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

# All that these tests know of the workbook, so that whoever moves or renames a module has one place to change.
from steady.bootstrap import Settings, Workbook, open_workbook
from steady.storage.errors import JournalLocked, WrongSecret
from tests.command_line.typed import typed
from tests.ui.visit import Visit

FILES = Path(__file__).resolve().parent / "written_by_0_1"
KINDS = ("check_ins", "ratings", "reflections", "exercises", "events", "drafts")
JOURNALS = ("plain", "locked", "without_backups")
COUNTS = {
    "plain": "check_ins 77, ratings 14, reflections 8, exercises 62, events 6, drafts 10, settings 13",
    "locked": "check_ins 27, ratings 14, reflections 8, exercises 63, events 6, drafts 11, settings 13",
    # The event cannot be read; a table of a later version, and a document that had to make way, are only kept.
    "without_backups": "check_ins 4, ratings 1, exercises 1, events 1, settings 3, letters 1, kept_aside 1",
}
# What “I want to reach out” and the hold box keep stands under names of their own; 3B is the way to the former.
EXERCISES = """1A 3, 1B 1, 1C 2, 2A 1, 2B 1, 2C 5, 2D 3, 3A 3, 3C 4, 3D 2, 4A 1, 4B 1, 4C 2, 4D 1, 5A 2, 5B 3, 5C 2,
5D 2, 6A 2, 6B 1, 6C 1, 7A 3, 7B 1, 7C 2, 7D 1, urge 10, hold 2"""
CHOICES = {
    "private",
    "careful version",
    "offered",
    "week off until",
    "buttons instead of sliders",
    "story so far wanted",
    "hide afraid",
    "idle minutes",
    "veil",
    "measures",
    "reminders",
    "brought in",
    "mood levels",
}
HER_WORDS = (
    "<b>I am so scared.</b> There, I wrote it.",
    "- bank\n- school\n- Mama\nand none of it done. Tomorrow is another day.",
    "=SUM of today: one walk, one nap, one honest sentence.",
    "# Not a heading, just my head: loud, loud, loud",
    "Everything at once. Ä Ö Ü ß é ñ 你好 🫶🏽",
    'Gülçin taught me a word: "sabır". Patience. يا رب',
    "C:\\Users\\me — I found his password on a note and did NOT use it. Proud.",
)
IN_BOTH = ("Changed the day after: it was not as bad as I wrote.", "Everything at once. Ä Ö Ü ß é ñ 你好 🫶🏽")
ON_SCREEN = {
    "plain": IN_BOTH,
    "locked": IN_BOTH,
    "without_backups": ("In the place of what could not be read.", "this form is gone & my words are not."),
}
HELD_BACK = (
    "I hate the sofa.",
    "I do not know what to write to you <3",
    "We have to talk about US.",
    "Half a message about us",
    "Half a page nobody reads",
    "where I stand",
)
LATER_FIELD = "written_by_a_later_version"
# Sunday the 29th of November 2026, when the last word was saved: minutes after, and long after.
LAST_DAY = datetime(2026, 11, 29, 13, 50, tzinfo=timezone(timedelta(hours=1)))
MOMENTS = {"that_day": LAST_DAY, "years_later": LAST_DAY + timedelta(days=1234)}

pytestmark = pytest.mark.trust


@cache
def told(name: str) -> Any:
    """A JSON file beside the journals."""
    return json.loads((FILES / name).read_text(encoding="utf-8"))


def counted(text: str) -> Counter[str]:
    """A table of counts as it is written above."""
    return Counter({name: int(number) for name, number in map(str.split, text.split(","))})


def expected(journal: str) -> dict[str, list[dict[str, Any]]]:
    """Every table of that journal, as a list of plain documents."""
    return told("expected.json")[journal]


def as_tables(journal: str) -> dict[str, dict[str, Any]]:
    """The same as table → id → document."""
    return {
        name: {row["id"]: row.get("is", {key: value for key, value in row.items() if key != "id"}) for row in rows}
        for name, rows in expected(journal).items()
    }


PASSPHRASE, CODE = (told("secrets.json")[name] for name in ("passphrase", "recovery code"))
OF_FILE = told("secrets.json")["passphrase of files/of_plain.backup"]
OF_CUT = told("secrets.json")["passphrase of cut_short/lock_finished"]
ERASED = told("secrets.json")["erased"]


def copied(journal: str, place: Path) -> Path:
    """A copy of that folder, to work on."""
    return shutil.copytree(FILES / journal, place / journal.replace("/", "_"))


def opened(folder: Path, secret: str | None = None) -> Workbook:
    """The workbook on that folder; the locked one with its passphrase."""
    return open_workbook(
        Settings(folder), (PASSPHRASE if folder.name == "locked" else "") if secret is None else secret
    )


def tables_of(workbook: Workbook) -> dict[str, dict[str, Any]]:
    """Every table there is, but for empty ones."""
    return {name: table for name, table in workbook.journal.everything().items() if table}


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes, but for the empty one that keeps two windows apart."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }


def as_json(value: Any) -> Any:
    """A value of a record as it stands in the file."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: as_json(each) for key, each in value.items()}
    return [as_json(each) for each in value] if isinstance(value, (list, tuple)) else value


def as_read(record: Any) -> dict[str, Any]:
    """All that a record says, by the names of the file; what it leaves open is not in it."""
    assert is_dataclass(record)
    said = {field.name: as_json(getattr(record, field.name)) for field in fields(record)}
    # A zero she answered is an answer; a count of no saves, and no hiding, are none.
    return {name: value for name, value in said.items() if value not in (None, "", [], {}) and value is not False}


def sentences(value: Any) -> Iterator[str]:
    """What she wrote in words of her own, wherever it stands in a document: a text with a blank in it."""
    if isinstance(value, str) and " " in value.strip():
        yield value
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from sentences(each)


def all_sentences(journal: str) -> list[str]:
    """Every sentence in the entries of that journal, those for her alone too."""
    written = [
        row.get(name)
        for kind in KINDS
        if kind != "drafts"
        for row in expected(journal)[kind]
        for name in ("note", "title", "answers", "values")
    ]
    return list(sentences(written))


def in_a_line(text: str) -> str:
    """A text with every gap as one blank, so that line ends and blanks that do not break make no difference."""
    return " ".join(text.split())


def unzipped(place: Path) -> dict[str, str]:
    with zipfile.ZipFile(place) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def cells_in(place: Path) -> str:
    """Everything in the cells of a zip of tables, as a spreadsheet reads them."""
    rows = [row for text in unzipped(place).values() for row in csv.reader(io.StringIO(text.lstrip("\ufeff")))]
    return in_a_line(" ".join(cell for row in rows for cell in row))


def diary_in(place: Path) -> str:
    """Everything in a zip of Markdown files, as a reader shows it."""
    return in_a_line(re.sub(r"\\(.)", r"\1", " ".join(unzipped(place).values()), flags=re.DOTALL))


# What is there.


@pytest.mark.parametrize("journal", JOURNALS)
def test_every_kind_of_record_and_every_choice_is_in_it(journal):
    rows = expected(journal)
    assert {name: len(table) for name, table in rows.items()} == counted(COUNTS[journal])
    if journal != "without_backups":
        done = Counter(row["exercise"] for row in rows["exercises"])
        # He asked for no contact at the end of the locked one, which changes words on many screens.
        assert done == counted(EXERCISES) + Counter({"7A": 1} if journal == "locked" else {})
        assert {row["id"] for row in rows["settings"]} == CHOICES


def test_the_words_she_wrote_are_in_it():
    notes = [row.get("note") for row in expected("plain")["check_ins"]]
    assert [words for words in HER_WORDS if words not in notes] == []


# It opens.


@pytest.mark.parametrize("journal", JOURNALS)
def test_every_record_is_read_whole(journal, tmp_path):
    workbook = opened(copied(journal, tmp_path))
    # A check-in that can be read took the place of one that could not, and its id.
    unreadable = {one.id for one in workbook.journal.unreadable if one.kind == "events"}
    for kind in KINDS:
        rows = [row for row in expected(journal).get(kind, ()) if row["id"] not in unreadable]
        said = {one.id: as_read(one) for one in getattr(workbook, kind).all()}
        assert said == {row["id"]: {name: value for name, value in row.items() if name != LATER_FIELD} for row in rows}


@pytest.mark.parametrize("journal", JOURNALS)
def test_every_choice_is_read_as_she_made_it(journal, tmp_path):
    settings = opened(copied(journal, tmp_path)).journal.settings
    assert [row["id"] for row in expected(journal)["settings"] if settings.get(row["id"], "none") != row["value"]] == []


def test_what_cannot_be_read_is_named_and_kept(tmp_path):
    workbook = opened(copied("without_backups", tmp_path))
    # The event without a time, and the check-in off the scale that had to make way.
    assert Counter(one.kind for one in workbook.journal.unreadable) == {"events": 1, "check_ins": 1}
    assert tables_of(workbook) == as_tables("without_backups")


@pytest.mark.parametrize("journal", JOURNALS)
def test_to_open_it_changes_no_file_but_for_the_version_of_a_lock(journal, tmp_path):
    folder = copied(journal, tmp_path)
    workbook = opened(folder)
    assert (workbook.journal.restored_from, workbook.journal.older_since, workbook.journal.lost_its_lock) == (
        None,
        None,
        False,
    )
    if journal == "locked":
        whole = {name: content for name, content in bytes_in(folder).items() if ".damaged-" not in name}
        assert {content[:9] for content in whole.values()} == {b"LOCKED 2 "}
        assert bytes_in(folder).keys() == bytes_in(FILES / journal).keys()
        assert opened(folder).journal.older_since is None
    else:
        assert bytes_in(folder) == bytes_in(FILES / journal)


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("journal", JOURNALS)
def test_the_screens_show_it(journal, moment, tmp_path, monkeypatch, her_clock):
    her_clock.move_to(MOMENTS[moment])
    visit = Visit(copied(journal, tmp_path), monkeypatch).open()
    if journal == "locked":
        assert not [words for words in ON_SCREEN[journal] if words in visit.words]
        visit.submit({"Passphrase or recovery code": PASSPHRASE}, "Open")
    diary = visit.open("diary").words
    assert [words for words in ON_SCREEN[journal] if words not in diary] == []
    assert not [words for words in (*HELD_BACK, ERASED) if words in diary]
    for path in ("", "weeks", "journal"):
        assert visit.open(path).app.title, f"{path} shows nothing"


@pytest.mark.parametrize("moment", MOMENTS)
def test_what_she_had_not_saved_stands_in_its_form_again(moment, tmp_path, monkeypatch, her_clock):
    her_clock.move_to(MOMENTS[moment])
    visit = Visit(copied("plain", tmp_path), monkeypatch).open()
    assert "I was just going to write that" in [box.value for box in visit.boxes]


# The beginning of a switch on “Your journal”, and how it stands.
SWITCHES = {
    "plain": {
        "Hide the headings": False,
        "Blur the screen": True,
        "Use the safer version": False,
        "Hide the word": False,
        "Buttons from 0 to 10": False,
    },
    "locked": {
        "Hide the headings": True,
        "Blur the screen": False,
        "Use the safer version": True,
        "Hide the word": True,
        "Buttons from 0 to 10": True,
    },
}


@pytest.mark.parametrize("journal", ["plain", "locked"])
def test_what_she_chose_still_holds_on_the_screens(journal, tmp_path, monkeypatch, her_clock):
    her_clock.move_to(LAST_DAY)
    visit = Visit(copied(journal, tmp_path), monkeypatch).open("journal")
    if journal == "locked":
        visit.submit({"Passphrase or recovery code": PASSPHRASE}, "Open")
        assert [box.value for box in visit.app.selectbox] == [2]
    switches = [(switch.label, switch.value) for switch in visit.app.toggle]
    assert {name: value for name in SWITCHES[journal] for label, value in switches if label.startswith(name)} == (
        SWITCHES[journal]
    )
    story = visit.content.weekly.story.switch
    assert [switch.value for switch in visit.app.toggle if switch.label == story] == [journal == "plain"]
    assert {"Rücken & Nacken", "Coffee ☕"} <= set(visit.open("measures").words.splitlines())
    assert "Taken out of the check-in" in visit.words
    visit.open("reminders")
    assert [line.value for line in visit.app.text_input][1:] == ["Tea, 5 minutes 🍵", "Ten minutes"]
    assert [days.value for days in visit.app.button_group] == [[0, 2, 4], [6]]


def test_the_time_off_she_took_then_is_still_known(tmp_path, monkeypatch, her_clock):
    folder = copied("plain", tmp_path)
    her_clock.move_to(LAST_DAY - timedelta(days=45))
    assert "End my time off" in Visit(folder, monkeypatch).open("this-week").buttons
    her_clock.move_to(LAST_DAY)
    assert "End my time off" not in Visit(folder, monkeypatch).open("this-week").buttons


def test_the_same_file_of_another_app_is_known_again_with_the_moods_as_she_named_them(tmp_path):
    folder = copied("plain", tmp_path)
    said = typed("import", FILES / "files" / "daylio.csv", data=folder).said
    assert "0 new, 0 updated, 4 unchanged" in said
    assert tables_of(opened(folder)) == as_tables("plain")


def test_what_was_brought_in_then_can_be_taken_back_but_for_what_she_changed(tmp_path, monkeypatch, her_clock):
    her_clock.move_to(LAST_DAY)
    visit = Visit(copied("plain", tmp_path), monkeypatch).open("bring-in").press("Undo the import")
    before, after = as_tables("plain")["check_ins"], tables_of(visit.journal)["check_ins"]
    gone = [before[key] for key in before.keys() - after.keys()]
    assert len(gone) == 3 and all(one["source"]["app"] == "Daylio" for one in gone)
    assert [one["lonely"] for one in after.values() if one.get("source")] == [8]


def test_the_command_line_finds_it_well(tmp_path):
    said = typed("check", data=copied("plain", tmp_path)).said
    assert "77 check-ins" in said and "8 backups can be opened" in said
    # The file that was set aside as damaged is the only thing it points at.
    assert [line for line in said.splitlines() if line.startswith("!") and "set aside" not in line] == []


# It can be written in.


@pytest.mark.parametrize("journal", JOURNALS)
def test_a_save_in_it_changes_that_record_alone_and_keeps_how_it_was(journal, tmp_path):
    folder = copied(journal, tmp_path)
    workbook = opened(folder)
    before, old = tables_of(workbook), next(one for one in workbook.check_ins.all() if one.note)
    added = workbook.check_ins.save(type(old)(calm=4, note="The first line in a newer version."))
    changed = workbook.check_ins.save(replace(old, note=f"{old.note} Read again."))
    again = opened(folder)
    assert again.check_ins.get(added.id) == added and again.check_ins.get(old.id) == changed
    assert (changed.note, changed.revision) == (f"{old.note} Read again.", old.revision + 1)
    after = tables_of(again)
    left = {
        name: {key: one for key, one in table.items() if key not in (added.id, old.id)} for name, table in after.items()
    }
    assert left == {name: {key: one for key, one in table.items() if key != old.id} for name, table in before.items()}
    second = again.journal.backups.all()[1]
    assert {name: table for name, table in again.journal.backups.open(second.name).tables.items() if table} == before


def test_a_field_of_a_later_version_stays_when_its_record_is_changed(tmp_path):
    folder = copied("without_backups", tmp_path)
    [row] = [row for row in expected("without_backups")["check_ins"] if LATER_FIELD in row]
    workbook = opened(folder)
    workbook.check_ins.save(replace(workbook.check_ins.get(row["id"]), note="Changed."))
    assert tables_of(opened(folder))["check_ins"][row["id"]][LATER_FIELD] == row[LATER_FIELD]


# It can be taken out.


def test_everything_taken_out_is_everything(tmp_path):
    folder = copied("plain", tmp_path)
    assert typed("export", "--private", tmp_path / "now.json", data=folder).code == 0
    now = json.loads((tmp_path / "now.json").read_bytes())
    assert (now["complete"], {name: table for name, table in now["journal"].items() if table}) == (
        True,
        as_tables("plain"),
    )


def test_her_private_words_are_taken_out_only_when_she_says_so(tmp_path):
    assert typed("export", tmp_path / "now.json", data=copied("plain", tmp_path)).code == 0
    now, then = (
        json.loads(place.read_bytes())
        for place in (tmp_path / "now.json", FILES / "files" / "whole_without_private.json")
    )
    assert (now["complete"], now["journal"]) == (False, then["journal"])
    assert not [words for words in HELD_BACK if words in json.dumps(now, ensure_ascii=False)]


@pytest.mark.parametrize("kind, shown", [("tables", cells_in), ("diary", diary_in)])
def test_the_files_to_read_hold_every_sentence_she_wrote(kind, shown, tmp_path):
    folder = copied("plain", tmp_path)
    assert typed("export", "--as", kind, "--private", tmp_path / "all.zip", data=folder).code == 0
    assert typed("export", "--as", kind, tmp_path / "some.zip", data=folder).code == 0
    text = shown(tmp_path / "all.zip")
    assert len(all_sentences("plain")) > 150
    assert [words for words in all_sentences("plain") if in_a_line(words) not in text] == []
    assert not [words for words in HELD_BACK if words in shown(tmp_path / "some.zip")]


# What was taken out then can be brought in now.


@pytest.mark.parametrize("file, journal", [("whole.json", "plain"), ("whole_of_locked.json", "locked")])
@pytest.mark.parametrize("words", [("import",), ("restore", "--yes")], ids=["added", "in_its_place"])
def test_a_whole_export_brings_the_very_same_journal_into_an_empty_folder(file, journal, words, tmp_path):
    command, *yes = words
    assert typed(command, FILES / "files" / file, *yes, data=tmp_path / "new").code == 0
    assert tables_of(opened(tmp_path / "new")) == as_tables(journal)


def test_an_export_without_private_words_brings_in_all_but_these(tmp_path):
    file = FILES / "files" / "whole_without_private.json"
    assert typed("restore", file, "--yes", data=tmp_path / "refused").code != 0
    assert typed("import", file, data=tmp_path / "new").code == 0
    brought, whole = tables_of(opened(tmp_path / "new")), as_tables("plain")
    kept_back = {name: whole[name].keys() - brought[name].keys() for name in whole}
    assert {name: len(keys) for name, keys in kept_back.items() if keys} == {"exercises": 6, "drafts": 2}
    assert all(document == whole[name][key] for name, table in brought.items() for key, document in table.items())
    assert not [words for words in HELD_BACK if words.encode() in file.read_bytes()]


@pytest.mark.parametrize(
    "file, journal, secret",
    [
        ("of_plain.backup", "plain", OF_FILE),
        ("of_locked.backup", "locked", PASSPHRASE),
        ("of_locked.backup", "locked", CODE),
    ],
    ids=["of_plain", "of_locked_by_passphrase", "of_locked_by_code"],
)
def test_a_backup_file_brings_the_journal_and_its_lock_to_a_new_computer(file, journal, secret, tmp_path):
    new = opened(tmp_path / "new")
    content = (FILES / "files" / file).read_bytes()
    with pytest.raises(WrongSecret):
        new.journal.backups.open_external(content, "not this one, surely")
    taken = new.journal.backups.open_external(content, secret)
    new.journal.lock.adopt(taken.lock)
    new.journal.replace_everything(taken.opened.tables)
    with pytest.raises(JournalLocked):
        opened(tmp_path / "new")
    assert tables_of(opened(tmp_path / "new", secret)) == as_tables(journal)


# Its lock.


def test_the_locked_one_stays_shut_without_its_passphrase_or_code(tmp_path):
    folder = copied("locked", tmp_path)
    with pytest.raises(JournalLocked):
        opened(folder, "")
    with pytest.raises(WrongSecret):
        opened(folder, PASSPHRASE.lower())
    assert not [
        name
        for name, content in bytes_in(folder).items()
        for words in all_sentences("locked")
        if words.encode() in content
    ]


# Typed by hand: small letters, blanks, an O for a zero; and an accent as another keyboard sends it.
@pytest.mark.parametrize(
    "secret",
    [PASSPHRASE, f" {normalize('NFD', PASSPHRASE)} ", CODE, CODE.lower().replace("-", " ").replace("0", "o")],
    ids=["passphrase", "passphrase_of_another_keyboard", "code", "code_typed_by_hand"],
)
def test_the_passphrase_and_the_recovery_code_open_it(secret, tmp_path):
    assert tables_of(opened(copied("locked", tmp_path), secret)) == as_tables("locked")


@pytest.mark.parametrize("secret", [PASSPHRASE, CODE], ids=["by_passphrase", "by_code"])
def test_its_lock_can_be_changed_with_every_backup(secret, tmp_path):
    folder = copied("locked", tmp_path)
    code = opened(folder, secret).journal.lock.change(secret, "a new and longer one")
    for old in (PASSPHRASE, CODE):
        with pytest.raises(WrongSecret):
            opened(folder, old)
    again = opened(folder, code)
    assert tables_of(again) == as_tables("locked") == tables_of(opened(folder, "a new and longer one"))
    assert len(again.journal.backups.all()) == 7 and all(one.counts for one in again.journal.backups.all()[:-1])


def test_its_lock_can_be_taken_off_and_put_on_again(tmp_path):
    folder = copied("locked", tmp_path)
    opened(folder).journal.lock.take_off(PASSPHRASE)
    plain = opened(folder, "")
    assert tables_of(plain) == as_tables("locked") and not plain.journal.lock.is_on
    assert len(plain.journal.backups.all()) == 7
    code = plain.journal.lock.put_on("a new and longer one")
    assert tables_of(opened(folder, code)) == as_tables("locked")


def test_a_lock_can_be_put_on_the_plain_one_and_leaves_no_plain_copy(tmp_path):
    folder = copied("plain", tmp_path)
    opened(folder).journal.lock.put_on("a new and longer one")
    assert tables_of(opened(folder, "a new and longer one")) == as_tables("plain")
    assert not [name for name, content in bytes_in(folder).items() for words in HER_WORDS if words.encode() in content]


# Its backups, and what went wrong then.


@pytest.mark.parametrize("journal, number", [("plain", 8), ("locked", 7)])
def test_every_backup_opens_and_can_be_gone_back_to(journal, number, tmp_path):
    folder = copied(journal, tmp_path)
    workbook = opened(folder)
    versions = workbook.journal.backups.all()
    assert len(versions) == number and all(one.saved and one.counts is not None for one in versions)
    assert [one.counts["check_ins"] for one in versions] == sorted(
        (one.counts["check_ins"] for one in versions), reverse=True
    )
    oldest_of_hers = versions[-2]
    then = workbook.journal.backups.open(oldest_of_hers.name)
    workbook.journal.replace_everything(then.tables)
    again = opened(folder)
    assert tables_of(again) == {name: table for name, table in then.tables.items() if table}
    back = again.journal.backups.open(again.journal.backups.all()[0].name)
    assert {name: table for name, table in back.tables.items() if table} == as_tables(journal)


def test_the_command_line_goes_back_to_a_backup_by_its_name(tmp_path):
    folder = copied("plain", tmp_path)
    then = opened(folder).journal.backups.open("journal-000009-2026-11-01-220000.json")
    assert typed("restore", "journal-000009-2026-11-01-220000.json", "--yes", data=folder).code == 0
    assert tables_of(opened(folder)) == {name: table for name, table in then.tables.items() if table}


@pytest.mark.parametrize("journal", ["plain", "locked"])
def test_a_damaged_file_of_then_is_mended_from_its_backups(journal, tmp_path):
    folder = copied(journal, tmp_path)
    content = (folder / "journal.json").read_bytes()
    (folder / "journal.json").write_bytes(content[:-9] + b"~" + content[-8:])
    mended = opened(folder)
    assert mended.journal.restored_from is not None
    # The newest backup holds all but the drafts, which are no versions.
    assert {kind: tables_of(mended)[kind] for kind in KINDS[:-1]} == {
        kind: as_tables(journal)[kind] for kind in KINDS[:-1]
    }


@pytest.mark.parametrize("journal", ["plain", "locked"])
def test_what_was_erased_then_is_nowhere(journal, tmp_path):
    folder = copied(journal, tmp_path)
    workbook = opened(folder)
    looked_into = [workbook.journal.backups.open(one.name).tables for one in workbook.journal.backups.all()]
    assert ERASED not in repr([tables_of(workbook), *looked_into])
    assert not [name for name, content in bytes_in(folder).items() if ERASED.encode() in content]


def test_a_lock_that_was_cut_short_before_its_turn_is_undone(tmp_path):
    folder = copied("cut_short/lock_undone", tmp_path)
    assert len(opened(folder).check_ins.all()) == 3
    assert [name for name in bytes_in(folder) if "relock" in name or name.endswith(".new")] == []


def test_a_lock_that_was_cut_short_after_its_turn_is_finished(tmp_path):
    folder = copied("cut_short/lock_finished", tmp_path)
    with pytest.raises(JournalLocked):
        opened(folder)
    assert len(opened(folder, OF_CUT).check_ins.all()) == 3
    assert [name for name, content in bytes_in(folder).items() if "relock" in name or b"toast" in content] == []


def test_an_erasing_that_was_cut_short_is_finished(tmp_path):
    folder = copied("cut_short/erasing", tmp_path)
    assert len(opened(folder).check_ins.all()) == 2
    assert [name for name, content in bytes_in(folder).items() if "erasing" in name or ERASED.encode() in content] == []


def test_a_forgetting_that_was_cut_short_is_finished(tmp_path):
    folder = copied("cut_short/forgetting", tmp_path)
    assert tables_of(opened(folder)) == {}
    assert [name for name, content in bytes_in(folder).items() if b"toast" in content or "forgetting" in name] == []


def test_locked_files_of_0_1_put_back_after_the_move_are_told(tmp_path):
    folder = copied("locked", tmp_path)
    before = {name: (folder / name).read_bytes() for name in ("journal.json", "journal.newest")}
    opened(folder).journal.settings.set("moved", True)
    for name, content in before.items():
        (folder / name).write_bytes(content)
    assert opened(folder).journal.older_since is not None


def test_a_move_that_was_cut_short_goes_on_the_next_time(tmp_path):
    folder = copied("locked", tmp_path)
    old = bytes_in(folder)
    opened(folder)
    # Cut short after the backups: the journal itself comes last.
    for name in ("journal.json", "journal.newest"):
        (folder / name).write_bytes(old[name])
    journal = opened(folder).journal
    assert (journal.older_since, journal.lost_its_note) == (None, False)
    assert (folder / "journal.json").read_bytes().startswith(b"LOCKED 2 ")
