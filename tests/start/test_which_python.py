"""What start.py asks of the Python that runs it: not too old, and nothing installed."""

import ast
import subprocess

import pytest

from tests.start.stand_in import ROOT
from tests.start.starting import base_python


def test_an_old_python_can_read_start() -> None:
    tree = ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 6))
    younger = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Match)
    assert not [node for node in ast.walk(tree) if isinstance(node, younger)]


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 10)])
def test_a_python_that_is_too_old_is_told_in_a_sentence(version: tuple[int, int]) -> None:
    pretend = f"import sys; sys.version_info = {version}; sys.argv = ['start.py']"
    run = f"import runpy; runpy.run_path({str(ROOT / 'start.py')!r}, run_name='__main__')"
    done = subprocess.run([base_python(), "-c", f"{pretend}; {run}"], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("The workbook needs Python 3.11 or newer, and this is Python ")
    assert "Traceback" not in done.stderr


def test_starting_needs_nothing_but_python() -> None:
    alone = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import launch.commands"
    done = subprocess.run([base_python(), "-I", "-S", "-c", alone], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
