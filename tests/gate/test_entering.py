"""How a browser comes in, in a real Chromium: by the page that start.py opens, and by the address it prints."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from steady import start_key
from steady.start_key import derived, new_key, write_opening
from tests.conftest import settle
from tests.entering import enter
from tests.gate.copied_workbook import copied_workbook
from tests.gate.foreign_page import ForeignPage
from tests.running import RunningWorkbook

pytestmark = pytest.mark.trust

KIND = "This page only opens when you start the workbook"
ECHO = 'st.text("quiet")\nst.text_area("Words")'
SEND = "(there) => fetch(there, {mode: 'no-cors'}).catch(() => {})"
FITS = "document.documentElement.scrollWidth <= innerWidth"


@pytest.fixture(scope="module")
def workbook(tmp_path_factory) -> Path:
    return copied_workbook(tmp_path_factory.mktemp("w") / "w", today=ECHO, diary='st.text("her diary")')


@pytest.fixture(scope="module")
def running(workbook, tmp_path_factory) -> Iterator[RunningWorkbook]:
    with RunningWorkbook(tmp_path_factory.mktemp("entering") / "journal", script=workbook) as running:
        yield running


@pytest.fixture
def stranger(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here."""
    with chromium.new_context(service_workers="block") as context:
        context.is_stranger = True
        yield context


def addresses_kept(page) -> list[str]:
    """The addresses in the history of this tab."""
    tools = page.context.new_cdp_session(page)
    return [entry["url"] for entry in tools.send("Page.getNavigationHistory")["entries"]]


def keeps_no_key(page, running) -> None:
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, document.referrer])")
    seen = [page.url, page.title(), kept, page.content(), running.log(), *addresses_kept(page)]
    assert not [text for text in seen if running.key in text or derived(running.key, "cookie") in text]


def test_a_browser_that_has_not_come_in_gets_the_kind_page_and_one_that_has_gets_the_screen(running, stranger):
    page = stranger.new_page()
    for path in ("", "diary"):
        assert page.goto(f"{running.url}/{path}").status == 403
        expect(page.get_by_role("heading", name=KIND)).to_be_visible()
        assert page.title() == "Notes" and "teady" not in page.content()
    page.goto(running.opening("diary"))
    page.get_by_text("her diary").wait_for()
    settle(page)
    assert page.url == f"{running.url}/diary"
    keeps_no_key(page, running)


def test_the_page_that_the_start_opens_brings_the_key_in_no_address_and_is_gone_then(running, stranger, monkeypatch):
    for name in ("HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(running.home))
    file = write_opening(running.url, running.port, running.key)
    page = stranger.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.get_by_text("quiet").wait_for()
    settle(page)
    assert page.url == f"{running.url}/" and not [address for address in asked if running.key in address]
    keeps_no_key(page, running)
    assert not file.exists()


def test_without_scripts_the_page_that_the_start_opens_has_a_button_that_leads_on(running, chromium, monkeypatch):
    monkeypatch.setenv("HOME", str(running.home))
    monkeypatch.setenv("LOCALAPPDATA", str(running.home))
    with chromium.new_context(java_script_enabled=False) as context:
        context.is_stranger = True
        page = context.new_page()
        page.goto(write_opening(running.url, running.port, running.key).as_uri())
        page.get_by_role("button", name="Open the workbook").click()
        page.get_by_role("link", name="Open the workbook").click()
        page.wait_for_url(f"{running.url}/")
        assert page.title() == "Notes" and KIND not in page.content()


def test_a_snap_of_a_browser_gets_a_page_it_can_read(tmp_path, monkeypatch):
    """It may read nothing in a folder of the home that begins with a dot; what lies deeper it may."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(start_key, "PROJECT", tmp_path / "workbook")
    (tmp_path / "workbook" / ".venv").mkdir(parents=True)
    monkeypatch.setattr(start_key, "SNAPS", str(tmp_path))
    assert write_opening("http://127.0.0.1:1", 1, new_key()).parent == tmp_path / "workbook" / ".venv"
    start_key.remove_opening(1)
    assert not list((tmp_path / "workbook" / ".venv").iterdir())


def test_a_link_from_another_site_leads_to_the_screen_for_whoever_is_in(running, visitor):
    """The browser keeps the cookie back then; the kind page asks again from here."""
    enter(visitor, running.port)
    page = visitor.new_page()
    page.goto("data:text/html,<a>on</a>")
    page.evaluate("(there) => { location.href = there; }", f"{running.url}/diary")
    page.get_by_text("her diary").wait_for()


def test_a_browser_that_keeps_nothing_for_the_page_is_told_and_does_not_hang(running, stranger):
    page = stranger.new_page()
    page.add_init_script("delete Window.prototype.localStorage; delete window.localStorage;")
    page.goto(running.opening())
    expect(page.get_by_role("heading", name=KIND)).to_be_visible()


@pytest.mark.parametrize("kept", [None, "0" * 64])
def test_a_page_without_the_word_of_this_start_leads_to_the_kind_page_and_shows_nothing(running, visitor, kept):
    """As for whoever was sent the cookie in another port of this computer."""
    enter(visitor, running.port)
    page = visitor.new_page()
    page.goto(f"{running.url}/calendar")
    page.evaluate("(kept) => kept ? localStorage.setItem('page', kept) : localStorage.removeItem('page')", kept)
    page.goto(running.url)
    expect(page.get_by_role("heading", name=KIND)).to_be_visible()
    assert page.url == f"{running.url}/closed" and page.get_by_text("quiet").count() == 0


def test_another_program_in_another_port_is_sent_the_cookie_and_neither_key_nor_word_nor_where_she_was(
    running, visitor
):
    with ForeignPage() as foreign:
        page = visitor.new_page()
        page.goto(running.opening("diary"))
        settle(page)
        page.evaluate("(there) => { location.href = there; }", f"{foreign.url}/bookmark")
        page.wait_for_url(f"{foreign.url}/bookmark")
        assert page.evaluate("localStorage.getItem('page')") is None and "notes-" not in page.evaluate(
            "document.cookie"
        )
        said = json.dumps(foreign.said)
    assert running.key not in said and derived(running.key, "page") not in said
    assert running.url not in said and "diary" not in said


def test_an_open_page_goes_on_after_a_new_start_with_another_key_once_she_came_in_again(workbook, tmp_path, visitor):
    running = RunningWorkbook(tmp_path / "journal", script=workbook)
    with running:
        page = visitor.new_page()
        page.goto(running.url)
        settle(page)
        page.get_by_label("Words").fill("half a sentence")
        running.stop()
        told = page.get_by_role("status").filter(has_text="The workbook")
        expect(told).to_contain_text("The workbook has stopped. Everything you saved is safe.")
        running.renew_key()
        running.start()
        expect(told).to_contain_text("The workbook was restarted. Everything you saved is safe,")
        assert page.url == f"{running.url}/" and page.get_by_label("Words").input_value() == "half a sentence"
        enter(visitor, running.port)
        settle(page)
        expect(told).to_have_count(0)
        assert page.get_by_label("Words").input_value() == "half a sentence"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_kind_page_fits_a_phone_in_light_and_dark(running, stranger, scheme):
    page = stranger.new_page()
    page.set_viewport_size({"width": 390, "height": 700})
    page.emulate_media(color_scheme=scheme)
    page.goto(running.url)
    assert page.evaluate(FITS)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == {"light": "rgb(253, 252, 250)", "dark": "rgb(20, 24, 26)"}[scheme]


def test_a_kind_page_left_open_goes_on_when_she_comes_in_by_another_tab(running, stranger):
    waiting = stranger.new_page()
    waiting.goto(f"{running.url}/diary")
    stranger.new_page().goto(running.opening())
    waiting.get_by_text("her diary").wait_for()
