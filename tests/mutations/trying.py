"""Tries a mutation: makes it in a copy, lets the tests of its layer look, and takes it back."""

import json
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.mutations.copies import Copy, Ended
from tests.mutations.layers import looking_at
from tests.mutations.map import Map
from tests.mutations.sample import Mutation

EQUIVALENT = Path(__file__).with_name("equivalent.toml")
# A test that runs on and on has seen the change. What a run usually takes, so many times, and a while to begin.
PATIENCE, BEGINNING = 5, 120
NO_TESTS = 5
RED = re.compile(r"^(?:FAILED|ERROR) ([^[\n]+?(?:\[.*?\])?)(?: - .*)?$", re.MULTILINE)


@dataclass(frozen=True)
class Wanted:
    """Which tests may look: what pytest must be told, and whether only those that ran the line."""

    words: Sequence[str] = ()
    near: bool = False


def tried(one: Mutation, copy: Copy, known: Map, wanted: Wanted) -> tuple[bool, str]:
    """Return whether the tests saw a mutation, and which test or what else to say about it."""
    source = (copy.root / one.path).read_bytes()
    copy.put(one.path, one.change.made_in(source))
    try:
        return answer(look(one, copy, known, wanted))
    finally:
        copy.put(one.path, source)


def look(one: Mutation, copy: Copy, known: Map, wanted: Wanted) -> Ended:
    """Run the tests of the layer until one fails, first those that ran the line."""
    first, rest = known.in_order(one.path, one.change.line)
    order = copy.root.parent / "order.json"
    order.write_text(json.dumps({"first": first, "rest": rest}), encoding="utf-8")
    wishes = {"FOLLOWING_ORDER": str(order)} | ({"FOLLOWING_ONLY": "yes"} if wanted.near else {})
    usual = sum(known.seconds.get(name, 0.0) for name in (first if wanted.near else [*first, *rest]))
    words = ("-x", "--no-header", "--tb=no", *wanted.words, *looking_at(one.layer))
    return copy.pytest(words, wishes, BEGINNING + PATIENCE * usual)


def answer(ended: Ended) -> tuple[bool, str]:
    """Return whether a run saw something, and what."""
    if ended.code is None:
        return True, "caught by the time limit"
    if ended.code == NO_TESTS:
        return False, "SURVIVED, no test looked"
    if ended.code == 0:
        return False, "SURVIVED"
    red = RED.search(ended.said)
    return True, f"caught by {red[1] if red else 'pytest, which could not go on'}"


def equivalent() -> set[tuple[str, str, str]]:
    """Return the mutations that change nothing anyone could see: path, line as it is written, and what it becomes."""
    listed = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8"))["same"]
    return {(one["path"], one["written"], one["becomes"]) for one in listed}


def is_equivalent(one: Mutation, listed: set[tuple[str, str, str]]) -> bool:
    """Return whether someone has looked at this mutation and found that it changes nothing."""
    return (one.path, one.written, one.becomes) in listed
