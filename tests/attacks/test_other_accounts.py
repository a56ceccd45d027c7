"""Somebody with an account of his own on this computer: every port of 127.0.0.1 is open to him, and no word of hers."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from launch.running_workbook import is_strangers, running_workbook
from steady.identity import fingerprint
from steady.start_key import notes
from tests.attacks.raw_visitor import RawVisitor
from tests.forked_workbook import ForkedWorkbook
from tests.gate.test_from_outside import ask
from tests.ui.journals import three_days

pytestmark = pytest.mark.long

HERS = (b"Walked to the river.", b"Barely slept.", b"Anna came by.", b"A walk.")
# The highest of Linux's own; nobody's.
NOBODY = 65534
CAN_BE_ANOTHER = os.name != "nt" and os.geteuid() == 0
# With Python's own library alone, for he may not be able to read ours: what he says is all right but for the key.
TRIES = """
import base64, json, os, pathlib, socket, sys
port, home, folder, own = int(sys.argv[1]), *sys.argv[2:]
said = f"Host: 127.0.0.1:{port}\\r\\nOrigin: http://127.0.0.1:{port}\\r\\nConnection: "
upgrade = "Upgrade\\r\\nUpgrade: websocket\\r\\nSec-WebSocket-Version: 13\\r\\nSec-WebSocket-Protocol: streamlit"
socket_key = "\\r\\nSec-WebSocket-Key: " + base64.b64encode(b"x" * 16).decode()
def ask(path, more):
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        line.sendall(f"GET {path} HTTP/1.1\\r\\n{said}{more}\\r\\n\\r\\n".encode())
        return b"".join(iter(lambda: line.recv(65536), b"")).decode("utf-8", "replace")
paths = ["/", "/diary", "/_stcore/health", "/static/index.html", "/steady/shell.js", "/media/x.png"]
answers = {path: ask(path, "close") for path in paths}
answers["socket"] = ask("/_stcore/stream", upgrade + socket_key)
def read(file):
    try:
        return pathlib.Path(file).read_text()
    except OSError:
        return ""
def under(place):
    try:
        return [os.path.join(at, name) for at, _, names in os.walk(place) for name in names]
    except OSError:
        return []
files = {file: read(file) for place in (home, folder) for file in under(place)}
seen = {}
for process in filter(str.isdigit, os.listdir("/proc") if os.path.isdir("/proc") else []):
    for about in ("cmdline", "environ"):
        seen[f"{process} {about}"] = read(f"/proc/{process}/{about}")
print(json.dumps({"uid": os.geteuid() if hasattr(os, "geteuid") else -1, "answers": answers, "files": files, "seen": seen}))
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hers") / "journal"
    three_days(folder)
    with ForkedWorkbook(folder) as running:
        yield running


def told_by_another(served) -> dict:
    """What another account finds; where none can be had, what a program finds that has no key, in ours."""
    words = [
        sys.executable,
        "-I",
        "-c",
        TRIES,
        str(served.port),
        str(served.home),
        str(served.folder),
        str(os.getpid()),
    ]
    as_another = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if CAN_BE_ANOTHER else {}
    done = subprocess.run(words, cwd="/" if os.name != "nt" else None, capture_output=True, text=True, **as_another)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_another_account_gets_no_word_from_any_page_or_socket_and_finds_the_key_nowhere(served):
    with RawVisitor(served.url) as owner:
        owner.open("diary")
    assert any(word in message for word in HERS for message in owner.heard), "she herself gets hers"
    found = told_by_another(served)
    assert {answer.split()[1] for answer in found["answers"].values()} == {"403"}
    assert not [word for word in HERS if word.decode() in json.dumps(found["answers"])]
    assert not [process for process, text in found["seen"].items() if served.key in text and "cmdline" in process]
    if CAN_BE_ANOTHER:
        assert found["uid"] == NOBODY
        assert served.key not in json.dumps([found["files"], found["seen"]])
        assert not any(found["files"].values())


def test_with_the_right_host_and_origin_and_nothing_else_no_socket_opens(served):
    with pytest.raises(InvalidStatus) as refused, RawVisitor(served.url, cookie="", page=""):
        pass
    assert refused.value.response.status_code == 403
    assert ask(served, "/diary", comes_in=False, origin=served.url).status == 403


def test_her_own_start_finds_the_workbook_and_no_note_that_others_could_have_written_is_believed(served, monkeypatch):
    for name in ("HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(served.home))
    journal = fingerprint(served.folder)
    found = running_workbook(journal)
    assert (found.port, found.key) == (served.port, served.key) and not is_strangers(served.port)
    (file,) = served.home.glob("*steady/*.json")
    whole = file.read_text()
    wrong = [whole[:-1], "[]", '"key"', "{}", json.dumps(json.loads(whole) | {"port": "1"})]
    wrong += [json.dumps(json.loads(whole) | {"key": "é" * 43}), json.dumps(json.loads(whole) | {"more": 1})]
    for text in wrong:
        file.write_text(text)
        assert list(notes()) == [] and running_workbook(journal) is None
    file.write_text(whole)
    assert running_workbook(journal) == found
    for change in (
        (make_readable, give_away, put_a_link) if CAN_BE_ANOTHER else (make_readable, put_a_link)[: os.name != "nt"]
    ):
        change(file)
        assert list(notes()) == [], change.__name__
        file.unlink()
        file.write_text(whole)
        file.chmod(0o600)
    assert running_workbook(journal) == found


def make_readable(file: Path) -> None:
    file.chmod(0o644)


def give_away(file: Path) -> None:
    os.chown(file, NOBODY, NOBODY)


def put_a_link(file: Path) -> None:
    other = file.with_suffix(".elsewhere")
    file.replace(other)
    file.symlink_to(other)


def test_the_workbook_started_by_streamlit_alone_tells_the_address_with_its_key_once(tmp_path):
    running = ForkedWorkbook(tmp_path / "journal")
    running._environment.pop("WORKBOOK_KEY")
    running.key = ""
    running._wait_until_it_answers = lambda: None
    with running:
        told = wait_for_line(running, "Open the workbook at ")
        assert told.startswith(f"Open the workbook at {running.url}/?key=")
        key = told.strip().partition("key=")[2]
        assert ask(running, f"/diary?key={key}", comes_in=False).status == 200
        assert running.log().count(key) == 1


def wait_for_line(running, beginning: str) -> str:
    for _ in range(600):
        for line in running.log().splitlines():
            if line.startswith(beginning):
                return line
        time.sleep(0.1)
    raise AssertionError(running.log())
