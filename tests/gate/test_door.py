"""Nobody comes in without the key of this start, whatever else they say of themselves; and nobody learns it."""

import http.client
import os
import socket
import time
from urllib.parse import urlencode

import pytest
from websockets.exceptions import InvalidStatus

from steady.gate.door import Door
from steady.start_key import VARIABLE, derived, taken_from_environment
from tests.attacks.raw_visitor import RawVisitor
from tests.gate.copied_workbook import copied_workbook
from tests.gate.test_from_outside import ask
from tests.running import RunningWorkbook, let_in

AS_A_VISIT = {"sec_fetch_mode": "navigate", "sec_fetch_dest": "document", "sec_fetch_site": "none"}
KIND = "This page only opens when you start the workbook"
NOT_THE_KEY = "a" * 43


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    script = copied_workbook(tmp_path_factory.mktemp("workbook"), today='st.text("quiet")', diary='st.text("hers")')
    with RunningWorkbook(tmp_path_factory.mktemp("journal"), script=script) as server:
        yield server


def stranger(running, path, method="GET", body=None, **headers):
    return ask(running, path, method, body, comes_in=False, **headers)


def cookie_of(answer):
    return (answer.getheader("set-cookie") or "").partition(";")[0]


def enter(running, key, **headers):
    form = {"content_type": "application/x-www-form-urlencoded", **headers}
    return stranger(running, "/steady/enter", "POST", urlencode({"key": key}).encode(), **form)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/diary",
        "/favicon.png",
        "/static/index.html",
        "/media/9f.png",
        "/_stcore/health",
        "/_stcore/host-config",
        "/steady/shell.js",
        "/steady/shell.css",
        "/steady/page",
        "/steady/gone",
        "/_stcore/metrics",
        "/weeks/extra",
    ],
)
@pytest.mark.parametrize(
    "cookie", ["", "notes={}", "notes-{port}=", "notes-{port}=0", "notes-1={}", "notes-{port}={key}"]
)
def test_without_the_cookie_of_this_start_there_is_nothing_but_one_kind_page(running, path, cookie):
    known = let_in(running.port)["cookie"].partition("=")[2]
    said = {"cookie": cookie.format(known, port=running.port, key=running.key)} if cookie else {}
    answer, visit = stranger(running, path, **said), stranger(running, path, **AS_A_VISIT, **said)
    assert (answer.status, answer.text) == (403, "Please open the workbook again.")
    is_file_for_her = path.startswith("/media/")
    assert visit.status == 403 and (KIND in visit.text) != is_file_for_her
    assert "teady" not in visit.text and "treamlit" not in visit.text
    for one in (answer, visit):
        assert one.getheader("cache-control") == "no-store" and one.getheader("x-frame-options") == "DENY"
        assert one.getheader("content-security-policy").startswith("default-src 'none'")
        assert not one.getheader("set-cookie") and not one.getheader("server")


@pytest.mark.parametrize(
    ("cookie", "page"),
    [("", ""), ("", None), (None, ""), (None, "0" * 64), (None, "the cookie"), (None, "the key")],
    ids=["nothing", "no cookie", "no word", "another word", "the cookie for a word", "the key for a word"],
)
def test_a_socket_needs_the_cookie_and_the_word_that_only_our_page_has(running, cookie, page):
    """A cookie goes to every port of this computer; whoever was sent it has no word that goes with it."""
    said = {"the cookie": derived(running.key, "cookie"), "the key": running.key}
    with pytest.raises(InvalidStatus) as refused, RawVisitor(running.url, cookie=cookie, page=said.get(page, page)):
        pass
    answer = refused.value.response
    assert answer.status_code == 403
    assert answer.headers["x-frame-options"] == "DENY" and "server" not in answer.headers


def test_who_has_both_is_let_in_also_beside_a_false_cookie_of_the_same_name(running):
    false = f"notes-{running.port}=0; {let_in(running.port)['cookie']}"
    with RawVisitor(running.url, cookie=false) as visitor:
        visitor.open("")
    assert any(b"quiet" in message for message in visitor.heard)


@pytest.mark.parametrize("path", ["/", "/diary", "/diary?embed=true&x=1", "/favicon.png"])
def test_the_address_with_the_key_lets_in_as_often_as_she_likes_and_leads_to_the_same_place_without_it(running, path):
    for _ in range(2):
        answer = stranger(running, f"{path}{'&' if '?' in path else '?'}key={running.key}", **AS_A_VISIT)
        assert answer.status == 200 and running.key not in answer.text
        assert f'href="{path.partition("?")[0]}"' in answer.text
        assert ask(running, "/diary", comes_in=False, cookie=cookie_of(answer)).status == 200
        attributes = {part.strip().lower() for part in answer.getheader("set-cookie").split(";")[1:]}
        assert attributes == {"httponly", "samesite=strict", "path=/"}
        assert running.key not in answer.getheader("set-cookie")
        assert derived(running.key, "page") in answer.text and answer.getheader("referrer-policy") == "no-referrer"


@pytest.mark.parametrize(
    "key", ["", NOT_THE_KEY, "{key}x", "{short}", "%C3%A9", "{key}&key={key}", "{cookie}", "{page}"]
)
def test_a_wrong_key_lets_nobody_in(running, key):
    wrong = key.format(
        key=running.key,
        short=running.key[:-1],
        cookie=derived(running.key, "cookie"),
        page=derived(running.key, "page"),
    )
    answers = [stranger(running, f"/?key={wrong}", **AS_A_VISIT), enter(running, wrong)]
    answers.append(stranger(running, "/steady/enter", "POST", f"key={wrong}".encode()))
    for answer in answers:
        assert answer.status == 403 and KIND in answer.text and not answer.getheader("set-cookie")
        assert derived(running.key, "page") not in answer.text


def test_an_old_address_with_another_key_leads_her_on_who_is_in_already(running):
    answer = ask(running, f"/diary?key={NOT_THE_KEY}", **AS_A_VISIT)
    assert (answer.status, answer.getheader("location")) == (303, "/diary")


def test_the_word_of_the_page_is_given_against_the_key_alone(running):
    """Never against the cookie, which other ports are sent as well."""
    word = derived(running.key, "page")
    for path in ("/", "/diary", "/closed", "/steady/shell.js", "/steady/page", "/_stcore/host-config"):
        assert word not in ask(running, path, **AS_A_VISIT).text
    assert ask(running, "/steady/page", x_page=word).status == 204
    assert ask(running, "/steady/page", x_page="0" * 64).status == 403


@pytest.mark.parametrize("origin", [{}, {"origin": "null"}, {"origin": "own"}])
def test_the_page_that_the_start_opens_lets_in(running, origin):
    said = {name: value.replace("own", running.url) for name, value in origin.items()}
    answer = enter(running, running.key, **said, sec_fetch_site="cross-site")
    assert answer.status == 200 and 'href="/"' in answer.text
    assert ask(running, "/", comes_in=False, cookie=cookie_of(answer)).status == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost:{port}", "127.0.0.1"])
def test_the_key_is_of_no_use_under_another_name(running, host):
    answer = enter(running, running.key, host=host.format(port=running.port))
    assert answer.status == 421 and not answer.getheader("set-cookie")


def test_a_form_that_is_too_long_lets_nobody_in(running):
    answer = stranger(running, "/steady/enter", "POST", f"key={running.key}&x={'x' * 2000}".encode())
    assert answer.status == 403


def test_the_calendar_opens_for_everybody_and_says_nothing(running):
    """She leaves to it, also after the workbook has started anew."""
    answer = stranger(running, "/calendar", **AS_A_VISIT)
    assert answer.status == 200 and "<title>Calendar</title>" in answer.text


def test_who_is_turned_away_is_told_how_to_open_the_workbook_and_whom_to_call_in_danger(running):
    page = " ".join(stranger(running, "/", **AS_A_VISIT).text.split())
    for said in ("Open the terminal", "<code>python3 start.py</code>", "blocking cookies", "local emergency number"):
        assert said in page


def test_an_old_browser_that_does_not_say_what_it_is_about_gets_the_kind_page_too(running):
    assert KIND in stranger(running, "/diary", accept="text/html,application/xhtml+xml").text


def test_the_key_is_in_no_log_and_in_no_file_but_the_note_which_its_owner_alone_can_read(running):
    stranger(running, f"/?key={running.key}", **AS_A_VISIT)
    stranger(running, f"/%00?key={running.key}", **AS_A_VISIT)
    enter(running, running.key)
    assert running.key not in running.log() and derived(running.key, "cookie") not in running.log()
    holding = [file for file in running.home.rglob("*") if file.is_file() and running.key in file.read_text("utf-8")]
    assert [(file.parent.name, file.suffix) for file in holding] in ([(".steady", ".json")], [("steady", ".json")])
    assert os.name == "nt" or holding[0].stat().st_mode & 0o777 == 0o600


def test_the_key_leaves_the_environment_as_it_is_read(monkeypatch):
    monkeypatch.setenv(VARIABLE, NOT_THE_KEY)
    assert taken_from_environment() == NOT_THE_KEY
    assert VARIABLE not in os.environ


@pytest.mark.parametrize("given", ["", "short", "with a blank in it" * 3, "é" * 43, "a" * 200])
def test_a_key_that_could_be_guessed_or_stand_in_no_address_gives_way_to_a_new_one(monkeypatch, given):
    monkeypatch.setenv(VARIABLE, given)
    one, other = Door.of_this_start(), Door.of_this_start()
    assert given != one._key != other._key and len(one._key) == 43


def heard_from(running, said, wait):
    """All that comes for these bytes, sent one after the other, and the seconds until the line was closed."""
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", running.port), timeout=60) as line:
        line.settimeout(wait)
        for one in said:
            try:
                line.sendall(bytes([one]))
                if heard := line.recv(1000):
                    return heard, time.monotonic() - began
                break
            except TimeoutError:
                continue
            except OSError:
                break
        line.settimeout(60)
        try:
            return line.recv(1000), time.monotonic() - began
        except OSError:
            return b"", time.monotonic() - began


@pytest.mark.long
@pytest.mark.parametrize("said", [b"", b"GET / HTTP/1.1\r\nx: " + b"x" * 1000], ids=["nothing", "a letter a second"])
def test_a_line_on_which_nobody_asks_for_anything_is_closed(running, said):
    heard, _ = heard_from(running, said, 1)
    assert heard == b""


@pytest.mark.parametrize(
    "said",
    [b"\x16\x03\x01\x02\x00", b"GET / HTTP/x\r\n\r\n", b"GET / HTTP/1.1\r\nhost: a\r\nhost:b\r\n\r\n"],
    ids=["tls", "no version", "two hosts"],
)
def test_what_the_server_itself_says_to_nonsense_carries_our_headers_and_names_no_program(running, said):
    with socket.create_connection(("127.0.0.1", running.port), timeout=60) as line:
        line.sendall(said + b"\r\n\r\n")
        answer = http.client.HTTPResponse(line)
        answer.begin()
    assert answer.status == 400
    assert answer.getheader("x-frame-options") == "DENY" and answer.getheader("cache-control") == "no-store"
    assert answer.getheader("content-security-policy") == "default-src 'none'" and not answer.getheader("server")


def socket_asked_for(running, *lines, method="GET", path="/_stcore/stream", version="13"):
    """All that comes until the server closes the line, on which a socket is asked for with these headers as well."""
    own = f"127.0.0.1:{running.port}"
    usual = [f"host: {own}", f"origin: http://{own}", "upgrade: websocket", "connection: upgrade"]
    usual += ["sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==", f"sec-websocket-version: {version}"]
    with socket.create_connection(("127.0.0.1", running.port), timeout=30) as line:
        asked = "\r\n".join((f"{method} {path} HTTP/1.1", *usual, *lines, "", ""))
        line.sendall(asked.encode("latin-1"))
        return b"".join(iter(lambda: line.recv(65536), b"")).decode("latin-1").lower()


def is_dressed(answer):
    ours = ("x-frame-options: deny", "content-security-policy: default-src 'none'", "cache-control: no-store")
    return all(f"\r\n{one}" in answer for one in ours) and "\r\nserver:" not in answer


@pytest.mark.parametrize(
    ("status", "lines", "asked"),
    [
        ("431", ["x: " + "a" * 20_000], {}),
        ("431", [f"x{number}: a" for number in range(300)], {}),
        ("414", [], {"path": "/" + "a" * 9000}),
        ("400", [], {"version": "7"}),
        ("405", [], {"method": "POST"}),
        ("400", ["origin: http://evil.example"], {}),
        ("400", ["sec-websocket-protocol: é"], {}),
        ("403", [], {}),
    ],
    ids=["huge", "very many", "a long address", "version", "method", "two origins", "protocol", "without a key"],
)
def test_a_socket_that_cannot_be_is_answered_with_our_headers_and_closed_without_a_word_in_the_log(
    running, status, lines, asked
):
    answer = socket_asked_for(running, *lines, **asked)
    assert answer.startswith(f"http/1.1 {status} ") and is_dressed(answer) and "websocket" not in answer
    assert "completing handshake" not in running.log()


@pytest.mark.parametrize("line", ["content-length: 5", "transfer-encoding: chunked"])
def test_a_socket_that_is_asked_for_with_a_body_is_closed(running, line):
    assert socket_asked_for(running, line) == ""


@pytest.mark.parametrize("path", ["/", "/steady/here", "/favicon.png", "/nothing/here"])
def test_no_reply_names_the_program_that_serves_it(running, path):
    assert ask(running, path).getheader("server") is None
