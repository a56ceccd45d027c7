"""The words sound like a friend: plain, calm, without labels, blame or promises."""

import re
import unicodedata
import warnings

import pytest

from tests.content.conftest import CONTENT
from tests.content.texts import blocks_of, texts_by_sheet, texts_in

with warnings.catch_warnings():
    # textstat still asks setuptools for its files the old way.
    warnings.simplefilter("ignore")
    from textstat import flesch_kincaid_grade

HIGHEST_GRADE = 7
# Below this many words a single long name decides the grade.
LONG_ENOUGH = 30
PARTS = sorted(path.stem.partition("_")[2] for path in CONTENT.glob("parts/*.toml"))
SHEETS = ["check_in", "weekly", "safety", "tone", "offers", "urge", "hold_box", "next_step", "letter"]

AVOID = [
    r"depress\w*",
    r"disorders?",
    r"symptoms?",
    r"episodes?",
    r"diagnos\w*",
    r"anxiety",
    r"you must",
    r"you need to",
    r"fail(ure|ures| to|ed attempt)",
    r"commit(ted)? suicide",
    r"victims?",
    r"toxic",
    r"narcissis\w*",
    r"relaps\w*",
    r"obsess\w*",
    r"need(y|iness)",
    r"desperat\w*",
    r"win(ning)? him back",
    r"get(ting)? him (back|to)",
    r"make him \w+",
    r"why did(n.t)? you",
    r"streaks?",
    r"improved",
    r"bad result",
    r"prove[ns]",
    r"guarante\w*",
    r"works",
]
# Sheet → texts in which a word to avoid may stand, each for its reason.
EXCEPTIONS = {
    "check_in": {"desperate": "one of the 24 feeling words: it is her own word for herself"},
    "about": {"It does not diagnose, treat or monitor any condition": "the plain statement of what it is not"},
}
FACES = {"So", "Sk", "Cs"}


def without_exceptions(sheet: str, text: str) -> str:
    for passage in EXCEPTIONS.get(sheet, {}):
        text = text.replace(passage, "")
    return text


def words_to_avoid_in(text: str) -> list[str]:
    return [found[0] for word in AVOID for found in re.finditer(rf"\b{word}\b", text, re.IGNORECASE)]


def spoken(words, name):
    return texts_by_sheet(words)[name]


@pytest.mark.parametrize("name", [*PARTS, *SHEETS, "help_lines", "about"])
def test_no_word_to_avoid_stands_anywhere(words, name):
    found = {text: words_to_avoid_in(without_exceptions(name, text)) for text in spoken(words, name)}
    assert {text: avoided for text, avoided in found.items() if avoided} == {}


@pytest.mark.parametrize("text", ["You need to try harder.", "Win him back now", "She is Needy", "a 7-day streak"])
def test_a_word_to_avoid_would_be_found(text):
    assert words_to_avoid_in(text)


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_each_exception_is_still_there_to_be_excepted(words, name):
    assert all(any(passage in text for text in spoken(words, name)) for passage in EXCEPTIONS[name])


@pytest.mark.parametrize("name", [*PARTS, *SHEETS, "help_lines", "about"])
def test_nothing_shouts_and_nothing_makes_a_face(words, name):
    assert [text for text in spoken(words, name) if "!" in text] == []
    assert [text for text in spoken(words, name) if FACES & {unicodedata.category(sign) for sign in text}] == []


@pytest.mark.parametrize("name", PARTS)
def test_a_lesson_reads_at_grade_seven_or_below(words, name):
    part = next(part for part in words.parts if part.id == name)
    lesson = " ".join(f"{block.text} {block.counter_note}" for block in part.lesson)
    long_blocks = [block.text for block in blocks_of([part]) if len(block.text.split()) >= LONG_ENOUGH]
    grades = {text: flesch_kincaid_grade(text) for text in [lesson, *long_blocks]}
    assert {text: grade for text, grade in grades.items() if grade > HIGHEST_GRADE} == {}


@pytest.mark.parametrize("name", PARTS)
def test_sliders_research_and_lists_read_at_grade_seven_or_below(words, name):
    part = next(part for part in words.parts if part.id == name)
    questions = " ".join(f"{item.question} {item.low}. {item.high}." for item in part.items)
    lists = " ".join(block.text for block in part.do + part.leave_out)
    research = " ".join(note.text for note in part.research)
    assert max(map(flesch_kincaid_grade, (questions, lists, research))) <= HIGHEST_GRADE


@pytest.mark.parametrize("name", PARTS)
def test_exercises_read_at_grade_seven_or_below(words, name):
    part = next(part for part in words.parts if part.id == name)
    sentences = {one.id: [text for text in texts_in(one) if text.endswith((".", "?"))] for one in part.exercises}
    grades = {one: flesch_kincaid_grade(" ".join(texts)) for one, texts in sentences.items()}
    longer = [text for texts in sentences.values() for text in texts if len(text.split()) >= LONG_ENOUGH]
    grades |= {text: flesch_kincaid_grade(text) for text in longer}
    assert {one: grade for one, grade in grades.items() if grade > HIGHEST_GRADE} == {}


@pytest.mark.parametrize("name", SHEETS)
def test_the_other_words_read_at_grade_seven_or_below(words, name):
    sentences = " ".join(text for text in texts_in(words.sheets[name]) if text.endswith((".", "?")))
    assert flesch_kincaid_grade(sentences) <= HIGHEST_GRADE
