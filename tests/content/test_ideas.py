"""The workbook carries every idea of the article, and a second voice beside each one that could hurt."""

import pytest

from tests.content.coverage_page import IDEAS, PAGE, page
from tests.content.texts import blocks_of

# The 64 ideas, and how many lettered points those have that consist of several.
PLAIN_IDEAS = [f"M{n:02d}" for n in range(1, 65)]
LONGEST_BLOCK = 85
POINTS = {
    "M03": 3,
    "M04": 2,
    "M05": 3,
    "M06": 3,
    "M07": 2,
    "M10": 2,
    "M11": 3,
    "M12": 3,
    "M13": 2,
    "M14": 4,
    "M15": 5,
    "M16": 1,
    "M17": 2,
    "M18": 1,
    "M19": 1,
    "M20": 2,
    "M21": 3,
    "M23": 2,
    "M25": 2,
    "M26": 2,
    "M27": 2,
    "M29": 3,
    "M30": 2,
    "M31": 3,
    "M32": 3,
    "M34": 2,
    "M39": 2,
    "M40": 2,
    "M42": 2,
    "M43": 3,
    "M44": 4,
    "M45": 3,
    "M50": 5,
    "M51": 2,
    "M52": 2,
    "M53": 1,
    "M54": 2,
    "M56": 2,
    "M59": 2,
    "M60": 3,
    "M62": 2,
    "M63": 5,
}
COULD_HURT = ["M15", "M29c", "M51", "M62"]
AUTHORS_VIEW = ["M06", "M16", "M18", "M24", "M25", "M40", "M42", "M44", "M45c", "M49", "M56", "M63", *COULD_HURT]


def points_of(idea: str) -> set[str]:
    letters = "abcde"[: POINTS.get(idea[:3], 0)]
    return {idea + letter for letter in letters} if letters and len(idea) == 3 else {idea}


def points_covered(blocks) -> set[str]:
    return {point for block in blocks for idea in block.covers for point in points_of(idea)}


def blocks_on(words, idea: str):
    return [block for block in blocks_of(words.parts) if points_of(idea) & points_covered([block])]


@pytest.mark.parametrize("idea", PLAIN_IDEAS[:-1])
def test_every_idea_with_all_its_points_stands_in_a_part(words, idea):
    assert points_of(idea) <= points_covered(blocks_of(words.parts))


def test_the_author_is_named_for_her_ideas_and_not_linked(words):
    credit = words.about.credit
    assert credit.covers == ("M64",)
    assert "Leslie Cane" in credit.text
    assert not any(mark in credit.text for mark in ("http", "www", ".com", "]("))


@pytest.mark.parametrize("idea", COULD_HURT)
def test_an_idea_that_could_hurt_has_a_second_voice_beside_it(words, idea):
    assert blocks_on(words, idea)
    shown_as_advice = [block for block in blocks_on(words, idea) if block in words_of_lessons(words)]
    assert shown_as_advice
    assert all(block.counter_note for block in shown_as_advice)


@pytest.mark.parametrize("idea", AUTHORS_VIEW)
def test_an_opinion_is_shown_as_the_authors_view(words, idea):
    advice = [block for block in blocks_on(words, idea) if block not in words_of_leaving_out(words)]
    assert any(block.author_view for block in advice)


def test_warmth_never_stands_without_the_words_that_something_is_wrong(words):
    assert all("M46" in block.covers for block in blocks_on(words, "M44"))
    assert blocks_on(words, "M44")


@pytest.mark.parametrize("number", range(1, 8))
def test_every_part_first_speaks_to_a_woman_who_is_afraid(words, number):
    line = words.parts[number - 1].if_afraid
    assert "scared" in line and "help" in line


def words_of_lessons(words):
    return [block for part in words.parts for block in part.lesson]


def words_of_leaving_out(words):
    return [block for part in words.parts for block in part.leave_out]


def test_the_page_of_what_is_taught_says_what_the_steps_say():
    way_out = "Please run python -m tests.content.coverage_page, and read what it wrote."
    assert PAGE.read_text(encoding="utf-8") == page(), way_out


def test_the_page_has_every_idea_and_under_each_the_sentences_that_teach_it():
    assert list(IDEAS) == PLAIN_IDEAS
    sections = page().split("\n## ")[1:]
    assert [section.split("\n")[0] for section in sections] == PLAIN_IDEAS
    assert all("\n- Step " in section for section in sections[:-1]) and "\n- About: " in sections[-1]


@pytest.mark.parametrize("part", range(7))
def test_a_block_that_teaches_ideas_is_short_enough_to_see_which_sentence_teaches_which(words, part):
    taught = [block for block in words.parts[part].lesson if block.covers]
    assert {block.text: len(block.text.split()) for block in taught if len(block.text.split()) > LONGEST_BLOCK} == {}
