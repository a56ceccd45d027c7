"""Each feeling word says what it means once she taps it, and not before."""

import pytest

from tests.browser.screens import MORE
from tests.running import ROOT
from tests.ui.journals import begun
from tests.ui.visit import Visit
from tests.words import our_words

FOLDER_OF_0_1 = ROOT / "tests" / "content" / "folder_of_0_1"
CHECK_IN = our_words().check_in


def meanings(visit) -> list[str]:
    lines = {f"{CHECK_IN.words[word].capitalize()}: {meaning}" for word, meaning in CHECK_IN.meanings.items()}
    return [caption.value for caption in visit.app.caption if caption.value in lines]


def test_before_she_taps_a_word_none_is_explained(visit):
    assert MORE in [fold.label for fold in visit.open().app.expander]
    assert meanings(visit) == []


@pytest.mark.parametrize("box", CHECK_IN.word_boxes, ids=lambda box: box.title)
def test_a_word_she_taps_says_what_it_means_and_stays_chosen(visit, box):
    for word, meaning in box.meanings.items():
        visit.open().choose(box.title, word)
        assert meanings(visit) == [f"{box.words[word].capitalize()}: {meaning}"]


def test_a_folder_of_words_of_0_1_explains_none(tmp_path, monkeypatch):
    begun(tmp_path / "journal")
    visit = Visit(tmp_path / "journal", monkeypatch, FOLDER_OF_0_1).open()
    box = visit.content.check_in.word_boxes[0]
    visit.choose(box.title, next(iter(box.words)))
    assert box.meanings == {}
