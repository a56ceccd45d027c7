"""The tone check: places that can be highlighted, the ten rules at their edges, and no slow text."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steady.content import ContentProblem
from steady.content.rule_sheets import rule_sheet
from steady.domain import tone
from steady.domain.reading.weights import LEARNED

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


def test_all_rules_are_there_and_each_says_something_of_its_own():
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
        "begging",
        "asking",
        "accusing",
        "afraid_of_him",
        "thoughts_of_dying",
    ]
    assert len({rule.message for rule in RULES}) == len(RULES)
    assert {rule.learned for rule in RULES} - {""} == set(LEARNED)


@pytest.mark.parametrize(
    "text, rules",
    [
        ("Is the gate mended? Did you find the key?", ["many_asks", "many_asks"]),
        ("Please ring Tom, and please be kind.", ["many_asks", "many_asks"]),
        ("What a day!", []),
        ("What a day! I mean it!", ["heat", "heat"]),
        ("OK, the TV is on and I am in.", []),
        ("I am NOT angry.", ["heat"]),
        ("", []),
        ("   ", []),
    ],
)
def test_signs_speak_only_from_their_count_on(text, rules):
    assert found(text) == rules


@pytest.mark.parametrize(
    "text, rule",
    [
        ("u never listen to a word i say", "always_never"),
        ("tell me by friday or im calling a lawyer", "deadline"),
        ("plz dont leave me im begging u", "begging"),
        ("after everything ive done for this family you just walk out", "guilt"),
        ("ill do anything, ill quit my job and be whoever you want", "big_vow"),
        ("im so stupid and useless, no wonder you left me", "self_put_down"),
        ("who is she? i saw her car outside yours", "accusing"),
        ("i just need to know if you still love me", "asking"),
    ],
)
def test_what_presses_is_marked_however_it_is_spelled(text, rule):
    assert rule in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "No need to answer. I hope the week is kind to you.",
        "i heard what you said on sunday and im sorry i shouted",
        "Thank you for fixing the gate.",
        "I won't bring it up again. Take whatever time you need.",
    ],
)
def test_what_leaves_him_free_is_not_marked(text):
    assert found(text) == []


def test_the_words_themselves_are_marked_where_they_are_known_and_the_sentence_where_they_are_not():
    text = "I cooked on Sunday. You never once sat down with us."
    assert [(flag.phrase, flag.rule) for flag in tone.check(text, RULES)] == [("never", "always_never")]
    text = "I cooked on Sunday. u dont ever sit with us, not even for 5 mins"
    assert {flag.phrase for flag in tone.check(text, RULES)} == {"u dont ever sit with us, not even for 5 mins"}


@pytest.mark.parametrize("words, rules", [(89, []), (90, []), (91, ["length"])])
def test_ninety_words_are_short_enough(words, rules):
    assert found("day " * words) == rules


def test_the_length_flag_marks_what_comes_after_the_ninetieth_word():
    text = "day " * 90 + "and then some."
    (flag,) = tone.check(text, RULES)
    assert flag.phrase == "and then some"
    assert (flag.start, flag.end) == (360, 373)


@pytest.mark.parametrize(
    "text, concerns",
    [
        ("he put his hands round my neck", (tone.FEAR,)),
        ("i dont wanna be here anymore", (tone.DYING,)),
        ("He hit me again last night. I want to die.", (tone.FEAR, tone.DYING)),
        ("I’m scared\nof him", (tone.FEAR,)),
        ("IM SCARED OF HIM", (tone.FEAR,)),
        ("im sooo scaaared of him", (tone.FEAR,)),
        ("i want to k*ll myself", (tone.DYING,)),
        ("thinking about su1cide again", (tone.DYING,)),
        ("kms", (tone.DYING,)),
        ("my husband is violent", (tone.FEAR,)),
        ("Dan hit me", (tone.FEAR,)),
        ("the kids dad threatened me with a knife", (tone.FEAR,)),
        ("he has never hit me", ()),
        ("I would never hurt myself", ()),
        ("im not scared of him, just annoyed", ()),
        ("she told me her ex used to hit her", ()),
        ("he beat me at chess", ()),
        ("dying for a cup of tea", ()),
        ("I was crying in the car again because he forgot my birthday.", ()),
        ("", ()),
    ],
)
def test_a_card_opens_for_what_is_said_of_herself_and_him_and_for_nothing_else(text, concerns):
    assert tone.concerns(text, RULES) == concerns


def test_what_opens_a_card_silences_every_remark_about_style():
    flags = tone.check("You NEVER listen!! Please, please. I want to die.", RULES)
    assert tone.concerns_of(flags) == (tone.DYING,)
    assert {flag.rule for flag in flags} == {"thoughts_of_dying"}


def test_a_remark_alone_opens_no_card():
    flags = tone.check("You never listen.", RULES)
    assert flags and tone.concerns_of(flags) == ()


def test_a_rule_of_the_kind_danger_as_it_was_written_before_opens_both_cards():
    old = {"id": "danger", "kind": "danger", "message": "Here are people.", "looks_for": [{"words": ["can’t go on"]}]}
    rules = rule_sheet("tone", {"rules": [old]})
    assert tone.concerns("now i CANT  GO ON", rules) == (tone.FEAR, tone.DYING)
    assert tone.concerns("a good day", rules) == ()


def test_phrases_of_one_rule_that_overlap_are_marked_once():
    rule = {"id": "big", "kind": "remark", "message": "Try one.", "looks_for": [{"words": ["so big", "big vow"]}]}
    flags = tone.check("A so big vow, and a big vow", rule_sheet("tone", {"rules": [rule]}))
    assert [flag.phrase for flag in flags] == ["so big", "big vow"]


@pytest.mark.parametrize(
    "text",
    [
        "Er schlägt mich und ich will nicht mehr leben.",
        "me quiero morir, ya no puedo más con esta vida",
        "Il m'a frappée hier soir devant les enfants.",
        "он меня бьёт, я боюсь идти домой",
        "أريد أن أموت",
        "😭😭😭😭 😡 💔",
        "qwxz vbnm plkj hgfd",
        "12 34 56 78",
        "?!?!",
    ],
)
def test_of_what_cannot_be_read_nothing_is_said(text):
    assert tone.concerns(text, RULES) == ()
    assert {flag.rule for flag in tone.check(text, RULES)} <= {"many_asks", "heat"}


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
        ({"kind": "shout"}, "takes one of remark, length, danger, fear, dying"),
        ({"message": " "}, "“message”: needs words in quotes"),
        ({"looks_for": []}, "needs at least one [[looks_for]] table"),
        ({"looks_for": [{"fewest": 2}]}, "write words, capitals or signs"),
        ({"looks_for": [{"words": ["(open"]}]}, "isn't a pattern"),
        ({"looks_for": [{"words": ["so .* on"]}]}, "a repeat that never ends"),
        ({"looks_for": [{"words": ["ever"], "fewest": 0}]}, "needs a whole number of 1 or more"),
        ({"looks_for": [{"wrods": ["ever"]}]}, "“wrods”: nothing reads this key"),
        ({"looks_for": [{"said": ["so .* on"]}]}, "a repeat that never ends"),
        ({"looks_for": [{"words": ["ever"], "counts_alone": 1}]}, "counts_alone"),
        ({"learned": "anger"}, "“learned”: takes one of fear, dying"),
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
