"""Phrases looked for in what she writes: how an author writes them, and where they stand in a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# One sign for one sign, so that a place found in the levelled text is the same place in hers.
_LEVEL = str.maketrans("’‘ʼ´`＇\u00a0\u202f！？‐‑", "''''''  !?--")
_UNBOUNDED = re.compile(r"(?<!\\)[*+]|\{\d*,\}")
# What has to stand around a pattern: no letter, for whole words; a blank, in a text in one spelling; or anything.
_WORDS, _SAID, _ANYWHERE = r"(?<!\w)(?:{})(?!\w)", r"(?<!\S)(?:{})(?!\S)", "{}"


class NotAPattern(ValueError):
    """A pattern that cannot be looked for; the message goes on after the key it stands under, and names the way out."""


# Told apart by which it is: many of them are a key together, and looked up for each sentence.
@dataclass(frozen=True, eq=False)
class Phrase:
    """One pattern as it is looked for: `within` has a place for it, and says what has to stand around it."""

    pattern: str
    within: str
    flags: int = 0


def level(text: str) -> str:
    """Return `text` with curly apostrophes and hard blanks made plain; every sign keeps its place."""
    return text.translate(_LEVEL)


def whole_words(source: str) -> Phrase:
    """Return the pattern `source` as whole words in any case; raise NotAPattern, as the next three functions do.

    A blank stands for any gap, a line break too, and " ?" for one that may be missing. An apostrophe may be left out,
    as many people do.
    """
    return _checked(Phrase(_with_gaps(source), _WORDS, re.IGNORECASE), source)


def capitals(source: str) -> Phrase:
    """Return the pattern `source` as whole words, large and small letters as written."""
    return _checked(Phrase(_with_gaps(source), _WORDS), source)


def in_one_spelling(source: str) -> Phrase:
    """Return the pattern `source` as whole words of a text in one spelling (`steady.domain.reading.one_spelling`)."""
    return _checked(Phrase(source, _SAID), source)


def signs(source: str) -> Phrase:
    """Return the pattern `source` as it stands, wherever it is, inside a word too."""
    return _checked(Phrase(source, _ANYWHERE), source)


def places(text: str, phrases: tuple[Phrase, ...]) -> list[tuple[int, int]]:
    """Return where any of `phrases` stands in `text`, left to right, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    levelled = level(text)
    spans = (found.span() for pattern in together(phrases) for found in pattern.finditer(levelled) if found[0])
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


@lru_cache(maxsize=256)
def together(phrases: tuple[Phrase, ...]) -> tuple[re.Pattern[str], ...]:
    """Return `phrases` as few patterns that find the same: each looks at a word once, where many would do so again."""
    kinds = dict.fromkeys((phrase.within, phrase.flags) for phrase in phrases)
    return tuple(_joined([phrase for phrase in phrases if (phrase.within, phrase.flags) == kind]) for kind in kinds)


def _joined(phrases: Sequence[Phrase]) -> re.Pattern[str]:
    either = "|".join(f"(?:{phrase.pattern})" for phrase in phrases)
    return re.compile(phrases[0].within.format(either), phrases[0].flags)


def _with_gaps(source: str) -> str:
    # In brackets of its own, so that a mark after it (" ?", " {0,2}") counts for the whole gap.
    return level(source).replace("'", "'?").replace(" ", r"(?:\s{1,20})")


def _checked(phrase: Phrase, source: str) -> Phrase:
    # Without open-ended repeats no pattern of an author can make a long text slow.
    if _UNBOUNDED.search(source):
        raise NotAPattern(f"has “{source}”, a repeat that never ends. Please write {{0,40}} in place of * or +.")
    try:
        re.compile(phrase.pattern, phrase.flags)
    except re.error as trouble:
        raise NotAPattern(f"has “{source}”, which isn't a pattern: {trouble}.") from None
    return phrase


def guess_in(line: str, phrases: Sequence[str]) -> str | None:
    """Return the first of `phrases` in `line`, just as she wrote it, or None; of two at one place the longer.

    Phrases count as whole words in any case. A blank stands for any gap, and an apostrophe may be left out.
    """
    longest_first = sorted(map(level, phrases), key=len, reverse=True)
    either = _with_gaps("|".join(re.escape(phrase).replace(r"\ ", " ") for phrase in longest_first))
    found = re.search(_WORDS.format(either), level(line), re.IGNORECASE) if phrases else None
    return line[found.start() : found.end()] if found else None
