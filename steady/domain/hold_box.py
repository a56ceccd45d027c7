"""The hold box: a draft message sorted, sentence by sentence, as practical or about the two of them.

Only words are looked at, on this computer, and some sorting is wrong; so she can always say otherwise.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from steady.domain.phrases import Phrase, places

Kind = Literal["practical", "about_us", "mixed", "unclear"]
PRACTICAL: Literal["practical"] = "practical"
ABOUT_US: Literal["about_us"] = "about_us"
MIXED: Literal["mixed"] = "mixed"
UNCLEAR: Literal["unclear"] = "unclear"
PLAIN: Literal["plain"] = "plain"
ScreenWord = Literal[
    "title",
    "opening",
    "peace",
    "practical",
    "cannot_wait",
    "about_us",
    "mixed",
    "unclear",
    "mark_practical",
    "mark_about_us",
    "mark_plain",
    "not_sure",
    "resting",
    "rested",
    "freed",
]
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
    kind: Literal["practical", "about_us", "plain"]


@dataclass(frozen=True)
class SortedMessage:
    """A message that was sorted: practical, about_us, mixed or unclear, with its sentences in order.

    `cannot_wait` is True for an emergency, which frees the whole message.
    """

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
    sentences = tuple(_sentence(message, start, end, box.sentences) for start, end in _spans(message))
    kinds = [kind for kind in (PRACTICAL, ABOUT_US) if any(sentence.kind == kind for sentence in sentences)]
    kind: Kind = MIXED if len(kinds) == 2 else kinds[0] if kinds else UNCLEAR
    return SortedMessage(kind, sentences, bool(places(message, box.sentences.cannot_wait)))


def _sentence(message: str, start: int, end: int, signs: SentenceSigns) -> Sentence:
    text = message[start:end]
    if places(text, signs.about_us):
        return Sentence(start, end, text, ABOUT_US)
    is_practical = places(text, signs.practical) or places(text, signs.cannot_wait)
    return Sentence(start, end, text, PRACTICAL if is_practical else PLAIN)


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
