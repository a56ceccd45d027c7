"""The hold box: a draft message sorted, sentence by sentence, as practical or about the two of them.

Only words are looked at, on this computer, and some sorting is wrong; so she can always say otherwise.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from steady.domain import phrases
from steady.domain.content.toml_reader import TomlTable
from steady.domain.phrases import Phrase, places

PRACTICAL = "practical"
ABOUT_US = "about_us"
MIXED = "mixed"
UNCLEAR = "unclear"
PLAIN = "plain"
WORDS = (
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
)
# "3 p.m. on Tuesday" goes on; "3 p.m. I miss you." does not.
_END = re.compile(r"(?:(?<![ap]\.m)[.!?…]|(?<=[ap]\.m)\.(?=\s{1,9}[A-Z]))[.!?…]{0,9}[\"'”’)\]]?(?=\s|$)|\n")
_SHORT = re.compile(r"\b(?:dr|mr|mrs|ms|st|approx|e\.g|i\.e)\.$", re.IGNORECASE)


@dataclass(frozen=True)
class HoldBox:
    """The patterns that sort a sentence, how many hours a message about them waits, and the words of the screen."""

    cannot_wait: tuple[Phrase, ...]
    practical: tuple[Phrase, ...]
    about_us: tuple[Phrase, ...]
    wait_hours: int
    words: Mapping[str, str]


@dataclass(frozen=True)
class Sentence:
    """`text` stands at `start`:`end` of the message; `kind` is practical, about_us or plain (neither)."""

    start: int
    end: int
    text: str
    kind: str


@dataclass(frozen=True)
class Sorted:
    """A message that was sorted: practical, about_us, mixed or unclear, with its sentences in order.

    `cannot_wait` is True for an emergency, which frees the whole message.
    """

    kind: str
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


def hold_box(table: Mapping[str, Any], place: str = "hold_box.toml") -> HoldBox:
    """Return the hold box written in the parsed `table`; raise ValueError naming place and key."""
    sheet = TomlTable(table, place).only("wait_hours", "words", "sentences")
    kinds = sheet.table("sentences").only("cannot_wait", PRACTICAL, ABOUT_US)
    words = sheet.table("words").only(*WORDS)
    return HoldBox(
        *(phrases.words(kinds, kind) for kind in ("cannot_wait", PRACTICAL, ABOUT_US)),
        wait_hours=sheet.whole_number("wait_hours"),
        words={key: words.text(key) for key in WORDS},
    )


def sort(message: str, box: HoldBox) -> Sorted:
    """Return `message` sorted by the patterns of `box`.

    A sentence with signs of both kinds is about us. A message without any sign is unclear, and waits.
    """
    sentences = tuple(_sentence(message, start, end, box) for start, end in _spans(message))
    kinds = {sentence.kind for sentence in sentences} - {PLAIN}
    kind = MIXED if len(kinds) == 2 else next(iter(kinds), UNCLEAR)
    return Sorted(kind, sentences, bool(places(message, box.cannot_wait)))


def _sentence(message: str, start: int, end: int, box: HoldBox) -> Sentence:
    text = message[start:end]
    if places(text, box.about_us):
        return Sentence(start, end, text, ABOUT_US)
    is_practical = places(text, box.practical) or places(text, box.cannot_wait)
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
