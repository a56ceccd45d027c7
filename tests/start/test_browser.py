"""A browser for the tests: found in a fixed order, fetched when there is none, and never skipped."""

import os
from pathlib import Path

import pytest

from launch.browser import find_browser
from launch.processes import output_of
from launch.start_errors import StartError
from launch.venv import Environment
from tests.start.browsers import fake_browser, program


class Machine:
    """A computer whose PATH, environment and Playwright are empty folders under `root`."""

    def __init__(self, root: Path) -> None:
        self.path = root / "path"
        self.path.mkdir()
        self.environment = Environment(root / "environment")
        self.fetched = root / "fetched"
        self.playwright()

    def playwright(self, brings: str = "exit 1", starts: str = "exit 0") -> None:
        """Playwright names the browser in `fetched`; installing one runs `brings`, asking its version runs `starts`."""
        answers = f'--version) {starts};; install) {brings};; *) echo "{self.fetched}";;'
        program(self.environment.python, f'case "$3" in {answers} esac')

    def apt(self, brings: str) -> None:
        """The system's package manager, which runs `brings` to install and notes what it was asked for."""
        note = f'echo "$@" >> "{self.path / "asked"}"'
        program(self.path / "apt-get", f'{note}; if [ "$1" = install ]; then {brings}; fi')

    def asked_of_apt(self) -> list[str]:
        """The packages that apt was asked for."""
        asked = self.path / "asked"
        lines = asked.read_text().splitlines() if asked.exists() else []
        return [line.split()[-1] for line in lines if "install" in line]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A computer without any browser; its PATH holds what a shell script needs."""
    made = Machine(tmp_path)
    for tool in ("sh", "echo", "chmod", "cp", "sleep"):
        (made.path / tool).symlink_to(f"/bin/{tool}")
    monkeypatch.setenv("PATH", str(made.path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("WORKBOOK_BROWSER", raising=False)
    return made


def test_the_browser_she_names_comes_first(machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_browser(machine.fetched)
    fake_browser(machine.path / "chromium")
    monkeypatch.setenv("WORKBOOK_BROWSER", fake_browser(tmp_path / "hers"))
    assert find_browser(machine.environment) == str(tmp_path / "hers")


def test_playwrights_own_comes_before_those_on_the_path(machine: Machine) -> None:
    fake_browser(machine.path / "chromium")
    assert find_browser(machine.environment) == str(machine.path / "chromium")
    fake_browser(machine.fetched)
    assert find_browser(machine.environment) == str(machine.fetched)


@pytest.mark.parametrize("script", ["exit 1", "echo I am no browser", "kill $$"])
def test_a_program_that_is_no_browser_is_passed_over(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str
) -> None:
    monkeypatch.setenv("WORKBOOK_BROWSER", program(tmp_path / "hers", script))
    program(machine.path / "chromium", script)
    fake_browser(machine.path / "google-chrome")
    assert find_browser(machine.environment) == str(machine.path / "google-chrome")


@pytest.mark.parametrize("content", ["a picture, not a program", ""])
def test_a_file_that_is_no_program_is_passed_over(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str
) -> None:
    (tmp_path / "hers").write_text(content)
    monkeypatch.setenv("WORKBOOK_BROWSER", str(tmp_path / "hers"))
    fake_browser(machine.path / "chromium")
    assert find_browser(machine.environment) == str(machine.path / "chromium")


def test_a_program_that_never_answers_is_not_waited_for() -> None:
    code, said = output_of(["/bin/sh", "-c", "echo begun; sleep 600 & sleep 600"], seconds=0.5)
    assert code != 0 and said == "begun\n"


def test_playwright_is_asked_for_one_when_there_is_none(machine: Machine, tmp_path: Path) -> None:
    fake_browser(tmp_path / "remote")
    machine.playwright(brings=f'cp "{tmp_path / "remote"}" "{machine.fetched}"')
    assert find_browser(machine.environment) == str(machine.fetched)


def test_without_any_way_to_a_browser_the_tests_fail_with_a_sentence(machine: Machine) -> None:
    with pytest.raises(StartError, match="please install one, or say where it is in WORKBOOK_BROWSER"):
        find_browser(machine.environment)


def found(machine: Machine) -> str | None:
    """The browser that is found, or None when the search ends with a sentence."""
    try:
        return find_browser(machine.environment)
    except StartError:
        return None


def test_the_system_is_asked_last_and_only_by_its_owner(machine: Machine, tmp_path: Path) -> None:
    fake_browser(tmp_path / "remote")
    machine.apt(brings=f'cp "{tmp_path / "remote"}" "{machine.path / "chromium"}"')
    owner = os.geteuid() == 0
    assert found(machine) == (str(machine.path / "chromium") if owner else None)
    assert machine.asked_of_apt() == (["chromium"] if owner else [])


def test_what_playwright_itself_lacks_is_brought_by_the_system(machine: Machine) -> None:
    fake_browser(machine.path / "chromium")
    machine.playwright(starts=f'test -e "{machine.path / "library"}"')
    machine.apt(brings=f'echo > "{machine.path / "library"}"')
    owner = os.geteuid() == 0
    assert found(machine) == (str(machine.path / "chromium") if owner else None)
    assert machine.asked_of_apt() == (["libatomic1"] if owner else [])


def test_a_playwright_that_never_starts_is_told_in_a_sentence(machine: Machine) -> None:
    fake_browser(machine.path / "chromium")
    machine.playwright(starts="exit 127")
    with pytest.raises(StartError, match="Playwright, which drives the browser of the tests, doesn't start here"):
        find_browser(machine.environment)
