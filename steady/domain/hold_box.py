"""The hold box: a draft message sorted, sentence by sentence, as practical or about the two of them.

Only words are looked at, on this computer, and some sorting is wrong; so she can always say otherwise.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from steady.domain.phrases import Phrase, places

Kind = Literal["practical", "about_us", "mixed", "unclear"]
SentenceKind = Literal["practical", "about_us", "plain"]
PRACTICAL: Final = "practical"
ABOUT_US: Final = "about_us"
MIXED: Final = "mixed"
UNCLEAR: Final = "unclear"
PLAIN: Final = "plain"
_Sorted = Literal["practical", "cannot_wait", "about_us", "mixed", "unclear"]
_Mark = Literal["mark_practical", "mark_about_us", "mark_plain", "not_sure"]
ScreenWord = Literal["title", "opening", "peace", _Sorted, _Mark, "resting", "rested", "freed"]
# "3 p.m. on Tuesday" goes on; "3 p.m. I miss you." does not.
_END = re.compile(r"(?:(?<![ap]\.m)[.!?…]|(?<=[ap]\.m)\.(?=\s{1,9}[A-Z]))[.!?…]{0,9}[\"'”’)\]]?(?=\s|$)|\n")
_SHORT = re.compile(r"\b(?:dr|mr|mrs|ms|st|approx|e\.g|i\.e)\.$", re.IGNORECASE)


@dataclass(frozen=True)
class SentenceSigns:
    """The patterns that sort a sentence, and those that free the whole message."""

    cannot_wait: tuple[Phrase, ...]
    practical: tuple[Phrase, ...]
    about_us: tuple[Phrase, ...]


@dataclass(frozen=True)
class HoldBox:
    """How many hours a message about them waits, the words of the screen, and what a sentence is sorted by."""

    wait_hours: int
    words: Mapping[ScreenWord, str]
    sentences: SentenceSigns


@dataclass(frozen=True)
class Sentence:
    """`text` stands at `start`:`end` of the message; `kind` is practical, about_us or plain (neither)."""

    start: int
    end: int
    text: str
    kind: SentenceKind


@dataclass(frozen=True)
class SortedMessage:
    """A message sorted as practical, about_us, mixed or unclear; an emergency (`cannot_wait`) frees all of it."""

    kind: Kind
    sentences: tuple[Sentence, ...]
    cannot_wait: bool = False

    @property
    def is_free(self) -> bool:
        """True if the whole message may go at once; every other one waits."""
        return self.cannot_wait or self.kind == PRACTICAL

    @property
    def practical_part(self) -> str:
        """The practical sentences alone, which may go at once; empty if there is none."""
        return " ".join(sentence.text for sentence in self.sentences if sentence.kind == PRACTICAL)


def sort(message: str, box: HoldBox) -> SortedMessage:
    """Return `message` sorted by the patterns of `box`.

    A sentence with signs of both kinds is about us. A message without any sign is unclear, and waits.
    """
    spans = [(start, end, message[start:end]) for start, end in _spans(message)]
    sentences = tuple(Sentence(start, end, text, _kind(text, box.sentences)) for start, end, text in spans)
    kinds = {sentence.kind for sentence in sentences}
    kind: Kind = ABOUT_US if ABOUT_US in kinds else UNCLEAR
    if PRACTICAL in kinds:
        kind = MIXED if ABOUT_US in kinds else PRACTICAL
    return SortedMessage(kind, sentences, bool(places(message, box.sentences.cannot_wait)))


def _kind(text: str, signs: SentenceSigns) -> SentenceKind:
    if places(text, signs.about_us):
        return ABOUT_US
    return PRACTICAL if places(text, signs.practical + signs.cannot_wait) else PLAIN


def _spans(message: str) -> Iterator[tuple[int, int]]:
    start = 0
    stops = [found.end() for found in _END.finditer(message)]
    # A stop after "Dr" ends no sentence; nine signs are enough to see one.
    ends = [stop for stop in stops if not _SHORT.search(message[max(0, stop - 9) : stop])]
    for end in [*ends, len(message)]:
        text = message[start:end]
        if text.strip():
            yield start + len(text) - len(text.lstrip()), start + len(text.rstrip())
        start = end
