"""How hard a new passphrase is to guess, for someone who has the usual lists and a program that tries them.

`zxcvbn` finds what guessers try first: words, names, known passwords, rows of keys, dates, repeats. Its lists are
English, so `common_words.txt` adds what people take elsewhere, and a lone word of any European language, which is in
no list here, is known by the pairs of letters that it is made of.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from math import log
from pathlib import Path
from typing import Any

from steady.storage.lock.known_runs import is_address, known_runs, rows_as_one
from steady.storage.lock.readings import folded, full_readings, key_readings, without_gaps, words_of
from steady.storage.lock.spelling import gentle_form

LEAST_LETTERS = 10
_WHAT_HELPS = "Four words that don't belong together are easy to remember and hard to guess."
_LEAST_DIFFERENT = 4
# A number alone is a telephone number, a date or that of a card until it is longer than those.
_LEAST_DIGITS = 14
# What lies beyond makes nothing easier to guess, and the search takes time with the square of the length.
_LOOKED_AT = 48
# Guesses. With Argon2id one costs this computer a tenth of a second, and a rack of graphics cards a ten-thousandth.
_FAIR, _GOOD, _VERY_GOOD = Decimal(10**9), Decimal(10**12), Decimal(10**16)
# How many words a guesser goes through who has the whole dictionary of a language.
_RANK_OF_A_WORD = 200_000
_LONE_WORD = re.compile(r"[a-z]{5,16}")
_LEAST_NATURAL = -3.1
_KINDS = ("dictionary", "reverse_dictionary", "spatial", "sequence", "regex", "date")
_IN_PLACE_OF_LETTERS, _MOST_IN_PLACE = set("4@8({[<369!|1075$+%2"), 8
_COMMON = Path(__file__).with_name("common_words.txt")


class Level(Enum):
    """How good a passphrase is; one that is `TOO_EASY` is not taken."""

    TOO_EASY = 0
    FAIR = 1
    GOOD = 2
    VERY_GOOD = 3


class Weakness(Enum):
    """What makes a passphrase easy to guess, as she is told."""

    SHORT = f"Please use at least {LEAST_LETTERS} letters, and not the same few over and over. {_WHAT_HELPS}"
    KNOWN = f"A lot of people use this one or one much like it, so it's one of the first anyone tries. {_WHAT_HELPS}"
    WORD = f"One word, or two short ones, is found quickly, even with numbers or symbols around it. {_WHAT_HELPS}"
    KEYS = f"Rows of keys, and characters that count up or down, are some of the first anyone tries. {_WHAT_HELPS}"
    DATE = f"There are only so many dates and years, so one is found quickly, even with a word beside it. {_WHAT_HELPS}"
    NUMBER = f"A number like this may be a date or a phone number that other people know. {_WHAT_HELPS}"
    ADDRESS = f"Other people know an address or an account number like this, too. {_WHAT_HELPS}"
    REPEATED = f"Saying the same thing twice hardly makes it harder to guess. {_WHAT_HELPS}"


@dataclass(frozen=True)
class Strength:
    """How good a passphrase is, and what makes it weak where it is too easy."""

    level: Level
    weakness: Weakness | None = None


def strength_of(passphrase: str) -> Strength:
    """Return how good a new passphrase is; takes some hundredths of a second, and the first time a tenth."""
    # What stands above or below a letter that is no letter with it makes nothing harder, however much of it there is.
    text = "".join(sign for sign in gentle_form(passphrase) if not unicodedata.combining(sign)).strip()
    if len(text) < LEAST_LETTERS or len(set(text)) < _LEAST_DIFFERENT:
        return Strength(Level.TOO_EASY, Weakness.SHORT)
    if is_address(text):
        return Strength(Level.TOO_EASY, Weakness.ADDRESS)
    bare = without_gaps(folded(text))
    if bare.isdecimal() and len(bare) < _LEAST_DIGITS:
        return Strength(Level.TOO_EASY, Weakness.NUMBER)
    guesses, parts = _guesses_for(text[:_LOOKED_AT])
    if guesses < _FAIR:
        return Strength(Level.TOO_EASY, _weakness_in(parts))
    level = Level.FAIR if guesses < _GOOD else Level.GOOD if guesses < _VERY_GOOD else Level.VERY_GOOD
    return Strength(level)


def _guesses_for(text: str) -> tuple[Decimal, list[Mapping[str, Any]]]:
    """Return the fewest guesses that any reading of the text needs, and the parts it was guessed by."""
    matching, most_guessable = _search()
    known = dict(matching.RANKED_DICTIONARIES)
    lone = [word for typed in words_of(text) for word in _LONE_WORD.findall(typed)]
    bare = without_gaps(folded(text))
    whole = re.sub(r"^(.+?)\1+$", r"\1", bare)
    known["runs"] = known_runs()
    known["lone"] = {word: _RANK_OF_A_WORD for word in lone if _is_one_word(word)}
    readings = {one for one in (*full_readings(text), whole, rows_as_one(bare.lower())) if one}
    found = [most_guessable(one, _matches(one, known)) for one in readings]
    for reading in key_readings(text):
        on_keys = [*matching.spatial_match(reading), *matching.sequence_match(reading), *matching.date_match(reading)]
        found.append(most_guessable(reading, on_keys))
    easiest = min(found, key=lambda one: one["guesses"])
    return easiest["guesses"], easiest["sequence"]


def _matches(text: str, known: Mapping[str, Mapping[str, int]]) -> list[dict[str, Any]]:
    matching, _ = _search()
    looks = [getattr(matching, f"{kind}_match") for kind in _KINDS]
    # The time for signs in place of letters doubles with each; whoever writes a word so uses few of them.
    if len(_IN_PLACE_OF_LETTERS & set(text)) <= _MOST_IN_PLACE:
        looks += [matching.l33t_match, matching.repeat_match]
    return [match for look in looks for match in look(text, _ranked_dictionaries=known)]


def _weakness_in(parts: list[Mapping[str, Any]]) -> Weakness:
    longest = max(parts, key=lambda part: len(part["token"]))
    if longest["pattern"] == "dictionary":
        return Weakness.WORD if longest["dictionary_name"] in ("lone", "english_wikipedia") else Weakness.KNOWN
    kinds = {"spatial": Weakness.KEYS, "sequence": Weakness.KEYS, "repeat": Weakness.REPEATED}
    return kinds.get(longest["pattern"], Weakness.DATE if longest["pattern"] in ("date", "regex") else Weakness.WORD)


def _is_one_word(run: str) -> bool:
    """Return True where letters follow each other as in a word, and it is not several words that were run together."""
    matching, most_guessable = _search()
    parts = most_guessable(run, matching.dictionary_match(run))["sequence"]
    words = sorted((len(part["token"]) for part in parts if part["pattern"] == "dictionary"), reverse=True)
    is_several = len(parts) == len(words) and (len(words) > 3 or (len(words) == 3 and words[-1] > 3))
    return not is_several and _naturalness(run) > _LEAST_NATURAL


def _naturalness(run: str) -> float:
    """Return how likely each letter follows the one before it in words of European languages, as a mean logarithm."""
    pairs, firsts = _pairs()
    steps = list(zip(run, run[1:], strict=False))
    return sum(log((pairs[a + b] + 0.5) / (firsts[a] + 13)) for a, b in steps) / len(steps)


@cache
def _pairs() -> tuple[Counter[str], Counter[str]]:
    pairs: Counter[str] = Counter()
    for word in _search()[0].RANKED_DICTIONARIES["common"]:
        pairs.update(a + b for a, b in zip(word, word[1:], strict=False) if (a + b).isascii())
    firsts: Counter[str] = Counter()
    for pair, many in pairs.items():
        firsts[pair[0]] += many
    return pairs, firsts


@cache
def _search() -> tuple[Any, Callable[..., dict[str, Any]]]:
    # Its lists take memory and a moment, and no screen but the one for a new passphrase needs them.
    from zxcvbn import matching, scoring

    lines = _COMMON.read_text(encoding="utf-8").splitlines()
    words = " ".join(line for line in lines if not line.startswith("#")).split()
    matching.add_frequency_lists({"common": words})
    return matching, scoring.most_guessable_match_sequence
