"""The tone check: local rules that mark phrases in a message and say why. The rules are content/tone.toml.

Some of its rules are about her and not about her tone: what sounds like dying, or like being afraid of him. Those are
looked for in everything she writes, and a card with help follows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from steady.domain.phrases import Phrase, level, places, together
from steady.domain.reading.reader import Piece, Reading, for_care, for_tone, prepared

LENGTH, DANGER = "length", "danger"
Concern = Literal["fear", "dying"]
FEAR: Final = "fear"
DYING: Final = "dying"
# In the order in which their cards stand. A rule of the kind "danger", as they were written before, is about either.
CONCERNS: tuple[Concern, ...] = (FEAR, DYING)
_CARE_KINDS = (DANGER, *CONCERNS)
_WORD = re.compile(r"\w+(?:['-]\w+)*")


@dataclass(frozen=True)
class Search:
    """Phrases that count together: the rule speaks when they stand in the text `fewest` times or more.

    Those of `said` are looked for in her words in one spelling, the others in her text as it stands. Where a rule was
    learned, they only help it, unless this one `counts_alone`.
    """

    words: tuple[Phrase, ...] = ()
    capitals: tuple[Phrase, ...] = ()
    signs: tuple[Phrase, ...] = ()
    said: tuple[Phrase, ...] = ()
    fewest: int = 1
    counts_alone: bool = False

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All of them that are looked for in her text as it stands."""
        return self.words + self.capitals + self.signs

    def places(self, text: str) -> list[tuple[int, int]]:
        """Return where the phrases stand in `text` as it is; nothing below `fewest`."""
        found = places(text, self.phrases)
        return found if len(found) >= self.fewest else []

    def is_in(self, said: str) -> bool:
        """Return True if one of the phrases in one spelling stands in `said`, words in one spelling."""
        return any(pattern.search(said) for pattern in together(self.said))


@dataclass(frozen=True)
class ToneRule:
    """One rule. `kind` is remark, length (more than `most_words` words), fear or dying (opens its card), or danger.

    `learned` is the name under which sentences of this kind were learned (`steady.domain.reading`). Then the rule is
    about those, and about such as may well be one of them and have a phrase of `said`; the other phrases say where.
    """

    id: str
    kind: Literal["remark", "length", "danger", "fear", "dying"]
    message: str
    looks_for: tuple[Search, ...] = ()
    most_words: int = 0
    learned: str = ""

    def places(self, text: str, reading: Reading) -> list[tuple[int, int]]:
        """Return the places in `text` that this rule is about, left to right."""
        if self.kind == LENGTH:
            words = list(_WORD.finditer(level(text)))
            return [(words[self.most_words].start(), words[-1].end())] if len(words) > self.most_words else []
        alone = [search for search in self.looks_for if search.counts_alone or not self.learned]
        found = [place for search in alone for place in search.places(text)]
        for piece in reading.pieces if self.learned else ():
            if self._is_about(piece) and not any(_touch(piece.place, place) for place in found):
                found += self._closer(text, piece.place)
        return _apart(found)

    def _is_about(self, piece: Piece) -> bool:
        if self.learned in piece.found:
            return True
        may_be = self.learned in piece.possible
        return any(search.is_in(piece.said) for search in self.looks_for if may_be or search.counts_alone)

    def _closer(self, text: str, place: tuple[int, int]) -> list[tuple[int, int]]:
        """Return where in a sentence the phrases stand, which say more than all of it; the sentence if none does."""
        start, end = place
        found = [spot for search in self.looks_for for spot in search.places(text[start:end])]
        return [(start + first, start + last) for first, last in found] or [place]


@dataclass(frozen=True)
class Flag:
    """One marked place: `text[start:end]` is `phrase`, and `message` says why `rule` marked it."""

    rule: str
    kind: str
    start: int
    end: int
    phrase: str
    message: str


def check(text: str, rules: tuple[ToneRule, ...]) -> tuple[Flag, ...]:
    """Return what the rules mark in `text`, from left to right; where a rule opens a card, only such rules."""
    whole = prepared(text)
    found = _flags(text, rules, for_care(whole), about_tone=False)
    return found or _flags(text, rules, for_tone(whole), about_tone=True)


def danger(text: str, rules: tuple[ToneRule, ...]) -> tuple[Flag, ...]:
    """Return only the places that open a card with help; empty if there are none."""
    return _flags(text, rules, for_care(prepared(text)), about_tone=False)


def concerns(text: str, rules: tuple[ToneRule, ...]) -> tuple[Concern, ...]:
    """Return what in `text` calls for a card: fear of him, thoughts of dying, both, or nothing."""
    return concerns_of(danger(text, rules))


def concerns_of(flags: tuple[Flag, ...]) -> tuple[Concern, ...]:
    """Return which cards `flags` ask for, in the order in which they stand."""
    kinds = {flag.kind for flag in flags}
    return CONCERNS if DANGER in kinds else tuple(concern for concern in CONCERNS if concern in kinds)


def _flags(text: str, rules: tuple[ToneRule, ...], reading: Reading, *, about_tone: bool) -> tuple[Flag, ...]:
    asked = [rule for rule in rules if (rule.kind not in _CARE_KINDS) == about_tone]
    flags = (flag for rule in asked for flag in _flags_of(text, rule, reading))
    return tuple(sorted(flags, key=lambda flag: (flag.start, flag.end)))


def _flags_of(text: str, rule: ToneRule, reading: Reading) -> Iterator[Flag]:
    for start, end in rule.places(text, reading):
        yield Flag(rule.id, rule.kind, start, end, text[start:end], rule.message)


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _apart(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the places left to right, without those that touch one before them."""
    apart: list[tuple[int, int]] = []
    for place in sorted(found):
        if not apart or not _touch(place, apart[-1]):
            apart.append(place)
    return apart
