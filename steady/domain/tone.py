"""The tone check: ten local rules that mark phrases in a message and say why. The rules are content/tone.toml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from steady.domain import phrases
from steady.domain.content.toml_reader import TomlTable, unlike
from steady.domain.phrases import Phrase, level, places

REMARK = "remark"
LENGTH = "length"
DANGER = "danger"
_KINDS = (REMARK, LENGTH, DANGER)
_WORD = re.compile(r"\w+(?:['-]\w+)*")
_READERS = {"words": phrases.words, "capitals": phrases.capitals, "signs": phrases.signs}


@dataclass(frozen=True)
class Search:
    """Phrases that count together: the rule speaks when they stand in the text `fewest` times or more."""

    phrases: tuple[Phrase, ...]
    fewest: int = 1

    def places(self, text: str) -> list[tuple[int, int]]:
        """Return where the phrases stand in `text`; nothing below `fewest`."""
        found = places(text, self.phrases)
        return found if len(found) >= self.fewest else []


@dataclass(frozen=True)
class ToneRule:
    """One rule. `kind` is remark, length (more than `most_words` words) or danger (opens help)."""

    id: str
    kind: str
    message: str
    searches: tuple[Search, ...] = ()
    most_words: int = 0

    def places(self, text: str) -> list[tuple[int, int]]:
        """Return the places in `text` that this rule is about, left to right."""
        if self.kind == LENGTH:
            return _beyond(text, self.most_words)
        return sorted(place for search in self.searches for place in search.places(text))


@dataclass(frozen=True)
class Flag:
    """One marked place: `text[start:end]` is `phrase`, and `message` says why `rule` marked it."""

    rule: str
    kind: str
    start: int
    end: int
    phrase: str
    message: str


def rules(table: Mapping[str, Any], place: str = "tone.toml") -> tuple[ToneRule, ...]:
    """Return the rules written in the parsed `table`, in their order; raise ValueError naming place and key."""
    rows = TomlTable(table, place).only("rules").tables("rules")
    unlike(rows)
    return tuple(_rule(row) for row in rows)


def check(text: str, rules: tuple[ToneRule, ...]) -> tuple[Flag, ...]:
    """Return what the rules mark in `text`, from left to right.

    Where a danger word stands, only danger is returned: her style is not the matter then.
    """
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


def _beyond(text: str, most_words: int) -> list[tuple[int, int]]:
    found = list(_WORD.finditer(level(text)))
    return [(found[most_words].start(), found[-1].end())] if len(found) > most_words else []


def _rule(row: TomlTable) -> ToneRule:
    row.only("id", "kind", "message", "looks_for", "most_words")
    kind = row.text("kind")
    if kind not in _KINDS:
        raise row.mistake("kind", f"takes one of {', '.join(_KINDS)}. It holds “{kind}”.")
    if kind == LENGTH:
        return ToneRule(row.text("id"), kind, row.text("message"), most_words=row.whole_number("most_words"))
    searches = tuple(_search(part) for part in row.tables("looks_for"))
    return ToneRule(row.text("id"), kind, row.text("message"), searches)


def _search(part: TomlTable) -> Search:
    part.only(*_READERS, "fewest")
    found = tuple(phrase for key, read in _READERS.items() if part.has(key) for phrase in read(part, key))
    if not found:
        raise part.mistake("words", "is missing. Please write words, capitals or signs to look for.")
    return Search(found, part.whole_number("fewest") if part.has("fewest") else 1)
