"""Her words made alike before they are read: small letters, short forms written out, slips mended, emoji as words.

What is told apart by this is only how a thing is written; what it means is for those who read the words.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple
from unicodedata import normalize

from steady.domain.phrases import level

# A word with what stands for letters in it (k*ll, don't), an amount, a time, or one sign that means something.
_PIECE = re.compile(
    r"(?P<clock>\d{1,2}[:.]\d{2}(?!\d)(?:\s?[ap]\.?m\b)?|\d{1,2}\s?(?:[ap]\.?m\b|o'?clock\b))"
    r"|(?P<sum>[£$€₹₦]\s?\d{1,12}(?:[.,]\d{1,3}){0,3}k?)"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<word>[A-Za-z]\s?&\s?[A-Za-z]\b|[^\W_]{1,40}(?:['*@$\u200b-\u200f\u2060\ufeff\u00ad]{1,3}[^\W_]{1,40}){0,6})"
    r"|(?P<sign>[^\w\s.,;:!?'\"()/\\-])",
    re.IGNORECASE,
)
# Signs that nobody sees, which text from elsewhere may have inside a word.
_UNSEEN = dict.fromkeys([*range(0x200B, 0x2010), 0x2060, 0xFEFF, 0xAD])
_REPEATED = re.compile(r"(.)\1{2,}")
_CALLED = frozenset({"000", "10111", "111", "112", "911", "999", "99"})
# Figures that are written for letters: "su1c1dal".
_FIGURES = str.maketrans("013457", "oieast")
# What follows an apostrophe, in full; after any other word the ending is dropped.
_ENDINGS = {"ll": "will", "d": "would", "ve": "have", "re": "are", "m": "am"}
_IS = frozenset({"he", "she", "it", "that", "what", "there", "who", "where", "here", "how", "when", "everything"})


class Word(NamedTuple):
    """One word as it is read; what she typed for it stands at `start`:`end` of her text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Doubtful:
    """What a word `means` where the word before it and the word after it allow; it stays as it is elsewhere."""

    word: str
    means: str
    if_after: Set[str] = frozenset()
    unless_after: Set[str] = frozenset()
    if_before: Set[str] = frozenset()

    def is_meant(self, before: str, after: str) -> bool:
        """Return True between the words `before` and `after`."""
        if before in self.unless_after or (self.if_after and before not in self.if_after):
            return False
        return not self.if_before or after in self.if_before


Idiom = tuple[frozenset[str], ...]
IDIOM = "<idiom>"


@dataclass(frozen=True)
class Spelling:
    """The table of spelling.toml: words and emoji with what takes their place, and words with two meanings.

    `idioms` has the turns of phrase that mean nothing dark, by their first word: the words of each place.
    """

    words: Mapping[str, str]
    emoji: Mapping[str, str]
    doubtful: Mapping[str, tuple[Doubtful, ...]]
    idioms: Mapping[str, tuple[Idiom, ...]]


@cache
def spelling() -> Spelling:
    """Return the table that ships with the workbook."""
    table = tomllib.loads(Path(__file__).with_name("spelling.toml").read_text(encoding="utf-8"))
    doubtful: dict[str, tuple[Doubtful, ...]] = {}
    for row in table["doubtful"]:
        sets = {key: frozenset(value) for key, value in row.items() if isinstance(value, list)}
        meaning = Doubtful(row["word"], row["means"], **sets)
        doubtful[meaning.word] = (*doubtful.get(meaning.word, ()), meaning)
    idioms: dict[str, tuple[Idiom, ...]] = {}
    for row in table["idioms"]["list"].strip().splitlines():
        idiom = tuple(frozenset(place.split("/")) for place in row.split())
        for first in idiom[0]:
            idioms[first] = (*idioms.get(first, ()), idiom)
    return Spelling(table["words"], table["emoji"], doubtful, idioms)


def words_of(text: str, known: Set[str] = frozenset()) -> list[Word]:
    """Return the words of `text` in one spelling, each with its place in `text`.

    `known` are words that a drawn-out one ("pleeease") or a starred one ("k*ll") may be meant to be.
    """
    table = spelling()
    pieces = list(_pieces(text, table, known))
    found: list[Word] = []
    for at, piece in enumerate(pieces):
        meant = table.words.get(piece.text)
        if piece.text in table.doubtful:
            before, after = pieces[at - 1].text if at else "", pieces[at + 1].text if at + 1 < len(pieces) else ""
            meant = next((doubt.means for doubt in table.doubtful[piece.text] if doubt.is_meant(before, after)), meant)
        if meant is None:
            found.append(piece)
        else:
            found += [Word(each, piece.start, piece.end) for each in meant.split()]
    return _without_idioms(found, table.idioms)


def _without_idioms(words: Sequence[Word], idioms: Mapping[str, tuple[Idiom, ...]]) -> list[Word]:
    found: list[Word] = []
    end = 0
    for at, word in enumerate(words):
        if at < end:
            continue
        if word.text in idioms:
            length = max((len(idiom) for idiom in idioms[word.text] if _stands(idiom, words, at)), default=0)
            if length:
                end = at + length
                word = Word(IDIOM, word.start, words[end - 1].end)
        found.append(word)
    return found


def _stands(idiom: Idiom, words: Sequence[Word], at: int) -> bool:
    return at + len(idiom) <= len(words) and all(words[at + n].text in place for n, place in enumerate(idiom))


def _pieces(text: str, table: Spelling, known: Set[str]) -> Iterator[Word]:
    last = before = ""
    for match in _PIECE.finditer(level(text)):
        start, end = match.span()
        # Full-width and ornamental letters are letters.
        kind, piece = match.lastgroup or "", normalize("NFKC", match[0]).lower().translate(_UNSEEN)
        # "no no no no" says no more than "no no", and a row of the same emoji is one.
        if piece == last and (piece == before or kind == "sign"):
            continue
        before, last = last, piece
        if kind == "word" and piece in known:
            yield Word(piece, start, end)
        else:
            for word in _spelled(kind, piece, table, known):
                yield Word(word, start, end)


def _spelled(kind: str, piece: str, table: Spelling, known: Set[str]) -> list[str]:
    if kind == "word":
        return _written_out(piece, table, known)
    if kind == "sign":
        return table.emoji.get(piece, "").split()
    return [f"<{kind}>"]


def _written_out(piece: str, table: Spelling, known: Set[str]) -> list[str]:
    piece = piece.replace(" ", "")
    if piece.isdigit():
        return [piece if piece in _CALLED else "<number>"]
    if not piece.isalpha():
        if "'" in piece:
            return _without_apostrophe(piece, table, known)
        if "&" in piece:
            return [piece]
        if not piece.isalnum():
            return [_unstarred(piece, known)]
        if (plain := piece.translate(_FIGURES)) in known:
            return [plain]
    return [_drawn_in(piece, table, known)]


def _without_apostrophe(piece: str, table: Spelling, known: Set[str]) -> list[str]:
    whole = piece.replace("'", "")
    if whole in table.words:
        return [whole]
    head, _, ending = piece.rpartition("'")
    head = _drawn_in(head.replace("'", ""), table, known)
    if ending in _ENDINGS:
        return [head, _ENDINGS[ending]]
    if ending == "s":
        return [head, "is"] if head in _IS else [head]
    return [whole]


def _drawn_in(word: str, table: Spelling, known: Set[str]) -> str:
    """Return a word without letters repeated for emphasis: "sooo" is "so", "pleeease" is "please"."""
    if not _REPEATED.search(word):
        # One letter too many at the end is a slip: "diee".
        is_slip = len(word) > 2 and word[-1] == word[-2] and word not in known and word not in table.words
        return word[:-1] if is_slip and word[:-1] in known else word
    twice, once = _REPEATED.sub(r"\1\1", word), _REPEATED.sub(r"\1", word)
    for tried in (twice, once, _mixed(word)):
        if tried in known or tried in table.words:
            return tried
    return once


def _mixed(word: str) -> str:
    """Return the word with every letter once, the doubled ones too: "helllloo" is "helo"."""
    return word[:1] + "".join(after for before, after in pairwise(word) if after != before)


def _unstarred(piece: str, known: Set[str]) -> str:
    plain = piece.replace("@", "a").replace("$", "s")
    if plain.count("*") != 1:
        return plain.replace("*", "")
    # A star stands for one letter, or for one more than there are.
    head, tail = plain.split("*")
    return next((word for letter in ascii_lowercase if (word := head + letter + tail) in known), head + tail)
