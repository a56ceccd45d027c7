"""The sample is the same for the same seed, fair to the layers, and stays when the code around it moves."""

from collections import Counter

import pytest

from tests.mutations.layers import LAYERS, code_of, layer_of, looking_at, project_files
from tests.mutations.sample import drawn, shared_out
from tests.mutations.trying import equivalent
from tests.running import ROOT

LONG = b"".join(b"a%d = b < %d and c(d) + e\n" % (number, number) for number in range(40))
SHORT = LONG[: LONG.index(b"a10")]
CODE = {"domain": {"steady/domain/one.py": LONG}, "gate": {"steady/gate/one.py": SHORT}, "ui": {}}


def places(code, seed=1, count=10):
    return [(one.path, one.written, one.becomes) for one in drawn(code, count, seed)]


def test_the_same_seed_draws_the_same_and_another_seed_draws_others():
    assert places(CODE) == places(CODE)
    assert places(CODE) != places(CODE, seed=2)


def test_each_layer_has_its_share_and_a_small_one_at_least_one():
    assert Counter(one.layer for one in drawn(CODE, 10, 1)) == {"domain": 8, "gate": 2}
    assert shared_out(10, {"large": 990, "small": 9, "tiny": 1}) == {"large": 9, "small": 1, "tiny": 1}
    assert sum(shared_out(64, {"a": 50, "b": 33, "c": 21}).values()) == 64


def test_every_kind_has_its_turn_and_no_line_is_drawn_twice():
    sample = drawn({"domain": {"steady/domain/one.py": LONG}}, 20, 1)
    assert set(Counter(one.change.kind for one in sample).values()) == {4}
    assert len({one.place for one in sample}) == 20


def test_new_lines_elsewhere_in_a_module_leave_the_sample_as_it_was():
    moved = {"domain": {"steady/domain/one.py": b"import e\n\n\n" + LONG}, "gate": CODE["gate"], "ui": {}}
    assert places(moved) == places(CODE)


def test_every_module_of_the_workbook_has_a_layer_with_tests():
    code = code_of(ROOT)
    assert all(code.values())
    ours = {path for path in project_files(ROOT) if path.endswith(".py") and path.startswith(("steady/", "pages/"))}
    assert {path for modules in code.values() for path in modules} == ours
    assert layer_of("tests/running.py") is None and layer_of("steady/ui/lock/idle.js") is None
    assert "data/README.md" in project_files(ROOT) and ".git/HEAD" not in project_files(ROOT)
    assert [path for layer in LAYERS for path in looking_at(layer) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("one", sorted(equivalent()))
def test_what_is_listed_as_a_change_of_nothing_still_stands_in_the_code(one):
    path, written, becomes = one
    assert written != becomes
    assert written in " ".join((ROOT / path).read_text(encoding="utf-8").split())
