"""What is seen of the sentences that nobody tunes to, and what is taken for something that it is not."""

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from steady.content.rule_sheets import rule_sheet
from steady.domain import hold_box, tone
from steady.domain.reading.weights import WAYS
from tests.sentences.sets import (
    ABOUT_US,
    BOTH,
    CALM,
    DAY,
    DYING,
    FEAR,
    FOREIGN,
    HALVES,
    HELD_OUT,
    JOINT,
    NEAR,
    PRACTICAL,
    URGENT,
    US_KIDS,
    Line,
    lines,
)

CONTENT = Path(__file__).parents[2] / "content"


@cache
def sheet(name: str) -> Any:
    """Return one of our files of rules, as the workbook reads it."""
    return rule_sheet(name, tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8")))


class Asked(NamedTuple):
    """One kind of mistake: what it is about, the labels it is counted on, and what the share may be.

    `most` is what a test holds: a little above the share as it is. `aim` is where it should come to.
    """

    name: str
    what: str
    labels: tuple[str, ...]
    is_wrong: Callable[[str], bool]
    most: float
    aim: float | None = None


def _lacks(concern: str) -> Callable[[str], bool]:
    return lambda text: concern not in tone.concerns(text, sheet("tone"))


def _has_any_concern(text: str) -> bool:
    return bool(tone.concerns(text, sheet("tone")))


def _has_remark(text: str) -> bool:
    return bool(tone.check(text, sheet("tone")))


def _is_free(text: str) -> bool:
    return hold_box.sort(text.replace(JOINT, " "), sheet("hold_box")).is_free


def _is_not_parted(text: str) -> bool:
    """True where a message of two halves is freed whole, or no practical half is offered, or that of both."""
    found = hold_box.sort(text.replace(JOINT, " "), sheet("hold_box"))
    return found.is_free or found.practical_part in ("", text.replace(JOINT, " "))


def _is_marked_at_all(text: str) -> bool:
    found = hold_box.sort(text, sheet("hold_box"))
    return _has_any_concern(text) or _has_remark(text) or found.kind != hold_box.UNCLEAR or found.is_free


ASKED = (
    Asked("dying", "thoughts of dying or self-harm that are not seen", (DYING, BOTH), _lacks(tone.DYING), 0.12, 0.1),
    Asked("fear", "fear, violence and control that are not seen", (FEAR, BOTH), _lacks(tone.FEAR), 0.14, 0.1),
    Asked("near", "near misses that open a card", (NEAR,), _has_any_concern, 0.13, 0.2),
    Asked("day", "everyday lines that open a card", (DAY,), _has_any_concern, 0.023, 0.01),
    Asked("pressing", "pressing lines that are not marked", WAYS, lambda text: not _has_remark(text), 0.085, 0.15),
    Asked("calm", "calm lines that are marked", (CALM,), _has_remark, 0.035, 0.05),
    Asked(
        "practical", "practical messages that are not freed", (PRACTICAL,), lambda text: not _is_free(text), 0.065, 0.1
    ),
    Asked("urgent", "urgent messages that are held", (URGENT,), lambda text: not _is_free(text), 0.02, 0.05),
    Asked("about_us", "messages about the two of them that are freed", (ABOUT_US, US_KIDS), _is_free, 0.02, 0.03),
    Asked("halves", "messages of two halves that are not parted", (HALVES,), _is_not_parted, 0.1, 0.05),
    Asked(
        "foreign", "lines of another language about which something is said", (FOREIGN,), _is_marked_at_all, 0.03, 0.05
    ),
)


EACH_WAY = tuple(
    Asked(way, way.replace("_", " "), (way,), lambda text: not _has_remark(text), most=1.0) for way in WAYS
)


def wrong(asked: Asked, among: Sequence[Line] | None = None) -> tuple[list[Line], int]:
    """Return the lines that go wrong, and of how many; of all held-out ones, or of those `among` them."""
    of = [line for line in (lines(HELD_OUT) if among is None else among) if line.label in asked.labels]
    return [line for line in of if asked.is_wrong(line.text)], len(of)


if __name__ == "__main__":
    import sys

    for one in ASKED:
        mistakes, count = wrong(one)
        if count:
            print(
                f"{one.name:10} {len(mistakes):4} of {count:5} {len(mistakes) / count:6.1%}  (at most {one.most:.0%})"
            )
        if one.name in sys.argv[1:]:
            print(*(f"    {line.label} {line.text}" for line in mistakes), sep="\n")
