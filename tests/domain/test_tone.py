"""The tone check: places that can be highlighted, the ten rules at their edges, and no slow text."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steady.content import ContentProblem
from steady.content.rule_sheets import rule_sheet
from steady.domain import tone

CONTENT = Path(__file__).parents[2] / "content" / "tone.toml"
RULES = rule_sheet("tone", tomllib.loads(CONTENT.read_text(encoding="utf-8")))
BRICKS = (
    "please ",
    "I ",
    "will ",
    "never ",
    "PLEASE ",
    "you ",
    "?",
    "!",
    "’",
    "'",
    "\n",
    "  ",
    "after all ",
    "the kids will ",
    "end ",
    "it ",
)


def found(text: str) -> list[str]:
    return [flag.rule for flag in tone.check(text, RULES)]


def test_all_ten_rules_are_there_and_each_says_something_of_its_own():
    assert [rule.id for rule in RULES] == [
        "many_asks",
        "deadline",
        "guilt",
        "always_never",
        "convincing",
        "big_vow",
        "self_put_down",
        "heat",
        "length",
        "danger",
    ]
    assert len({rule.message for rule in RULES}) == 10


@pytest.mark.parametrize(
    "text, rules",
    [
        ("Can we talk?", []),
        ("Can we talk? Tonight?", ["many_asks", "many_asks"]),
        ("Please ring Tom.", []),
        ("Please ring Tom, and please be kind.", ["many_asks", "many_asks"]),
        ("Please ring. Can you?", []),
        ("What a day!", []),
        ("What a day! I mean it!", ["heat", "heat"]),
        ("OK, the TV is on and I am in.", []),
        ("I am NOT angry.", ["heat"]),
        ("", []),
    ],
)
def test_a_rule_speaks_only_from_its_count_on(text, rules):
    assert found(text) == rules


@pytest.mark.parametrize("words, rules", [(89, []), (90, []), (91, ["length"])])
def test_ninety_words_are_short_enough(words, rules):
    assert found("day " * words) == rules


def test_the_length_flag_marks_what_comes_after_the_ninetieth_word():
    text = "day " * 90 + "and then some."
    (flag,) = tone.check(text, RULES)
    assert flag.phrase == "and then some"
    assert (flag.start, flag.end) == (360, 373)


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("Now I can’t go on.", "can’t go on"),
        ("now i CANT GO ON.", "CANT GO ON"),
        ("I can't go\non", "can't go\non"),
        ("I can't\u00a0go  on", "can't\u00a0go  on"),
    ],
)
def test_curly_signs_large_letters_and_line_breaks_change_nothing(text, phrase):
    (flag,) = tone.danger(text, RULES)
    assert flag.phrase == phrase
    assert text[flag.start : flag.end] == phrase


def test_a_danger_word_opens_help_and_silences_every_remark_about_style():
    flags = tone.check("You NEVER listen!! Please, please. I want to die.", RULES)
    assert tone.opens_help(flags)
    assert {flag.rule for flag in flags} == {"danger"}


def test_a_remark_alone_does_not_open_help():
    flags = tone.check("You never listen.", RULES)
    assert flags and not tone.opens_help(flags)


def test_phrases_of_one_rule_that_overlap_are_marked_once():
    flags = tone.check("I promise I will change, I will change everything.", RULES)
    assert [flag.phrase for flag in flags] == ["I promise I will change", "I will change everything"]


@given(st.one_of(st.text(max_size=400), st.lists(st.sampled_from(BRICKS), max_size=60).map("".join)))
def test_every_flag_stands_where_it_says(text):
    flags = tone.check(text, RULES)
    assert all(0 <= flag.start < flag.end <= len(text) and text[flag.start : flag.end] == flag.phrase for flag in flags)
    assert list(flags) == sorted(flags, key=lambda flag: (flag.start, flag.end))


@pytest.mark.long
# A pattern that backtracks without end would never come back from these twenty thousand signs.
@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(BRICKS), min_size=1, max_size=4).map("".join))
def test_a_very_long_text_is_read_to_its_end(brick):
    said = {flag.rule for flag in tone.check(brick * 40, RULES)}
    assert said <= {flag.rule for flag in tone.check(brick * (20_000 // len(brick)), RULES)}


@pytest.mark.parametrize(
    "change, complaint",
    [
        ({"kind": "shout"}, "takes one of remark, length, danger"),
        ({"message": " "}, "“message”: needs words in quotes"),
        ({"looks_for": []}, "needs at least one [[looks_for]] table"),
        ({"looks_for": [{"fewest": 2}]}, "write words, capitals or signs"),
        ({"looks_for": [{"words": ["(open"]}]}, "is not a pattern"),
        ({"looks_for": [{"words": ["so .* on"]}]}, "a repeat that never ends"),
        ({"looks_for": [{"words": ["ever"], "fewest": 0}]}, "needs a whole number of 1 or more"),
        ({"looks_for": [{"wrods": ["ever"]}]}, "“wrods”: nobody reads this key"),
        ({"kind": "length"}, "“most_words”: is missing"),
    ],
)
def test_a_mistake_of_an_author_names_place_key_and_way_out(change, complaint):
    rule = {"id": "big", "kind": "remark", "message": "Try one example.", "looks_for": [{"words": ["always"]}]}
    with pytest.raises(ContentProblem) as caught:
        rule_sheet("tone", {"rules": [rule | change]})
    assert str(caught.value).startswith("In tone.toml, rules number 1")
    assert complaint in str(caught.value)


def test_two_rules_may_not_share_a_name():
    rule = {"id": "big", "kind": "remark", "message": "Try one.", "looks_for": [{"words": ["always"]}]}
    with pytest.raises(
        ContentProblem, match="rules number 2, “id”: is “big”, and so it is in tone.toml, rules number 1"
    ):
        rule_sheet("tone", {"rules": [rule, rule]})
