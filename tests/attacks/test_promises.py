"""SECURITY.md names the test that shows each promise; this one sees to it that they are there."""

import ast
import re
from functools import cache

import pytest

from tests.running import ROOT

TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
PROMISES = [line for line in TEXT.splitlines() if line.startswith("| ") and not line.startswith(("| Promise", "|---"))]


@cache
def rules_in(module):
    """The names of the tests of a module."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.fixture(scope="module")
def every_rule():
    return set().union(*(rules_in(module) for module in ROOT.joinpath("tests").rglob("test_*.py")))


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(test_\w+)`", TEXT))))
def test_a_test_that_is_named_is_there(every_rule, name):
    assert name in every_rule


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:tests|steady)/[\w/.]+)`", TEXT))))
def test_a_file_that_is_named_is_there(path):
    assert (ROOT / path).is_file()


@pytest.mark.parametrize("promise", PROMISES, ids=lambda line: line[2:40])
def test_every_promise_says_against_whom_and_names_a_test_of_the_module_it_names(promise):
    _, what, against, shown_by, _ = (cell.strip() for cell in promise.split("|"))
    assert what and against and ("`test_" in shown_by or "`tests/" in shown_by)
    for module, names in re.findall(r"`(tests/[\w/]+\.py)`: ((?:`test_\w+`(?:, )?)+)", shown_by):
        assert set(re.findall(r"`(test_\w+)`", names)) <= rules_in(ROOT / module)
