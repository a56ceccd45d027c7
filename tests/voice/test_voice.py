"""Every sentence a person can read sounds like a friend who is also a careful editor.

No single count can: with short forms alone a primer still reads like a primer. So grade, the spread of lengths, hedges,
namings, old words and wrong short forms are held together, each over everything that is shown.
"""

import re

import pytest

from tests.voice import measures
from tests.voice.collected import CONTENT, ROOT, Told, sentences, told

# Below this many there is nothing to take a share of.
FEW = 8
TIMES_AS_MANY = 4
LOWEST_GRADE, HIGHEST_GRADE = 3.5, 7
MOST_VERY_SHORT, LEAST_SPREAD, LEAST_LENGTH = 0.25, 3.5, 10
MOST_VERY_SHORT_IN_EXERCISES = 0.4
STEPS = sorted(path.name for path in CONTENT.glob("parts/*.toml"))
SHEETS = sorted({one.file for one in told() if one.file.startswith("content/") and one.file.endswith(".toml")})
PLACES = [
    *SHEETS,
    "steady/ui",
    "steady/insights",
    "steady/storage",
    "steady/domain",
    "steady/command_line",
    "README.md",
]
DEFINES_NUMBERS = "docs/numbers.md"
# Says what the old words became.
RENAMED = "- Find new names for some things: "
# What others call themselves.
NAMES = re.compile(r"\b(?:\w+ )?(?:Medical|Command|Crisis) Centres?\b")


def listed(found: list[Told]) -> str:
    return "\n".join(map(str, found))


def step(words, name: str):
    return words.parts[STEPS.index(name)]


def lesson_of(words, name: str) -> list[str]:
    return [block.text for block in step(words, name).lesson]


@pytest.mark.parametrize("place", [*PLACES, ""])
def test_there_are_at_least_four_short_forms_to_each_long_one(place):
    here = sentences(place)
    long = [one for one in here for _ in measures.long_forms(one.text)]
    short = sum(len(measures.short_forms(one.text)) for one in here)
    assert len(long) + short < FEW or short >= TIMES_AS_MANY * len(long), f"{short} short forms, and\n{listed(long)}"


def test_no_contraction_stands_where_nobody_says_one():
    assert not (wrong := [one for one in sentences("") if measures.wrong_short_forms(one.text)]), listed(wrong)


@pytest.mark.parametrize("name", STEPS)
def test_a_lesson_reads_between_grade_three_and_a_half_and_seven(words, name):
    assert LOWEST_GRADE <= measures.grade(lesson_of(words, name)) <= HIGHEST_GRADE


@pytest.mark.parametrize("name", STEPS)
def test_the_sentences_of_a_lesson_are_long_and_short_by_turns(words, name):
    lesson = lesson_of(words, name)
    short = [sentence for text in lesson for sentence in measures.sentences_of(text) if len(sentence.split()) <= 5]
    assert measures.share_of_very_short(lesson) <= MOST_VERY_SHORT, "\n".join(short)
    assert measures.spread(lesson) >= LEAST_SPREAD and measures.average_length(lesson) >= LEAST_LENGTH


@pytest.mark.parametrize("name", STEPS)
def test_what_the_exercises_of_a_step_say_is_not_clipped(words, name):
    said = [each.opening for each in step(words, name).exercises]
    said += [screen.text for each in step(words, name).exercises for screen in each.steps if screen.text]
    assert measures.share_of_very_short(said) <= MOST_VERY_SHORT_IN_EXERCISES, "\n".join(said)


@pytest.mark.parametrize("name", STEPS)
def test_a_step_takes_back_what_it_says_once_at_most_and_names_the_author_once_at_most(words, name):
    part = step(words, name)
    lesson = [*lesson_of(words, name), *(block.counter_note for block in part.lesson)]
    hedged = [text for text in lesson for _ in measures.hedges(text)]
    assert len(hedged) <= 1, "\n".join(hedged)
    everything = [part.opening, *lesson, *(line.text for line in part.do + part.leave_out)]
    assert sum(len(measures.namings(text)) for text in everything) <= 1


def test_under_her_name_there_is_nothing_of_ours(words):
    blocks = [block for part in words.parts for block in part.lesson + part.do + part.leave_out if block.author_view]
    ours = re.compile(r"\b(?:we|we'd|we're|our|us|research|stud(?:y|ies)|workbook)\b", re.IGNORECASE)
    assert [block.text for block in blocks if ours.search(measures.plain(block.text))] == []
    assert len(blocks) >= 10


def test_no_old_word_of_the_house_is_said_anywhere():
    found = [
        one._replace(text=f"{old!r} → {now}: {one.text}")
        for one in sentences("")
        if not one.text.startswith(RENAMED)
        for old, now in measures.old_words(one.text)
    ]
    assert not found, listed(found)


def test_nobody_talks_like_a_statistician_but_where_the_numbers_are_defined():
    everywhere = [one for one in sentences("") if one.file != DEFINES_NUMBERS]
    found = [one for one in everywhere if measures.statistics_in(one.text)]
    assert not found, listed(found)
    assert any(measures.statistics_in(one.text) for one in sentences(DEFINES_NUMBERS))


def test_the_english_is_american():
    found = [one for one in sentences("") if measures.british(NAMES.sub("", one.text))]
    assert not found, listed(found)


def test_nothing_shouts():
    shouted = [one for one in sentences("") if re.search(r"\w!(?!=)", one.text)]
    assert not shouted, listed(shouted)


def test_a_sentence_is_listed_with_its_file_and_its_line():
    one = next(one for one in told() if one.file == "content/parts/1_where_you_are_now.toml" and "hurts" in one.text)
    line = (ROOT / one.file).read_text(encoding="utf-8").split("\n")[one.line - 1]
    assert "hurts" in line
    assert str(one).startswith(f"{one.file}:{one.line}: ")


def test_code_content_and_documents_are_all_listened_to():
    files = {one.file for one in told()}
    assert len(told()) > 3_000
    assert {"README.md", "content/urge.toml", "steady/ui/frame.py", "SECURITY.md"} <= files
    # Where it is put together of pieces the first line stands for it; that must stay the exception.
    assert sum(one.line == 1 for one in told()) / len(told()) < 0.1
