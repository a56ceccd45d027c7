"""The lock in a real browser: every tab and every restart meets it, idleness shuts it, and a backup file travels."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from steady.storage.errors import WrongSecret
from steady.ui.lock.passphrase_screen import IDLE_MINUTES
from tests.browser.measures import faults
from tests.browser.screens import press, save_check_in, set_slider
from tests.browser.writing import held_by_browser, reads, unfolded
from tests.conftest import downloaded, press_on, settle
from tests.forked_workbook import ForkedWorkbook
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import begun, three_days

pytestmark = pytest.mark.trust

FIELD, OPEN, HERS = "Passphrase or recovery code", "Open", "Walked to the river."
TWELVE_SECONDS = 12 / 60


@contextmanager
def serving(folder, minutes=5.0):
    """A running workbook on a locked journal that holds her words."""
    workbook = three_days(folder)
    workbook.journal.settings.set(IDLE_MINUTES, minutes)
    workbook.journal.lock.put_on(PASSPHRASE, QUICK)
    with ForkedWorkbook(folder) as running:
        yield running


@pytest.fixture
def served(fresh_folder):
    with serving(fresh_folder) as running:
        yield running


@pytest.fixture
def hasty(fresh_folder):
    """The same, which locks itself after twelve seconds."""
    with serving(fresh_folder, TWELVE_SECONDS) as running:
        yield running


def meets_the_lock(tab):
    tab.get_by_role("heading", level=1, name="Locked", exact=True).wait_for()
    settle(tab)
    expect(tab.get_by_text(HERS)).to_have_count(0)
    expect(tab.get_by_test_id("stSidebarNavLink").locator("p")).to_have_text(["Locked", "Help now", "About"])


def unlock(tab, secret=PASSPHRASE):
    tab.get_by_label(FIELD).fill(secret)
    tab.get_by_label(FIELD).press("Enter")


def test_the_lock_stands_before_every_tab_and_after_every_return(served, visitor):
    first = visitor.new_page()
    first.goto(f"{served.url}/diary")
    meets_the_lock(first)
    unlock(first, "something else")
    first.get_by_text(WrongSecret.sentence).wait_for()
    expect(first.get_by_label(FIELD)).to_have_value("")
    unlock(first)
    first.get_by_text(HERS).wait_for()

    second = visitor.new_page()
    second.goto(f"{served.url}/diary")
    meets_the_lock(second)

    first.reload()
    meets_the_lock(first)
    unlock(first)
    first.get_by_text(HERS).wait_for()
    first.goto("about:blank")
    first.go_back()
    meets_the_lock(first)

    unlock(first)
    first.get_by_text(HERS).wait_for()
    served.kill()
    served.start()
    first.goto(f"{served.url}/diary")
    meets_the_lock(first)
    kept = first.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    assert PASSPHRASE not in kept and "river" not in kept and PASSPHRASE not in served.log()


def test_left_alone_in_the_middle_of_a_sentence_it_locks_and_the_sentence_waits(hasty, visitor):
    tab = visitor.new_page()
    tab.goto(hasty.url)
    unlock(tab)
    set_slider(tab, "Warm", 3)
    box = unfolded(tab)
    box.press_sequentially("He said that on Sunday", delay=600)
    # Typing for longer than the limit is no idleness.
    tab.wait_for_timeout(600)
    box.press_sequentially(" he would", delay=120)
    meets_the_lock(tab)
    expect(tab.get_by_text("He said")).to_have_count(0)
    assert "He said" not in held_by_browser(tab)
    opened = open_workbook(Settings(hasty.folder), PASSPHRASE)
    opened.journal.settings.set(IDLE_MINUTES, 5.0)
    unlock(tab)
    reads(unfolded(tab), "He said that on Sunday he would")
    save_check_in(tab)
    assert (3, "He said that on Sunday he would") in [(one.warm, one.note) for one in opened.check_ins.all()]


def test_a_backup_file_travels_to_a_new_computer_and_opens_there(served, visitor, tmp_path):
    tab = visitor.new_page()
    tab.goto(f"{served.url}/backups")
    unlock(tab)
    download = downloaded(tab, "Save the locked file")
    file = tmp_path / download.suggested_filename
    download.save_as(file)
    assert b"river" not in file.read_bytes()

    begun(tmp_path / "new computer")
    with ForkedWorkbook(tmp_path / "new computer") as elsewhere:
        tab.goto(f"{elsewhere.url}/backups")
        tab.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)
        tab.get_by_label("Its passphrase or recovery code").fill(PASSPHRASE)
        press(tab, "Look inside the file", "It has 3 check-ins")
        press(tab, "Replace my journal with it", "Your journal is now the one you picked.")
        second = visitor.new_page()
        second.goto(f"{elsewhere.url}/diary")
        meets_the_lock(second)
        unlock(second)
        second.get_by_text(HERS).wait_for()
    assert len(open_workbook(Settings(tmp_path / "new computer"), PASSPHRASE).check_ins.all()) == 3


def test_she_puts_the_lock_on_writes_on_behind_it_and_locked_finds_a_plain_list_of_screens_and_help_one_click_away(
    fresh_folder, visitor
):
    three_days(fresh_folder)
    with ForkedWorkbook(fresh_folder) as running:
        tab = visitor.new_page()
        tab.goto(f"{running.url}/journal")
        tab.get_by_label("New passphrase, at least 10 letters").fill(PASSPHRASE)
        tab.get_by_label("Type it again").fill(PASSPHRASE)
        press(tab, "Next: your recovery code", "This is your recovery code.")
        press(tab, "I've written it down. Lock my journal", "Your journal is locked with a passphrase")
        press_on(tab.get_by_role("navigation").get_by_role("link", name="Today", exact=True))
        set_slider(tab, "Calm", 4)
        save_check_in(tab)
        press(tab, "Lock now")
        meets_the_lock(tab)
        # As a screen reader finds it.
        assert list(faults(tab)) == []
        press_on(tab.get_by_role("link", name="Help now").first)
        tab.get_by_role("heading", level=1, name="Help now", exact=True).wait_for()
    assert len(open_workbook(Settings(fresh_folder), PASSPHRASE).check_ins.all()) == 4


def test_with_the_keyboard_alone_she_puts_the_lock_on_and_takes_it_off(fresh_folder, visitor):
    """The eye inside each field takes the Tab key first."""
    three_days(fresh_folder)
    with ForkedWorkbook(fresh_folder) as running:
        tab = visitor.new_page()
        tab.goto(f"{running.url}/journal")
        tab.get_by_label("New passphrase, at least 10 letters").focus()
        for _ in range(2):
            tab.keyboard.type(PASSPHRASE, delay=20)
            # A line that she has left for the eye in it is sent after a short pause.
            tab.wait_for_timeout(600)
            tab.keyboard.press("Tab")
            tab.keyboard.press("Tab")
        settle(tab)
        enter_on(tab, "Next: your recovery code", "This is your recovery code.")
        enter_on(tab, "I've written it down. Lock my journal", "Your journal is locked now.")
        press_on(tab.get_by_text("Take the lock off", exact=True))
        tab.get_by_label("Your passphrase or recovery code", exact=True).focus()
        tab.keyboard.type(PASSPHRASE, delay=20)
        enter_on(tab, "Take it off", "The lock is off now.")
    assert len(open_workbook(Settings(fresh_folder)).check_ins.all()) == 3


def enter_on(tab, name, said):
    """Goes to the button with the Tab key and presses Enter there."""
    button = tab.get_by_role("button", name=name, exact=True)
    button.wait_for()
    for _ in range(60):
        if button.evaluate("button => button === document.activeElement"):
            break
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.get_by_text(said).first.wait_for()
    settle(tab)
