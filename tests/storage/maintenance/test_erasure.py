"""What is erased is nowhere any more: in no backup, draft or damaged copy, whenever the power goes."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steady.domain.exercises.parked import resting as resting_until
from steady.domain.records.draft import Draft
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.storage.errors import ErasurePending, JournalTrouble, NotErased
from steady.storage.file.journal_format import FileFormat
from steady.storage.journal import open_journal
from steady.storage.lock.encryption import LOCKED, Purpose
from steady.storage.maintenance.erasure_target import ErasureTarget, chunks_of, without_its_lines
from tests.forked import begun, ended
from tests.storage.erasing_until_killed import erase
from tests.storage.locks import PASSPHRASE, QUICK, written
from tests.storage.samples import SUNDAY_EVENING, WatchedDisk, check_in, notes

FIRST = "You left the cup on the table “as always” and I wanted to scream."
SECOND = "You left the cup again.\nI drove round the block \\ twice, Müller saw me."
WORDS = [piece.encode() for piece in ("left the cup", "as always", "to scream", "drove round", "Müller")]
ELSE = ["Slept six hours.", "Anna brought soup.", "The cup stays in the sink."]


@pytest.fixture
def parked(open_here, clock, folder):
    """The id of parked words that stand in the journal, backups of many days, drafts, and two damaged copies."""
    journal = open_here()
    record = ExerciseEntry(at=clock(), exercise="3C", values={"text": FIRST})
    journal.drafts.save(Draft(at=clock(), form="exercise 3C 0", values={"text": "You left the c"}))
    journal.drafts.save(Draft(at=clock(), form="check-in", values={"note": "Slept"}))
    journal.exercises.save(ExerciseEntry(at=clock(), exercise="3D", values={"signs": ["hot face"]}))
    stored = journal.exercises.save(record)
    for days, note in enumerate(ELSE):
        clock.forward(days=days)
        journal.check_ins.save(check_in(note))
    stored = journal.exercises.save(replace(stored, values={"text": SECOND}))
    path, whole = folder / "journal.json", (folder / "journal.json").read_bytes()
    # Two kinds of damage: the end is gone, in the middle of her words; and one byte of a line flipped.
    at = whole.index(b"drove round") + 6
    for broken in (whole[:at], whole.replace(b"to scream", b"to s\x00ream").replace(b"Slept six", b"Slept s\x00x")):
        path.write_bytes(broken)
        open_here()
        path.write_bytes(whole)
    journal.check_ins.save(check_in("The last line."))
    (folder / "journal.json.new").write_bytes(whole[:at])
    return stored.id


def found_in(folder):
    """Which of her words stand in which file under `folder`."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {(path.name, word) for path in files for word in WORDS if word in path.read_bytes()}


def others(folder):
    """What the journal, and each backup that can be read, holds beside the record, its drafts and its id."""
    held = {}
    for path in [folder / "journal.json", *sorted((folder / "backups").iterdir())]:
        tables = FileFormat().decode(path.read_bytes()).tables
        held[path.name] = {
            key: document
            for table in tables.values()
            for key, document in table.items()
            if document.get("exercise") != "3C" and key != "exercise 3C 0"
        }
    return held


def test_what_is_erased_stands_in_no_file_any_more_and_everything_else_stays(parked, open_here, folder):
    assert len({name for name, _ in found_in(folder)}) > 5
    before = others(folder)
    journal = open_here()
    journal.erase("exercises", parked)
    assert found_in(folder) == set()
    assert others(folder) == before
    assert [one.exercise for one in journal.exercises.all()] == ["3D"]
    assert [draft.form for draft in journal.drafts.all()] == ["check-in"]


def test_the_other_lines_of_a_damaged_copy_stay(parked, open_here, folder):
    copies = sorted(folder.glob("*.damaged-*"))
    open_here().erase("exercises", parked)
    assert sorted(folder.glob("*.damaged-*")) == copies
    cut_off, flipped = (copy.read_bytes() for copy in copies)
    assert b"hot face" in cut_off and b"hot face" in flipped
    assert b"Anna brought soup." in flipped and b"in the sink" in flipped and b"Slept s\x00x" in flipped


def test_a_damaged_copy_that_nobody_can_open_keeps_no_other_from_being_searched(parked, open_here, folder):
    copies = sorted(folder.glob("*.damaged-*"))
    for name in ("journal.json.damaged-0000", "journal.json.damaged-9999"):
        (folder / name).write_bytes(LOCKED + b" and nothing that fits")
    open_here().erase("exercises", parked)
    assert found_in(folder) == set()
    assert all(copy.exists() for copy in copies)


def test_a_save_after_it_brings_nothing_back(parked, open_here, folder):
    journal, other_window = open_here(), open_here()
    other_window.exercises.all()
    journal.erase("exercises", parked)
    other_window.check_ins.save(check_in("From the other window."))
    (folder / "journal.json").write_bytes(b"")
    open_here().check_ins.save(check_in("After the damage."))
    assert found_in(folder) == set()


def test_what_was_deleted_before_can_still_be_erased(parked, open_here, folder):
    journal = open_here()
    journal.exercises.delete(parked)
    journal.drafts.delete("exercise 3C 0")
    journal.erase("exercises", parked)
    assert {word for _, word in found_in(folder)} <= {b"left the cup"}, "only the draft of the form, which no id names"


def test_a_copy_that_is_gone_by_the_time_it_is_read_keeps_nothing_from_being_erased(parked, folder):
    class Forgetful(WatchedDisk):
        def names(self, folder):
            return [*super().names(folder), "journal-gone.json"]

    open_journal(folder, disk=Forgetful(lambda *_: None)).erase("exercises", parked)
    assert found_in(folder) == set()


def test_memory_forgets_it_too(journal):
    journal.check_ins.save(check_in("Slept six hours."))
    stored = journal.exercises.save(ExerciseEntry(at=SUNDAY_EVENING, exercise="3C", values={"text": FIRST}))
    journal.erase("exercises", stored.id)
    assert journal.exercises.all() == [] and notes(journal) == ["Slept six hours."]


def test_nothing_is_erased_inside_a_transaction(journal):
    with pytest.raises(RuntimeError), journal.transaction():
        journal.erase("exercises", "a" * 32)


def check_after_the_crash(folder, parked, before):
    """Open the journal as she would the next day; what was begun is finished, and nothing else is missing."""
    begun = (folder / "erasing.note").exists() or parked not in (folder / "journal.json").read_text("utf-8")
    journal = open_journal(folder)
    assert journal.restored_from is None and journal.unreadable == []
    after = others(folder)
    assert {name: after[name] for name in before} == before
    if not begun:
        assert journal.exercises.get(parked).values == {"text": SECOND}
        journal.erase("exercises", parked)
    assert found_in(folder) == set()
    assert journal.exercises.get(parked) is None
    return begun


@pytest.mark.long
def test_no_step_is_a_bad_one_to_be_killed_at(parked, folder, tmp_path):
    before = others(folder)

    def die(fatal):
        copy = shutil.copytree(folder, tmp_path / str(fatal), copy_function=shutil.copyfile)
        code = ended(begun(erase, copy, parked, fatal))
        return code, check_after_the_crash(copy, parked, before)

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(die, range(1, 150, 2)))
    killed = [begun for ended, begun in results if ended != 0]
    # Before, while and after: otherwise the kills would not have met the work.
    assert killed.count(False) > 5 and killed.count(True) > 5 and len(killed) < len(results)


class FailingOnce:
    """Called ahead of every step of a disk; fails at the step `at`, counted from when it is set."""

    at = 0

    def __call__(self, *_):
        self.at -= 1
        if self.at == 0:
            raise OSError(28, "No space left on device")


def test_no_step_is_a_bad_one_for_the_disk_to_fail_at(parked, folder, tmp_path):
    before, begun, is_done = others(folder), [], False
    while not is_done:
        failing = FailingOnce()
        copy = shutil.copytree(folder, tmp_path / str(len(begun)), copy_function=shutil.copyfile)
        journal = open_journal(copy, disk=WatchedDisk(failing))
        failing.at = 1 + len(begun)
        try:
            journal.erase("exercises", parked)
            is_done = True
        except ErasurePending:
            begun.append(True)
            # The same window goes on by itself with the next look at the journal.
            journal.refresh()
            assert found_in(copy) == set()
        except JournalTrouble:
            begun.append(False)
        check_after_the_crash(copy, parked, before)
    assert begun.count(False) > 5 and begun.count(True) > 5


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=15, max_size=200)


@settings(max_examples=200)
@given(text=TEXT, other=TEXT, cut=st.integers(0, 400))
def test_no_long_piece_of_her_text_outlives_a_cut_in_a_damaged_file(text, other, cut):
    tables = {"exercises": {"0" * 32: {"values": {"text": other}}, "a" * 32: {"values": {"text": text}}}}
    broken = FileFormat().encode(tables, SUNDAY_EVENING, turn=1)[: -cut or None]
    rest = without_its_lines(broken, ErasureTarget("exercises", "a" * 32), chunks_of([text]))
    assert b"a" * 32 not in rest
    if len(text) >= 15 and text not in other:
        assert text.encode() not in rest


@given(text=TEXT, other=TEXT)
def test_her_text_goes_also_from_a_damaged_line_that_no_longer_says_whose_it_is(text, other):
    tables = {"exercises": {"0" * 32: {"values": {"text": other}}, "a" * 32: {"values": {"text": text}}}}
    whole = FileFormat().encode(tables, SUNDAY_EVENING, turn=1)
    begins = whole.index(b"a" * 32)
    broken = whole[: begins + 5] + whole[whole.index(b'"text"', begins) :]
    rest = without_its_lines(broken, ErasureTarget("exercises", "a" * 32), chunks_of([text]))
    if text not in other:
        assert orjson.dumps(text)[1:-1] not in rest
    assert any(b"0" * 32 in line for line in rest.split(b"\n"))


@pytest.mark.parametrize("hurt", [b'"exercisfs"', b'"exerci\\ses"'])
def test_her_text_goes_also_from_a_damaged_file_in_which_the_name_of_its_table_is_hurt(hurt):
    hers, other = ({"exercise": "3C", "values": {"text": text}} for text in (FIRST, ELSE[0]))
    tables = {"exercises": {"a" * 32: hers, "0" * 32: other}}
    broken = FileFormat().encode(tables, SUNDAY_EVENING, turn=1).replace(b'"exercises"', hurt)
    rest = without_its_lines(broken, ErasureTarget("exercises", "a" * 32), chunks_of([]))
    assert b"left the cup" not in rest and b"Slept six" in rest


def test_a_torn_line_that_shares_only_its_days_with_words_that_rest_stays():
    values = resting_until(FIRST, SUNDAY_EVENING)
    tables = {"exercises": {"a" * 32: {"at": "2026-11-22T21:05:00+01:00", "values": values}}}
    target = ErasureTarget("exercises", "a" * 32, "3C")
    torn = b'"b7": {"at": "2026-11-23T07:20:00+01:00", "note": "Anna br\x00ught soup."},'
    assert without_its_lines(torn, target, chunks_of(target.texts_in(tables))) == torn


HER_LINE = b'"%b": {"exercise":"3C","values":{"text":"I wanted to scream."}},' % (b"a" * 32)
TARGET = ErasureTarget("exercises", "a" * 32, "3C")


@pytest.mark.parametrize("sign", [b"g", b"A", b" ", b"\x00", b'"', b"/", "é".encode()])
def test_her_text_goes_also_from_a_damaged_file_in_which_the_name_of_its_line_is_hurt(sign):
    broken = b'"exercises": {\n' + HER_LINE.replace(b"a" * 32, b"a" * 20 + sign + b"a" * 11)
    assert b"scream" not in without_its_lines(broken, TARGET, chunks_of(["I wanted to scream."]))


def test_after_a_torn_line_a_line_of_another_kind_with_the_same_id_stays():
    torn = b'"b7": {"text":"torn\x00'
    others = b'"%b": {"part":"where_you_are_now","answers":{}},\n"%b": {"title":"He moved out"}' % ((b"a" * 32,) * 2)
    rest = without_its_lines(b"\n".join([b'"ratings": {', torn, others, HER_LINE]), TARGET, frozenset())
    assert rest == b"\n".join([b'"ratings": {', torn, others])


def test_a_torn_line_in_which_her_id_is_only_a_piece_of_a_longer_one_stays_and_so_do_her_choices():
    lines = b'"x": {"hash":"%b"\x00}\n"settings": {\n"veil": {"value":"I wanted to scream."},' % (b"a" * 33)
    assert without_its_lines(lines, TARGET, chunks_of(["wanted to scream"])) == lines


def test_words_of_hers_that_are_the_name_of_a_table_leave_that_name_where_it_is():
    lines = b'"exercises": {\n"%b": {"exercise":"2A"}\n' % (b"0" * 32)
    assert without_its_lines(lines, TARGET, chunks_of(["exercise exercises"])) == lines


@settings(max_examples=200)
@given(text=TEXT, other=TEXT)
def test_a_whole_line_of_another_record_always_stays(text, other):
    tables = {"exercises": {"0" * 32: {"values": {"text": other + text}}, "a" * 32: {"values": {"text": text}}}}
    whole = FileFormat().encode(tables, SUNDAY_EVENING, turn=1)
    rest = without_its_lines(whole, ErasureTarget("exercises", "a" * 32), chunks_of([text]))
    assert [line for line in whole.split(b"\n") if b"0" * 32 in line][0] in rest


ODD_IDS = [
    "",
    "a",
    "0",
    "3C",
    "check-in",
    "check_ins/",
    'say "no"',
    "exercises/" + "a" * 32,
    "A" * 32,
    "a" * 31,
    "a" * 33,
]


@pytest.mark.parametrize("odd", ODD_IDS)
@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_an_entry_with_an_odd_id_put_into_the_file_is_told_of_and_can_start_no_erasing(
    odd, passphrase, open_here, clock, folder
):
    journal = open_here()
    if passphrase:
        journal.lock.put_on(passphrase, QUICK)
    journal.save_all(check_in(f"Line {number}.") for number in range(4))
    for form in ("check-in", "exercise 2A 0", "exercise 3C 0", "event"):
        journal.drafts.save(Draft(at=clock(), form=form, values={"note": "Slept"}))
    when = {"at": clock().isoformat(), "day": f"{clock():%Y-%m-%d}"}
    parked = {**when, "revision": 1, "exercise": "3C", "values": {"text": FIRST}}
    aside = {f"exercises/{odd}/{'0' * 32}": parked, odd: parked}
    journal.replace_everything({**journal.everything(), "exercises": {odd: parked}, "kept_aside": aside})
    held = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert journal.exercises.all() == [] and ("exercises", odd) in {(one.kind, one.id) for one in journal.unreadable}
    assert journal.exercises.get(odd) is None and journal.exercises.delete(odd) is None
    with pytest.raises(NotErased, match="wasn't deleted"):
        journal.erase("exercises", odd)
    with pytest.raises(ValueError, match="no id"):
        journal.exercises.save(ExerciseEntry(id=odd, exercise="3C"))
    with pytest.raises(ValueError, match="no id"):
        journal.exercises.restore(ExerciseEntry(id=odd, exercise="3C"))
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == held


@pytest.mark.parametrize("kind", ["", "settings", "kept_aside", "lock", "everything", "exercises/", "exercise"])
def test_nothing_is_erased_from_a_collection_that_there_is_not(kind, journal):
    stored = journal.check_ins.save(check_in())
    with pytest.raises(ValueError, match="no collection"):
        journal.erase(kind, stored.id)
    assert journal.check_ins.all() == [stored]


def backups_of(journal):
    """The tables of each backup of an open journal."""
    file_format = journal._file.file_format
    return [file_format.decode(path.read_bytes()).tables for path in sorted((journal.folder / "backups").iterdir())]


OWN_ID = st.sampled_from(["a" * 32, "b" * 32, "a" * 31 + "b"]) | st.text("0123456789abcdef", min_size=32, max_size=32)
SOME_IDS = st.sampled_from(["", "a", "ab", "3C", "2026-W47", "check-in", "a/b", "a" * 31, "A" * 32]) | OWN_ID
WINDOW = " ~" + "1" * 32
FORMS = st.sampled_from(["check-in", "exercise 3C", f"exercise 3C 0{WINDOW}", "exercise 2A", "event", "exercise 3CC"])
ODD_FORMS = st.sampled_from(["exercise 3C 0 ~1", "exercise  3C", "exercise 3C/0", "", " ~", "exercise 3C\n"])
OF_A_RECORD = st.builds("{} {}".format, st.sampled_from(["check-in", "urge", "urge end", "exercise"]), SOME_IDS)
ASIDE = st.builds("{}/{}/{}".format, st.sampled_from(["check_ins", "exercises"]), SOME_IDS, OWN_ID) | st.builds(
    "drafts/{}/{}".format, FORMS | OF_A_RECORD, OWN_ID
)
TO_BE = st.builds(lambda record_id: {"values": {"id": record_id}}, SOME_IDS)
LINES = st.fixed_dictionaries(
    {
        **{
            kind: st.dictionaries(SOME_IDS, st.just({"revision": 1}), max_size=6) for kind in ("check_ins", "exercises")
        },
        "drafts": st.dictionaries(FORMS | ODD_FORMS | OF_A_RECORD, st.just({"values": {}}) | TO_BE, max_size=6),
        "kept_aside": st.dictionaries(ASIDE, st.just({}), max_size=4),
    }
)
OF_3C = {"exercise 3C", f"exercise 3C 0{WINDOW}"}


def expected_to_go(table, key, record_id):
    """Whether it goes with the entry of exercise 3C that has this id, written out once more and plainly."""
    if table == "drafts":
        return key in OF_3C or key in (f"exercise {record_id}", f"urge {record_id}")
    if table == "kept_aside" and key.startswith("drafts/") and "/" not in key[len("drafts/") : -len("/" + "0" * 32)]:
        return expected_to_go("drafts", key[len("drafts/") : -len("/" + "0" * 32)], record_id)
    if table == "kept_aside":
        return key.startswith(f"exercises/{record_id}/") and len(key) == len(f"exercises/{record_id}/") + 32
    return table == "exercises" and key == record_id


@given(tables=LINES, record_id=OWN_ID)
def test_of_any_journal_an_erase_takes_that_record_and_its_drafts_and_no_more(tables, record_id):
    target = ErasureTarget("exercises", record_id, "3C")
    rest = {
        name: {key: one for key, one in table.items() if not expected_to_go(name, key, record_id)}
        for name, table in tables.items()
    }
    assert target.remove_from(tables) == rest
    whole = FileFormat().encode(tables, SUNDAY_EVENING, turn=1)
    left = without_its_lines(whole, target, frozenset()).split(b"\n")
    kept = {line.rstrip(b",") for line in FileFormat().encode(rest, SUNDAY_EVENING, turn=1).split(b"\n")[1:]}
    assert {line.rstrip(b",") for line in left[1:]} == kept


@given(tables=LINES, record_id=OWN_ID)
def test_in_the_journal_itself_what_she_writes_now_for_another_record_stays_and_no_more(tables, record_id):
    target = ErasureTarget("exercises", record_id, "3C")
    rest, everywhere = target.remove_from(tables, is_journal=True), target.remove_from(tables)
    assert rest == everywhere | {"drafts": rest["drafts"]}
    stays = {
        key
        for key in OF_3C & set(tables["drafts"])
        if tables["drafts"][key]["values"].get("id", record_id) != record_id
    }
    assert list(rest["drafts"]) == [key for key in tables["drafts"] if key in stays or key in everywhere["drafts"]]


def test_a_message_she_is_writing_stays_when_an_older_one_is_erased(parked, open_here, clock):
    journal = open_here()
    now_written = {"id": "b" * 32, "record": {"exercise": "3C", "values": {"text": "Can you take Mia on Friday?"}}}
    for form, values in {
        "exercise 3C parked words": now_written,
        f"exercise 3C parked words{WINDOW}": {**now_written, "id": parked},
        f"exercise {parked}": now_written,
    }.items():
        journal.drafts.save(Draft(at=clock(), form=form, values=values))
    journal.erase("exercises", parked)
    assert [draft.form for draft in open_here().drafts.all()] == ["check-in", "exercise 3C parked words"]
    assert not any(key.startswith("exercise") for tables in backups_of(journal) for key in tables["drafts"])


@given(tables=LINES, form=FORMS)
def test_a_draft_that_is_erased_goes_with_those_of_other_windows_and_takes_no_other(tables, form):
    rest, name = ErasureTarget("drafts", form).remove_from(tables), form.split(" ~")[0]
    assert [rest[name] for name in ("check_ins", "exercises")] == [tables[name] for name in ("check_ins", "exercises")]
    assert set(tables["drafts"]) - set(rest["drafts"]) == {
        key for key in tables["drafts"] if key in (name, f"{name}{WINDOW}")
    }
    assert set(tables["kept_aside"]) - set(rest["kept_aside"]) == {
        key for key in tables["kept_aside"] if key.startswith((f"drafts/{name}/", f"drafts/{name}{WINDOW}/"))
    }


@given(tables=LINES, form=FORMS)
def test_in_the_journal_itself_the_drafts_of_other_windows_stay_where_one_is_erased(tables, form):
    rest = ErasureTarget("drafts", form).remove_from(tables, is_journal=True)
    assert set(tables["drafts"]) - set(rest["drafts"]) == {form} & set(tables["drafts"])


@pytest.mark.parametrize("secret", ["", PASSPHRASE])
def test_a_copy_without_the_ending_is_reached_too(folder, secret):
    journal = written(folder)
    gone = journal.check_ins.save(check_in("words to erase"))
    if secret:
        journal.lock.put_on(secret, QUICK)
    for name in ("my copy", "backups/old.bak"):
        shutil.copy(folder / "journal.json", folder / name)
    journal.erase("check_ins", gone.id)
    file_format = journal._file.file_format
    for name in ("my copy", "backups/old.bak"):
        tables = file_format.decode((folder / name).read_bytes(), Purpose.BACKUP).tables
        assert gone.id not in tables["check_ins"] and len(tables["check_ins"]) == 3
