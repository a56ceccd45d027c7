"""Not sent yet: a draft message sorted, half sentence by half sentence, as practical or about the two of them.

Only words are looked at, on this computer, and some sorting is wrong; so she can always say otherwise.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from steady.domain.phrases import Phrase, places
from steady.domain.reading.message_halves import URGENT, Half, whole_and_halves

Kind = Literal["practical", "about_us", "mixed", "unclear"]
SentenceKind = Literal["practical", "about_us", "plain"]
PRACTICAL: Final = "practical"
ABOUT_US: Final = "about_us"
MIXED: Final = "mixed"
UNCLEAR: Final = "unclear"
PLAIN: Final = "plain"
# What tied half a sentence to the other half, at its beginning or its end.
_TIE = re.compile(
    r"^(?:(?:and|but|also|so|plus|btw|ps|by the way)\b[\s,]{0,9}){1,3}"
    r"|(?:[\s,;–—-]{1,9}(?:and|but|also|so|plus|btw|ps|by the way)){1,3}[\s,]{0,9}$"
    r"|[\s,;–—-]{1,9}$",
    re.IGNORECASE,
)
_Sorted = Literal["practical", "cannot_wait", "about_us", "mixed", "unclear"]
_Mark = Literal["mark_practical", "mark_about_us", "mark_plain", "not_sure"]
ScreenWord = Literal["title", "opening", "peace", _Sorted, _Mark, "resting", "rested", "freed"]


@dataclass(frozen=True)
class SentenceSigns:
    """Patterns that sort a sentence where it may well be of that kind, and those that free the whole message."""

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
    """`text`, a sentence or half of one, at `start`:`end` of the message; it is practical, about_us or plain."""

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
        """True if the whole message may go at once; a message about them waits, and an unclear one is hers to judge."""
        return self.cannot_wait or self.kind == PRACTICAL

    @property
    def practical_part(self) -> str:
        """The practical sentences alone, which may go at once; empty if there is none."""
        alone = (_TIE.sub("", sentence.text) for sentence in self.sentences if sentence.kind == PRACTICAL)
        return " ".join(filter(None, alone))


def sort(message: str, box: HoldBox) -> SortedMessage:
    """Return `message` sorted by what was learned from other messages, and by the patterns of `box`.

    A message counts as mixed only where each of the two is surely there; else it is what it is as a whole. One in which
    nothing is recognised is unclear.
    """
    signs = box.sentences
    whole, halves = whole_and_halves(message)
    cannot_wait = any(_cannot_wait(half, message, signs) for half in halves)
    sentences = tuple(_sorted(half, message, signs) for half in halves)
    kinds = {sentence.kind for sentence in sentences}
    is_surely_ours = any(half.is_surely_about_us(whole) for half in halves)
    if PRACTICAL in kinds and is_surely_ours:
        return SortedMessage(MIXED, sentences, cannot_wait)
    as_whole = _sorted(whole, message, signs).kind
    if not is_surely_ours and (as_whole == PRACTICAL or kinds == {PRACTICAL}):
        # What is not surely about them goes along with the rest.
        freed = tuple(replace(each, kind=PLAIN) if each.kind == ABOUT_US else each for each in sentences)
        return SortedMessage(PRACTICAL, freed, cannot_wait)
    kind: Kind = ABOUT_US if ABOUT_US in kinds or as_whole == ABOUT_US else UNCLEAR
    return SortedMessage(MIXED if PRACTICAL in kinds and kind == ABOUT_US else kind, sentences, cannot_wait)


def _sorted(half: Half, message: str, signs: SentenceSigns) -> Sentence:
    kind: SentenceKind = PLAIN
    if _cannot_wait(half, message, signs):
        kind = PRACTICAL
    elif _has_sign_of_us(half, message, signs):
        kind = ABOUT_US
    elif _is(PRACTICAL, half, message, signs.practical):
        kind = PRACTICAL
    elif ABOUT_US in half.found:
        kind = ABOUT_US
    return Sentence(half.start, half.end, message[half.start : half.end], kind)


def _cannot_wait(half: Half, message: str, signs: SentenceSigns) -> bool:
    # "The police came about next door and I wished you were here": the word alone is no emergency.
    is_said = not _has_sign_of_us(half, message, signs) and _is(URGENT, half, message, signs.cannot_wait)
    return URGENT in half.found or is_said


def _has_sign_of_us(half: Half, message: str, signs: SentenceSigns) -> bool:
    return ABOUT_US in half.possible and _stands_in(half, message, signs.about_us)


def _is(label: str, half: Half, message: str, signs: tuple[Phrase, ...]) -> bool:
    """Return True if the half is that by what was learned, or may be and one of `signs` stands in it."""
    return label in half.found or (label in half.possible and _stands_in(half, message, signs))


def _stands_in(half: Half, message: str, signs: tuple[Phrase, ...]) -> bool:
    return bool(places(message[half.start : half.end], signs))
