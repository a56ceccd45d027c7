"""Where the sentences of a text begin and end, and the pieces in which a text is read."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from steady.domain.reading.features import features_of
from steady.domain.reading.one_spelling import Word

# "3 p.m. on Tuesday" goes on; "3 p.m. I miss you." does not.
_END = re.compile(r"(?:(?<![ap]\.m)[.!?…]|(?<=[ap]\.m)\.(?=\s{1,9}[A-Z]))[.!?…]{0,9}[\"'”’)\]]?(?=\s|$)|\n")
_SHORT = re.compile(r"\b(?:dr|mr|mrs|ms|st|approx|e\.g|i\.e)\.$", re.IGNORECASE)
# In words: a sentence longer than this is read through a window that moves along it, and two sentences that are
# no longer together are read as one as well ("I want out. Of life.").
_LONG, _WINDOW, _STEP, _SHORT_PAIR = 30, 24, 12, 10
# A message of so many words is read as a whole, a longer one in passages.
_PASSAGE = 60


@dataclass(frozen=True)
class Stretch:
    """A part of a text: its words in one spelling, and what is looked at in them."""

    words: Sequence[Word]
    features: Set[str]

    @property
    def place(self) -> tuple[int, int]:
        """Where it starts and ends in the text."""
        return self.words[0].start, self.words[-1].end

    @property
    def said(self) -> str:
        """Its words in one spelling, as one text."""
        return " ".join(word.text for word in self.words)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of `text` starts and ends, without the blanks around it."""
    start = 0
    stops = [found.end() for found in _END.finditer(text)]
    # A stop after "Dr" ends no sentence; nine signs are enough to see one.
    ends = [stop for stop in stops if not _SHORT.search(text[max(0, stop - 9) : stop])]
    for end in [*ends, len(text)]:
        sentence = text[start:end]
        if sentence.strip():
            yield start + len(sentence) - len(sentence.lstrip()), start + len(sentence.rstrip())
        start = end


def by_sentence(text: str, words: Sequence[Word]) -> Iterator[tuple[tuple[int, int], Sequence[Word]]]:
    """Yield where each sentence of `text` stands, with those of its `words` that are in it; there may be none."""
    at = 0
    for start, end in spans(text):
        first = at
        while at < len(words) and words[at].start < end:
            at += 1
        yield (start, end), words[first:at]


def sentences(text: str, words: Sequence[Word]) -> list[Stretch]:
    """Return the sentences of `text` that have words."""
    return [stretch(found) for _, found in by_sentence(text, words) if found]


def pieces(sentences: Sequence[Stretch]) -> list[Stretch]:
    """Return the pieces in which a text of `sentences` is read one by one; some overlap."""
    found: list[Stretch] = []
    for sentence in sentences:
        found += _windows(sentence) if len(sentence.words) > _LONG else [sentence]
    for pair in pairwise(sentences):
        if sum(len(sentence.words) for sentence in pair) <= _SHORT_PAIR:
            found.append(together(pair))
    return found


def passages(sentences: Sequence[Stretch]) -> list[list[Stretch]]:
    """Return the `sentences` of a message in passages: as many each as are read together."""
    found: list[list[Stretch]] = []
    length = 0
    for sentence in sentences:
        length += len(sentence.words)
        if found and length <= _PASSAGE:
            found[-1].append(sentence)
        else:
            found.append([sentence])
            length = len(sentence.words)
    return found


def together(parts: Sequence[Stretch]) -> Stretch:
    """Return several parts as one."""
    words = [word for part in parts for word in part.words]
    return Stretch(words, frozenset().union(*(part.features for part in parts)))


def _windows(sentence: Stretch) -> Iterator[Stretch]:
    for first in range(0, len(sentence.words) - _WINDOW + _STEP, _STEP):
        yield stretch(sentence.words[first : first + _WINDOW])


def stretch(words: Sequence[Word]) -> Stretch:
    """Return `words` as a part of a text."""
    return Stretch(words, features_of([word.text for word in words]))
