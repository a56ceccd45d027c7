"""The ready words can be copied as they are: short, calm, marked by no rule, each with when it fits and when not."""

import re
from collections import Counter

import pytest

from steady.content import read_content
from steady.domain import tone
from steady.domain.content.ready_words import ReadyWords
from tests.content.mistakes import problems_with
from tests.content.test_sound import words_to_avoid_in
from tests.content.texts import texts_in

FEWEST, SHORTEST, LONGEST = 40, 5, 60
LONGEST_REASON = 25
SENTENCE_END = re.compile(r"[.?](?=[”\s]|$)")
# Words of the titles, in the order of the screen: those to him, then those to the others.
TO_HIM = ["space", "clear no", "Pickups", "sorry, once", "quiet", "bad time", "warm", "mean", "Holidays"]
TO_OTHERS = ["3 to 6", "7 to 11", "12 to 17", "grown", "Mom", "His family", "friend", "work", "lawyer", "counselor"]
TO_OTHERS += ["doctor", "school"]
# After a clear no, a text has to be about one of these.
PRACTICAL = re.compile(r"\b(?:kids|house|papers|money|email|boxes)\b")
PLEADING = re.compile(r"\b(?:come back|come home|miss you|love you|chance|promise|swear|always|never)\b", re.IGNORECASE)


def all_texts(words):
    return [one for group in words.ready_words.groups for one in group.texts]


def to_him(words):
    return [one for group in words.ready_words.groups if group.to_him for one in group.texts]


def test_there_are_at_least_forty_texts_and_none_repeats(words):
    texts = [one.text for one in all_texts(words)]
    assert len(texts) >= FEWEST
    lines = [line for one in all_texts(words) for line in (one.text, one.when, one.when_not)]
    assert {line: times for line, times in Counter(lines).items() if times > 1} == {}


def test_the_groups_are_there_for_him_and_for_everyone_else(words):
    groups = words.ready_words.groups
    for titles, named in (
        ([group.title for group in groups if group.to_him], TO_HIM),
        ([group.title for group in groups if not group.to_him], TO_OTHERS),
    ):
        missed = [name for name, title in zip(named, titles, strict=True) if name.lower() not in title.lower()]
        assert missed == []


def test_each_group_leaves_a_choice(words):
    assert {group.title for group in words.ready_words.groups if len(group.texts) < 2} == set()


def test_the_tone_check_marks_no_text_and_no_text_opens_a_card(words):
    marked = {one.text: tone.check(one.text, words.tone) for one in all_texts(words)}
    assert {text: flags for text, flags in marked.items() if flags} == {}


def test_a_text_that_pleads_would_be_marked(words):
    assert tone.check("Please come back, I can't live without you.", words.tone)


def test_a_text_is_short_enough_to_send(words):
    lengths = {one.text: len(one.text.split()) for one in all_texts(words)}
    assert {text: n for text, n in lengths.items() if not SHORTEST <= n <= LONGEST} == {}


def test_when_and_when_not_are_one_short_sentence_each(words):
    reasons = [reason for one in all_texts(words) for reason in (one.when, one.when_not)]
    assert [one for one in reasons if len(SENTENCE_END.findall(one)) != 1] == []
    assert [one for one in reasons if len(one.split()) > LONGEST_REASON] == []


def test_a_text_to_him_asks_at_most_one_thing_and_does_not_plead(words):
    assert [one.text for one in to_him(words) if one.text.count("?") > 1] == []
    assert [one.text for one in to_him(words) if PLEADING.search(one.text)] == []


def test_after_a_clear_no_the_texts_are_only_practical(words):
    group = next(group for group in words.ready_words.groups if "clear no" in group.title)
    assert [one.text for one in group.texts if not PRACTICAL.search(one.text) or "?" in one.text] == []


def test_what_is_only_warm_asks_nothing_and_one_is_told_to_leave_it_after_a_clear_no(words):
    group = next(group for group in words.ready_words.groups if "warm" in group.title)
    assert [one.text for one in group.texts if "?" in one.text] == []
    assert any("clear no" in one.when_not for one in group.texts)


def test_the_opening_is_two_sentences_and_thinks_of_a_woman_who_is_scared(words):
    opening = words.ready_words.opening
    assert len(SENTENCE_END.findall(opening)) == 2
    assert "scared of him" in opening and "Help now" in opening


def test_only_a_name_a_day_or_a_sum_is_left_open(words):
    left_open = {sign for one in all_texts(words) for sign in re.findall(r"\[.*?\]|\{.*?\}|_{2,}|<.*?>", one.text)}
    assert left_open == {"[…]"}


def test_the_ready_words_have_no_word_to_avoid_and_do_not_shout(words):
    found = {text: words_to_avoid_in(text) for text in texts_in(words.ready_words)}
    assert {text: avoided for text, avoided in found.items() if avoided or "!" in text} == {}


def test_a_folder_without_ready_words_opens_with_none(folder):
    (folder / "ready_words.toml").unlink()
    content = read_content(folder)
    assert "ready_words.toml" not in {problem.file for problem in content.problems}
    assert content.ready_words == ReadyWords()


@pytest.mark.parametrize(
    ("right", "wrong", "place", "key"),
    [
        ("\nwhen_not = ", "\nwhennot = ", "group 1, text 1", "whennot"),
        ("\nto_him = true", '\nto_him = "yes"', "group 1", "to_him"),
        ("\nwhen = ", "\n# ", "group 1, text 1", "when"),
    ],
)
def test_a_mistake_in_the_ready_words_names_file_place_and_key(folder, right, wrong, place, key):
    problems = problems_with(folder / "ready_words.toml", right, wrong)
    assert (place, key) in [(problem.place, problem.key) for problem in problems]
    assert str(problems[0]).startswith(f"In ready_words.toml, {place}, “")
