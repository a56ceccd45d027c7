"""The locks: every package has its hashes, none of them names an address, and nothing left out is missed."""

import re
import subprocess
import sys

import pytest

from launch.packages import LEFT_OUT
from tests.running import ABSENT
from tests.start.stand_in import ROOT

LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-setup.txt")


def entries(lock: str) -> dict[str, str]:
    """Each pin (`name==version ; for whom`) → its hashes."""
    joined = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.strip() for line in joined.splitlines() if line.strip() and not line.startswith("#")]
    return {re.sub(r"\s+", " ", pin): hashes for pin, _, hashes in (line.partition(" --hash=") for line in lines)}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_and_hashed(lock: str) -> None:
    assert entries(lock)
    for pin, hashes in entries(lock).items():
        assert re.match(r"[\w.-]+==[\w.]+", pin)
        assert re.match(r"sha256:[0-9a-f]{64}", hashes), pin


def test_what_is_ready_for_the_tests_is_ready_for_her() -> None:
    assert entries("requirements.txt").items() <= entries("requirements-test.txt").items()


def test_the_tests_try_the_set_up_that_she_gets() -> None:
    assert entries("requirements-setup.txt").items() <= entries("requirements-test.txt").items()


@pytest.mark.parametrize("package", LEFT_OUT["requirements.txt"])
def test_what_her_set_up_leaves_out_no_served_workbook_of_the_tests_can_find(package: str) -> None:
    assert any(pin.startswith(f"{package}==") for pin in entries("requirements.txt")), "pip wants the whole list"
    finding = [sys.executable, "-c", f"import {package}"]
    found = subprocess.run(finding, env={"PYTHONPATH": str(ABSENT)}, capture_output=True, text=True)
    assert found.returncode and "ModuleNotFoundError" in found.stderr


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert not re.search(r"://|--(index|extra-index|find-links)", (ROOT / lock).read_text(encoding="utf-8"))
