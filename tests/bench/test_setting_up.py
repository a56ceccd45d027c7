"""The row of the set-up: what is copied is enough to set up, and a set-up that fails is never a time."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import setting_up
from tests.start.test_locks import LOCKS


def test_a_new_copy_is_enough_to_start_from(tmp_path: Path):
    copy = setting_up.new_copy(tmp_path / "copy")
    done = subprocess.run(setting_up.start_command(copy, "--help"), capture_output=True, text=True)
    assert done.returncode == 0 and "start.py setup" in done.stdout, done.stderr
    assert not (copy / ".venv").exists()
    assert {lock for lock in LOCKS if (copy / lock).exists()} == {"requirements.txt", "requirements-setup.txt"}


def test_a_set_up_that_fails_is_never_a_time():
    well, ill = [sys.executable, "-c", ""], [sys.executable, "-c", "raise SystemExit(3)"]
    assert setting_up.seconds([well, well]) > 0
    with pytest.raises(subprocess.CalledProcessError):
        setting_up.seconds([well, ill])
