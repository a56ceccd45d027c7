"""The weights are those that the sentences give, the shares are those that are told, and the page is current."""

import json
import re

import pytest

from steady.domain.reading import weights as kept
from steady.domain.reading.features import slots
from steady.domain.reading.one_spelling import spelling
from tests.sentences import page, train
from tests.sentences.sets import HELD_OUT, LEARNED, lines
from tests.sentences.shares import ASKED, wrong

LABELS = {label for target in train.CARE_TARGETS + train.MESSAGE_TARGETS for label in target.counts}
# Another processor may round the last hundredth the other way.
HUNDREDTHS = 2


@pytest.mark.long
def test_the_weights_are_found_anew_from_the_sentences_that_were_learned():
    for name, text in train.trained().items():
        there = (train.PLACE / name).read_text(encoding="utf-8")
        if name.endswith(".txt"):
            assert there == text
        else:
            assert_alike(json.loads(there), json.loads(text))


def assert_alike(there: dict, anew: dict) -> None:
    assert there["labels"] == anew["labels"]
    for key in ("cut", "floor"):
        assert {label: pytest.approx(cut, abs=HUNDREDTHS) for label, cut in anew[key].items()} == there[key]
    assert pytest.approx(there["bias"], abs=HUNDREDTHS) == anew["bias"]
    assert of_label(there) == pytest.approx(of_label(anew), abs=train.LEAST_WEIGHT + HUNDREDTHS)


def of_label(table: dict) -> dict[str, int]:
    """Return the sum of the weights of each label, and how they lie for its heaviest features."""
    found = {}
    for feature, weighed in table["of"].items():
        for n in range(0, len(weighed), 2):
            if abs(weighed[n + 1]) > 20 * train.LEAST_WEIGHT:
                found[f"{table['labels'][weighed[n]]} {feature}"] = weighed[n + 1]
    return found


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.name)
def test_no_more_goes_wrong_than_is_told(asked):
    mistakes, count = wrong(asked)
    assert count >= 40
    assert len(mistakes) <= asked.most * count, f"{len(mistakes)} of {count}"


def test_the_page_is_current():
    assert page.PAGE.read_text(encoding="utf-8") == page.page(), (
        "docs/words_we_look_for.md is out of date. “python -m tests.sentences.page” writes it anew."
    )


def test_nobody_who_wrote_what_is_kept_aside_wrote_what_was_learned():
    assert not {line.hand for line in lines(LEARNED)} & {line.hand for line in lines(HELD_OUT)}
    learned = {plain(line.text) for line in lines(LEARNED)}
    shared = [line.text for line in lines(HELD_OUT) if plain(line.text) in learned]
    # Of short lines two people write the same by chance.
    assert [text for text in shared if len(text.split()) > 3] == []
    assert len(shared) <= 0.02 * len(lines(HELD_OUT))


@pytest.mark.parametrize("folder", [LEARNED, HELD_OUT], ids=lambda folder: folder.name)
def test_every_line_has_a_label_that_is_known_and_words(folder):
    odd = [line for line in lines(folder) if line.label not in LABELS | {"foreign"} or not line.text.strip()]
    assert odd == []


def test_a_word_of_two_or_more_hands_is_known_and_a_slot_has_words_in_one_spelling():
    assert {"husband", "scared", "anymore"} & kept.known_words() == {"husband", "scared"}
    table = spelling().words
    respelled = {word: table[word] for word in slots() if "_" not in word and word in table}
    assert {word for word, meant in respelled.items() if len(meant.split()) == 1 and meant not in slots()} == set()


def plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()
