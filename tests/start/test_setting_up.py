"""`start.py` on a fresh clone: the environment is whole or it is made anew, whatever happens on the way."""

import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.start.starting import Start, commands_running, has_package, ran, until

Variables = dict[str, str]


def runs_in(project: Path) -> list[str]:
    """The command lines that name the environment of the project."""
    return [command for command in commands_running() if str(project / ".venv") in command]


def venv_has_begun(project: Path) -> bool:
    return (project / ".venv" / "pyvenv.cfg").exists()


def packages_have_begun(project: Path) -> bool:
    return any("-m pip" in command for command in runs_in(project))


@pytest.mark.parametrize("moment", [venv_has_begun, packages_have_begun])
def test_a_set_up_killed_half_way_is_begun_again(
    fresh: Path, surroundings: Variables, moment: Callable[[Path], bool]
) -> None:
    with Start(fresh, "setup", environment=surroundings) as first:
        until(lambda: moment(fresh))
        first.send(signal.SIGKILL)
        first.ended()
        assert "Done." not in first.said
    half = fresh / ".venv" / "half-written"
    half.write_text("left behind")
    code, said = ran(fresh, "setup", environment=surroundings)
    assert code == 0, said
    assert has_package(fresh) and not half.exists()


def test_ctrl_c_during_the_set_up_leaves_nothing_running(fresh: Path, surroundings: Variables) -> None:
    with Start(fresh, "setup", environment=surroundings) as start:
        until(start.children)
        start.send(signal.SIGINT)
        assert start.ended() == 130
    # What pip and venv had started themselves was asked to end at the same moment, and may take one more.
    until(lambda: not runs_in(fresh))
    assert "Start again whenever you like." in start.said


def test_two_first_starts_at_once_end_in_one_workbook(fresh: Path, surroundings: Variables, port: str) -> None:
    with (
        Start(fresh, "--no-browser", "--port", port, environment=surroundings) as one,
        Start(fresh, "--no-browser", "--port", port, environment=surroundings) as other,
    ):
        assert one.address() == other.address()
        assert sorted(len(start.children()) for start in (one, other)) == [0, 1]
    assert "This one's waiting for it." in one.said + other.said


def test_once_set_up_it_needs_neither_pip_nor_a_way_out(
    project: Path, surroundings: Variables, port: str, tmp_path: Path
) -> None:
    assert not list((project / ".venv").glob("lib/*/site-packages/pip"))
    offline = surroundings | {"PIP_FIND_LINKS": str(tmp_path / "nowhere")}
    assert ran(project, "setup", environment=offline)[0] == 0
    with Start(project, "--port", port, environment=offline) as start:
        assert start.address()


def test_a_changed_lock_is_set_up_anew(project: Path, surroundings: Variables) -> None:
    lock = project / "requirements.txt"
    lock.write_text(lock.read_text() + "# one pin more, say\n")
    code, said = ran(project, "setup", environment=surroundings)
    assert code == 0 and "Setting up." in said


def test_a_first_start_without_the_internet_says_so(project: Path, surroundings: Variables, port: str) -> None:
    shutil.rmtree(project / ".venv")
    nowhere = {"PIP_INDEX_URL": f"http://127.0.0.1:{port}/simple", "PIP_RETRIES": "1", "PIP_FIND_LINKS": ""}
    offline = {name: value for name, value in surroundings.items() if name != "PIP_NO_INDEX"} | nowhere
    code, said = ran(project, "setup", environment=offline)
    assert code == 1 and "Traceback" not in said
    assert "There's no internet right now. Please connect once and start again." in said


def test_a_package_that_arrived_damaged_is_not_used(fresh: Path, surroundings: Variables) -> None:
    lock = fresh / "requirements.txt"
    lock.write_text(f"{lock.read_text().partition('sha256:')[0]}sha256:{'0' * 64}\n")
    code, said = ran(fresh, "setup", environment=surroundings)
    assert code == 1 and "Something arrived damaged, so we didn't use it" in said
    assert not has_package(fresh)
