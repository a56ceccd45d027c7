"""What a browser leaves in the folder of its profile, byte by byte, while her words wait there and ever after.

A browser reports only what it holds; its files keep what was deleted too. On Windows nobody reads them while it runs.
"""

import re
from base64 import b64encode
from contextlib import contextmanager, suppress

import pytest
from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.storage.maintenance.browser_key import NAME
from tests.browser.leaving import leave_button
from tests.browser.screens import go_to, open_screen, set_slider
from tests.browser.test_forgetting import forget_everything
from tests.browser.test_lines import first_line
from tests.browser.test_words_behind_the_lock import put_the_lock_on
from tests.browser.writing import (
    MESSAGE,
    box,
    gone_from_browser,
    held_by_browser,
    open_message,
    open_note,
    reads,
    unfolded,
    wait_until_kept,
    write_on,
)
from tests.browser_path import browser_path
from tests.conftest import QUIET, until

pytestmark = pytest.mark.trust

HERS = "Xylophonists quarrelled overwhelmingly beneath Grünspechtbaum"
MORE = " Jackhammering zwiebelkuchenduft"
LINE = "Quicksilvery thunderclapping"
LOOKED_AT = "Marshmallow-Kaleidoscopes"
# How a browser that notes a field calls its kind, and how long after the last touch it has surely done so.
KINDS = ("text", "range", "checkbox", "file")
NOTED_AFTER = 2_500
PIECE = 8
# What may lie in the stores of a page: the word by which it opens its socket, sealed words, where Leave goes, and what
# Streamlit notes of its own look.
STORED = re.compile(r"page|notes [\w+/]{40}|away|stActiveTheme-.*|stSidebar\w*-.*")
SEALED = re.compile(rb"[A-Za-z0-9+/]{300,}={0,2}")
OPENED_BY = """([sealed, keys]) => {
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const all = sealed.map(bytes);
  return keys.flatMap((key) => all.map((one) => nacl.secretbox.open(one.slice(24), one.slice(0, 24), bytes(key))))
    .filter(Boolean).map((words) => new TextDecoder().decode(words));
}"""


class HomeBrowser:
    """A browser with a profile on the disk, closed and opened again as on a computer at home."""

    def __init__(self, browser_type, folder):
        self._type, self.folder = browser_type, folder

    @contextmanager
    def opened(self):
        context = self._type.launch_persistent_context(
            self.folder, executable_path=browser_path(), args=list(QUIET), service_workers="block"
        )
        context.set_default_timeout(40_000)
        try:
            yield context
        finally:
            context.close()

    def holds(self, *texts):
        """Pieces of the words in `texts` that stand in any byte of the profile, in the ways browsers write letters."""
        words = {word for text in texts for word in text.split() if len(word) >= PIECE}
        pieces = {word[at : at + PIECE] for word in words for at in range(len(word) - PIECE + 1)}
        wanted = {piece.encode(how): piece for piece in pieces for how in ("utf-8", "utf-16-le", "latin-1")}
        files = self._files()
        assert len(files) > 20 and any("leveldb" in str(path) for path in files)
        return {f"{path}: {piece}" for path, held in files.items() for sign, piece in wanted.items() if sign in held}

    def noted(self):
        """The kinds of fields in what the browser notes of its session, so as to bring it back after a crash."""
        notes = b"".join(held for path, held in self._files().items() if "Sessions" in path.parts)
        return {kind for kind in KINDS if kind.encode() in notes or kind.encode("utf-16-le") in notes}

    def sealed(self):
        """What lies sealed in the browser's own database, deleted or not."""
        stored = [content for path, content in self._files().items() if "Local Storage" in str(path)]
        whole = {found for content in stored for found in SEALED.findall(content)}
        return sorted(one.decode() for one in whole if len(one) % 4 == 0)

    def _files(self):
        found = {}
        for path in self.folder.rglob("*"):
            with suppress(FileNotFoundError, OSError):
                if path.is_file():
                    found[path.relative_to(self.folder)] = path.read_bytes()
        return found


@pytest.fixture
def home(chromium, tmp_path):
    return HomeBrowser(chromium.browser_type, tmp_path / "profile")


def in_base64(content):
    return b64encode(content).decode()


def keys_in(folder):
    """Every 32 bytes in a row of the files in the journal's folder, as who has that folder would try them."""
    contents = [path.read_bytes() for path in folder.iterdir() if path.is_file()]
    return sorted({in_base64(one[at : at + 32]) for one in contents for at in range(len(one) - 31)})


def test_words_a_page_puts_into_the_browser_as_they_are_are_found_long_after_it_deleted_them(only_looked_at, home):
    """A control: were the boxes to do it, the tests below would see it."""
    for step in ("localStorage.setItem('here', words)", "localStorage.removeItem('here')", "0"):
        with home.opened() as context:
            page = context.pages[0]
            page.goto(f"{only_looked_at.url}/calendar")
            page.evaluate(f"(words) => {step}", HERS)
        assert len(home.holds(HERS)) > 5


def test_what_stands_in_an_ordinary_field_is_found_in_the_files_of_the_session(only_looked_at, home):
    """The other control."""
    with home.opened() as context:
        page = context.pages[0]
        page.goto(f"{only_looked_at.url}/calendar")
        page.evaluate("document.body.innerHTML = '<input><input type=checkbox>'")
        page.locator("input").first.press_sequentially(LINE)
        page.locator("input").last.check()
        until(page, lambda: len(home.holds(LINE)) > 5 and home.noted() == {"text", "checkbox"})


@pytest.mark.parametrize("how", ["left", "closed"])
def test_no_byte_of_the_profile_tells_a_word_and_none_is_lost(served, home, how):
    with home.opened() as context:
        page = context.pages[0]
        first_line(page, served.url).press_sequentially(LINE)
        open_screen(page, "Today")
        set_slider(page, "Calm", 6)
        write_on(unfolded(page), HERS)
        at = open_message(page, served.url)
        write_on(at, HERS)
        page.wait_for_timeout(300)
        assert home.holds(HERS, LINE) == set()
        names = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
        assert [name for name in names if not STORED.fullmatch(name)] == []
        write_on(at, MORE)
        if how == "left":
            leave_button(page).click()
            page.wait_for_url("**/calendar")
        else:
            context.new_page()
            page.close()
        assert home.holds(HERS, MORE, LINE) == set()
    assert home.holds(HERS, MORE, LINE) == set()
    with home.opened() as context:
        page = context.pages[0]
        for opened, words in ((open_message, HERS + MORE), (open_note, HERS)):
            reads(opened(page, served.url), words)
            # Left before that, the page would have them wait until this box is opened again.
            gone_from_browser(page, words)
        expect(first_line(page, served.url)).to_have_value(LINE)
        wait_until_kept(page)
    assert home.holds(HERS, MORE, LINE) == set()


def test_no_field_is_noted_in_the_files_of_the_session_not_even_a_passphrase_that_is_looked_at(served, home, tmp_path):
    brought = tmp_path / "Thistledownletters.csv"
    brought.write_text("day,mood")
    with home.opened() as context:
        page = context.pages[0]
        go_to(page, served.url, "journal")
        field = page.get_by_label("New passphrase, at least 10 letters", exact=True)
        page.get_by_test_id("stTextInput").filter(has=field).get_by_role("button").click()
        expect(field).to_have_attribute("type", "text")
        field.press_sequentially(LOOKED_AT)
        page.wait_for_timeout(NOTED_AFTER)
        open_screen(page, "Import")
        page.locator("input[type=file]").set_input_files(brought)
        page.wait_for_timeout(NOTED_AFTER)
        open_screen(page, "Today")
        set_slider(page, "Calm", 6)
        page.wait_for_timeout(NOTED_AFTER)
        assert home.holds(LOOKED_AT, brought.stem) == home.noted() == set()
    assert home.holds(LOOKED_AT, brought.stem) == home.noted() == set()


def waiting(served, home):
    """Words that wait in the browser alone: the workbook stopped before she wrote them, and the tab was closed."""
    with home.opened() as context:
        page = context.pages[0]
        at = open_message(page, served.url)
        served.kill()
        write_on(at, HERS)
        assert '"notes ' in held_by_browser(page)
    served.start()


def locked(page, served):
    put_the_lock_on(page)


def erased(page, served):
    journal = open_workbook(Settings(served.folder)).journal
    parked = journal.exercises.save(ExerciseEntry(at=now(), exercise="3C", values={"text": "You left the cup."}))
    journal.erase("exercises", parked.id)


def forgotten(page, served):
    forget_everything(page, served.url)


@pytest.mark.parametrize("end", [locked, erased, forgotten])
def test_once_the_key_is_deleted_nothing_in_the_folder_opens_what_the_profile_keeps_and_no_word_is_lost(
    served, home, end
):
    waiting(served, home)
    before, old = home.sealed(), in_base64((served.folder / NAME).read_bytes()[-32:])
    with home.opened() as context:
        page = context.pages[0]
        go_to(page, served.url, "journal")
        assert HERS in str(page.evaluate(OPENED_BY, [before, [old]])), "a control: until then it opens"
        assert old in keys_in(served.folder)
        end(page, served)
        if end is not forgotten:
            # They lie here for a form that was not on the screen, sealed anew.
            open_screen(page, "Not sent yet")
            reads(box(page, MESSAGE), HERS)
            wait_until_kept(page)
        assert page.evaluate(OPENED_BY, [before, keys_in(served.folder)]) == []
        assert '"notes ' not in held_by_browser(page)
    assert home.holds(HERS) == set()
