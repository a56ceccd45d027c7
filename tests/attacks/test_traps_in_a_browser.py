"""A journal full of traps in a real Chromium: on every screen nothing is fetched, nothing runs, and text stays text."""

import pytest

from steady.storage.journal import open_journal
from tests.attacks.hostile import MARK, hostile_journal
from tests.browser.screens import PARTS, SCREENS, go_to, open_screen
from tests.conftest import press_on, settle
from tests.forked_workbook import ForkedWorkbook
from tests.gate.foreign_page import ForeignPage
from tests.storage.locks import PASSPHRASE, QUICK

pytestmark = pytest.mark.trust

WATCH = """
window.stopped = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.stopped.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""
# A trap that was read as Markdown or HTML would have left one of these.
SPRUNG = """([mark, there]) => [
  ...document.querySelectorAll(`[src*="${there}"], [href*="${there}"], [href^="javascript"], [onload], [onerror]`),
  ...[...document.querySelectorAll("strong, em, code, a, .katex, .stMarkdownColoredText")]
    .filter((one) => one.textContent.includes(mark) && !one.closest("[data-testid=stCode]")),
].map((one) => one.outerHTML.slice(0, 200))"""
UNFOLD = "() => document.querySelectorAll('details:not([open]) > summary').forEach((one) => one.click())"
# Streamlit's message reader tries WebAssembly for long numbers and does without.
HARMLESS = "script-src wasm-eval"


@pytest.fixture(scope="module")
def foreign():
    with ForeignPage() as there:
        yield there


@pytest.fixture(scope="module")
def served(tmp_path_factory, foreign):
    """A workbook that nobody writes in, but for the mark of a number, so that it has a backup."""
    folder = tmp_path_factory.mktemp("traps") / "journal"
    hostile_journal(folder, foreign.url)
    open_journal(folder).settings.set("number", 1)
    with ForkedWorkbook(folder) as running:
        yield running


@pytest.fixture
def tab(page):
    page.set_default_timeout(40_000)
    page.add_init_script(WATCH)
    page.talked = []
    page.on("dialog", lambda dialog: (page.talked.append(dialog.message), dialog.dismiss()))
    return page


def assert_nothing_sprang(tab, foreign):
    assert tab.evaluate(SPRUNG, [MARK, foreign.url]) == []
    assert set(tab.evaluate("window.stopped")) <= {HARMLESS}
    assert tab.evaluate("window.ran") is None
    assert (foreign.visits, tab.talked) == ([], [])


def unfold(tab):
    tab.evaluate(UNFOLD)
    tab.wait_for_timeout(400)
    settle(tab)


def point_at_every_part_of(tab, picture):
    picture.scroll_into_view_if_needed()
    place = picture.bounding_box()
    for across in range(1, 20):
        for down in (0.2, 0.4, 0.6, 0.8):
            tab.mouse.move(place["x"] + place["width"] * across / 20, place["y"] + place["height"] * down)
    tab.wait_for_timeout(200)


def test_no_trap_springs_on_any_screen_and_none_reaches_the_log(served, foreign, tab):
    go_to(tab, served.url)
    for name, _ in SCREENS.values():
        open_screen(tab, name)
        unfold(tab)
        assert_nothing_sprang(tab, foreign)
    open_screen(tab, "Diary")
    said = tab.get_by_test_id("stMain").inner_text()
    assert f"{MARK} note <img src='{foreign.url}/img.png'" in said and f"**{MARK}bold**" in said
    assert MARK not in served.log()


def test_no_trap_springs_in_an_exercise_nor_beside_its_pictures(served, foreign, tab):
    go_to(tab, served.url, "weeks")
    # A note beside a point of a picture is written by the picture's own library.
    point_at_every_part_of(tab, tab.locator("svg.marks").first)
    assert_nothing_sprang(tab, foreign)
    for exercise in [one for part in PARTS for one in part.exercises][::4]:
        go_to(tab, served.url, "exercises")
        # The way to the urge tool at the top has the name of one of them.
        press_on(tab.get_by_role("button", name=exercise.title, exact=True).last)
        settle(tab)
        unfold(tab)
        assert_nothing_sprang(tab, foreign)


def test_no_trap_springs_inside_a_backup_nor_on_the_lock_screen_and_nothing_of_it_is_there(served, foreign, tab):
    """The lock is taken off again, for the other tests of this workbook."""
    go_to(tab, served.url, "backups")
    tab.get_by_role("radiogroup").locator("label").first.click()
    settle(tab)
    unfold(tab)
    tab.get_by_text(MARK).first.wait_for(state="attached")
    assert_nothing_sprang(tab, foreign)
    lock = open_journal(served.folder).lock
    lock.put_on(PASSPHRASE, QUICK)
    # That no screen sends a word before it is unlocked is seen on all of them in test_second_visitor.py.
    try:
        tab.goto(f"{served.url}/diary")
        tab.get_by_role("heading", level=1, name="Locked", exact=True).wait_for()
        settle(tab)
        assert MARK not in tab.content()
        assert_nothing_sprang(tab, foreign)
    finally:
        lock.take_off(PASSPHRASE)
