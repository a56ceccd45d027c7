"""`start.py` in a ready project: it opens, finds itself again, and leaves nothing behind."""

import json
import os
import re
import signal
import socket
import stat
import urllib.request
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest

from tests.start.relay import Relay
from tests.start.starting import Start, commands_running, until

Opens = Callable[..., Start]


def journal_at(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read().decode()


def opened(tmp_path: Path) -> list[str]:
    note = tmp_path / "opened"
    return note.read_text().split() if note.exists() else []


def leads_to(tmp_path: Path) -> list[tuple[str, str]]:
    """Where each page that was opened sends its form, and the key in it."""
    form = re.compile(r'action="(.*?)".*value="(.*?)"', re.DOTALL)
    return [form.search(Path(urlsplit(one).path).read_text()).groups() for one in opened(tmp_path)]


def test_the_browser_is_opened_when_the_workbook_answers(open_workbook: Opens, tmp_path: Path) -> None:
    with open_workbook() as start:
        address = start.address()
        assert journal_at(address)
        until(lambda: leads_to(tmp_path) == [(f"{address}/steady/enter", start.key())])


def test_no_browser_is_opened_when_none_is_wanted(open_workbook: Opens, tmp_path: Path) -> None:
    with open_workbook("--no-browser") as start:
        start.address()
    assert opened(tmp_path) == []


def test_a_second_start_opens_the_workbook_that_runs(open_workbook: Opens, tmp_path: Path) -> None:
    with open_workbook() as first:
        address = first.address()
        with open_workbook() as second:
            assert second.ended() == 0
        assert second.address() == address
        assert leads_to(tmp_path) == [(f"{address}/steady/enter", first.key())] * 2
        assert journal_at(address)


def test_a_start_with_another_journal_has_a_workbook_of_its_own(open_workbook: Opens, tmp_path: Path) -> None:
    with open_workbook() as hers, open_workbook(WORKBOOK_DATA=str(tmp_path / "another")) as another:
        assert hers.address() != another.address()
        assert journal_at(hers.address()) != journal_at(another.address())


def test_a_journal_is_found_from_whatever_folder_it_was_named_in(open_workbook: Opens, tmp_path: Path) -> None:
    with open_workbook() as first:
        address = first.address()
        with open_workbook(WORKBOOK_DATA="../journal") as second:
            assert second.ended() == 0
            assert second.address() == address


def test_a_port_that_another_program_holds_is_left_to_it(open_workbook: Opens, port: str) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", int(port)))
        other.listen()
        with open_workbook() as start:
            assert int(start.address().rpartition(":")[2]) > int(port)


def test_a_stranger_in_the_usual_place_is_told_of_and_never_taken_for_the_workbook(
    open_workbook: Opens, tmp_path: Path
) -> None:
    """Not even one that passes all it is asked on to the workbook, where a note says that she left it there."""
    with open_workbook("--no-browser") as hers, Relay(hers.address()) as stranger:
        (note,) = (tmp_path / "home" / ".steady").glob("*.json")
        there = json.loads(note.read_text())
        forged = note.with_name(f"{there['journal']}-{stranger.port}.json")
        note.replace(forged)
        forged.write_text(json.dumps(there | {"port": stranger.port}))
        with open_workbook("--port", str(stranger.port), "--no-browser") as start:
            assert start.address() != stranger.url
            assert stranger.asked and "already" not in start.said
            until(lambda: f"Another program is at {stranger.url}" in start.said)


def test_a_stranger_where_a_browser_looks_first_for_localhost_is_told_of_at_each_start(
    open_workbook: Opens, port: str
) -> None:
    with ExitStack() as until_closed:
        # On a computer without that address nobody can stand there.
        is_there = False
        with suppress(OSError):
            stranger = until_closed.enter_context(socket.socket(socket.AF_INET6))
            stranger.bind(("::1", int(port)))
            stranger.listen()
            is_there = True
        first = until_closed.enter_context(open_workbook("--no-browser"))
        second = until_closed.enter_context(open_workbook("--no-browser"))
        assert first.address() == second.address() == f"http://127.0.0.1:{port}"
        for start in (first, second):
            sentence = f"Another program is at http://localhost:{port}"
            until(lambda said=start, sentence=sentence: (sentence in said.said) is is_there)
            assert "Another program is at http://127.0.0.1" not in start.said


def test_nothing_is_said_of_a_stranger_where_there_is_none(open_workbook: Opens, tmp_path: Path) -> None:
    with (
        open_workbook("--no-browser") as hers,
        open_workbook("--no-browser", WORKBOOK_DATA=str(tmp_path / "another")) as another,
    ):
        assert another.address() != hers.address()
        assert "Another program" not in another.said


def test_the_key_stands_in_no_command_line_and_only_its_owner_reads_the_note_and_the_page(
    open_workbook: Opens, tmp_path: Path
) -> None:
    with open_workbook() as start:
        key = start.key()
        until(lambda: opened(tmp_path))
        assert not [line for line in commands_running() if key in line]
        folder = tmp_path / "home" / ".steady"
        files = {file for file in folder.iterdir() if key in file.read_text()}
        assert {file.suffix for file in files} == {".json", ".html"}
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_each_start_has_a_key_of_its_own(open_workbook: Opens) -> None:
    keys = set()
    for _ in range(2):
        with open_workbook("--no-browser") as start:
            keys.add(start.key())
    assert len(keys) == 2


def test_without_a_folder_of_its_own_the_workbook_opens_all_the_same(open_workbook: Opens, tmp_path: Path) -> None:
    (tmp_path / "home" / ".steady").write_text("a file")
    with open_workbook() as start:
        address = start.address()
        until(lambda: opened(tmp_path) == [f"{address}/?key={start.key()}"])


def test_the_port_stays_the_same_from_start_to_start(open_workbook: Opens, port: str) -> None:
    for _ in range(2):
        with open_workbook() as start:
            assert start.address().endswith(f":{port}")
            assert journal_at(start.address())


@pytest.mark.parametrize("request_to_stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_whatever_stops_the_start_stops_the_workbook_too(open_workbook: Opens, request_to_stop: signal.Signals) -> None:
    with open_workbook("--no-browser") as start:
        start.address()
        (server,) = start.children()
        start.send(request_to_stop)
        assert start.ended() == 0
    assert not psutil.pid_exists(server)
    assert "The workbook is closed. Everything you saved is safe." in start.said


def test_a_workbook_that_shall_outlive_the_terminal_does(open_workbook: Opens) -> None:
    with open_workbook("--no-browser", ignoring=signal.SIGHUP) as start:
        address = start.address()
        start.send(signal.SIGHUP)
        assert start.runs_on_for(1) and journal_at(address)


def test_a_workbook_whose_start_was_killed_is_found_again(open_workbook: Opens) -> None:
    with open_workbook("--no-browser") as first:
        address = first.address()
        (server,) = first.children()
        first.send(signal.SIGKILL)
        first.ended()
    try:
        with open_workbook() as second:
            assert (second.ended(), second.address()) == (0, address)
    finally:
        os.kill(server, signal.SIGTERM)


def test_a_note_of_a_workbook_that_was_killed_leads_nowhere_and_is_cleared_away(
    open_workbook: Opens, tmp_path: Path
) -> None:
    with open_workbook("--no-browser") as first:
        first.address()
        os.kill(first.children()[0], signal.SIGKILL)
        first.ended()
    (stale,) = (tmp_path / "home" / ".steady").glob("*.json")
    before = stale.read_text()
    with open_workbook("--no-browser") as second:
        assert "already" not in (second.address() and second.said)
        assert stale.read_text() != before


def test_a_workbook_that_cannot_start_is_told_in_a_sentence(open_workbook: Opens, project: Path) -> None:
    (project / "workbook.py").write_text("raise ValueError('a fault in the program')")
    with open_workbook() as start:
        assert start.ended() == 1
    assert "The workbook didn't start, and nothing is lost. Please start it again." in start.said
    assert "Traceback" not in start.said
    assert "a fault in the program" in (project / ".venv" / "last-start.log").read_text()


def test_a_workbook_that_ends_by_itself_is_told_in_a_sentence(open_workbook: Opens) -> None:
    with open_workbook("--no-browser") as start:
        start.address()
        os.kill(start.children()[0], signal.SIGKILL)
        assert start.ended() == 1
    assert "stopped by itself. Everything you saved is safe" in start.said


def test_a_port_that_is_none_is_refused(open_workbook: Opens) -> None:
    with open_workbook("--port", "70000") as start:
        assert start.ended() == 2
    assert "please give a number from 1024" in start.said
