"""A locked file stands only where it was written to stand, and whatever its first lines say is read within bounds."""

import hashlib
import json
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.storage.errors import Damaged, JournalTooNew, JournalTrouble, LockHeaderDamaged, NoBackupFile
from steady.storage.journal import open_journal
from steady.storage.lock.encryption import Encryption, Purpose, header_of
from steady.storage.lock.key_slots import new_code, new_lock
from tests.storage.locks import PASSPHRASE, QUICK, locked
from tests.storage.samples import check_in, notes

HERS = Encryption(new_lock(PASSPHRASE, new_code(), QUICK))
FILE = HERS.wrap(b"her words", Purpose.BACKUP, 7)
FIRST, SECOND, THIRD, BODY = FILE.split(b"\n", 3)
ABSURD = ("9" * 5000, "-1", "1e400", "NaN", "null", '"7"', "[[[[[]]]]]", "true", str(2**53), "1.0")
COSTS = ("4294967296", "-3", "0", "262145", "1e3", *ABSURD)


def with_second_line(second: bytes, version: bytes = b"2") -> bytes:
    """The file with another second line, and the checksum that fits."""
    checksum = hashlib.sha256(b"LOCKED %b\n%b" % (version, second)).hexdigest().encode()
    return b"\n".join([b"LOCKED %b %b" % (version, checksum), second, THIRD, BODY])


@pytest.mark.parametrize("purpose", [purpose for purpose in Purpose if purpose])
def test_a_file_opens_only_in_a_place_it_was_written_for(purpose):
    content = HERS.wrap(b"her words", purpose, 7)
    fit = {purpose, Purpose.BACKUP, Purpose.JOURNAL} if purpose in (Purpose.JOURNAL, Purpose.BACKUP) else {purpose}
    for place in filter(None, Purpose):
        if place in fit:
            assert HERS.unwrap(content, place) == b"her words"
        else:
            with pytest.raises(Damaged):
                HERS.unwrap(content, place)


@pytest.mark.parametrize("field", ["count", "memory_kib", "passes", "lanes"])
@pytest.mark.parametrize("value", COSTS)
def test_no_number_in_the_first_lines_is_read_beyond_its_bounds(field, value):
    said = SECOND.decode().replace(f'"{field}":{json.loads(SECOND).get(field, None)}', f'"{field}":{value}')
    for name, number in (("memory_kib", 64), ("passes", 1), ("lanes", 1)):
        if name == field:
            said = SECOND.decode().replace(f'"{name}":{number}', f'"{name}":{value}')
    if (field, value) in (("count", "0"), ("count", "262145"), ("count", "4294967296")):
        assert header_of(with_second_line(said.encode())).count == int(value)
        return
    with pytest.raises(LockHeaderDamaged):
        header_of(with_second_line(said.encode()))


@pytest.mark.parametrize("version", ["0", "00", "-1", "99999", "9" * 5000, "2.0", "٢", "", "02"])
def test_a_version_that_is_no_version_is_damage(version):
    with pytest.raises(LockHeaderDamaged):
        header_of(with_second_line(SECOND, version.encode()))


def test_a_later_version_is_told_only_where_the_checksum_fits():
    with pytest.raises(JournalTooNew):
        header_of(with_second_line(b"whatever a later version says", b"3"))
    for version in (b"3", b"1", b"6"):
        with pytest.raises(LockHeaderDamaged):
            header_of(FILE.replace(b"LOCKED 2", b"LOCKED " + version))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (b'"purpose":"backup"', b'"purpose":"journal "'),
        (b'"purpose":"backup"', b'"purpose":7'),
        (b'"lock":"', b'"lock":"../'),
        (b'"kdf":"argon2id"', b'"kdf":"md5"'),
        (b'"salt":"', b'"salt":"zz'),
        (b'"recovery"', b'"second"'),
        (b'{"lock"', b'{"slots":null,"lock"'),
    ],
)
def test_a_lock_described_in_another_way_is_damage(was, now):
    second = SECOND.replace(was, now)
    if now.startswith(b'{"slots"'):
        second = second.rsplit(b',"slots"', 1)[0] + b"}"
    assert second != SECOND
    with pytest.raises(LockHeaderDamaged):
        header_of(with_second_line(second))


def test_the_count_is_vouched_for_by_the_first_lines_alone():
    assert HERS.vouched_count(FILE) == HERS.vouched_count(FILE[: -len(BODY)]) == 7
    assert Encryption(new_lock(PASSPHRASE, new_code(), QUICK)).vouched_count(FILE) == 0
    assert HERS.vouched_count(with_second_line(SECOND.replace(b'"count":7', b'"count":9'))) == 0


@given(st.binary(max_size=300), st.integers(0, 700))
def test_whatever_the_first_lines_are_nothing_but_damage_comes_of_them(junk, at):
    for content in (b"LOCKED " + junk, FILE[:at] + junk + FILE[at + len(junk) :], with_second_line(junk)):
        try:
            HERS.unwrap(content, Purpose.BACKUP)
        except (Damaged, JournalTrouble):
            continue
        assert content == FILE or not content.startswith(b"LOCKED ")


def test_a_crafted_journal_is_healed_and_a_crafted_backup_file_refused(folder):
    journal, _ = locked(folder)
    journal.check_ins.save(check_in("newest"))
    crafted = with_second_line(SECOND.replace(b'"passes":1', b'"passes":-1'))
    with pytest.raises(NoBackupFile):
        journal.backups.open_external(crafted, PASSPHRASE)
    for content in (b"LOCKED %b " % (b"9" * 5000) + crafted, crafted):
        (folder / "journal.json").write_bytes(content)
        assert len(notes(open_journal(folder, secret=PASSPHRASE))) >= 3
    shutil.rmtree(folder / "backups")
    (folder / "journal.json").write_bytes(crafted)
    with pytest.raises(JournalTrouble):
        open_journal(folder, secret=PASSPHRASE)
