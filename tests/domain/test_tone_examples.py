"""The tone check against written examples, with its mistakes counted and named, not hidden.

A false alarm is a rule that spoke and should not have; a miss is one that should have and did not.
"""

import tomllib
from pathlib import Path

import pytest

from steady.content.rule_sheets import rule_sheet
from steady.domain import tone

HERE = Path(__file__).parent
RULES = rule_sheet("tone", tomllib.loads((HERE.parents[1] / "content" / "tone.toml").read_text(encoding="utf-8")))


def examples(name: str) -> list[dict]:
    return tomllib.loads((HERE / "examples" / f"{name}.toml").read_text(encoding="utf-8"))["examples"]


def mistakes(name: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return (false alarms, misses) of the examples in `name`, each as (rule, text)."""
    alarms, misses = [], []
    for example in examples(name):
        said = {flag.rule for flag in tone.check(example["text"], RULES)}
        alarms += [(rule, example["text"]) for rule in sorted(said - set(example["expect"]))]
        misses += [(rule, example["text"]) for rule in sorted(set(example["expect"]) - said)]
    return alarms, misses


@pytest.mark.parametrize(
    "name, written, false_alarms, misses",
    [
        ("tone_fine", 50, 9, 0),
        ("tone_flagged", 54, 0, 7),
        ("tone_danger", 30, 2, 2),
        ("tone_unseen", 40, 2, 0),
    ],
)
def test_the_mistakes_are_as_many_as_we_say(name, written, false_alarms, misses):
    alarms, missed = mistakes(name)
    assert (len(examples(name)), len(alarms), len(missed)) == (written, false_alarms, misses), (alarms, missed)


def test_every_rule_is_shown_at_work_and_left_alone_by_fine_messages():
    flagged = [
        rule for name in ("tone_flagged", "tone_danger", "tone_unseen") for e in examples(name) for rule in e["expect"]
    ]
    assert {rule.id for rule in RULES} == set(flagged)
    assert sum(not e["expect"] for name in ("tone_fine", "tone_unseen", "tone_danger") for e in examples(name)) == 81


@pytest.mark.parametrize("name", ["tone_fine", "tone_flagged", "tone_danger"])
def test_each_example_that_goes_wrong_says_why(name):
    alarms, missed = mistakes(name)
    wrong = {text for _, text in alarms + missed}
    unexplained = [e["text"] for e in examples(name) if e["text"] in wrong and "note" not in e]
    assert unexplained == []
