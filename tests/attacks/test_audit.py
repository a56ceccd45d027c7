"""The audit of the locked packages: what it asks, what it makes of the answer, and what it says without a network."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.audit import CLEAN, LOCKS, NOT_ASKED, WEAK, locked_versions, report
from tests.running import free_port

VERSIONS = [("leaky", "1.0"), ("quiet", "2.5")]


@contextmanager
def list_of_weaknesses(answer: bytes):
    """A list on this computer that gives one answer; yields its address and what it was asked."""
    asked = []

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self):
            asked.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_):
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()


def test_every_locked_version_is_asked_about():
    versions = locked_versions(*LOCKS)
    pinned = sum(line.partition(" ")[0].count("==") for line in LOCKS[1].read_text("utf-8").splitlines())
    assert {"streamlit", "cryptography"} < {name for name, _ in versions} and len(versions) == pinned


def test_a_known_weakness_is_named_with_its_package(capsys):
    answer = json.dumps({"results": [{"vulns": [{"id": "GHSA-1"}, {"id": "PYSEC-2"}]}, {}]}).encode()
    with list_of_weaknesses(answer) as (address, asked):
        assert report(VERSIONS, address) == WEAK
    said = capsys.readouterr().out
    assert "leaky 1.0: GHSA-1, PYSEC-2" in said and "quiet 2.5: nothing known" in said
    assert asked == [
        {
            "queries": [
                {"package": {"name": name, "ecosystem": "PyPI"}, "version": version} for name, version in VERSIONS
            ]
        }
    ]


def test_where_nothing_is_known_all_is_well(capsys):
    with list_of_weaknesses(b'{"results": [{}, {}]}') as (address, _):
        assert report(VERSIONS, address) == CLEAN


@pytest.mark.parametrize("answer", [b"", b"<html>", b"[]", b'{"results": [{}]}', b'{"results": [7, 8]}'])
def test_an_answer_that_is_none_is_not_taken_for_a_clean_one(capsys, answer):
    with list_of_weaknesses(answer) as (address, _):
        assert report(VERSIONS, address) == NOT_ASKED


def test_without_a_network_the_locked_versions_are_listed(capsys):
    assert report(VERSIONS, f"http://127.0.0.1:{free_port()}") == NOT_ASKED
    assert "leaky 1.0\nquiet 2.5" in capsys.readouterr().out
