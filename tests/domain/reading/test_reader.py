"""How a text is read: nothing where there is nothing to read, and no text however odd stops it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.reading import weights
from steady.domain.reading.message_halves import whole_and_halves
from steady.domain.reading.reader import for_care, for_tone, prepared


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "😭😭", "12 45", "?!"])
def test_where_there_are_no_words_nothing_is_read_and_nothing_is_loaded(text, monkeypatch):
    monkeypatch.setattr("steady.domain.reading.reader.weights", None)
    assert prepared(text).sentences == ()
    assert for_care(prepared(text)).pieces == ()
    assert for_tone(prepared(text)).pieces == ()


def test_a_long_sentence_is_read_through_a_window_and_short_ones_together():
    long = "and then we went home and he made the tea and i sat down " * 6
    found = for_care(prepared(long + "he put his hands round my neck and then i slept")).pieces
    assert len(found) > 4 and any("fear" in piece.found for piece in found)
    assert {"dying"} <= set().union(*(piece.found for piece in for_care(prepared("I want out. Of life.")).pieces))


@pytest.mark.parametrize(
    "text", ["Ich liebe dich so sehr", "no puedo más con esto", "artık yaşamak istemiyorum, bıktım"]
)
def test_a_text_that_is_not_english_has_no_sentences_to_read(text):
    assert prepared(text).sentences == ()


@given(st.text(max_size=300))
def test_the_halves_of_any_message_stand_where_they_say_and_leave_out_no_letter(message):
    _, halves = whole_and_halves(message)
    told = "".join(message[half.start : half.end] for half in halves)
    assert "".join(told.split()) == "".join(message.split())


def test_weights_are_added_up_as_if_each_stood_alone():
    kept = weights.Weights(
        ("a", "b", "c"), (1, 2, 3), {}, {}, {"x": weights.pack([0, -7, 2, 300]), "y": weights.pack([1, -1])}
    )
    assert kept.scores(["x", "y", "z", "x"]) == {"a": -13, "b": 1, "c": 603}
    assert kept.first(["x", "y"]) == -7
