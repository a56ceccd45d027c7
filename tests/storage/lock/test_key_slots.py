"""The lock: what opens it, what does not, and the three sentences for a wrong passphrase and two kinds of damage."""

import json
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steady.storage.errors import (
    JournalDamaged,
    JournalLocked,
    LockDamaged,
    LockedJournalDamaged,
    WeakPassphrase,
    WrongSecret,
)
from steady.storage.journal import open_journal
from steady.storage.lock.encryption import header_of
from steady.storage.lock.key_slots import Cost, are_slots, code_in, new_code, new_lock
from tests.storage.locks import ANOTHER, HER_WORDS, PASSPHRASE, QUICK, locked, readable_words, written
from tests.storage.samples import check_in, notes


def test_a_locked_journal_opens_with_the_passphrase_and_with_the_code(folder):
    journal, code = locked(folder)
    journal.check_ins.save(check_in("after the lock"))
    for secret in (PASSPHRASE, f" {PASSPHRASE} ", code, code.lower().replace("-", " "), code.replace("0", "o")):
        opened = open_journal(folder, secret=secret)
        assert len(notes(opened)) == 4 and opened.lock.is_on


def test_without_a_secret_or_with_a_wrong_one_nothing_opens_and_nothing_changes(folder):
    _, code = locked(folder)
    before = {path: path.read_bytes() for path in folder.rglob("*.json")}
    with pytest.raises(JournalLocked, match="is locked"):
        open_journal(folder)
    for wrong in (PASSPHRASE.upper(), PASSPHRASE[:-1], new_code(), code[:-1], "x"):
        with pytest.raises(WrongSecret, match="isn't the right passphrase. Nothing's lost"):
            open_journal(folder, secret=wrong)
    assert {path: path.read_bytes() for path in folder.rglob("*.json")} == before


def test_the_same_letters_typed_on_another_keyboard_open_it(folder):
    journal = written(folder)
    journal.lock.put_on("cafe\u0301 am fluss", QUICK)
    assert len(notes(open_journal(folder, secret="caf\u00e9 am fluss"))) == 3


@pytest.mark.parametrize("easy", ["", "short", "aaaaaaaaaaaaaaa", "         a"])
def test_a_passphrase_that_is_easily_guessed_is_refused_and_nothing_is_locked(folder, easy):
    journal = written(folder)
    with pytest.raises(WeakPassphrase, match="at least 10 letters"):
        journal.lock.put_on(easy, QUICK)
    assert len(notes(open_journal(folder))) == 3


def test_a_guess_costs_64_mebibytes_three_passes_and_four_lanes(folder):
    written(folder).lock.put_on(PASSPHRASE)
    header = header_of((folder / "journal.json").read_bytes())
    for slot in header.slots.values():
        assert (slot["kdf"], slot["memory_kib"], slot["passes"], slot["lanes"]) == ("argon2id", 65536, 3, 4)
    assert header.slots["passphrase"]["salt"] != header.slots["recovery"]["salt"]


def test_a_file_that_asks_for_all_the_memory_is_taken_as_damaged(folder):
    written(folder).lock.put_on(PASSPHRASE, QUICK)
    header = header_of((folder / "journal.json").read_bytes())
    assert are_slots(header.slots)
    for greedy in ({"memory_kib": 256 * 1024 + 1}, {"passes": 7}, {"lanes": 17}, {"passes": -1}, {"passes": True}):
        assert not are_slots({name: {**slot, **greedy} for name, slot in header.slots.items()})


def alone_with(folder, content):
    shutil.rmtree(folder / "backups")
    (folder / "journal.json").write_bytes(content)


def test_a_wrong_passphrase_a_damaged_lock_and_a_damaged_body_are_three_sentences(folder):
    locked(folder)
    whole = (folder / "journal.json").read_bytes()
    lines = len(header_of(whole).lines)
    said = {}
    for name, at, secret in (
        ("header", lines - 100, PASSPHRASE),
        ("body", lines + 40, PASSPHRASE),
        ("secret", 0, "no"),
    ):
        changed = bytearray(whole)
        if name != "secret":
            changed[at] ^= 1
        alone_with(folder, bytes(changed)) if name == "header" else (folder / "journal.json").write_bytes(changed)
        with pytest.raises((WrongSecret, JournalDamaged)) as trouble:
            open_journal(folder, secret=secret)
        said[name] = trouble
        assert (folder / "journal.json").read_bytes() == bytes(changed)
    assert [type(one.value) for one in said.values()] == [LockDamaged, LockedJournalDamaged, WrongSecret]
    assert len({str(one.value) for one in said.values()}) == 3


@pytest.mark.parametrize("at", [0, 3, 20, 200, -1, -40])
def test_a_damaged_locked_journal_heals_itself_from_its_backups_and_says_so(folder, at):
    locked(folder)
    content = bytearray((folder / "journal.json").read_bytes())
    content[at] ^= 1
    (folder / "journal.json").write_bytes(content)
    healed = open_journal(folder, secret=PASSPHRASE)
    assert len(notes(healed)) == 2 and healed.restored_from is not None
    assert readable_words(folder) == set() and healed.older_since is None
    assert any(copy.read_bytes() == bytes(content) for copy in folder.glob("*.damaged-*"))


@pytest.mark.parametrize("lost", [b"", b"\0" * 4096])
def test_an_emptied_locked_journal_still_asks_for_the_passphrase_and_heals(folder, lost):
    locked(folder)
    (folder / "journal.json").write_bytes(lost)
    with pytest.raises(JournalLocked):
        open_journal(folder)
    assert len(notes(open_journal(folder, secret=PASSPHRASE))) == 2


def test_every_changed_byte_of_a_locked_file_is_noticed(folder):
    locked(folder)
    whole = (folder / "journal.json").read_bytes()
    shutil.rmtree(folder / "backups")
    for at in range(0, len(whole), 7):
        changed = bytearray(whole)
        changed[at] ^= 1
        (folder / "journal.json").write_bytes(changed)
        with pytest.raises((JournalDamaged, JournalLocked)):
            open_journal(folder, secret=PASSPHRASE)


def test_a_plain_file_in_the_place_of_a_locked_one_is_not_read_by_who_has_it_open(folder, tmp_path):
    journal, _ = locked(folder)
    written(tmp_path / "made up")
    shutil.copy(tmp_path / "made up" / "journal.json", folder / "journal.json")
    with pytest.raises(JournalLocked):
        journal.check_ins.all()


def test_a_window_that_was_open_meets_the_lock_that_another_window_put_on(folder):
    plain = written(folder)
    other = open_journal(folder)
    other.lock.put_on(PASSPHRASE, QUICK)
    with pytest.raises(JournalLocked):
        plain.check_ins.save(check_in("late"))
    other.lock.change(PASSPHRASE, ANOTHER, QUICK)
    assert len(notes(open_journal(folder, secret=ANOTHER))) == 3


def test_nothing_of_the_key_is_told_by_a_printed_lock():
    lock = new_lock(PASSPHRASE, new_code(), QUICK)
    assert lock.key.hex() not in repr(lock) and repr(lock.key) not in repr(lock)
    assert lock.key.hex() not in json.dumps(lock.slots)


@given(st.text(max_size=60))
@settings(deadline=None, max_examples=60)
def test_whatever_is_typed_is_a_code_only_if_it_has_the_shape_of_one(text):
    code = code_in(text)
    assert code is None or len(code) == 32
    assert code_in(new_code()) is not None


def test_a_code_has_160_random_bits_and_no_signs_that_look_alike():
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200 and all(len(code.split("-")) == 8 for code in codes)
    assert not set("".join(codes)) & set("ILOU")


def test_the_cost_may_rise_later_and_old_files_still_open(folder):
    journal, _ = locked(folder)
    journal.lock.change(PASSPHRASE, PASSPHRASE, Cost(memory_kib=128, passes=2, lanes=2))
    assert len(notes(open_journal(folder, secret=PASSPHRASE))) == len(HER_WORDS)


def test_a_key_for_another_purpose_is_one_of_its_own_the_same_each_time_and_another_after_a_change(folder):
    assert written(folder).lock.key_for("words") is None
    journal, _ = locked(folder)
    keys = [journal.lock.key_for("words"), journal.lock.key_for("pictures")]
    again = open_journal(folder, secret=PASSPHRASE)
    assert again.lock.key_for("words") == keys[0] and len(keys[0]) == 32
    again.lock.change(PASSPHRASE, ANOTHER, QUICK)
    assert len({*keys, again.lock.key_for("words")}) == 3
    assert not [key for key in keys for path in folder.rglob("*.json") if key in path.read_bytes()]
