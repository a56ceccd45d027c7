"""The tone check against messages written before it was learned, with its mistakes counted, not hidden.

A false alarm is a remark or a card that should not be there, a miss is one that should. Whether a remark names the way
that a reader would name is counted apart: several ways press in one sentence.
"""

import tomllib
from pathlib import Path

import pytest

from steady.content.rule_sheets import rule_sheet
from steady.domain import tone

HERE = Path(__file__).parent
RULES = rule_sheet("tone", tomllib.loads((HERE.parents[1] / "content" / "tone.toml").read_text(encoding="utf-8")))
SETS = ("tone_fine", "tone_flagged", "tone_danger", "tone_unseen")


def examples(name: str) -> list[dict]:
    return tomllib.loads((HERE / "examples" / f"{name}.toml").read_text(encoding="utf-8"))["examples"]


def said(text: str) -> set[str]:
    """Return the rules that speak; "danger" stands for either card, as in the examples."""
    flags = tone.check(text, RULES)
    return {"danger"} if tone.concerns_of(flags) else {flag.rule for flag in flags}


def mistakes(name: str) -> tuple[list[str], list[str], list[str]]:
    """Return the texts with a false alarm, with a miss, and with a remark of another kind than the expected one."""
    alarms, misses, others = [], [], []
    for example in examples(name):
        found, expected = said(example["text"]), set(example["expect"])
        if found and not expected:
            alarms.append(example["text"])
        elif expected and not found:
            misses.append(example["text"])
        elif not expected <= found:
            others.append(example["text"])
    return alarms, misses, others


@pytest.mark.parametrize(
    "name, written, false_alarms, misses, others",
    [
        ("tone_fine", 50, 11, 0, 0),
        ("tone_flagged", 54, 0, 2, 3),
        ("tone_danger", 30, 3, 3, 1),
        ("tone_unseen", 40, 1, 0, 0),
    ],
)
def test_the_mistakes_are_as_many_as_we_say(name, written, false_alarms, misses, others):
    found = mistakes(name)
    assert (len(examples(name)), *map(len, found)) == (written, false_alarms, misses, others), found


def test_every_rule_that_was_written_then_is_shown_at_work_and_left_alone_by_fine_messages():
    expected = {rule for name in SETS for example in examples(name) for rule in example["expect"]}
    assert expected - {"danger"} <= {rule.id for rule in RULES}
    assert sum(not example["expect"] for name in SETS for example in examples(name)) == 81
