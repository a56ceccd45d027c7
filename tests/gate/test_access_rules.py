"""Who may come in, rule by rule; the same rules are tried on a real server in `test_from_outside.py`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.gate.access_rules import Caller, refusal

PORT = 43117
OWN = "http://127.0.0.1:43117"
HOST = {"host": "127.0.0.1:43117"}


def a_caller(method="GET", path="/", address="127.0.0.1", **headers: str) -> Caller:
    named = HOST | {name.replace("_", "-"): value for name, value in headers.items()}
    scope = {
        "type": "websocket" if method == "SOCKET" else "http",
        "path": path,
        "server": (address, PORT),
        "headers": [(name.encode(), value.encode("latin-1", "replace")) for name, value in named.items()],
    }
    return Caller.of(scope if method == "SOCKET" else scope | {"method": method})


@pytest.mark.parametrize(
    "caller",
    [
        a_caller(),
        a_caller(path="/part-3"),
        a_caller(
            path="/static/js/index.js", sec_fetch_site="same-origin", sec_fetch_mode="cors", sec_fetch_dest="script"
        ),
        a_caller(path="/steady/here"),
        a_caller(path="/_stcore/health", sec_fetch_site="same-origin", sec_fetch_mode="cors"),
        a_caller(path="/media/9f.png", origin=OWN),
        a_caller("SOCKET", "/_stcore/stream", origin=OWN),
        a_caller("PUT", "/_stcore/upload_file/session/file", origin=OWN, sec_fetch_site="same-origin"),
        a_caller("DELETE", "/_stcore/upload_file/session/file", origin=OWN),
        a_caller(path="/weeks", sec_fetch_site="cross-site", sec_fetch_mode="navigate", sec_fetch_dest="document"),
    ],
    ids=lambda caller: f"{caller.method} {caller.path}",
)
def test_her_own_browser_comes_in(caller):
    assert refusal(caller) is None


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:43117",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:43117.evil.example",
        "127.0.0.1.:43117",
        "[::1]:43117",
        "0.0.0.0:43117",
        "2130706433:43117",
        "LOCALHOST:43117",
        "localhost",
        "",
    ],
)
def test_any_other_name_for_this_computer_is_turned_away(host):
    assert refusal(a_caller(host=host)).status == 421


def test_a_caller_who_names_two_hosts_is_turned_away():
    twice = Caller("GET", "/", "127.0.0.1", PORT, ((b"host", HOST["host"].encode()), (b"host", b"evil.example")))
    assert refusal(twice).status == 421


def test_localhost_is_sent_on_to_the_one_address_and_gets_nothing_itself():
    sent_on = refusal(a_caller(path="/part-3", host="localhost:43117"))
    assert (sent_on.status, sent_on.location) == (307, f"{OWN}/part-3")
    for method, path in (("SOCKET", "/_stcore/stream"), ("PUT", "/_stcore/upload_file/a/b")):
        assert refusal(a_caller(method, path, host="localhost:43117", origin="http://localhost:43117")).status == 421


def test_a_file_made_for_her_comes_to_our_own_page_and_not_to_an_address_opened_by_hand():
    """The browser's list of downloads keeps the address, and the file may still lie in the memory."""
    for asking in ({"sec_fetch_site": "same-origin"}, {}):
        assert refusal(a_caller(path="/media/9f.pdf", **asking)) is None
    for site in ("none", "cross-site", "same-site"):
        by_hand = {"sec_fetch_site": site, "sec_fetch_mode": "navigate", "sec_fetch_dest": "document"}
        assert refusal(a_caller(path="/media/9f.pdf", **by_hand)).status == 403
        assert refusal(a_caller(path="/weeks", **by_hand)) is None


@pytest.mark.parametrize("path", ["/stream", "/", "/x/_stcore/stream", "/_stcore/stream/", "/steady/here"])
def test_there_is_one_socket(path):
    assert refusal(a_caller("SOCKET", path, origin=OWN)).status == 404


@pytest.mark.parametrize(
    "origin",
    [
        "http://127.0.0.1:8501",
        "http://localhost:43117",
        "https://127.0.0.1:43117",
        "http://evil.example",
        "null",
        "",
    ],
)
@pytest.mark.parametrize(
    "door",
    [
        ("SOCKET", "/_stcore/stream"),
        ("PUT", "/_stcore/upload_file/a/b"),
        ("DELETE", "/_stcore/upload_file/a/b"),
        ("GET", "/steady/here"),
        ("OPTIONS", "/_stcore/upload_file/a/b"),
    ],
    ids=" ".join,
)
def test_another_page_is_turned_away(door, origin):
    assert refusal(a_caller(*door, origin=origin)).status == 403


@pytest.mark.parametrize("door", [("SOCKET", "/_stcore/stream"), ("PUT", "/_stcore/upload_file/a/b"), ("POST", "/")])
def test_a_caller_who_hides_where_it_comes_from_can_change_nothing(door):
    assert refusal(a_caller(*door)).status == 403


@pytest.mark.parametrize(
    ("mode", "dest"),
    [
        ("no-cors", "image"),
        ("no-cors", "script"),
        ("cors", "empty"),
        ("navigate", "iframe"),
        ("navigate", "object"),
    ],
)
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_no_other_page_can_use_ours_as_a_part_of_itself(site, mode, dest):
    caller = a_caller(path="/favicon.png", sec_fetch_site=site, sec_fetch_mode=mode, sec_fetch_dest=dest)
    assert refusal(caller).status == 403


def test_a_server_opened_to_the_network_by_mistake_gives_the_network_nothing():
    assert refusal(a_caller(address="192.168.1.20")).status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/script-health-check",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
        "/_stcore/agent/openapi.json",
        "/_stcore/bidi-components/a/b.js",
        "/component/a/index.html",
        "/app/static/a",
        "/oauth2callback",
        "/auth/login",
        "/manifest.json",
        "/_stcore/upload_file/a/b",
        "/part-3/_stcore/health",
        "/_stcore/",
        "/weeks/extra",
    ],
)
def test_doors_of_streamlit_that_we_do_not_use_are_shut(path):
    assert {refusal(a_caller(method, path, origin=OWN)).status for method in ("GET", "HEAD", "POST")} == {404}


@pytest.mark.parametrize("method", ["POST", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get"])
def test_only_reading_and_uploading_are_known(method):
    assert refusal(a_caller(method, "/", origin=OWN)).status == 404


@given(st.text(alphabet=st.characters(max_codepoint=255), max_size=40))
def test_no_other_origin_whatsoever_gets_a_socket(origin):
    turned_away = refusal(a_caller("SOCKET", "/_stcore/stream", origin=origin))
    assert (turned_away is None) == (origin == OWN)
