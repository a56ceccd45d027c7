"""A mistake in a content file is answered with file, place, key and the way out, and takes no other file down."""

import re
import shutil
from pathlib import Path

import pytest

from steady.content import ContentProblem, read_content
from tests.content.conftest import CONTENT

README = (CONTENT / "README.md").read_text(encoding="utf-8")
PART = re.search(r"## A whole step\s+```toml\n(.*?)```", README, re.DOTALL)[1]
FILE = "parts/8_sleep.toml"

# What the writer changed in the part of the README: text → text, and the sentence the workbook answers with.
MISTAKES = {
    "a quote is missing": (
        'measure = "a rested body" ',
        "measure = a rested body ",
        "In parts/8_sleep.toml, line 2, column 11: this can't be read as TOML (Invalid value); check the quotes, "
        "brackets and equals signs there.",
    ),
    "a key is misspelt": (
        'question = "How often did you get outside',
        'questoin = "How often did you get outside',
        "In parts/8_sleep.toml, item 3, “questoin”: this key isn't known here; did you mean “question”?",
    ),
    "a key nobody knows": (
        "measure = ",
        'colour = "blue"\nmeasure = ',
        "In parts/8_sleep.toml, “colour”: this key isn't known here; the keys known here are title, measure, "
        "next_step, lesson, item, opening, if_afraid, do, leave_out, research, exercise, guard, safer, "
        "situation, retired_item.",
    ),
    "a key is missing": (
        'low = "not once"\n',
        "",
        'In parts/8_sleep.toml, item 3, “low”: this key is missing; add low = "…".',
    ),
    "the title is missing": (
        'title = "Sleep and rest"',
        "",
        'In parts/8_sleep.toml, “title”: this key is missing; add title = "…".',
    ),
    "a number where words belong": (
        'low = "not once"',
        "low = 0",
        'In parts/8_sleep.toml, item 3, “low”: this should be words in quotes, not a whole number; write low = "…".',
    ),
    "yes instead of true": (
        "reversed = true",
        'reversed = "yes"',
        "In parts/8_sleep.toml, item 2, “reversed”: this should be true or false, not words in quotes; "
        "write reversed = true.",
    ),
    "single brackets": (
        PART[PART.index("[[item]]") : PART.index("[[research]]")],
        '[item]\nid = "sleep.1"\n',
        "In parts/8_sleep.toml, “item”: this should be a list, not a group of keys; write a line [[item]] with its "
        "own keys below it.",
    ),
    "a key below the block before it": (
        "[[do]]\ntext = \"Lie down when you're tired, even if you don't sleep.\"",
        'do = ["Lie down."]',
        "In parts/8_sleep.toml, lesson 2, “do”: this key isn't known here; the keys known here are text, covers, "
        "author_view, counter_note.",
    ),
    "an idea that does not exist": (
        'covers = ["M60"]',
        'covers = ["M65"]',
        "In parts/8_sleep.toml, lesson 2, “covers”: “M65” isn't an idea of the article; write one from M01 to M64, "
        "or one point of it such as M29c.",
    ),
    "a standing of one's own": (
        'standing = "Mixed"',
        'standing = "Sure"',
        "In parts/8_sleep.toml, research 1, “standing”: “Sure” isn't known here; write one of: Backed, Mixed, "
        "Against, One person's view.",
    ),
    "an empty text": (
        '"Reading his old messages in bed."',
        '"  "',
        "In parts/8_sleep.toml, leave out 1, “text”: there aren't any words in it; write some between the quotes, or "
        "take the line out.",
    ),
    "an item id twice in the part": (
        'id = "sleep.2"',
        'id = "sleep.1"',
        "In parts/8_sleep.toml, item 2, “id”: “sleep.1” is already the id of an item in “Sleep and rest”; give this "
        "item an id of its own, so that the answers stay apart.",
    ),
    "an item id of another part": (
        'id = "sleep.2"',
        'id = "1.1"',
        "In parts/8_sleep.toml, item 2, “id”: “1.1” is already the id of an item in “Where you are now”; give this "
        "item an id of its own, so that the answers stay apart.",
    ),
    "a guard over an item that is not there": (
        "[[research]]",
        '[guard]\nrises = "sleep.1"\nfalls = "sleep.9"\ndays = 14\nnote = "Rest."\n\n[[research]]',
        "In parts/8_sleep.toml, guard, “falls”: “sleep.9” isn't the id of an item in this file; write the id of an "
        "[[item]].",
    ),
    "too few sliders": (
        PART[PART.index('[[item]]\nid = "sleep.4"') : PART.index("[[research]]")],
        "",
        "In parts/8_sleep.toml, “item”: it's here 3 times, and it takes at least 4 answers for a score; add another "
        "[[item]].",
    ),
    "a list of words where blocks belong": (
        PART[PART.index("[[lesson]]") : PART.index("[[do]]")],
        'lesson = ["Everything looks worse."]\n\n',
        "In parts/8_sleep.toml, “lesson”: each entry here should be a group of keys; write a line [[lesson]] with its "
        "own keys below it.",
    ),
    "words where a list belongs": (
        'covers = ["M60"]',
        'covers = "M60"',
        "In parts/8_sleep.toml, lesson 2, “covers”: this should be a list, not words in quotes; write covers = "
        '["…", "…"].',
    ),
}


def add_part(folder: Path, text: str) -> None:
    (folder / "parts" / "8_sleep.toml").write_text(text, encoding="utf-8")


def test_the_part_of_the_readme_opens_as_the_eighth_part(folder):
    add_part(folder, PART)
    content = read_content(folder)
    assert content.problems == ()
    assert (content.parts[7].id, content.parts[7].number, content.parts[7].title) == ("sleep", 8, "Sleep and rest")


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_a_part_is_answered_and_the_others_open(folder, mistake):
    right, wrong, answer = MISTAKES[mistake]
    assert PART.count(right) == 1
    add_part(folder, PART.replace(right, wrong))
    content = read_content(folder)
    assert answer in [str(problem) for problem in content.problems]
    assert {problem.file for problem in content.problems} == {FILE}
    assert len(content.parts) == 7


def test_the_readme_quotes_what_the_workbook_answers():
    quoted = re.findall(r"\| (In parts/8_sleep.toml(?!, exercise).*) \|", README)
    assert len(quoted) == 6
    assert set(quoted) <= {answer for _, _, answer in MISTAKES.values()}


def test_all_mistakes_of_a_file_are_answered_at_once(folder):
    add_part(folder, PART.replace('low = "not once"\n', "").replace('title = "Sleep and rest"', ""))
    assert [problem.key for problem in read_content(folder).problems] == ["title", "low"]


@pytest.mark.parametrize("name", ["Sleep.toml", "8_Sleep.toml", "8-sleep.toml", "8_sleep and rest.toml"])
def test_a_file_name_without_a_place_is_answered(folder, name):
    (folder / "parts" / name).write_text(PART, encoding="utf-8")
    answers = [str(problem) for problem in read_content(folder).problems]
    assert answers == [
        f"In parts/{name}: the name of this file doesn't say where it comes in the order; name it like "
        "8_a_new_step.toml: a number, then small letters, digits and underscores."
    ]


def test_two_files_with_one_id_are_answered(folder):
    add_part(folder, PART)
    (folder / "parts" / "9_sleep.toml").write_text(PART.replace("sleep.", "rest."), encoding="utf-8")
    content = read_content(folder)
    assert [problem.file for problem in content.problems] == ["parts/9_sleep.toml"]
    assert [part.number for part in content.parts if part.id == "sleep"] == [8]


def test_hidden_copies_of_an_editor_are_no_parts(folder):
    (folder / "parts" / "._8_sleep.toml").write_bytes(b"\x00\x05\x16\x07")
    assert read_content(folder).problems == ()


def test_a_byte_order_mark_and_windows_line_ends_are_no_mistake(folder):
    (folder / "parts" / "8_sleep.toml").write_bytes(b"\xef\xbb\xbf" + PART.replace("\n", "\r\n").encode())
    content = read_content(folder)
    assert content.problems == ()
    said = content.parts[7].lesson[0].text
    assert said.startswith("When you're this tired, everything looks worse. A night of sleep")


def test_another_encoding_is_answered(folder):
    (folder / "parts" / "8_sleep.toml").write_bytes('title = "Schlaf für dich"'.encode("latin-1"))
    assert [str(problem) for problem in read_content(folder).problems] == [
        "In parts/8_sleep.toml: this file isn't UTF-8 text; save it again with the encoding UTF-8."
    ]


def test_a_broken_sheet_is_answered_where_it_is_asked_for(folder):
    (folder / "weekly.toml").write_text("opening = ", encoding="utf-8")
    content = read_content(folder)
    assert len(content.parts) == 7 and content.check_in.feelings
    with pytest.raises(ContentProblem, match="In weekly.toml, at the end: "):
        _ = content.weekly


def test_a_folder_without_words_is_answered_file_by_file(tmp_path):
    content = read_content(tmp_path / "nowhere")
    assert content.parts == ()
    files = {problem.file for problem in content.problems}
    assert {"parts", "check_in.toml", "weekly.toml", "safety.toml", "help_lines.toml", "about.toml"} <= files
    assert "check that it's there" in str(content.problems[-1])


def test_a_folder_in_place_of_a_file_is_answered(folder):
    shutil.copytree(folder / "parts", folder / "parts" / "8_sleep.toml")
    content = read_content(folder)
    assert [problem.file for problem in content.problems] == [FILE]
    assert len(content.parts) == 7
