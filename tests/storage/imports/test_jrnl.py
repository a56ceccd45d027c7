"""A long text of jrnl is read in pieces, and no word of it is lost between them."""

import pytest

from steady.storage.imports import read

ENTRIES = 3000
NOTES = [f"Evening {number}.\nI told @ann about it.\n[x] a list\n\n[ ] and a gap" for number in range(ENTRIES)]


def text_of(notes: list[str], end: str = "\n") -> bytes:
    lines = "\n\n".join(
        f"[2020-08-{number % 31 + 1:02} {number % 12 + 1:02}:05:{number % 60:02} PM] {note}"
        for number, note in enumerate(notes)
    )
    return lines.replace("\n", end).encode()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_entry_of_a_long_text_is_whole_however_its_lines_end(end):
    imported = read("", text_of(NOTES, end))
    assert [one.note for one in imported.entries] == NOTES and imported.unreadable == ()
    assert {one.tags for one in imported.entries} == {("ann",)}
    assert [one.at.hour for one in imported.entries[:12]] == [*range(13, 24), 12]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("place", [0, 1, 1500, ENTRIES - 1])
def test_an_entry_whose_day_is_none_is_told_with_its_line(place, end):
    content = text_of(NOTES, end).decode().split("[2020-08-")
    content[place + 1] = f"99{content[place + 1][2:]}"
    imported = read("", ("Older words" + end + "[2020-08-".join(content)).encode())
    first, second = imported.unreadable
    assert first.line == 1 and second.line == 2 + 6 * place and "2020-08-99" in second.reason
    assert len(imported.entries) == ENTRIES - 1


def test_an_entry_longer_than_a_piece_stays_one():
    long = "\n".join(f"Line {number} of a long night." for number in range(20_000))
    imported = read("", text_of(["Short.", long, "Short again."]))
    assert [one.note for one in imported.entries] == ["Short.", long, "Short again."]
