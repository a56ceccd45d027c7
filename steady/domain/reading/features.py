"""What is looked at in a sentence: its words, what slot each fills, which stand beside each other, and its signs.

A feature is a short string, the same in the training and at run time; what each weighs is found by training.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

# So many words ahead of one that fills a slot are others looked for; so many letters make a piece of a word; so many
# words at most fill a slot together; and so many names of one place, the word first, are set beside others.
_REACH, _PIECE, _TOGETHER, _NAMES = 7, 5, 3, 2
# The first and the last word that some features are about, by number, and those features.
Placed = tuple[tuple[int, int], list[str]]
_START, _END = "<", ">"
_CAPITALS = re.compile(r"(?<![^\W_])[A-Z]{2,}(?![^\W_])")


@cache
def slots() -> Mapping[str, tuple[str, ...]]:
    """Return the slots that each word fills, by word, as slots.toml has them; words that do so together by "_"."""
    table: Mapping[str, str] = tomllib.loads(Path(__file__).with_name("slots.toml").read_text(encoding="utf-8"))[
        "slots"
    ]
    filled: dict[str, dict[str, None]] = {}
    for slot, words in table.items():
        for word in words.split():
            filled.setdefault(word, {})[slot.upper()] = None
    return {word: tuple(found) for word, found in filled.items()}


@cache
def first_of_several() -> frozenset[str]:
    """Return the words with which those begin that fill a slot together."""
    return frozenset(words.split("_")[0] for words in slots() if "_" in words)


def features_of(words: Sequence[str]) -> set[str]:
    """Return the features of one sentence, given by its words in one spelling."""
    return {feature for _, features in placed_features(words) for feature in features}


def placed_features(words: Sequence[str]) -> Iterator[Placed]:
    """Yield the features of one sentence, by the first and the last word that they are about, by number."""
    places = _places(words)
    before: tuple[str, ...] = (_START,)
    for at, place in enumerate(places):
        yield (at, at), [*place, *_pieces(place[0])]
        yield (max(at - 1, 0), at), [a + " " + b for a in before for b in place[:_NAMES]]
        before = place[:_NAMES]
    last = len(words) - 1
    yield (last, last), [name + " " + _END for name in before]
    yield from _far_apart(places)


def signs_of(text: str) -> set[str]:
    """Return the features that lie in how a sentence is set: its question marks, its loudness, its large letters."""
    asks, calls = text.count("?"), text.count("!")
    found = {f"?{min(asks, 3)}", f"!{min(calls, 3)}"} if asks or calls else set()
    return found | {"CAPITALS"} if len(_CAPITALS.findall(text)) > 1 else found


def _places(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return for each place in the sentence the word and the slots that it fills, alone or with those after it."""
    filled, openers = slots(), first_of_several()
    places = []
    for at, word in enumerate(words):
        place = (word, *filled.get(word, ()))
        if word in openers:
            for length in range(2, min(_TOGETHER, len(words) - at) + 1):
                place += filled.get("_".join(words[at : at + length]), ())
        places.append(place)
    return places


def _pieces(word: str) -> list[str]:
    if len(word) <= _PIECE:
        return []
    whole = f"^{word}$"
    return [whole[start : start + _PIECE] for start in range(len(whole) - _PIECE + 1)]


def _far_apart(places: Sequence[tuple[str, ...]]) -> Iterator[Placed]:
    filled = [(at, place[1 : 1 + _NAMES]) for at, place in enumerate(places) if len(place) > 1]
    for n, (at, names) in enumerate(filled):
        for later, others in filled[n + 1 : n + 1 + _REACH]:
            if later - at > _REACH:
                break
            yield (at, later), [a + ".." + b for a in names for b in others]
