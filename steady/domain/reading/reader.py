"""Reads a text: what its sentences may be about, by the weights that training has found.

It is often wrong, both ways; what follows from it is never more than a card, a remark or a question. Nothing of it is
kept anywhere. A text that is not English is left alone.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from steady.domain.reading.features import signs_of, slots
from steady.domain.reading.one_spelling import Word, words_of
from steady.domain.reading.sentences import Stretch, passages, pieces, sentences, together
from steady.domain.reading.weights import CARE, MESSAGES, PRESSING, WAYS, Weights, known_words, weights

# Of fewer words nobody can tell the language; in an English text most words are known.
_FEWEST, _KNOWN_SHARE = 3, 0.5


@dataclass(frozen=True)
class Piece:
    """A part of a text at `place`, `said` in one spelling, with what is `found` in it and what is `possible`."""

    place: tuple[int, int]
    said: str
    found: frozenset[str]
    possible: frozenset[str]


@dataclass(frozen=True)
class Reading:
    """A text as it was read: its pieces; none where it is not English."""

    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Text:
    """A text and its sentences, ready to be read; it has none where it is not English."""

    text: str
    sentences: tuple[Stretch, ...]


def prepared(text: str) -> Text:
    """Return `text` in its sentences, each with what is looked at in it."""
    words = words_to_read(text)
    return Text(text, tuple(sentences(text, words)) if is_english(words) else ())


def for_care(text: Text) -> Reading:
    """Return `text` read piece by piece for what calls for care: "dying" and "fear"."""
    if not text.sentences:
        return Reading()
    table = weights(CARE)
    return Reading(tuple(_read(piece, table.scores(piece.features), table) for piece in pieces(text.sentences)))


def for_tone(text: Text) -> Reading:
    """Return a message read for how it may land: in which ways it presses, each in one sentence of it."""
    return Reading(tuple(piece for passage in passages(text.sentences) for piece in _pressing(text.text, passage)))


def words_to_read(text: str) -> list[Word]:
    """Return the words of `text` in one spelling; none where it has no letter, as of emoji alone nobody can tell."""
    return words_of(text, all_known_words()) if any(sign.isalpha() for sign in text) else []


@cache
def all_known_words() -> frozenset[str]:
    """Return the words that are known by having been learned or by filling a slot."""
    return known_words() | slots().keys()


def is_english(words: Sequence[Word]) -> bool:
    """Return True if enough of `words` are known to read them; False where there are none."""
    letters = [word.text for word in words if not word.text.startswith("<")]
    if not letters:
        return bool(words)
    known = all_known_words()
    return sum(word in known for word in letters) >= _KNOWN_SHARE * len(letters) or len(letters) < _FEWEST


def message_features(text: str, part: Stretch) -> Set[str]:
    """Return the features of a part of the message `text`, with those of the signs that stand in it and after it."""
    start, end = _with_signs(text, part)
    return part.features | signs_of(text[start:end])


def _with_signs(text: str, part: Stretch) -> tuple[int, int]:
    start, end = part.place
    while end < len(text) and text[end] in "?!.\"'”’…)":
        end += 1
    return start, end


def _read(part: Stretch, scores: Mapping[str, int], table: Weights) -> Piece:
    found, possible = table.found_and_possible(scores)
    return Piece(part.place, part.said, found, possible)


def _pressing(text: str, passage: Sequence[Stretch]) -> Iterator[Piece]:
    table = weights(MESSAGES)
    whole = together(passage)
    scores = table.scores(message_features(text, whole))
    read = _read(whole, scores, table)
    ways = _ways(read.found, scores, table)
    each = [table.scores(message_features(text, sentence)) for sentence in passage] if ways else []
    strongest = {way: max(range(len(passage)), key=lambda n: each[n][way]) for way in ways}
    for n, sentence in enumerate(passage):
        here = frozenset(way for way in ways if strongest[way] == n)
        yield Piece(_with_signs(text, sentence), sentence.said, here, here)


def _ways(found: frozenset[str], scores: Mapping[str, int], table: Weights) -> frozenset[str]:
    """Return the ways in which a passage presses; where it does and none was found, the nearest."""
    ways = found.intersection(WAYS)
    if ways or PRESSING not in found:
        return ways
    return frozenset({max(WAYS, key=lambda way: scores[way] - table.cut[way])})
