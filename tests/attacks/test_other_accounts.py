"""Somebody with an account of his own on this computer: every port of 127.0.0.1 is open to him, and no word of hers."""

import json
import os
import time
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from launch.running_workbook import is_strangers, running_workbook
from steady.identity import fingerprint
from steady.start_key import notes
from tests.attacks.another_account import CAN_BE_ANOTHER, NOBODY, look_around
from tests.attacks.raw_visitor import RawVisitor
from tests.forked import listened_to
from tests.forked_workbook import ForkedWorkbook
from tests.gate.test_from_outside import ask
from tests.ui.journals import three_days

pytestmark = pytest.mark.long

HERS = (b"Walked to the river.", b"Barely slept.", b"Anna came by.", b"A walk.")


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hers") / "journal"
    three_days(folder)
    with ForkedWorkbook(folder) as running:
        yield running


def test_another_account_gets_no_word_from_any_page_or_socket_and_finds_the_key_nowhere(served):
    with RawVisitor(served.url) as owner:
        owner.open("diary")
    assert any(word in message for word in HERS for message in owner.heard), "she herself gets hers"
    _, telling = listened_to(look_around, served.port, str(served.home), str(served.folder))
    found = next(telling)
    assert {answer.split()[1] for answer in found["answers"].values()} == {"403"}
    assert not [word for word in HERS if word.decode() in str(found["answers"])]
    lines = [text for file, text in found["programs"].items() if file.endswith("cmdline")]
    assert not [line for line in lines if served.key in line]
    if CAN_BE_ANOTHER:
        assert served.key not in str(found["programs"]) and not any(found["files"].values())


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


CHANGES = [] if os.name == "nt" else [make_readable, put_a_link, *([give_away] if CAN_BE_ANOTHER else [])]


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
        said = running.log() if running._log_path.exists() else ""
        found = [line for line in said.splitlines() if line.startswith(beginning)]
        if found:
            return found[0]
        time.sleep(0.1)
    raise AssertionError(said)
