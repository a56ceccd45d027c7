"""What can be done without a terminal, in processes of their own."""

import re
import zipfile
from pathlib import Path

import pytest

from steady.bootstrap import Settings, open_workbook
from steady.domain.records import privacy
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.own_scales import CHOICE, OWN, OwnScale, as_choice
from tests.command_line.typed import typed
from tests.running import ROOT
from tests.storage.samples import change_by_hand
from tests.ui.journals import bytes_under

COMMANDS = ("import", "export", "check", "backup", "restore")


def everything(folder: Path) -> dict:
    return open_workbook(Settings(folder)).journal.everything()


def unzipped_text(place: Path, inside: str = "") -> str:
    with zipfile.ZipFile(place) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if inside in name)


def test_everything_taken_out_restores_to_the_very_same_journal(data, tmp_path):
    assert typed("export", "--private", tmp_path / "notes.json", data=data).code == 0
    assert typed("restore", tmp_path / "notes.json", "--yes", data=tmp_path / "new").code == 0
    assert everything(tmp_path / "new") == everything(data)


def test_an_export_brought_in_twice_is_there_once(data, tmp_path):
    typed("export", tmp_path / "notes.json", data=data)
    first = typed("import", tmp_path / "notes.json", data=tmp_path / "new")
    assert (first.code, "Done: 5 new, 0 updated, 0 unchanged." in first.said) == (0, True)
    assert "0 new, 0 updated, 5 unchanged" in typed("import", tmp_path / "notes.json", data=tmp_path / "new").said
    assert everything(tmp_path / "new") == everything(data)


def test_a_preview_saves_nothing(data, tmp_path):
    typed("export", tmp_path / "notes.json", data=data)
    before = bytes_under(data)
    seen = typed("import", "--preview", tmp_path / "notes.json", data=tmp_path / "new")
    assert (seen.code, "3 check-ins" in seen.said) == (0, True)
    assert not (tmp_path / "new").exists() and bytes_under(data) == before


@pytest.mark.parametrize("kind, inside", [("tables", "days.csv"), ("diary", ".md")])
def test_the_files_to_read_hold_what_she_wrote(data, tmp_path, kind, inside):
    assert typed("export", "--as", kind, tmp_path / "notes.zip", data=data).code == 0
    text = unzipped_text(tmp_path / "notes.zip", inside)
    assert "Walked to the river." in text and "Anna came by." in text


@pytest.mark.parametrize("kind", ["tables", "diary"])
def test_the_files_to_read_name_her_own_scales_as_she_does(data, tmp_path, kind):
    book, choir = open_workbook(Settings(data)), OwnScale(id=f"{OWN}bc4783c3de2c", name="Choir")
    book.journal.settings.set(CHOICE, as_choice([choir]))
    book.check_ins.save(CheckIn(measures={choir.id: 4}))
    assert typed("export", "--as", kind, tmp_path / "notes.zip", data=data).code == 0
    text = unzipped_text(tmp_path / "notes.zip")
    assert choir.name in text and OWN not in text


def test_only_the_days_asked_for_are_in_the_file(data, tmp_path):
    journal = open_workbook(Settings(data))
    newest = max(one.day for one in journal.check_ins.all())
    typed("export", "--as", "diary", "--first", newest, "--last", newest, tmp_path / "notes.zip", data=data)
    text = unzipped_text(tmp_path / "notes.zip")
    assert "Walked to the river." in text and "Barely slept." not in text


def test_private_words_are_in_a_file_only_when_asked_for(data, tmp_path):
    held = ExerciseEntry(exercise="hold", values=privacy.marked({"text": "I hold this back."}))
    open_workbook(Settings(data)).exercises.save(held)
    said = typed("export", tmp_path / "without.json", data=data).said
    typed("export", "--private", tmp_path / "with.json", data=data)
    assert b"I hold this back." not in (tmp_path / "without.json").read_bytes()
    assert b"I hold this back." in (tmp_path / "with.json").read_bytes()
    assert "add --private" in said


def test_a_file_is_never_written_over_without_being_asked(data, tmp_path):
    place = tmp_path / "notes.json"
    place.write_text("my shopping list")
    refused = typed("export", place, data=data)
    assert (refused.code, place.read_text()) == (2, "my shopping list")
    assert "--replace" in refused.said
    assert typed("export", "--replace", place, data=data).code == 0
    assert b"steady journal" in place.read_bytes()


def test_no_file_is_written_into_the_folder_of_the_journal(data):
    before = bytes_under(data)
    refused = typed("export", "--replace", data / "journal.json", data=data)
    assert (refused.code, bytes_under(data)) == (2, before)


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(data, tmp_path):
    refused = typed("export", tmp_path / "nowhere" / "notes.json", data=data)
    assert refused.code == 1 and "can't be written" in refused.said and "Traceback" not in refused.said


@pytest.mark.parametrize(
    "words",
    [
        ("export",),
        ("sing",),
        (),
        ("export", "--as", "poem", "x"),
        ("export", "--as", "diary", "--first", "soon", "x"),
        ("export", "--first", "2026-11-01", "x.json"),
    ],
)
def test_wrong_use_ends_with_two_and_a_sentence(words, data):
    wrong = typed(*words, data=data if words else None)
    assert wrong.code == 2 and "Traceback" not in wrong.said and wrong.said


@pytest.mark.parametrize("command", ["export", "backup", "check"])
def test_where_there_is_no_journal_none_is_made(tmp_path, command):
    words = (command,) if command == "check" else (command, tmp_path / "file")
    missing = typed(*words, data=tmp_path / "typo")
    assert missing.code == 1 and "no journal" in missing.said
    assert not (tmp_path / "typo").exists() and not (tmp_path / "file").exists()


def test_a_file_without_the_private_words_never_takes_the_place_of_all(data, tmp_path):
    typed("export", tmp_path / "notes.json", data=data)
    before = bytes_under(data)
    refused = typed("restore", "--yes", tmp_path / "notes.json", data=data)
    assert refused.code == 2 and "import" in refused.said and bytes_under(data) == before


def test_restoring_asks_first_and_without_a_terminal_needs_a_yes(data, tmp_path):
    typed("export", "--private", tmp_path / "notes.json", data=data)
    before = everything(data)
    open_workbook(Settings(data)).check_ins.save(CheckIn(note="Written after."))
    asked = typed("restore", tmp_path / "notes.json", data=data)
    assert asked.code == 3 and "--yes" in asked.said
    assert "Written after." in str(everything(data))
    done = typed("restore", "--yes", tmp_path / "notes.json", data=data)
    assert done.code == 0 and everything(data) == before
    (kept,) = re.findall(r"To go back: restore (\S+)", done.said)
    assert typed("restore", "--yes", kept, data=data).code == 0
    assert "Written after." in str(everything(data))


@pytest.mark.parametrize("content", [b"", b"not a journal", b"LOCKED 1 nonsense", b'{"format": "steady journal"}'])
@pytest.mark.parametrize("command", ["import", "restore"])
def test_a_strange_file_changes_nothing_and_is_told(data, tmp_path, content, command):
    (tmp_path / "strange").write_bytes(content)
    before = bytes_under(data)
    refused = typed(command, tmp_path / "strange", *(["--yes"] if command == "restore" else []), data=data)
    assert refused.code == 1 and "Traceback" not in refused.said and "terminal" not in refused.said
    assert bytes_under(data) == before


@pytest.mark.parametrize("command", [("import",), ("restore", "--yes")], ids=str)
def test_entries_of_a_file_under_odd_names_are_left_out_and_told(data, tmp_path, command):
    typed("export", "--private", tmp_path / "notes.json", data=data)
    whole = (tmp_path / "notes.json").read_bytes()
    (tmp_path / "notes.json").write_bytes(whole.replace(b'"check_ins": {', b'"": {"x": {}}, "check_ins": {"a": {},'))
    before = everything(data)
    done = typed(*command, tmp_path / "notes.json", data=data)
    assert (
        done.code == 0
        and "2 entries in it don't look like they're from this workbook, so they're left out." in done.said
    )
    assert everything(data) == before


def test_check_says_that_all_is_well_and_changes_nothing(data):
    before = bytes_under(data)
    seen = typed("check", data=data)
    assert seen.code == 0
    for words in (str(data), "not locked", "3 check-ins, 1 rating, 1 weekly reflection", "5 backups can be opened"):
        assert words in seen.said
    assert bytes_under(data) == before


def test_check_finds_what_cannot_be_read_and_changes_nothing(data):
    change_by_hand(data / "journal.json", '"calm":6', '"calm":"six"')
    backups = sorted((data / "backups").iterdir())
    backups[0].write_bytes(b"scratched")
    (data / "journal.json.damaged-2026-11-01-210500").write_bytes(b"once a journal")
    before = bytes_under(data)
    seen = typed("check", data=data)
    assert seen.code == 1
    assert "! One check-in isn't shown" in seen.said
    assert f"! {backups[0].name} can't be opened" in seen.said
    assert "! journal.json.damaged-2026-11-01-210500 was set aside" in seen.said
    assert bytes_under(data) == before


def test_check_names_a_copy_that_a_syncing_program_made_and_changes_nothing(data):
    for name in ("journal-DESKTOP-AB12.json", "journal (\x1b[2J1).json"):
        (data / name).write_bytes((data / "journal.json").read_bytes())
    before = bytes_under(data)
    seen = typed("check", data=data)
    assert seen.code == 1 and bytes_under(data) == before
    assert "! journal-DESKTOP-AB12.json is another copy of the journal" in seen.said
    assert "\x1b" not in seen.said and "1).json is another copy" in seen.said


def test_check_does_not_mend_a_damaged_journal(data):
    (data / "journal.json").write_bytes(b"scratched")
    before = bytes_under(data)
    seen = typed("check", data=data)
    assert seen.code == 1 and "! The journal file itself can't be read." in seen.said
    assert bytes_under(data) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_help_teaches_with_examples_and_says_what_the_numbers_mean(command):
    told = typed(command, "--help")
    assert told.code == 0
    assert f"python -m steady {command} " in told.said.split("example")[1]
    assert "130  stopped" in told.said


def test_the_page_of_help_names_every_command():
    told = typed("--help")
    assert told.code == 0 and all(f"\n    {command} " in told.said for command in COMMANDS)


def test_a_passphrase_can_be_given_in_no_way_but_on_the_terminal(data, tmp_path):
    for words in (("backup", "--passphrase", "x"), ("backup", "--password", "x"), ("check", "--pass", "x")):
        assert typed(*words, tmp_path / "file", data=data).code == 2
    unasked = typed("backup", tmp_path / "file", data=data)
    assert unasked.code == 1 and "only ever typed on a terminal" in unasked.said
    for module in (ROOT / "steady" / "command_line").glob("*.py"):
        assert "os.environ" not in module.read_text(encoding="utf-8")
