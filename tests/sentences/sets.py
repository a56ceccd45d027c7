"""The sentences that several people made up: those that were learned from, and those that nobody tunes to."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
LEARNED, HELD_OUT = HERE / "learned", HERE / "held_out"
# Stands in a message of two halves where the second one begins; it is taken out before the message is read.
JOINT = " // "

FEAR, DYING, BOTH, NEAR, DAY = "fear", "dying", "both", "near", "day"
CALM, PRACTICAL, URGENT, ABOUT_US, US_KIDS = "calm", "practical", "urgent", "about_us", "us_kids"
HALVES, UNCLEAR, FOREIGN = "halves", "unclear", "foreign"


class Line(NamedTuple):
    """One sentence or short text, what it is (`label`), and who wrote it (`hand`)."""

    label: str
    text: str
    hand: str


@cache
def lines(folder: Path) -> tuple[Line, ...]:
    """Return all sentences of the files in `folder`."""
    return tuple(line for path in sorted(folder.glob("*.txt")) for line in _in(path))


def _in(path: Path) -> Iterator[Line]:
    for row in path.read_text(encoding="utf-8").splitlines():
        label, _, text = row.partition("|")
        yield Line(label, text, path.stem)
