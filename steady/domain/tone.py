"""The tone check: ten local rules that mark phrases in a message and say why. The rules are content/tone.toml."""

import re
from dataclasses import dataclass
from typing import Literal

from steady.domain.phrases import Phrase, level, places

LENGTH, DANGER = "length", "danger"
_WORD = re.compile(r"\w+(?:['-]\w+)*")


@dataclass(frozen=True)
class Search:
    """Phrases that count together: the rule speaks when they stand in the text `fewest` times or more."""

    words: tuple[Phrase, ...] = ()
    capitals: tuple[Phrase, ...] = ()
    signs: tuple[Phrase, ...] = ()
    fewest: int = 1

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All of them, however each is looked for."""
        return self.words + self.capitals + self.signs

    def places(self, text: str) -> list[tuple[int, int]]:
        """Return where the phrases stand in `text`; nothing below `fewest`."""
        found = places(text, self.phrases)
        return found if len(found) >= self.fewest else []


@dataclass(frozen=True)
class ToneRule:
    """One rule. `kind` is remark, length (more than `most_words` words) or danger (opens help)."""

    id: str
    kind: Literal["remark", "length", "danger"]
    message: str
    looks_for: tuple[Search, ...] = ()
    most_words: int = 0

    def places(self, text: str) -> list[tuple[int, int]]:
        """Return the places in `text` that this rule is about, left to right."""
        if self.kind == LENGTH:
            words = list(_WORD.finditer(level(text)))
            return [(words[self.most_words].start(), words[-1].end())] if len(words) > self.most_words else []
        return sorted(place for search in self.looks_for for place in search.places(text))


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
    """Return what the rules mark in `text`, from left to right; where a danger word stands, only danger."""
    flags = danger(text, rules) or tuple(flag for rule in rules for flag in _flags(text, rule))
    return tuple(sorted(flags, key=lambda flag: (flag.start, flag.end)))


def danger(text: str, rules: tuple[ToneRule, ...]) -> tuple[Flag, ...]:
    """Return only the places that open help; empty if there are none."""
    return tuple(flag for rule in rules if rule.kind == DANGER for flag in _flags(text, rule))


def opens_help(flags: tuple[Flag, ...]) -> bool:
    """Return True if one of `flags` asks for the help card at once."""
    return any(flag.kind == DANGER for flag in flags)


def _flags(text: str, rule: ToneRule) -> list[Flag]:
    return [Flag(rule.id, rule.kind, start, end, text[start:end], rule.message) for start, end in rule.places(text)]
