"""With the journal behind a lock, no store of the browser holds a readable word, and still none is lost."""

import hmac
import re
from base64 import b64encode

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from steady.ui.lock.passphrase_screen import IDLE_MINUTES
from steady.ui.widgets import writing_box
from tests.browser.behind_the_lock import CLOSED, LOCK_NOW, REFRESHED, leave_in_mid_sentence, open_locked, unlock
from tests.browser.screens import (
    FORGET_WORDS,
    FORGOTTEN,
    RATE,
    TYPE_TO_FORGET,
    WORDS,
    answers,
    go_to,
    open_screen,
    open_stage,
    press,
    save_check_in,
    set_slider,
    slider,
)
from tests.browser.writing import (
    MESSAGE,
    SEQ_AHEAD,
    box,
    held_by_browser,
    open_message,
    reads,
    unfolded,
    wait_until_kept,
    write_and_tell_its_name,
    write_on,
)
from tests.conftest import settle, until
from tests.storage.locks import PASSPHRASE, QUICK

pytestmark = pytest.mark.trust

SENTENCE = "Nobody but me may read this, and it goes on for a while. "
TWELVE_SECONDS, ROUNDS = 12 / 60, 3
# What the page itself still holds: words of the boxes, and the key to sealed ones.
IN_THE_PAGE = "[...steadyWords.standing.values(), ...(steadyWords.key ?? [])].length"
SCRIPT = writing_box.with_imports("writing_box.js")
DRAWN_LATE = """async (script) => {
  const { default: draw } = await import(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  const parentElement = document.createElement("div");
  parentElement.innerHTML = "<label></label><textarea></textarea>";
  const data = { box: "late", seal: btoa("k".repeat(32)), seq: 1, text: "Nobody knows that" };
  const takenAway = draw({ parentElement, data, setStateValue() {} });
  parentElement.querySelector("textarea").dispatchEvent(new Event("input"));
  takenAway();
}"""


@pytest.fixture
def locked(served):
    """The running workbook, with a lock on its journal."""
    open_workbook(Settings(served.folder)).journal.lock.put_on(PASSPHRASE, QUICK)
    return served


def texts_in(served):
    return str([dict(draft.values) for draft in open_workbook(Settings(served.folder), PASSPHRASE).drafts.all()])


def meets_the_lock(tab):
    tab.get_by_role("heading", level=1, name="Locked", exact=True).wait_for()
    settle(tab)
    # Streamlit takes the old screen away a moment after the new one stands there.
    until(tab, lambda: "Nobody" not in tab.content() and tab.evaluate(IN_THE_PAGE) == 0)
    nothing_readable(tab)


def nothing_readable(tab):
    held = held_by_browser(tab)
    assert "Nobody" not in held and "steady words" not in held


def test_no_store_of_the_browser_ever_holds_a_readable_word(locked, page):
    open_locked(page, locked.url, "hold-box")
    for word in SENTENCE.split():
        write_on(box(page, MESSAGE), f"{word} ", delay=10)
        nothing_readable(page)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    nothing_readable(page)
    wait_until_kept(page)
    assert SENTENCE in texts_in(locked)


def test_words_arrive_while_she_still_writes(locked, page):
    open_locked(page, locked.url, "hold-box")
    written = ""
    while len(written) < 600 and SENTENCE not in texts_in(locked):
        write_on(box(page, MESSAGE), SENTENCE, delay=30)
        written += SENTENCE
    assert SENTENCE in texts_in(locked)


@pytest.mark.parametrize("how", [REFRESHED, CLOSED])
def test_not_a_word_is_lost_when_the_tab_is_refreshed_or_closed_in_mid_sentence(locked, visitor, how):
    """At moments nobody chose; the bench does it more often."""
    left = leave_in_mid_sentence(visitor, locked.url, how, ROUNDS)
    assert (left.tried, left.lost) == (ROUNDS, 0)


def test_a_killed_workbook_takes_no_word_along_and_the_open_page_holds_none_it_could_show(locked, page):
    open_locked(page, locked.url, "hold-box")
    write_on(box(page, MESSAGE), "Nobody was told before, ", delay=20)
    locked.kill()
    write_on(box(page, MESSAGE), "nor while it was gone.", delay=20)
    locked.start()
    meets_the_lock(page)
    unlock(page)
    reads(box(page, MESSAGE), "Nobody was told before, nor while it was gone.")
    wait_until_kept(page)
    assert "nor while it was gone." in texts_in(locked)


def test_lock_now_in_mid_sentence_keeps_the_sentence_and_the_sliders_and_they_can_be_saved(locked, page):
    open_locked(page, locked.url)
    set_slider(page, "Calm", 6)
    write_on(unfolded(page), "Nobody knows that")
    press(page, LOCK_NOW)
    meets_the_lock(page)
    locked.kill()
    locked.start()
    page.reload()
    meets_the_lock(page)
    unlock(page)
    reads(unfolded(page), "Nobody knows that")
    answers(page, "Calm", "6")
    save_check_in(page)
    kept = open_workbook(Settings(locked.folder), PASSPHRASE)
    assert [(one.calm, one.note) for one in kept.check_ins.all()] == [(6, "Nobody knows that")]
    assert not kept.drafts.all()


def test_a_box_that_is_drawn_once_more_after_the_lock_leaves_no_word_and_no_key_behind(locked, page):
    """On a busy machine the old screen may come to its turn after the page was told to let go of everything."""
    page.goto(locked.url)
    meets_the_lock(page)
    page.evaluate(DRAWN_LATE, SCRIPT)
    assert page.evaluate(IN_THE_PAGE) == 0


def test_left_alone_it_hides_her_words_even_when_the_workbook_has_stopped(locked, page):
    opened = open_workbook(Settings(locked.folder), PASSPHRASE)
    opened.journal.settings.set(IDLE_MINUTES, TWELVE_SECONDS)
    open_locked(page, locked.url, "hold-box")
    write_on(box(page, MESSAGE), "Nobody knows that")
    wait_until_kept(page)
    locked.kill()
    expect(box(page, MESSAGE)).to_be_hidden()
    expect(page.get_by_role("button", name=LOCK_NOW)).to_be_hidden()
    opened.journal.settings.set(IDLE_MINUTES, 5.0)
    locked.start()
    meets_the_lock(page)
    unlock(page)
    reads(box(page, MESSAGE), "Nobody knows that")


def put_the_lock_on(tab):
    open_screen(tab, "My journal")
    tab.get_by_label("New passphrase, at least 10 letters").fill(PASSPHRASE)
    tab.get_by_label("Type it again").fill(PASSPHRASE)
    press(tab, "Next: your recovery code", "This is your recovery code.")
    press(tab, "I've written it down. Lock my journal", "Your journal is locked with a passphrase")


def test_putting_the_lock_on_takes_every_readable_word_out_of_the_browser_and_none_is_lost(served, visitor):
    """Another tab is in mid-sentence then; words of a page that is long gone lie there too."""
    first, second = visitor.new_page(), visitor.new_page()
    open_message(first, served.url)
    go_to(second, served.url)
    first.evaluate('localStorage.setItem(\'steady words of long ago\', \'{"seq": 1, "text": "Nobody"}\')')
    first.evaluate("localStorage.setItem('hers', 'of another program')")
    write_on(unfolded(second), "Nobody expected ")
    first.bring_to_front()
    put_the_lock_on(first)
    until(first, lambda: "steady words" not in held_by_browser(first))
    nothing_readable(first)
    meets_the_lock(second)
    assert "of another program" in held_by_browser(first)
    unlock(second)
    reads(unfolded(second), "Nobody expected ")


@pytest.mark.parametrize("screen", ["", "part-1"])
def test_a_lock_put_on_by_another_program_is_met_at_the_next_touch_of_a_slider(served, page, screen):
    """Only a part of the screen runs then, and not the navigation; what she chose waits behind the lock."""
    go_to(page, served.url, screen)
    if screen:
        open_stage(page, RATE)
    label = WORDS.parts[0].items[0].question if screen else WORDS.check_in.feelings[0].label
    open_workbook(Settings(served.folder)).journal.lock.put_on(PASSPHRASE, QUICK)
    slider(page, label).press("ArrowRight")
    meets_the_lock(page)
    unlock(page)
    answers(page, label, "0")


def test_words_that_version_0_1_sealed_in_the_browser_are_taken_over_once(locked, page):
    open_locked(page, locked.url, "hold-box")
    name = write_and_tell_its_name(page)
    key = open_workbook(Settings(locked.folder), PASSPHRASE).journal.lock.key_for("words in the browser")
    shelf, seq, nonce = hmac.digest(key, name.encode(), "sha256").hex(), SEQ_AHEAD, bytes(12)
    words = AESGCM(key).encrypt(nonce, b"Nobody read it yet.", f"{shelf} {seq}".encode())
    held = {"seq": seq, "iv": b64encode(nonce).decode(), "words": b64encode(words).decode()}
    page.evaluate(
        "([name, held]) => localStorage.setItem(name, JSON.stringify(held))", [f"steady sealed {shelf}", held]
    )
    page.reload()
    unlock(page)
    reads(box(page, MESSAGE), "Nobody read it yet.")
    wait_until_kept(page)
    assert "Nobody read it yet." in texts_in(locked)


def test_forgetting_everything_takes_the_words_out_of_the_browser_too(locked, page):
    open_locked(page, locked.url, "hold-box")
    write_on(box(page, MESSAGE), "Nobody will ever read this.")
    wait_until_kept(page)
    page.evaluate("['steady sealed', 'notes'].forEach((name) => localStorage.setItem(`${name} of long ago`, '{}'))")
    open_screen(page, "My journal")
    page.get_by_text("Forget everything", exact=True).click()
    page.get_by_label(TYPE_TO_FORGET).fill(FORGET_WORDS)
    press(page, "Delete it all", FORGOTTEN)
    until(page, lambda: not re.search("steady|notes ", held_by_browser(page)))
    until(page, lambda: page.evaluate(IN_THE_PAGE) == 0)
    press(page, "Start a new journal")
    page.goto(f"{locked.url}/hold-box")
    expect(box(page, MESSAGE)).to_have_value("")
