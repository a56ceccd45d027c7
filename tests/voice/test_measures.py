"""The measures find what they are for, and leave alone what a friend would say."""

import pytest

from tests.voice import measures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You're here, it's late, and he doesn't know.", ["You're", "it's", "doesn't"]),
        ("That’s what we’d do. Let’s see.", ["That's", "we'd", "Let's"]),
        ("His brother's place, the kids' rooms, at Mom's", []),
    ],
)
def test_a_contraction_is_counted_and_a_possessive_is_not(text, found):
    assert measures.short_forms(text) == found


@pytest.mark.parametrize("text", ["You do not know.", "It is late.", "She will call.", "I am here", "He cannot answer"])
def test_a_long_form_where_a_contraction_would_do_is_found(text):
    assert len(measures.long_forms(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Do not go alone.",
        "If you're hurt: do not wash, and call.",
        "That's how it is. Tell me who you are.",
        "Is it not late?",
        "I have two children.",
        "She isn't here.",
    ],
)
def test_an_instruction_not_to_be_misheard_and_the_end_of_a_clause_keep_their_long_form(text):
    assert measures.long_forms(text) == []


@pytest.mark.parametrize("text", ["That's who you're.", "I know where it's, and so on", "You've a friend there."])
def test_a_contraction_nobody_says_is_found(text):
    assert measures.wrong_short_forms(text)


def test_a_contraction_anybody_says_is_not_taken_for_a_wrong_one():
    assert measures.wrong_short_forms("I'm here, and it's fine that you're tired. You've been up all night.") == []


@pytest.mark.parametrize(
    "text",
    [
        "I want to reach out",
        "This goes along with calm",
        "the hold box",
        "Turn on the careful version",
        "Hide from look-backs",
        "His no is his to give",
        "The author says so",
        "Part 3 is next",
        "Put this plan to rest",
    ],
)
def test_an_old_word_of_the_house_is_found_with_what_is_said_now(text):
    assert [now for _, now in measures.old_words(text)]


def test_what_only_a_statistician_says_is_found():
    assert measures.statistics_in("a mean of seven days, and its SD")
    assert not measures.statistics_in("You mean of course that he's mean.")


@pytest.mark.parametrize("text", ["In part it's him.", "You mean of course", "the hard part", "I got along with her"])
def test_a_word_that_only_looks_like_an_old_one_is_left_alone(text):
    assert measures.old_words(text) == []


def test_sentences_are_told_apart_and_their_lengths_spread():
    texts = ["He's gone. You sat on the stairs with your coat on, and the phone was in your hand.", "Why?"]
    assert measures.lengths(texts) == [2, 16, 1]
    assert measures.share_of_very_short(texts) == pytest.approx(2 / 3)
    assert measures.spread(texts) == pytest.approx(6.85, abs=0.01)


def test_hedges_namings_and_british_words_are_found():
    assert measures.hedges("It may help, and it often does.") == ["may", "often"]
    assert measures.namings("Leslie Cane says so, and Leslie knows.") == ["Leslie Cane", "Leslie"]
    assert measures.british("Mum saw a counsellor in the centre") == ["Mum", "counsellor", "centre"]
