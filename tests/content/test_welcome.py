"""The welcome: what this is, for whom and where her words stay; a folder of words may have none."""

from steady.content import read_content
from steady.domain.content.welcome import Welcome
from tests.content.mistakes import problems_with
from tests.content.test_sound import words_to_avoid_in
from tests.content.texts import texts_in


def test_it_says_in_three_sentences_what_it_is_for_whom_and_where_her_words_stay(words):
    welcome = words.welcome
    assert len(welcome.lines) == 3 and all(line.endswith(".") for line in welcome.lines)
    assert "It's for you" in welcome.lines[1] and "on this computer" in welcome.lines[2]
    assert len(welcome.way) == 3 and welcome.picture


def test_nothing_in_it_is_missing_shouts_or_is_a_word_to_avoid(words):
    texts = list(texts_in(words.welcome))
    assert all(texts) and not [text for text in texts if "!" in text]
    assert {text: found for text in texts if (found := words_to_avoid_in(text))} == {}


def test_a_folder_without_it_opens_with_none_and_a_mistake_in_it_leaves_the_other_words(folder):
    (folder / "welcome.toml").rename(folder / "kept.txt")
    content = read_content(folder)
    assert content.welcome == Welcome() and content.problems == ()
    (folder / "kept.txt").rename(folder / "welcome.toml")
    problems = problems_with(folder / "welcome.toml", 'begin = "Begin"', 'beginn = "Begin"')
    assert str(problems[0]).startswith("In welcome.toml, “beginn”")
    assert read_content(folder).check_in.question
