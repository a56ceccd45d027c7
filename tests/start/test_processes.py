"""What start.py starts ends with it, at whatever moment it is asked to stop."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from launch import start_lock as locking
from launch.start_errors import StartError
from launch.start_lock import start_lock
from tests.start.starting import commands_running

PROJECT = Path(__file__).parents[2]

# The new process itself asks its parent to stop, while the parent is still busy with starting it.
STARTS_AND_IS_STOPPED = """
import os, sys
from launch.processes import Stopped, child, listen_for_stop

listen_for_stop()
try:
    with child(["sleep", sys.argv[1]], preexec_fn=lambda: os.kill(os.getppid(), int(sys.argv[2]))):
        print("It went on.")
except Stopped:
    print("Stopped.")
"""

IS_STOPPED_WHILE_IT_TIDIES_UP = """
import os, signal, sys
from launch.processes import Stopped, child, listen_for_stop, wait_for

class Tidied:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(1000):
            pass

listen_for_stop()
try:
    with child(["sleep", sys.argv[1]]) as running:
        Tidied()
        wait_for(running)
        print("It went on.")
except Stopped:
    print("Stopped.")
"""


@pytest.mark.parametrize("request_to_stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_while_a_program_is_being_started_ends_that_program(request_to_stop: signal.Signals) -> None:
    length = f"60.{os.getpid()}{request_to_stop.value}"
    ran = subprocess.run(
        [sys.executable, "-c", STARTS_AND_IS_STOPPED, length, str(request_to_stop.value)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=180,
        # Who runs the tests with `nohup` has them start with SIGHUP ignored.
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),
    )
    assert (ran.stdout, ran.stderr) == ("Stopped.\n", "")
    assert f"sleep {length}" not in commands_running()


def test_a_stop_that_python_drops_while_it_tidies_up_is_heard_all_the_same() -> None:
    length = f"60.{os.getpid()}0"
    ran = subprocess.run(
        [sys.executable, "-c", IS_STOPPED_WHILE_IT_TIDIES_UP, length],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert ran.stdout == "Stopped.\n" and "Exception ignored" in ran.stderr
    assert f"sleep {length}" not in commands_running()


def test_who_starts_with_nohup_is_not_stopped_by_a_closed_terminal() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", STARTS_AND_IS_STOPPED, "0.01", str(signal.SIGHUP.value)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=180,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),
    )
    assert ran.stdout == "It went on.\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Her own folder; the one for temporary files, which every account can write to, lies beside it."""
    for name, folder in (("HOME", "home"), ("LOCALAPPDATA", "home"), ("TMPDIR", "passing")):
        (tmp_path / folder).mkdir(exist_ok=True)
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setattr(locking.tempfile, "tempdir", None)
    return tmp_path / "home"


def locks_below(folder: Path) -> list[Path]:
    return list(folder.rglob("*.lock"))


def test_no_other_account_can_open_what_a_start_waits_for(home: Path, tmp_path: Path) -> None:
    with start_lock(tmp_path) as held:
        assert held is not None
    (file,) = locks_below(tmp_path)
    assert file.parent == home / ".steady" and file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0


def test_without_a_folder_of_her_own_the_lock_lies_among_temporary_files_for_her_alone(
    home: Path, tmp_path: Path
) -> None:
    (home / ".steady").write_text("a file")
    for _ in range(2):
        with start_lock(tmp_path) as held:
            assert held is not None
    (file,) = locks_below(tmp_path)
    assert file.parent == tmp_path / "passing" and file.stat().st_mode & 0o777 == 0o600
    other = file.with_suffix(".other")
    for others in (lambda: file.chmod(0o644), lambda: (file.rename(other), other.chmod(0o600), file.symlink_to(other))):
        others()
        with start_lock(tmp_path) as held:
            assert held is None, "nobody is waited for who may be somebody else"


def test_a_start_that_waits_for_very_long_says_so_and_ends(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "_PATIENCE", 0.1)
    with start_lock(tmp_path), pytest.raises(StartError, match="nothing is lost"), start_lock(tmp_path):
        pass
    with start_lock(tmp_path) as held:
        assert held is not None
