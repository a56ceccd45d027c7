"""`start.py` with the real workbook and the real Streamlit, in a folder whose name is hard on programs."""

import os
import shutil
import signal
import sysconfig
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.start.conftest import HARD_NAME
from tests.start.stand_in import ROOT, copy_start, make_uv, only_from, the_real_uv
from tests.start.starting import Start, ran

Opens = Callable[..., Start]
# It makes an environment, and starts all of Streamlit.
pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def real_project(tmp_path_factory: pytest.TempPathFactory, wheels: Path) -> Path:
    """A copy of this project whose environment sees the packages that these tests run with."""
    folder = tmp_path_factory.mktemp("real") / HARD_NAME
    folder.mkdir()
    copy_start(folder)
    shutil.copy(ROOT / "workbook.py", folder)
    for name in ("steady", "pages", "content"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for lock in ("requirements.txt", "requirements-test.txt"):
        (folder / lock).write_text("")
    (folder / "requirements-setup.txt").write_text(make_uv(wheels, the_real_uv()))
    code, said = ran(folder, "setup", environment=os.environ | only_from(wheels))
    assert code == 0, said
    (packages,) = (folder / ".venv").glob("lib/*/site-packages")
    (packages / "ours.pth").write_text(sysconfig.get_path("purelib"))
    return folder


@pytest.fixture
def open_real(real_project: Path, surroundings: dict[str, str], port: str) -> Opens:
    """Starts the real workbook without opening a browser; more environment variables can be given by name."""

    def start(**more: str) -> Start:
        return Start(real_project, "--no-browser", "--port", port, environment=surroundings | more)

    return start


def test_a_second_start_finds_the_real_workbook(open_real: Opens) -> None:
    with open_real() as first:
        address = first.address()
        with open_real() as second:
            assert (second.ended(), second.address()) == (0, address)


def test_ctrl_c_closes_the_real_workbook_quietly(open_real: Opens) -> None:
    with open_real() as start:
        address, key = start.address(), start.key()
        (server,) = start.children()
        start.send(signal.SIGINT)
        assert start.ended() == 0
    assert not psutil.pid_exists(server)
    said = [line for line in start.said.splitlines() if line]
    assert said == [
        f"Press Ctrl+C here to close the workbook. It is open at {address}/?key={key}",
        "The workbook is closed. All you saved is kept.",
    ]


def test_no_setting_of_hers_opens_the_workbook_to_the_network(open_real: Opens) -> None:
    with open_real(STREAMLIT_SERVER_ADDRESS="0.0.0.0", STREAMLIT_BROWSER_GATHER_USAGE_STATS="true") as start:
        start.address()
        (server,) = start.children()
        listening = [each.laddr.ip for each in psutil.Process(server).net_connections() if each.status == "LISTEN"]
    assert set(listening) == {"127.0.0.1"}
