"""The hold box: which sentence is which, what may go at once, and its mistakes counted and named."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.content import ContentProblem
from steady.content.rule_sheets import rule_sheet
from steady.domain.hold_box import sort

HERE = Path(__file__).parent
TABLE = tomllib.loads((HERE.parents[1] / "content" / "hold_box.toml").read_text(encoding="utf-8"))
BOX = rule_sheet("hold_box", TABLE)


def examples(name: str) -> list[dict]:
    return tomllib.loads((HERE / "examples" / f"{name}.toml").read_text(encoding="utf-8"))["examples"]


def wrong(name: str) -> list[dict]:
    def answer(text: str) -> str:
        found = sort(text, BOX)
        return "practical" if found.is_free else found.kind

    return [example for example in examples(name) if answer(example["text"]) != example["expect"]]


@pytest.mark.parametrize("name, written, sorted_wrongly", [("hold_box", 46, 4), ("hold_box_unseen", 22, 1)])
def test_the_mistakes_are_as_many_as_we_say(name, written, sorted_wrongly):
    assert (len(examples(name)), len(wrong(name))) == (written, sorted_wrongly)


def test_of_all_examples_none_about_the_two_of_them_goes_out_by_mistake():
    freed = [
        e["text"]
        for name in ("hold_box", "hold_box_unseen")
        for e in examples(name)
        if e["expect"] in ("about_us", "mixed") and sort(e["text"], BOX).is_free
    ]
    assert freed == []


def test_a_mixed_message_shows_which_sentence_is_which():
    found = sort("Thanks. The rent is due on Friday! Do you still love me?", BOX)
    assert found.kind == "mixed" and not found.is_free
    assert [(one.text, one.kind) for one in found.sentences] == [
        ("Thanks.", "plain"),
        ("The rent is due on Friday!", "practical"),
        ("Do you still love me?", "about_us"),
    ]


def test_the_practical_part_of_a_mixed_message_can_go_alone():
    found = sort("Ben has football at four. I miss you. Bring his boots on Sunday.", BOX)
    assert found.practical_part == "Ben has football at four. Bring his boots on Sunday."


@pytest.mark.parametrize(
    "message, practical",
    [
        ("The car is ready on Friday and I miss you", "The car is ready on Friday"),
        ("can u get tom at 3 i love u so much", "can u get tom at 3"),
        ("i miss you so much and the bins are tmrw", "the bins are tmrw"),
        ("The rent is due on the 1st, do you still love me?", "The rent is due on the 1st"),
        ("the boiler man is coming thurs btw do you still love me", "the boiler man is coming thurs"),
    ],
)
def test_two_halves_are_parted_where_no_full_stop_stands_and_the_practical_one_can_go_alone(message, practical):
    found = sort(message, BOX)
    assert found.kind == "mixed" and not found.is_free
    assert found.practical_part == practical


@pytest.mark.parametrize(
    "message",
    [
        "shes bleeding call me",
        "theres smoke in the kitchen",
        "tom cant breathe properly im taking him to A&E",
        "locked out with the baby, where r u",
        "School called, Mia has a fever and you need to fetch her now.",
        "she ate a peanut where is the epipen",
    ],
)
def test_what_cannot_wait_is_never_held(message):
    assert sort(message, BOX).is_free


@pytest.mark.parametrize(
    "message",
    [
        "the kids deserve both of us under one roof",
        "12 years of mortgage and this is how it ends",
        "you broke my heart on monday",
    ],
)
def test_children_money_and_days_free_no_message_about_the_two_of_them(message):
    assert not sort(message, BOX).is_free


@pytest.mark.parametrize(
    "message", ["Ich vermisse dich so sehr", "recoge a los niños a las tres", "😭😭😭", "אני אוהבת אותך"]
)
def test_of_what_cannot_be_read_nothing_is_said(message):
    found = sort(message, BOX)
    assert found.kind == "unclear" and not found.cannot_wait


def test_an_emergency_frees_everything():
    found = sort("Mia is in hospital. I need you.", BOX)
    assert found.cannot_wait and found.is_free


@pytest.mark.parametrize("message", ["", "   \n ", "Ok."])
def test_a_message_in_which_nothing_is_recognized_is_unclear_and_not_freed(message):
    found = sort(message, BOX)
    assert found.kind == "unclear" and not found.is_free


@pytest.mark.parametrize(
    "message, count",
    [
        ("Dr. Weber is free at 3.30 p.m. on Tuesday. Shall I?", 2),
        ("One\ntwo", 2),
        ("so do I. the rent is due", 2),
        ("Come at 3 p.m. I miss you.", 2),
        ("Bring tea, e.g. mint.", 1),
        ("He said no. Fine.", 2),
        ("Really?! Yes… no.", 3),
        ("no stop at the end", 1),
    ],
)
def test_sentences_end_where_a_reader_ends_them(message, count):
    assert len(sort(message, BOX).sentences) == count


@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(st.sampled_from(["Dr. ", "I miss you", ". ", "?!", "\n", "rent ", "9.30 ", "…"])).map("".join),
    )
)
def test_every_sentence_stands_where_it_says_and_nothing_is_lost(message):
    found = sort(message, BOX).sentences
    assert all(message[one.start : one.end] == one.text and one.text.strip() == one.text for one in found)
    assert "".join("".join(one.text for one in found).split()) == "".join(message.split())


@pytest.mark.parametrize(
    "change, complaint",
    [
        ({"wait_hours": 0}, "In hold_box.toml, “wait_hours”: needs a whole number of 1 or more"),
        ({"words": {}}, "In hold_box.toml, words, “title”: is missing"),
        ({"sentences": {"practical": ["rent"]}}, "In hold_box.toml, sentences, “cannot_wait”: is missing"),
        (
            {"sentences": TABLE["sentences"] | {"about_us": ["(love"]}},
            "In hold_box.toml, sentences, “about_us”: has “(love”",
        ),
    ],
)
def test_a_mistake_of_an_author_names_place_key_and_way_out(change, complaint):
    with pytest.raises(ContentProblem) as caught:
        rule_sheet("hold_box", TABLE | change)
    assert str(caught.value).startswith(complaint)
