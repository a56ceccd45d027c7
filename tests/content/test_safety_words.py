"""The five questions come kindly, are never counted, and a no is never taken as a proof; the safer words are safe."""

import re

import pytest

from steady.domain.content.help import calls_for_care
from tests.content.test_sound import HIGHEST_GRADE, flesch_kincaid_grade
from tests.content.texts import texts_in

FOLDED = ["the_goal_a_free_yes", "say_it_once_then_settle", "warmth_in_small_doses", "when_he_is_not_open_yet"]
NO = ("no",) * 5
# The parts that stay open in the safer version, and what would ask her there to turn toward him.
OPEN = ["where_you_are_now", "back_to_yourself", "love_him_and_keep_yourself"]
TOWARD_HIM = re.compile(r"\blove him and\b|^love him\b|\bdrawn to you\b|\bhe was once\b|\bhis return\b", re.IGNORECASE)
KNOWS = "someone who knows about this"


def test_five_questions_are_asked_about_her_and_answered_in_one_of_three_ways(words):
    check = words.safety.check
    assert len(check.questions) == 5 and all(question.endswith("?") for question in check.questions)
    assert list(check.answers) == ["yes", "not_sure", "no"]
    assert {question: grade for question in check.questions if (grade := flesch_kincaid_grade(question)) > 7} == {}


@pytest.mark.parametrize(
    "done",
    [
        "scared", "blow up", "people", "money", "sleep", "doctor", "phone", "track", "messages", "hurt", "choked",
        "hands around your neck", "have sex when you didn't want to", "threatened", "gun", "knife", "children", "pet",
        "himself",
    ],
)  # fmt: skip
def test_the_questions_name_in_plain_words_what_he_may_have_done(words, done):
    assert done in " ".join(words.safety.check.questions)


@pytest.mark.parametrize(
    ("answers", "care"),
    [
        (NO, False),
        ((None,) * 5, False),
        (("no", "no", "yes", "no", "no"), True),
        (("not_sure", *NO[1:]), True),
        ((None, None, None, None, "yes"), True),
        ((), False),
    ],
)
def test_one_yes_or_not_sure_is_enough_for_care(words, answers, care):
    assert calls_for_care(answers) is care
    check = words.safety.check
    assert check.lines_after(answers) == (check.after_yes if care else check.after_no)


def test_after_a_no_it_is_said_that_this_is_no_proof_of_safety(words):
    said = " ".join(words.safety.check.after_no)
    assert "isn't proof that you're safe" in said and "Am I safe?" in said


def test_it_is_said_that_answers_are_not_saved(words):
    assert "not saved" in words.safety.check.not_saved


def test_what_he_does_is_never_hers_to_prevent(words):
    said = " ".join(words.safety.check.after_yes)
    assert "isn't about trying harder" in said and "don't have to leave" in said


def safer_texts(words, name) -> list[str]:
    part = next(part for part in words.parts if part.id == name)
    return [text for thing in (part.safer, *(one.safer for one in part.exercises)) if thing for text in texts_in(thing)]


def test_a_part_is_folded_in_the_safer_version_or_has_safer_words(words):
    assert [part.id for part in words.parts if part.safer] == OPEN
    assert {part.id for part in words.parts} == {*FOLDED, *OPEN}


@pytest.mark.parametrize("name", OPEN)
def test_the_safer_words_ask_for_no_warmth_and_nothing_he_should_see(words, name):
    part = next(part for part in words.parts if part.id == name).in_safer_words()
    read = [part.title, part.opening, part.next_step, *safer_texts(words, name)]
    assert [text for text in read if TOWARD_HIM.search(text)] == []
    assert "Help comes first" in part.if_afraid and not part.exercises[-1].careful


@pytest.mark.parametrize("name", OPEN)
def test_what_he_might_punish_is_better_planned_with_someone_who_knows(words, name):
    part = next(part for part in words.parts if part.id == name).in_safer_words()
    assert KNOWS in " ".join(block.text for block in part.lesson).lower()
    planned = {"back_to_yourself": ["4C"], "love_him_and_keep_yourself": ["6B", "6C"]}.get(name, [])
    assert all(KNOWS in one.opening.lower() for one in part.exercises if one.id in planned)


def test_to_say_a_limit_aloud_is_called_dangerous_where_limits_are_spoken_of(words):
    part = words.parts[5].in_safer_words()
    limits = next(one for one in part.exercises if one.id == "6C")
    for text in (" ".join(block.text for block in part.lesson), limits.opening):
        assert re.search(r"out loud to someone you fear can be dangerous", text)


@pytest.mark.parametrize("name", OPEN)
def test_the_safer_words_are_as_plain_and_as_short_as_the_others(words, name):
    part = next(part for part in words.parts if part.id == name).in_safer_words()
    blocks = part.lesson + part.do + part.leave_out
    grades = {text: flesch_kincaid_grade(text) for text in (*safer_texts(words, name), *(one.text for one in blocks))}
    assert {text: grade for text, grade in grades.items() if len(text.split()) >= 30 and grade > HIGHEST_GRADE} == {}
    assert len(" ".join(block.text for block in part.lesson).split()) <= 250
    assert all(step.count(".") == 1 for step in (part.next_step, *(one.next_step for one in part.exercises)))


def test_a_part_without_safer_words_says_its_own(words):
    assert words.parts[1].in_safer_words() == words.parts[1]
    assert words.parts[3].in_safer_words().items == words.parts[3].items


def test_four_parts_are_folded_each_with_one_line_why(words):
    assert list(words.safety.careful.folded) == FOLDED
    assert set(FOLDED) <= {part.id for part in words.parts}
    assert all(line.count(".") == 1 for line in words.safety.careful.folded.values())


def test_children_carry_no_messages_and_advice_goes_with_calm(words):
    assert "don't send messages through the kids" in words.safety.children.lines[0]
    assert "advice" in words.safety.legal.title and "lawyer" in words.safety.legal.lines[0]
