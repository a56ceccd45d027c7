"""Answers come together step by step, what is off is named and never refused, and old answers stay readable."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steady.domain.content.exercise_form import ExerciseField
from steady.domain.exercises.readable_lines import readable, shown
from steady.domain.exercises.values import fits, is_empty, merged, trouble_with
from tests.domain.forms import problems_in
from tests.words import our_words

EXERCISES = {one.id: one for part in our_words().parts for one in part.exercises}
# A busy disk is no mistake in the words.
unhurried = settings(deadline=None)

# What a form starts with, by the kind of field.
UNANSWERED = {"text": "", "line": "", "choices": [], "list": [], "rows": [], "coins": {}}
# What a woman might have answered to a field, by its kind.
ANSWERS = {
    "text": "I saw that he was online.",
    "line": "a walk at noon",
    "scale": 0,
    "list": ["tea by the window"],
    "timer": 90,
    "yes_no": False,
    "date": "2026-11-22",
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-20, 2_000) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
IDS = sorted({field.id for one in EXERCISES.values() for field in one.fields}) + ["an_old_field"]
VALUES = st.dictionaries(st.sampled_from(IDS) | st.text(min_size=1, max_size=8), JSON, max_size=6)
EXERCISE = st.sampled_from(sorted(EXERCISES)).map(EXERCISES.__getitem__)


def answer(field: ExerciseField) -> Any:
    """Return an answer to `field` that fits it."""
    if field.kind == "rows":
        return [{column.id: answer(column) for column in field.fields}]
    if field.kind == "coins":
        return {list(field.choices)[0]: field.most - 3, list(field.choices)[1]: 3}
    choice = next(iter(field.choices), "")
    return {"choice": choice, "choices": [choice]}.get(field.kind, ANSWERS.get(field.kind))


def filled(name: str) -> dict[str, Any]:
    return {field.id: answer(field) for field in EXERCISES[name].fields}


def leaves(value: Any) -> Iterator[str]:
    """Yield each single answer in `value` as it must be found again in a text."""
    if isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from leaves(each)
    elif not is_empty(value):
        yield {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_every_exercise_can_be_filled_saved_as_json_and_read_again(name):
    values = json.loads(json.dumps(filled(name)))
    assert problems_in(EXERCISES[name], values) == ()
    labels = [label for label, _ in readable(EXERCISES[name], values)]
    assert labels == [field.label for field in EXERCISES[name].fields]


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_an_empty_form_has_no_problem_and_nothing_to_save(name):
    start = {field.id: UNANSWERED.get(field.kind) for field in EXERCISES[name].fields}
    assert problems_in(EXERCISES[name], start) == () == problems_in(EXERCISES[name], {})
    assert merged({}, start) == {}
    assert readable(EXERCISES[name], start) == []


def test_a_step_adds_its_answers_and_leaves_the_others():
    first = merged({}, {"trigger": "He was online.", "feeling": "scared"})
    second = merged(first, {"feeling": " ", "exit_point": "before I pick up the phone"})
    assert second == {"trigger": "He was online.", "exit_point": "before I pick up the phone"}


def test_zero_and_no_are_answers_and_empty_rows_are_not():
    saved = merged({}, {"light": 0, "said": False, "acts": [{"act": "", "felt": None}, {"act": "a walk", "felt": 0}]})
    assert saved == {"light": 0, "said": False, "acts": [{"act": "a walk", "felt": 0}]}


@pytest.mark.parametrize(
    ("name", "wanted", "value", "said"),
    [
        ("1A", "shaken_before", 11, "takes a whole number from 0 to 10"),
        ("1A", "shaken_before", True, "takes a whole number from 0 to 10"),
        ("1A", "method", "yoga", "doesn't have that choice anymore"),
        ("1A", "seconds", "a while", "has a different kind of answer in it"),
        ("1B", "situation", ["other", "storm"], "doesn't have that choice anymore"),
        ("1B", "facts", "he left", "has a different kind of answer in it"),
        ("2A", "contacts", [{"when": "Monday"}] * 6, "has room for 5, and there are 6."),
        ("2A", "contacts", [{"kind": "shouting"}], "doesn't have that choice anymore"),
        ("5D", "said", "yes", "has a different kind of answer in it"),
        ("6A", "now", {"him": 6, "children": 3}, "has 10 coins to share out, and right now there are 9."),
        ("6A", "now", {"him": 12, "children": -2}, "has a different kind of answer in it"),
        ("6A", "now", {"garden": 10}, "doesn't have that choice anymore"),
        ("7C", "next_review", "in spring", "takes a date"),
    ],
)
def test_what_is_off_the_form_is_named_and_still_shown(name, wanted, value, said):
    field = next(one for one in EXERCISES[name].fields if one.id == wanted)
    assert trouble_with(field, value) in problems_in(EXERCISES[name], {wanted: value})
    assert said in trouble_with(field, value)
    assert shown(field, value)


@pytest.mark.parametrize(
    ("name", "wanted", "value", "text"),
    [
        ("1A", "method", "cold_water", "cold water on my wrists"),
        ("1A", "seconds", 90, "1 min 30 s"),
        (
            "1B",
            "situation",
            ["gone_quiet", "not_home"],
            "he's here, but he's shut me out, home stopped feeling like home",
        ),
        ("1B", "facts", ["He left on Friday.", "He took the car."], "He left on Friday.\nHe took the car."),
        ("5D", "said", False, "no"),
        ("7A", "rung", "2", "polite"),
        ("7C", "next_review", "2026-12-20", "20 December 2026"),
        ("6A", "now", {"him": 7, "my_own": 3}, "him and the marriage 7, my own things 3"),
        (
            "4A",
            "items",
            [{"what": "singing", "alive": 9, "cost": "none"}],
            "What it was: singing; How good did it feel? 9 out of 10; What would it cost in money? nothing",
        ),
    ],
)
def test_an_answer_reads_in_the_words_of_the_form(name, wanted, value, text):
    assert (text,) == tuple(said for _, said in readable(EXERCISES[name], {wanted: value}))


def test_a_week_reads_as_its_monday():
    weeks = [{"week": "2026-W46", "seen_him": [], "seen_me": ["I sleep through"]}]
    assert readable(EXERCISES["7B"], {"weeks": weeks}) == [
        ("Weeks", "Week: from Monday, 9 November 2026; What I saw in myself: I sleep through")
    ]


def test_a_field_that_is_gone_stands_under_its_id_after_the_others():
    values = {"old_question": "We met at the sea.", "do_today": "a walk", "done": True}
    assert readable(EXERCISES["1C"], values) == [
        ("Today I will", "a walk"),
        ("Checked off", "yes"),
        ("old_question", "We met at the sea."),
    ]


def test_an_exercise_that_is_gone_is_read_without_its_words():
    assert readable(None, {"now": {"him": 10}, "facts": ["He left."], "note": ""}) == [
        ("now", "him: 10"),
        ("facts", "He left."),
    ]


def test_one_choice_gone_by_does_not_cost_the_words_of_the_others():
    situation = next(one for one in EXERCISES["1B"].fields if one.id == "situation")
    fewer = replace(situation, choices={"not_home": "home does not feel like home"})
    assert shown(fewer, ["gone_quiet", "not_home"]) == "gone_quiet, home does not feel like home"


@unhurried
@given(EXERCISE | st.none(), VALUES)
def test_no_answer_is_ever_lost_whatever_became_of_the_exercise(exercise, values):
    lines = readable(exercise, values)
    assert len(lines) == sum(not is_empty(value) for value in values.values())
    assert all(isinstance(label, str) and isinstance(text, str) and text for label, text in lines)


@unhurried
@given(st.sampled_from(sorted(EXERCISES)), st.sampled_from(sorted(EXERCISES)))
def test_answers_to_one_exercise_can_be_read_as_another(name, other):
    text = " ".join(f"{label} {said}" for label, said in readable(EXERCISES[other], filled(name)))
    unknown = {
        one: value for one, value in filled(name).items() if one not in {field.id for field in EXERCISES[other].fields}
    }
    assert all(leaf in text for leaf in leaves(unknown))


@unhurried
@given(EXERCISE, VALUES)
def test_wild_values_are_named_in_sentences_and_never_an_error(exercise, values):
    assert all(sentence.endswith(".") for sentence in problems_in(exercise, values))
    assert all(fits(field, values.get(field.id)) for field in exercise.fields) == (problems_in(exercise, values) == ())


@unhurried
@given(VALUES, VALUES)
def test_merging_twice_is_merging_once(values, answers):
    once = merged(values, answers)
    assert merged(once, answers) == once
    assert all(once[name] == values[name] for name in values.keys() - answers.keys())
