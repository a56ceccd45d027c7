"""Her signs on paper: what no file may hold is shown as unreadable, and what no font can draw is named."""

import re
import unicodedata
from collections.abc import Iterable

UNREADABLE = "\ufffd"
LONGEST_RUN = 40
PIECE = 8
# Zero-width: it shows nothing, and lets a line end where there is no space.
MAY_BREAK = "\u200b"
# Shows nothing either; a PDF must not hold it.
BYTE_ORDER_MARK = "\ufeff"
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Control signs but the end of a line, halves of pairs, and what Unicode keeps for no character: the last two of each
# plane among them.
_LAST_TWO = "".join(chr(plane | end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
_NO_SIGN = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_LAST_TWO}]")
_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")
_STRONG = {"L": False, "R": True, "AL": True}


def cleaned(text: str) -> str:
    """Return `text` with "\\n" for every kind of line end, and U+FFFD for signs that stand for nothing, such as NUL."""
    lines = _LINE_ENDS.sub("\n", text).replace(BYTE_ORDER_MARK, "").expandtabs(4)
    return _NO_SIGN.sub(UNREADABLE, lines)


def is_right_to_left(text: str) -> bool:
    """Return True if the first letter of `text` that has a direction runs from right to left, as `dir="auto"` says."""
    directions = (_STRONG.get(unicodedata.bidirectional(sign)) for sign in text)
    return next((runs for runs in directions if runs is not None), False)


def breakable(text: str) -> str:
    """Return `text` with invisible places to break a line inside what is longer than LONGEST_RUN without a space."""
    return _LONG_RUN.sub(lambda run: MAY_BREAK.join(_pieces(run[0])), text)


def with_names(text: str, missing: Iterable[str]) -> str:
    """Return `text` with each of the signs `missing` by its name in brackets, such as "[grinning face]"."""
    names = {}
    for sign in missing:
        name = unicodedata.name(sign, "").lower() or f"character U+{ord(sign):04X}"
        # What only joins or dresses the sign before it has nothing to show once that is a name.
        dresses = unicodedata.category(sign) == "Cf" or name.startswith("variation selector")
        names[ord(sign)] = "" if dresses else f"[{name}]"
    return text.translate(names)


def _pieces(run: str) -> list[str]:
    """Cut a run between two plain signs only, so that no accent and no joined emoji is torn from its letter."""
    pieces = [""]
    for sign in run:
        joins = unicodedata.category(sign)[0] in "MC" or pieces[-1].endswith("\u200d")
        if len(pieces[-1]) >= PIECE and not joins:
            pieces.append("")
        pieces[-1] += sign
    return pieces
