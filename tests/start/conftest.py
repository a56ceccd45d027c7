"""A project that is set up in a moment, in a folder whose name is hard on programs."""

import os
import shlex
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.running import free_port
from tests.start.stand_in import make_project, only_from
from tests.start.starting import Start, ran

# Making an environment takes seconds, and little of the workbook itself is in it.
MAKES_AN_ENVIRONMENT = {"fresh", "set_up_once"}

# A space, an accent and a bracket: each has broken a script somewhere.
HARD_NAME = "Anaïs (her folder)"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what makes an environment of its own as long; every item is seen here, and only those use these fixtures."""
    for item in items:
        if MAKES_AN_ENVIRONMENT & set(getattr(item, "fixturenames", ())):
            item.add_marker("long")


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder for the wheels of the stand-ins."""
    return tmp_path_factory.mktemp("wheels")


@pytest.fixture
def surroundings(tmp_path: Path, wheels: Path) -> dict[str, str]:
    """Environment variables: packages come from `wheels` alone, the journal is in `journal`, and a browser that is
    opened only notes the address in the file `opened`."""
    note = f"import sys; open({str(tmp_path / 'opened')!r}, 'a').write(sys.argv[1] + chr(10))"
    browser = f"{shlex.quote(sys.executable)} -c {shlex.quote(note)} %s"
    ours = {"WORKBOOK_DATA": str(tmp_path / "journal"), "BROWSER": browser, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    home = tmp_path / "home"
    home.mkdir()
    return os.environ | ours | {"HOME": str(home)} | only_from(wheels)


@pytest.fixture
def fresh(tmp_path: Path, wheels: Path) -> Path:
    """A project as it is after a clone: nothing is set up."""
    return make_project(tmp_path / HARD_NAME / "steady", wheels)


@pytest.fixture(scope="session")
def set_up_once(tmp_path_factory: pytest.TempPathFactory, wheels: Path) -> Path:
    """A project that `start.py setup` has set up; only to be copied."""
    folder = tmp_path_factory.mktemp("once") / HARD_NAME / "steady"
    project = make_project(folder, wheels)
    code, said = ran(project, "setup", environment=os.environ | only_from(wheels))
    assert code == 0, said
    return project


@pytest.fixture
def project(tmp_path: Path, set_up_once: Path) -> Path:
    """A project that is set up."""
    return Path(shutil.copytree(set_up_once, tmp_path / HARD_NAME / "steady", symlinks=True))


@pytest.fixture
def port() -> str:
    """The first port to try, so that tests that run at the same time keep apart."""
    return str(free_port())


@pytest.fixture
def open_workbook(project: Path, surroundings: dict[str, str], port: str) -> Callable[..., Start]:
    """Starts the workbook of the ready project; more environment variables can be given by name."""

    def start(*words: str, ignoring: signal.Signals | None = None, **more: str) -> Start:
        before = {}
        if os.name != "nt":
            # Who runs the tests with `nohup` has them start with SIGHUP ignored.
            hang_up = signal.SIG_IGN if ignoring == signal.SIGHUP else signal.SIG_DFL
            before = {"preexec_fn": partial(signal.signal, signal.SIGHUP, hang_up)}
        return Start(project, "--port", port, *words, environment=surroundings | more, **before)

    return start
