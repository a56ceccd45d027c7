"""The five questions come kindly, are never counted, and a no is never taken as a proof."""

import pytest

from steady.domain.content.help import calls_for_care

FOLDED = ["the_goal_a_free_yes", "say_it_once_then_settle", "warmth_in_small_doses", "when_he_is_not_open_yet"]
NO = ("no",) * 5


def test_five_questions_are_asked_about_her_and_answered_in_one_of_three_ways(words):
    check = words.safety.check
    assert len(check.questions) == 5 and all(question.endswith("?") for question in check.questions)
    assert list(check.answers) == ["yes", "not_sure", "no"]


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
    assert "not a proof" in said and "Am I safe?" in said


def test_it_is_said_that_answers_are_not_saved(words):
    assert "not saved" in words.safety.check.not_saved


def test_what_he_does_is_never_hers_to_prevent(words):
    said = " ".join(words.safety.check.after_yes)
    assert "not about trying harder" in said and "do not have to leave" in said


def test_four_parts_are_folded_each_with_one_line_why(words):
    assert list(words.safety.careful.folded) == FOLDED
    assert set(FOLDED) <= {part.id for part in words.parts}
    assert all(line.count(".") == 1 for line in words.safety.careful.folded.values())


def test_children_carry_no_messages_and_advice_goes_with_calm(words):
    assert "Children carry no messages" in words.safety.children.lines[0]
    assert "advice" in words.safety.legal.title and "lawyer" in words.safety.legal.lines[0]
