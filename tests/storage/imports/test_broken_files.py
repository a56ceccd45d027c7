"""Broken files: what can be read is read, every other row is told, and nothing raises but a sentence of ours."""

import base64
import csv
import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.storage.errors import JournalTrouble
from steady.storage.imports import Mapping, NotAJournal, read, unzip
from tests.storage.imports.samples import BACKUP, BEARABLE, DAYLIO, EVERY, HEADING, HOW_WE_FEEL, I_MOOD, backup, zipped

GOOD = "2024-03-05,March 5,Tuesday,21:40,meh,tea,,Sang."
TABLES = {"Daylio": DAYLIO, "Bearable": BEARABLE, "How We Feel": HOW_WE_FEEL, "iMoodJournal": I_MOOD}
SIGNS = st.text(alphabet=',;"\n\r|<>{}[]:\\\u202f0', max_size=8).map(str.encode)
KEYS = st.sampled_from(sorted({*BACKUP["dayEntries"][0], "creationDate", "date", "text", "body"}))
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.none() | st.booleans() | NUMBERS | st.text(max_size=5)
ANY_SHAPE = st.recursive(VALUES, lambda inside: st.lists(inside, max_size=3) | st.dictionaries(KEYS, inside))
FLIPS = st.lists(st.tuples(st.floats(0, 1), st.characters(codec="utf-8")), max_size=5)
A_MAPPING = Mapping(day=0, number=1, note=2)


def table(*rows: str):
    return read("export.csv", "\n".join((HEADING, *rows)).encode())


@pytest.mark.parametrize("content", [b"", b" \n\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0\0\0"])
def test_a_file_with_nothing_in_it_is_told(content):
    with pytest.raises(NotAJournal, match="empty"):
        read("", content)


@pytest.mark.parametrize(
    "content",
    [
        b"GIF89a\x01\x02",
        b"\x89PNG\r\n\x1a\n",
        b"hello",
        b"hello there\nmy friend",
        b"{}",
        b"[]",
        b"null",
        b"[1, 2]",
        b'{"entries": 7}',
        b'{"dayEntries": {}}',
        b"a,b\n1,2\n",
        b"PK\x05\x06" + bytes(18),
        b"PK\x03\x04rubbish",
        b"{" * 500,
        b'{"dayEntries": [',
        b"<html><body>Log in</body></html>",
    ],
)
def test_what_is_no_journal_is_told_kindly_and_never_fails(content):
    with pytest.raises(NotAJournal) as told:
        read("", content)
    assert "Nothing was saved" in str(told.value)


def test_a_heading_alone_is_a_journal_without_entries():
    imported = read("", f"{HEADING}\n".encode())
    assert len(imported.entries) == 0 and imported.unreadable == () and imported.moods == {}


def test_empty_lines_are_no_rows():
    imported = table("", GOOD, "", "", GOOD, "")
    assert len(imported.entries) == 2 and imported.unreadable == ()
    (bad,) = table("", GOOD, "", "?", "", GOOD).unreadable
    assert bad.line == 5


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("x,March 5,Tuesday,21:40,meh,tea,,", "isn't a day"),
        (",,,,,,,", "There's no"),
        ("2024-02-31,x,x,21:40,meh,,,", "isn't a day"),
        ("2024-03-05,March 5,Tuesday", "aren't enough"),
        ("just words", "aren't enough"),
        ("2024-03-05,x,x,21:40,,,,", "no mood"),
        ("   ", "aren't enough"),
        ("2024-03-05,March 5,21:40,meh,tea,,Sang.", "isn't a time"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_with_its_line_and_the_others_are_read(row, reason):
    imported = table(GOOD, '2024-03-05,x,x,21:40,meh,,,"two\nlines"', row, GOOD)
    assert len(imported.entries) == 3
    ((line, why),) = imported.unreadable
    assert line == 5 and reason in why


def test_a_field_too_few_at_the_end_costs_nothing():
    entry = table("2024-03-05,March 5,Tuesday,21:40,meh,tea").entries[0]
    assert (entry.mood, entry.tags, entry.note) == ("meh", ("tea",), "")


def test_after_an_unquoted_comma_no_word_is_lost():
    entry = table("2024-03-05,March 5,Tuesday,21:40,meh,tea,,We talked, and it was fine, really").entries[0]
    assert (entry.mood, entry.note) == ("meh", "We talked, and it was fine, really")


def test_a_day_without_a_mood_is_kept_for_its_note():
    entry = table("2024-03-05,March 5,Tuesday,21:40,,,,Only words.").entries[0]
    assert (entry.mood, entry.level, entry.note) == ("", None, "Only words.")


def test_a_quotation_mark_that_is_never_closed_swallows_no_entry_in_silence():
    imported = table(GOOD, '2024-03-04,March 4,Monday,21:40,bad,,,"It was', GOOD, GOOD)
    assert len(imported.entries) == 1
    ((line, why),) = imported.unreadable
    assert line == 3 and "quotation mark" in why


@given(where=st.lists(st.integers(0, 999), max_size=40), width=st.integers(0, 12))
def test_rows_in_are_entries_and_unreadable_lines(where, width):
    rows = [GOOD] * 1000
    for place in where:
        rows[place] = ",".join(["?"] * width)
    imported = table(*rows)
    bad = {place for place in where} if width else set()
    assert [line for line, _ in imported.unreadable] == sorted(place + 2 for place in bad)
    assert len(imported.entries) == 1000 - len(set(where))


@pytest.mark.long
@pytest.mark.parametrize("kind", EVERY)
@given(flips=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_changed_bytes_raise_nothing_but_a_sentence(kind, flips):
    content = bytearray(EVERY[kind])
    for share, byte in flips:
        content[min(int(share * len(content)), len(content) - 1)] = byte
    look_at_all_of(bytes(content))


@pytest.mark.parametrize("kind", EVERY)
def test_a_file_cut_off_anywhere_raises_nothing_but_a_sentence(kind):
    content = EVERY[kind]
    for end in range(0, len(content), max(1, len(content) // 150)):
        look_at_all_of(content[:end])


@pytest.mark.parametrize("kind", EVERY)
@given(where=st.floats(0, 1), put_in=st.binary(max_size=30) | SIGNS)
def test_bytes_put_in_raise_nothing_but_a_sentence(kind, where, put_in):
    place = int(where * len(EVERY[kind]))
    look_at_all_of(EVERY[kind][:place] + put_in + EVERY[kind][place:])


@given(st.binary(max_size=300))
def test_any_bytes_raise_nothing_but_a_sentence(content):
    look_at_all_of(content)


@given(kind=st.sampled_from(sorted(TABLES)), flips=FLIPS)
def test_no_row_of_a_changed_table_is_lost_in_silence(kind, flips):
    heading, _, body = TABLES[kind].partition("\n")
    letters = list(body)
    for share, letter in flips:
        letters[min(int(share * len(letters)), len(letters) - 1)] = letter
    text = heading + "\n" + "".join(letters)
    rows = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    imported = read("", text.encode())
    assert len(imported.entries) + len(imported.unreadable) == len(rows) - 1


@given(ANY_SHAPE)
def test_an_entry_of_any_shape_is_an_entry_or_unreadable(entry):
    for key in ("dayEntries", "entries"):
        content = json.dumps({key: [entry, entry]}).encode()
        if b"creationDate" in content or key == "dayEntries" or b"dayEntries" not in content:
            imported = read("", content)
            assert len(list(imported.entries)) + len(imported.unreadable) == 2


def look_at_all_of(content: bytes) -> None:
    """Read a file in both ways and look at every entry of it; only troubles of ours may come."""
    for mapping in (None, A_MAPPING):
        try:
            imported = read("file", content, mapping)
        except JournalTrouble as trouble:
            assert str(trouble)
        else:
            for entry in imported.entries:
                assert entry.at.utcoffset() is not None and entry.at.isoformat()
                assert {type(text) for text in (entry.mood, entry.note, *entry.tags)} == {str}
            assert sum(imported.moods.values()) <= len(imported.entries)


def test_a_zip_that_would_fill_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr(unzip, "MOST", 1 << 20)
    bomb = zipped({"backup.daylio": base64.b64encode(bytes(8 << 20))})
    assert len(bomb) < 100_000
    with pytest.raises(NotAJournal, match="far more"):
        read("", bomb)
    parts = zipped({f"{n}.json": b" " * 400_000 for n in range(4)})
    with pytest.raises(NotAJournal, match="far more"):
        read("", parts)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 200_000,
        b'{"entries": [' + b"[" * 100_000,
        b'{"x": [' + b"[]," * 600_000 + b"[]]}",
        b'{"dayEntries": [], "x": [' + b"{}," * 600_000 + b"{}]}",
    ],
)
def test_json_made_to_fill_the_memory_is_refused(content):
    with pytest.raises(NotAJournal):
        read("", content)


def test_a_file_larger_than_any_journal_is_refused(monkeypatch):
    monkeypatch.setattr("steady.storage.imports.detect.MOST", 1000)
    with pytest.raises(NotAJournal, match="far more"):
        read("", b"x" * 1001)


def test_a_zip_with_a_password_is_told():
    content = bytearray(backup())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(NotAJournal, match="password"):
        read("", bytes(content))


def test_a_name_in_a_zip_writes_nothing_anywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with zipfile.ZipFile(io.BytesIO(backup())) as packed:
        inside = packed.read("backup.daylio")
    assert len(read("", zipped({"../../out.daylio": inside})).entries) == 3
    assert list(tmp_path.iterdir()) == []
