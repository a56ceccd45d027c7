"""The gate of a real server, tried by callers that are no browser and may say of themselves what they like."""

import http.client
import json
import re
import socket

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from steady import identity
from steady.start_key import PROOF_ROUTE, RunningNote, derived, proof
from tests.gate.copied_workbook import copied_workbook
from tests.listening import listening_on
from tests.running import RunningWorkbook, let_in


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    script = copied_workbook(tmp_path_factory.mktemp("workbook"), today='st.text("quiet")')
    with RunningWorkbook(tmp_path_factory.mktemp("journal"), script=script) as server:
        yield server


def ask(running, path, method="GET", body=None, *, comes_in=True, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=60)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    known = let_in(running.port) if comes_in else {}
    for name, value in {"host": f"127.0.0.1:{running.port}", **known, **headers}.items():
        connection.putheader(name.replace("_", "-"), value)
    if body is not None:
        connection.putheader("content-length", str(len(body)))
    connection.endheaders(body)
    answer = connection.getresponse()
    answer.text = answer.read().decode("utf-8", "replace")
    connection.close()
    return answer


def knock(running, path="/_stcore/stream", **options):
    """Open a web socket and say nothing; raises InvalidStatus when it is refused."""
    address = f"ws://127.0.0.1:{running.port}{path}"
    known = {"subprotocols": ["streamlit", f"page.{derived(running.key, 'page')}"]}
    with connect(address, additional_headers=let_in(running.port), open_timeout=60, **(known | options)):
        pass


def test_it_proves_which_workbook_it_is_and_says_nothing_more(running):
    journal = identity.fingerprint(running.folder)
    nonce = "0f" * 32
    answer = ask(running, f"{PROOF_ROUTE}?nonce={nonce}", comes_in=False)
    assert answer.text == proof(RunningNote(journal, running.port, running.key, 0), nonce)
    # So long in every version: `start.py` of another one must know it by these digits.
    assert re.fullmatch("[0-9a-f]{16}", journal)


@pytest.mark.parametrize("nonce", ["", "0f", "g" * 64, "0f" * 100])
def test_it_proves_nothing_to_a_question_of_another_kind(running, nonce):
    assert ask(running, f"{PROOF_ROUTE}?nonce={nonce}", comes_in=False).status == 404


def test_her_own_page_gets_a_socket(running):
    knock(running, origin=running.url)


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:8501", "http://localhost:{port}", "null"])
def test_a_foreign_page_gets_no_socket(running, origin):
    with pytest.raises(InvalidStatus) as refused:
        knock(running, origin=origin.format(port=running.port))
    assert refused.value.response.status_code == 403


def test_a_caller_without_an_origin_gets_no_socket(running):
    with pytest.raises(InvalidStatus) as refused:
        knock(running, origin=None)
    assert refused.value.response.status_code == 403


def test_there_is_no_second_socket(running):
    with pytest.raises(InvalidStatus):
        knock(running, "/stream", origin=running.url)


@pytest.mark.parametrize("path", ["/", "/steady/here", "/_stcore/health", "/static/index.html"])
def test_a_name_that_someone_else_points_at_this_computer_is_refused(running, path):
    answer = ask(running, path, host=f"rebound.example:{running.port}")
    assert answer.status == 421
    assert answer.text == f"This page has one address: {running.url}"


def test_localhost_is_sent_on(running):
    answer = ask(running, "/part-3", host=f"localhost:{running.port}")
    assert (answer.status, answer.getheader("location")) == (307, f"{running.url}/part-3")


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/script-health-check",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/agent/interact",
        "/component/x/index.html",
        "/app/static/x",
        "/oauth2callback",
        "/auth/login",
        "/manifest.json",
        "/_stcore/bidi-components/x/y.js",
    ],
)
def test_a_door_we_do_not_use_is_shut(running, path):
    assert ask(running, path).status == 404
    assert ask(running, path, "POST", b"{}", origin=running.url, content_type="application/json").status == 404


def test_no_outside_page_may_steer_ours_and_no_dialog_speaks_of_servers(running):
    settings = json.loads(ask(running, "/_stcore/host-config").text)
    assert (settings["allowedOrigins"], settings["blockErrorDialogs"]) == ([], True)


@pytest.mark.parametrize(("origin", "status"), [("http://evil.example", 403), (None, 403), ("own", 403)])
def test_an_upload_needs_our_origin_and_a_token(running, origin, status):
    given = {} if origin is None else {"origin": running.url if origin == "own" else origin}
    answer = ask(running, "/_stcore/upload_file/session/file", "PUT", b"words", **given)
    assert answer.status == status


@pytest.mark.parametrize(
    "path",
    [
        "/steady/../routes.py",
        "/steady/..%2f..%2fgate%2froutes.py",
        "/steady/%2e%2e/%2e%2e/workbook.py",
        "/static/../../../config.py",
        "/media/../../etc/passwd",
        "/steady//etc/passwd",
        "/steady/..\\icon.png",
    ],
)
def test_no_trick_with_a_path_reads_a_file(running, path):
    answer = ask(running, path)
    assert answer.status in (400, 404)
    assert "import" not in answer.text and "root:" not in answer.text


@pytest.mark.parametrize("path", ["/", "/part-3", "/steady/here", "/favicon.png", "/media/none.png", "/_stcore/health"])
def test_every_reply_carries_the_locks_and_is_not_kept(running, path):
    answer = ask(running, path, origin=running.url)
    assert "default-src 'none'" in answer.getheader("content-security-policy")
    assert answer.getheader("x-frame-options") == "DENY"
    assert answer.getheader("cross-origin-resource-policy") == "same-origin"
    assert answer.getheader("cache-control") == "no-store"
    assert not [name for name, _ in answer.getheaders() if name.lower().startswith("access-control")]


def test_a_refusal_carries_the_locks_too(running):
    answer = ask(running, "/", origin="http://evil.example")
    assert answer.status == 403
    assert answer.getheader("x-frame-options") == "DENY"


def test_the_page_is_ours_on_every_address_and_whole(running):
    for path in ("/", "/part-3"):
        answer = ask(running, path)
        assert "<title>Notes</title>" in answer.text
        assert int(answer.getheader("content-length")) == len(answer.text.encode())
    assert ask(running, "/", "HEAD").text == ""


def test_it_listens_to_this_computer_only(running):
    assert listening_on(running.pid, running.port) == {"127.0.0.1"}


@pytest.mark.parametrize(
    "raw",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.0\r\n\r\n",
        b"\x16\x03\x01\x02\x00",
        b"GET http://evil.example/ HTTP/1.1\r\n\r\n",
    ],
    ids=["no host", "old", "tls", "proxy"],
)
def test_a_caller_who_speaks_badly_gets_no_page(running, raw):
    with socket.create_connection(("127.0.0.1", running.port), timeout=60) as caller:
        caller.sendall(raw)
        caller.shutdown(socket.SHUT_WR)
        heard = b"".join(iter(lambda: caller.recv(65536), b""))
    assert b" 200 " not in heard.partition(b"\r\n")[0]
    assert b"<title>" not in heard


@pytest.mark.long
def test_it_can_be_stopped_killed_and_started_again_at_the_same_address(running):
    running.kill()
    running.start()
    running.stop()
    running.start()
    assert running.answers()
