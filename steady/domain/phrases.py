"""Phrases looked for in what she writes: how an author writes them, and where they stand in a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# One sign for one sign, so that a place found in the levelled text is the same place in hers.
_LEVEL = str.maketrans("’‘ʼ´`＇\u00a0\u202f！？‐‑", "''''''  !?--")
_UNBOUNDED = re.compile(r"(?<!\\)[*+]|\{\d*,\}")


class NotAPattern(ValueError):
    """A pattern that cannot be looked for; the message goes on after the key it stands under, and names the way out."""


@dataclass(frozen=True)
class Phrase:
    """One pattern, ready to be looked for in levelled text."""

    pattern: re.Pattern[str]


def level(text: str) -> str:
    """Return `text` with curly apostrophes and hard blanks made plain; every sign keeps its place."""
    return text.translate(_LEVEL)


def whole_words(source: str) -> Phrase:
    """Return the pattern `source` as whole words in any case; raise NotAPattern, as the next two functions do.

    A blank stands for any gap, a line break too, and an apostrophe may be left out, as many people do.
    """
    return _compiled(_as_words(source), source, re.IGNORECASE)


def capitals(source: str) -> Phrase:
    """Return the pattern `source` as whole words, large and small letters as written."""
    return _compiled(_as_words(source), source)


def signs(source: str) -> Phrase:
    """Return the pattern `source` as it stands, wherever it is, inside a word too."""
    return _compiled(source, source)


def places(text: str, phrases: tuple[Phrase, ...]) -> list[tuple[int, int]]:
    """Return where any of `phrases` stands in `text`, left to right, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    levelled = level(text)
    spans = (found.span() for phrase in phrases for found in phrase.pattern.finditer(levelled) if found[0])
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _as_words(source: str) -> str:
    pattern = level(source).replace("'", "'?").replace(" ", r"\s{1,20}")
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def _compiled(pattern: str, source: str, flags: int = 0) -> Phrase:
    # Without open-ended repeats no pattern of an author can make a long text slow.
    if _UNBOUNDED.search(source):
        raise NotAPattern(f"has “{source}”, a repeat that never ends. Please write {{0,40}} in place of * or +.")
    try:
        return Phrase(re.compile(pattern, flags))
    except re.error as trouble:
        raise NotAPattern(f"has “{source}”, which is not a pattern: {trouble}.") from None


def guess_in(line: str, phrases: Sequence[str]) -> str | None:
    """Return the first of `phrases` in `line`, just as she wrote it, or None; of two at one place the longer.

    Phrases count as whole words in any case. A blank stands for any gap, and an apostrophe may be left out.
    """
    longest_first = sorted(map(level, phrases), key=len, reverse=True)
    pattern = _as_words("|".join(re.escape(phrase).replace(r"\ ", " ") for phrase in longest_first))
    found = re.search(pattern, level(line), re.IGNORECASE) if phrases else None
    return line[found.start() : found.end()] if found else None
