"""Rows of words and lines that many know by heart, digits of known numbers, addresses: each is guessed as one piece."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from steady.storage.lock.readings import folded, without_gaps

_ROWS, _LINES = (Path(__file__).with_name(name) for name in ("word_rows.txt", "known_lines.txt"))
# Pi, e, the golden ratio, the root of two; then what counts on, and the Fibonacci numbers, primes and powers of two.
_DIGITS = (
    ("314159265358979323846264338327950288419716939937510", "271828182845904523536028747135266249775724709369995")
    + ("161803398874989484820458683436563811772030917980576", "141421356237309504880168872420969807856967187537694")
    + (
        "012345678910111213141516171819202122232425262728293031",
        "24681012141618202224262830",
        "13579111315171921232527",
    )
    + ("112358132134558914423337761098715972584", "235711131719232931374143475359616771", "124816326412825651210242048")
)
_LEAST_RUN = 6
_MAIL = re.compile(r"\S+@[\w-]+(\.[\w-]+)*\.[^\W\d]{2,}", re.ASCII)
_WEB = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_IBAN = re.compile(r"[a-z]{2}\d{2}[a-z0-9]{11,30}")


def is_address(text: str) -> bool:
    """Return True for an e-mail address, an address on the web, or the number of a bank account (IBAN)."""
    bare = "".join(text.split())
    return any(kind.fullmatch(bare) for kind in (_MAIL, _WEB)) or _is_iban(without_gaps(folded(bare)).lower())


def rows_as_one(bare: str) -> str:
    """Return a text without gaps, in small letters, in which a run of words out of one row is its first word alone."""
    for row in _rows():
        bare = row.sub(r"\1", bare)
    return bare


@cache
def known_runs() -> dict[str, int]:
    """Return each run of words out of a known line, and each run of known digits, with its rank for a guesser."""
    runs = [run for digits in _DIGITS for run in _windows(list(digits), _LEAST_RUN)]
    runs += [run for line in _told(_LINES) for run in _windows(line.split(), 2)]
    return {run: rank for rank, run in enumerate(dict.fromkeys(runs), 1)}


def _windows(parts: list[str], least: int) -> Iterator[str]:
    for first in range(len(parts)):
        for behind in range(first + least, len(parts) + 1):
            yield "".join(parts[first:behind])


@cache
def _rows() -> list[re.Pattern[str]]:
    alike = ("|".join(sorted(map(re.escape, row.split()), key=len, reverse=True)) for row in _told(_ROWS))
    return [re.compile(f"({words})(?:{words})+") for words in alike]


def _told(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [folded(line).lower() for line in lines if not line.startswith("#")]


def _is_iban(bare: str) -> bool:
    if not _IBAN.fullmatch(bare):
        return False
    return int("".join(str(int(sign, 36)) for sign in bare[4:] + bare[:4])) % 97 == 1
