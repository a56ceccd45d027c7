"""Each situation has its words: what she calls it, which step comes first, honest answers, and what we can't say."""

import re
from collections import Counter
from typing import get_args

import pytest

from steady.content import read_content
from steady.domain.content.situation import BY_WEIGHT, Situation, Situations
from tests.content.conftest import CONTENT
from tests.content.mistakes import problems_with
from tests.content.test_sound import HIGHEST_GRADE, flesch_kincaid_grade, words_to_avoid_in
from tests.content.texts import texts_in

LABELS = {
    "spoke_of_ending": "he's said the word divorce",
    "gone_quiet": "he's here, but he's shut me out",
    "not_home": "home stopped feeling like home",
    "moved_out": "he's moved out",
    "someone_else": "there's someone else",
    "clear_no": "he's said a clear no",
}
IN_FULL = ["someone_else", "moved_out"]
WITH_LIMITS = [*IN_FULL, "clear_no"]
STEP_OF_WARMTH = "warmth_in_small_doses"
PARTS = {path.stem.partition("_")[2] for path in (CONTENT / "parts").glob("*.toml")}
LOWEST_GRADE = 3
# What comes with it in both → words of its question, and what its answer may not lack.
COMES_WITH_IT = {
    "infections": ("tested", ["doctor", "clinic", "both", "condoms", "three days"]),
    "the ring": ("ring", ["don't sell it"]),
    "the children": ("kids", ["carry messages", "school counselor"]),
    "money": ("money", ["accounts", "lawyer or legal aid", "bank"]),
    "people": ("people", ["one sentence"]),
    "looking for more": ("phone|check", ["against the law", "lawyer"]),
    "whether he comes back": ("come back", ["nobody knows"]),
    "whether it is her fault": ("fault", ["no."]),
    "two homes": ("pickups", ["calendar", "do not meet him alone"]),
    "a weekend alone": ("weekend", ["open help now"]),
    "the lock": ("locks", ["lawyer", "you can ask a judge to order him to stay away"]),
    "the house": ("house", []),
}
PROMISES = re.compile(r"\bhe'll (?:come back|change|see)\b|\bwill be (?:fine|okay)\b|\byou'll win\b", re.IGNORECASE)


def of(words, name):
    return words.situations.of(name)


def lines_of(situation):
    return [line for answer in situation.answers for line in answer.lines]


def test_all_six_are_there_in_the_order_of_the_screens_and_called_as_she_says_it(words):
    assert {one.id: one.label for one in words.situations.situations} == LABELS
    assert [one.id for one in words.situations.situations] == list(get_args(Situation)) == list(LABELS)


def test_she_is_asked_one_question_and_may_leave_it_open(words):
    assert words.situations.question.endswith("?")
    assert words.situations.rather_not == "I'd rather not say"


def test_the_step_that_comes_first_is_a_step(words):
    assert {one.id: one.first_part for one in words.situations.situations if one.first_part not in PARTS} == {}


@pytest.mark.parametrize("name", WITH_LIMITS)
def test_warmth_is_not_what_comes_first_when_he_has_gone_or_said_no(words, name):
    assert of(words, name).first_part != STEP_OF_WARMTH


@pytest.mark.parametrize("name", IN_FULL)
@pytest.mark.parametrize("matter", COMES_WITH_IT)
def test_what_comes_with_it_is_answered(words, name, matter):
    asked, said = COMES_WITH_IT[matter]
    answers = [one for one in of(words, name).answers if re.search(rf"\b(?:{asked})\b", one.question)]
    told = " ".join(line for one in answers for line in one.lines).lower()
    assert answers and [each for each in said if each not in told] == []


def test_the_kids_hear_nothing_bad_about_her_where_there_is_someone_else(words):
    assert any("in front of them" in line for line in lines_of(of(words, "someone_else")))


@pytest.mark.parametrize("name", LABELS)
def test_there_are_some_questions_and_each_answer_is_a_few_plain_lines(words, name):
    answers = of(words, name).answers
    assert len(answers) >= 3 and all(one.question.endswith("?") for one in answers)
    assert [one.question for one in answers if not 1 <= len(one.lines) <= 4] == []
    assert LOWEST_GRADE <= flesch_kincaid_grade(" ".join(lines_of(of(words, name)))) <= HIGHEST_GRADE


@pytest.mark.parametrize("name", WITH_LIMITS)
def test_what_the_article_leaves_out_is_said_once(words, name):
    situation = of(words, name)
    assert "article" in situation.limits and 1 <= situation.limits.count(".") <= 2
    assert [line for line in lines_of(situation) if "article" in line or "Leslie" in line] == []


def test_no_line_stands_twice_but_a_question_may(words):
    lines = [line for one in words.situations.situations for line in (one.limits, *lines_of(one)) if line]
    assert {line: times for line, times in Counter(lines).items() if times > 1} == {}


def test_nothing_is_promised_and_no_word_to_avoid_is_used(words):
    texts = list(texts_in(words.situations))
    assert [text for text in texts if PROMISES.search(text) or "!" in text] == []
    assert {text: avoided for text in texts if (avoided := words_to_avoid_in(text))} == {}


@pytest.mark.parametrize("name", LABELS)
def test_each_situation_has_a_line_for_a_woman_who_is_not_safe(words, name):
    not_safe = re.compile(r"scared of|careful around him|can't go on|in danger")
    assert any(not_safe.search(line) for line in lines_of(of(words, name)))


def test_a_folder_without_both_files_opens_with_no_problem_and_empty_words(folder):
    before = read_content(folder).problems
    (folder / "situations.toml").unlink()
    (folder / "ready_words.toml").unlink()
    content = read_content(folder)
    assert content.problems == before
    assert content.situations == Situations() and content.ready_words.groups == ()
    assert content.situations.of("moved_out") is None


@pytest.mark.parametrize(
    ("right", "wrong", "place", "key"),
    [
        ("\nfirst_part = ", "\nfirstpart = ", "situation 1", "firstpart"),
        ('id = "gone_quiet"', 'id = "gone_fishing"', "situation 2", "id"),
        ('serious?"\nlines = [', 'serious?"\nline = [', "situation 1, answer 1", "line"),
        ('question = "Is he serious?"\n', "", "situation 1, answer 1", "question"),
    ],
)
def test_a_mistake_in_the_situations_names_file_place_and_key(folder, right, wrong, place, key):
    problems = problems_with(folder / "situations.toml", right, wrong)
    assert (place, key) in [(problem.place, problem.key) for problem in problems]
    assert str(problems[0]).startswith(f"In situations.toml, {place}, “")


def test_an_unknown_situation_is_answered_with_the_six_there_are(folder):
    answer = str(problems_with(folder / "situations.toml", '"gone_quiet"', '"gone_fishing"')[0])
    assert "gone_fishing" in answer and ", ".join(LABELS) in answer


@pytest.mark.parametrize("situation", BY_WEIGHT)
@pytest.mark.parametrize("number", range(1, 8))
def test_each_step_has_an_opening_a_first_exercise_and_two_scenes_for_each_situation(words, number, situation):
    part = words.parts[number - 1]
    here = getattr(part.situation, situation)
    assert 12 <= len(here.opening.split()) <= 60 and here.opening != part.opening
    first = next(exercise for exercise in part.exercises if exercise.id == here.comes_first)
    assert here.first and not first.opt_in
    assert len(here.examples) == 2 and all(10 <= len(scene.split()) <= 45 for scene in here.examples)


def test_no_opening_and_no_scene_is_said_twice(words):
    here = [getattr(part.situation, one) for part in words.parts for one in BY_WEIGHT]
    said = [text for one in here for text in (one.opening, one.first, *one.examples)]
    assert len(said) == len(set(said))


def test_after_a_clear_no_nothing_that_reaches_out_to_him_comes_first(words):
    firsts = {part.situation.clear_no.comes_first for part in words.parts}
    reaching = {exercise.id for part in words.parts for exercise in part.exercises if exercise.reaches_out}
    assert not firsts & reaching


@pytest.mark.parametrize("situation", BY_WEIGHT)
def test_the_wait_has_lines_for_each_situation_and_plain_ones_for_none(words, situation):
    lines = words.urge.situation.lines(situation)
    assert 3 <= len(lines) <= 4 and all(len(line.split()) <= 30 for line in lines)
    assert words.urge.situation.lines(None) == () == words.urge.situation.lines("a situation nobody knows")


def test_a_step_without_words_for_a_situation_says_its_plain_ones_and_a_wrong_exercise_is_named(folder):
    path = folder / "parts" / "1_where_you_are_now.toml"
    whole = path.read_text(encoding="utf-8")
    without = re.sub(r"\[situation\.moved_out\].*?(?=\[situation\.)", "", whole, flags=re.DOTALL)
    path.write_text(without, encoding="utf-8")
    content = read_content(folder)
    assert content.problems == ()
    assert content.parts[0].in_situation("moved_out").opening == content.parts[0].opening
    path.write_text(whole.replace('comes_first = "1C"', 'comes_first = "9Z"', 1), encoding="utf-8")
    (problem,) = read_content(folder).problems
    assert str(problem).startswith("In parts/1_where_you_are_now.toml, situation, moved_out, “comes_first”: “9Z” ")


def test_a_question_of_the_week_may_fit_some_situations_and_every_situation_has_enough(words):
    fits = {prompt.id: prompt.fits for prompt in words.weekly.prompts if prompt.fits}
    assert fits and all(set(situations) <= set(BY_WEIGHT) for situations in fits.values())
    assert "clear_no" not in fits["gave_space"]
    for situation in BY_WEIGHT:
        asked = [one for one in words.weekly.prompts if not one.optional and (not one.fits or situation in one.fits)]
        assert len(asked) >= words.weekly.pick, situation


def test_a_situation_that_a_question_does_not_know_is_answered_with_file_and_key(folder):
    problems = problems_with(
        folder / "weekly.toml", 'fits = ["clear_no", "someone_else", "moved_out"]', 'fits = ["left"]'
    )
    assert str(problems[0]).startswith("In weekly.toml, prompt 8, “fits”")
