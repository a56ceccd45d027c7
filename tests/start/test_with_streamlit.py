"""`start.py` with the real workbook and the real Streamlit, in a folder whose name is hard on programs."""

import os
import shutil
import signal
import sysconfig
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.attacks.raw_visitor import RawVisitor
from tests.memory import CAN_LOOK, found_in
from tests.running import KEYS
from tests.start.conftest import HARD_NAME
from tests.start.stand_in import ROOT, copy_start, make_uv, only_from, the_real_uv
from tests.start.starting import Start, ran, until
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import three_days

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
        "The workbook is closed. Everything you saved is safe.",
    ]


def test_no_setting_of_hers_opens_the_workbook_to_the_network(open_real: Opens) -> None:
    with open_real(STREAMLIT_SERVER_ADDRESS="0.0.0.0", STREAMLIT_BROWSER_GATHER_USAGE_STATS="true") as start:
        start.address()
        (server,) = start.children()
        listening = [each.laddr.ip for each in psutil.Process(server).net_connections() if each.status == "LISTEN"]
    assert set(listening) == {"127.0.0.1"}


def test_after_lock_now_no_memory_holds_her_words_the_passphrase_the_code_or_the_key(
    open_real: Opens, tmp_path: Path
) -> None:
    journal = three_days(tmp_path / "journal").journal
    code = journal.lock.put_on(PASSPHRASE, QUICK)
    key = journal.lock._file.file_format.encryption.lock.key
    words = {"Walked to the river.", "Barely slept.", "Anna came by."}
    secrets = {*words, PASSPHRASE, code, key, journal.lock.key_for("words in the browser")}
    with open_real() as start:
        address = start.address()
        KEYS[int(address.rpartition(":")[2])] = start.key()
        (old,) = start.children()
        with RawVisitor(address) as hers, RawVisitor(address) as with_code:
            for visitor, secret in ((hers, PASSPHRASE), (with_code, code)):
                visitor.unlock(secret).open("diary")
            if CAN_LOOK:
                # What is not found here would not be found below either.
                assert found_in(old, secrets) >= {*words, key}
            for visitor in (hers, with_code):
                visitor.open("diary", pressed=[visitor.widgets["Lock now"][1]])
            until(lambda: not psutil.pid_exists(old) and start.children())
        with RawVisitor(address) as later:
            later.open("diary")
            assert {"Passphrase or recovery code", "Open"} == set(later.widgets)
            (fresh,) = start.children()
            assert fresh != old
            if CAN_LOOK:
                assert found_in(fresh, secrets) | found_in(start.pid, secrets) == set()
            # It is the same workbook, and its lock opens.
            assert b"Walked to the river." in b"".join(later.unlock(PASSPHRASE).open("diary").heard)
    assert not psutil.pid_exists(fresh)
