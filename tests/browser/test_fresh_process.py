"""After “Lock now” a fresh process takes over, and who sits at the page sees the lock screen and nothing else."""

import pytest
from playwright.sync_api import expect

from tests.browser.behind_the_lock import FIELD, LOCK_NOW, open_locked, unlock
from tests.browser.screens import FORGOTTEN, go_to, press
from tests.browser.test_forgetting import forget_everything
from tests.browser.writing import open_note, reads, unfolded, write_on
from tests.conftest import press_on, settle, until
from tests.storage.locks import PASSPHRASE, QUICK
from tests.supervised_workbook import SupervisedWorkbook
from tests.ui.journals import bytes_under, three_days

pytestmark = pytest.mark.trust

# Notes every moment without the title that stands there now, and every word of a workbook that has stopped.
WATCH = """() => {
  window.seen = [];
  const stands = document.querySelector("h1").innerText;
  new MutationObserver(() => {
    const title = document.querySelector("h1")?.innerText ?? "no title";
    const stopped = document.querySelector(".stopped-line").textContent;
    if (title !== stands || stopped) window.seen.push(`${title} ${stopped}`);
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}"""
# Types the passphrase and presses Enter as soon as the page has lost its line to the old process.
ENTER_WHEN_AWAY = """secret => new MutationObserver((_, watch) => {
  const app = document.querySelector("[data-testid=stApp]"), field = document.querySelector("input[type=password]");
  if (app.getAttribute("data-test-connection-state") === "CONNECTED" || !field) return;
  watch.disconnect();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, secret);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
}).observe(document, { subtree: true, attributes: true })"""


@pytest.fixture
def plain(fresh_folder):
    """A supervised workbook whose journal has no lock."""
    three_days(fresh_folder)
    with SupervisedWorkbook(fresh_folder) as running:
        yield running


@pytest.fixture
def served(fresh_folder):
    """One whose journal is locked."""
    three_days(fresh_folder).journal.lock.put_on(PASSPHRASE, QUICK)
    with SupervisedWorkbook(fresh_folder) as running:
        yield running


def watched(tab, title):
    """Waits for the screen of that title, and watches it from then on."""
    tab.get_by_role("heading", level=1, name=title, exact=True).wait_for()
    tab.evaluate(WATCH)


def lock(tab):
    press_on(tab.get_by_role("button", name=LOCK_NOW, exact=True))
    watched(tab, "Locked")


def is_replaced(tab, served, old):
    """Waits until a fresh process serves, and the page has come to it."""
    until(tab, lambda: served.servers and old not in served.servers)
    tab.wait_for_timeout(500)
    settle(tab)
    assert len(served.servers) == 1


def test_a_passphrase_typed_while_the_process_is_replaced_is_whole_and_opens(served, visitor):
    tab = visitor.new_page()
    open_locked(tab, served.url)
    (old,) = served.servers
    lock(tab)
    field = tab.get_by_label(FIELD)
    field.click()
    typed = ""
    # She begins before, and is still at it when the page has come back.
    while old in served.servers and len(typed) < 200:
        tab.keyboard.type("n")
        typed += "n"
        tab.wait_for_timeout(100)
    for letter in "ever again":
        tab.keyboard.type(letter)
        tab.wait_for_timeout(100)
    is_replaced(tab, served, old)
    expect(field).to_have_value(f"{typed}ever again")
    assert tab.evaluate("window.seen") == []
    field.fill(PASSPHRASE)
    field.press("Enter")
    tab.get_by_role("button", name=LOCK_NOW, exact=True).wait_for()


def test_enter_in_the_very_moment_in_which_the_process_is_replaced_opens_all_the_same(served, visitor):
    tab = visitor.new_page()
    open_locked(tab, served.url)
    (old,) = served.servers
    lock(tab)
    tab.evaluate(ENTER_WHEN_AWAY, PASSPHRASE)
    is_replaced(tab, served, old)
    tab.get_by_role("button", name=LOCK_NOW, exact=True).wait_for()


def test_what_stood_in_a_form_and_a_tab_on_help_now_outlive_the_old_process(served, visitor):
    tab, other = visitor.new_page(), visitor.new_page()
    open_locked(tab, served.url)
    go_to(other, served.url, "help-now")
    (old,) = served.servers
    write_on(unfolded(tab), "Not yet saved")
    lock(tab)
    watched(other, "Help now")
    is_replaced(tab, served, old)
    settle(other)
    assert [tab.evaluate("window.seen"), other.evaluate("window.seen")] == [[], []]
    unlock(tab)
    reads(unfolded(tab), "Not yet saved")
    press_on(other.get_by_test_id("stSidebarNav").get_by_role("link", name="About", exact=True))
    other.get_by_role("heading", level=1, name="About this workbook", exact=True).wait_for()


def test_as_long_as_another_tab_has_the_journal_open_the_process_stays(served, visitor):
    tab, other = visitor.new_page(), visitor.new_page()
    open_locked(other, served.url)
    open_locked(tab, served.url)
    (old,) = served.servers
    lock(tab)
    tab.wait_for_timeout(3000)
    assert served.servers == [old]
    lock(other)
    is_replaced(other, served, old)


def test_after_forgetting_a_fresh_process_says_the_same_and_holds_nothing(plain, visitor):
    writing, forgetting = visitor.new_page(), visitor.new_page()
    write_on(open_note(writing, plain.url), "Nobody knows that")
    (old,) = plain.servers
    forget_everything(forgetting, plain.url)
    for tab in (writing, forgetting):
        watched(tab, FORGOTTEN)
    is_replaced(forgetting, plain, old)
    for tab in (writing, forgetting):
        settle(tab)
        assert tab.evaluate("window.seen") == []
    later = visitor.new_page()
    later.goto(plain.url)
    later.get_by_role("heading", level=1, name="No journal yet", exact=True).wait_for()
    assert bytes_under(plain.folder) == {}
    press(forgetting, "Start a new journal")
    forgetting.get_by_role("heading", level=1, name=FORGOTTEN, exact=True).wait_for(state="detached")


def new_twice(tab):
    for label in ("New passphrase, at least 10 letters", "Type it again"):
        tab.get_by_label(label).fill(PASSPHRASE)
    settle(tab)


def test_a_recovery_code_put_away_by_the_lock_is_told_by_the_fresh_process_too(plain, visitor):
    tab = visitor.new_page()
    go_to(tab, plain.url, "journal")
    new_twice(tab)
    press(tab, "Next: your recovery code", "This is your recovery code.")
    press(tab, "I've written it down. Lock my journal", "Your journal is locked now.")
    press_on(tab.get_by_text("Change the passphrase, or get a new recovery code"))
    tab.get_by_label("Your current passphrase or recovery code").fill(PASSPHRASE)
    new_twice(tab)
    press(tab, "Next: your recovery code", "This is your recovery code.")
    (old,) = plain.servers
    lock(tab)
    is_replaced(tab, plain, old)
    unlock(tab)
    tab.get_by_text("There was a recovery code here, and it's been put away.").wait_for()
