"""Not one word is lost: whatever happens to the page, the tab, the browser or the workbook while she writes."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.refreshes import OPENED, refresh_in_mid_sentence
from tests.browser.screens import (
    answers,
    go_to,
    open_more,
    open_screen,
    press,
    save_check_in,
    set_slider,
    shows,
    sleep_answer,
    walk_to,
)
from tests.browser.writing import (
    MESSAGE,
    OUTBOX,
    SEQ_AHEAD,
    box,
    drafts_in,
    gone_from_browser,
    held_by_browser,
    open_exercise,
    open_message,
    open_note,
    open_question,
    reads,
    texts_in,
    unfolded,
    wait_until_kept,
    write_and_tell_its_name,
    write_on,
)
from tests.conftest import press_on, settle, until

pytestmark = pytest.mark.trust

ROUNDS, STOPPED = 4, "The workbook has stopped."
# After each letter taken in while there is no box: should the page go now, does it lie in the browser's store or on the
# disk? Words that the workbook has acknowledged are in the store no more.
NOTE_WHAT_IS_NOT_HELD = f"""
window.notHeld = [];
window.outbox = {OUTBOX};"""
NOTE_WHAT_IS_NOT_HELD += """
addEventListener("keydown", () => setTimeout(() => {
  const { held, kept } = window.steadyWords ?? {};
  const isKept = held && held.seq <= (kept.get(held.box.name) ?? 0);
  if (held && !isKept && !window.outbox().some((one) => one?.text === held.text)) window.notHeld.push(held.text);
}), true);
"""
GO_AND_TYPE = """(area, more) => {
  document.querySelector("[data-testid=stSidebarNavLink][href$=steps]").click();
  area.value += more;
  area.dispatchEvent(new Event("input"));
  area.dispatchEvent(new Event("blur"));
}"""


def test_not_a_word_is_lost_in_refreshes_in_mid_sentence(served, chromium):
    """Three boxes in three tabs, each refreshed at a moment nobody chose; the bench does it a hundred times."""
    refreshes = refresh_in_mid_sentence(chromium, served.url, ROUNDS)
    assert (refreshes.tried, refreshes.lost) == (len(OPENED) * ROUNDS, 0)


def test_a_closed_tab_takes_no_word_along(served, visitor):
    page = visitor.new_page()
    go_to(page, served.url)
    for opened in (open_message, open_question, open_exercise, open_note):
        write_on(opened(page, served.url, walk_to), "I walked to the river and")
        page.close()
        page = visitor.new_page()
        reads(opened(page, served.url), "I walked to the river and")


def test_a_killed_workbook_takes_no_word_along_and_the_open_page_goes_on_or_is_refreshed(served, page):
    at = open_note(page, served.url)
    write_on(at, "Before it stopped, ", delay=20)
    served.kill()
    write_on(at, "while it was gone, ", delay=20)
    served.start()
    write_on(at, "and after.", delay=20)
    wait_until_kept(page)
    assert "Before it stopped, while it was gone, and after." in texts_in(served.folder)
    reads(at, "Before it stopped, while it was gone, and after.")
    served.kill()
    write_on(at, " Nobody was listening.")
    served.start()
    page.reload()
    settle(page)
    wait_until_kept(page)
    assert "while it was gone, and after. Nobody was listening." in texts_in(served.folder)
    save_check_in(page)
    assert drafts_in(served.folder) == []


def test_a_workbook_that_stays_away_takes_neither_the_keyboard_nor_a_letter(served, page):
    asked_in_vain = []
    page.on("requestfailed", lambda request: asked_in_vain.append(request.url.endswith("/_stcore/health")))
    at = open_note(page, served.url)
    write_on(at, "It stops, ")
    served.kill()
    # Streamlit asks six times before it opens a dialog of its own.
    until(page, lambda: sum(asked_in_vain) > 7)
    expect(page.get_by_text(STOPPED)).to_be_visible()
    expect(at).to_be_focused()
    page.keyboard.type("and I write on.")
    served.start()
    expect(page.get_by_text(STOPPED)).to_have_count(0)
    reads(at, "It stops, and I write on.")
    wait_until_kept(page)
    assert "It stops, and I write on." in texts_in(served.folder)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_who_writes_on_while_the_workbook_comes_back_loses_no_letter_and_stays_in_her_box(served, page):
    page.add_init_script(NOTE_WHAT_IS_NOT_HELD)
    at = open_note(page, served.url)
    write_on(at, "It stops. ", delay=20)
    wait_until_kept(page)
    at.press("Control+Home")
    served.kill()
    served.start()
    # Long enough to be under way, however long the page takes to come back.
    page.keyboard.type("Slowly I write on, and then some more, one letter after the other. " * 2, delay=40)
    settle(page)
    expect(at).to_be_focused()
    page.keyboard.type("I am still here. ", delay=20)
    assert page.evaluate("window.notHeld") == []
    wait_until_kept(page)
    words = "Slowly I write on, and then some more, one letter after the other. " * 2 + "I am still here. It stops. "
    reads(at, words)
    assert words in texts_in(served.folder)


def test_a_page_that_has_gone_blank_comes_back_by_itself_with_her_words_but_not_while_nobody_would_answer(served, page):
    at = open_note(page, served.url)
    served.kill()
    write_on(at, "I was about to")
    # As Streamlit does when one of its pieces fails.
    page.evaluate("document.getElementById('root').replaceChildren()")
    page.wait_for_timeout(6000)
    assert page.get_by_test_id("stApp").count() == 0 and page.url.startswith(served.url)
    served.start()
    page.get_by_test_id("stApp").wait_for()
    reads(unfolded(page), "I was about to")


def test_a_stopped_and_started_workbook_takes_no_slider_along(served, page):
    at = open_note(page, served.url)
    set_slider(page, "Calm", 6)
    open_more(page)
    press_on(sleep_answer(page, "so-so"))
    settle(page)
    write_on(at, "Half of it")
    wait_until_kept(page)
    served.stop()
    served.start()
    page.reload()
    shows(page, "")
    reads(box(page), "Half of it")
    answers(page, "Calm", "6")
    save_check_in(page)


def test_neither_a_dropped_network_nor_leaving_takes_a_word_along(served, page, visitor):
    at = open_message(page, served.url)
    write_on(at, "The line is ")
    visitor.set_offline(True)
    write_on(at, "dead, I go on ")
    page.wait_for_timeout(600)
    visitor.set_offline(False)
    write_on(at, "writing.")
    wait_until_kept(page)
    assert "The line is dead, I go on writing." in texts_in(served.folder)
    page.route("**/calendar*", lambda route: route.fulfill(body="<p>Calendar</p>", content_type="text/html"))
    write_on(at, " He is at the door")
    page.get_by_role("button", name="Leave", exact=True).click()
    page.wait_for_url("**/calendar")
    reads(open_message(page, served.url), "The line is dead, I go on writing. He is at the door")


def test_going_to_another_screen_in_mid_sentence_takes_no_word_along(served, page):
    write_on(open_note(page, served.url), "I was about to")
    open_screen(page, "Diary")
    open_screen(page, "Today")
    reads(unfolded(page), "I was about to")
    write_on(box(page), " say")
    open_screen(page, "Not sent yet")
    page.reload()
    reads(open_note(page, served.url), "I was about to say")


def test_what_is_typed_in_the_very_moment_of_going_to_another_screen_neither_empties_that_screen_nor_is_lost(
    served, page
):
    words = "I was about to"
    write_on(open_note(page, served.url), words)
    for more in (" say", " that", " now"):
        # As on a slow computer: the box speaks up when the other screen is asked for and not there yet.
        box(page).evaluate(GO_AND_TYPE, more)
        words += more
        shows(page, "steps")
        open_screen(page, "Today")
        reads(unfolded(page), words)
    wait_until_kept(page)
    assert words in texts_in(served.folder)


def test_sliders_and_chips_that_were_not_saved_come_back_and_can_be_saved(served, page):
    open_note(page, served.url)
    set_slider(page, "Warm", 8)
    open_more(page)
    for chip in (sleep_answer(page, "so-so"), page.get_by_role("button", name="tender", exact=True)):
        press_on(chip)
        settle(page)
    page.wait_for_timeout(600)
    page.reload()
    shows(page, "")
    answers(page, "Warm", "8")
    save_check_in(page)
    draft_gone = drafts_in(served.folder) == []
    for said in ("Warm 8", "Words: tender"):
        page.get_by_text(said).first.wait_for()
    assert draft_gone


def test_two_tabs_that_write_in_the_same_box_both_keep_their_words(served, visitor):
    first, second = visitor.new_page(), visitor.new_page()
    write_on(open_message(first, served.url), "Begun here")
    wait_until_kept(first)
    reads(open_message(second, served.url), "Begun here")
    write_on(box(second, MESSAGE), ", and then there")
    wait_until_kept(second)
    write_on(box(first, MESSAGE), ", and then again here")
    wait_until_kept(first)
    held = texts_in(served.folder)
    assert "Begun here, and then there" in held and "Begun here, and then again here" in held
    first.reload()
    settle(first)
    reads(box(first, MESSAGE), "Begun here, and then again here")
    first.get_by_text("didn't save").first.wait_for()


def test_after_save_neither_the_browser_nor_the_drafts_hold_her_words(served, page):
    at = open_note(page, served.url)
    set_slider(page, "Calm", 6)
    write_on(at, "Only once, please.")
    save_check_in(page)
    assert drafts_in(served.folder) == []
    gone_from_browser(page, "Only once")
    page.reload()
    shows(page, "")
    expect(page.get_by_text("You hadn't saved this yet")).to_have_count(0)


def test_her_words_are_never_in_the_address_the_title_or_the_log_and_discarded_neither_in_the_browser_nor_the_drafts(
    served, page
):
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    write_on(open_message(page, served.url), "unmistakable words", delay=30)
    wait_until_kept(page)
    page.reload()
    settle(page)
    told = " ".join([*seen, page.url, page.title(), served.log(), str(page.evaluate("document.cookie"))])
    assert "unmistakable" not in told
    press(page, "Throw it away")
    reads(box(page, MESSAGE), "")
    assert drafts_in(served.folder) == []
    gone_from_browser(page, "unmistakable")


def test_words_that_version_0_1_left_in_the_browser_as_they_are_are_taken_over_once(served, page):
    open_message(page, served.url)
    held = {
        f"steady words {write_and_tell_its_name(page)}": "Still waiting.",
        "steady words own/elsewhere": "Not here.",
    }
    for name, text in held.items():
        page.evaluate("(item) => localStorage.setItem(...item)", [name, json.dumps({"seq": SEQ_AHEAD, "text": text})])
    page.reload()
    reads(box(page, MESSAGE), "Still waiting.")
    assert "steady words" not in held_by_browser(page)
    until(page, lambda: [one["text"] for one in page.evaluate(OUTBOX)] == ["Not here."])
    assert "Still waiting." in texts_in(served.folder)


def test_the_box_has_its_name_takes_the_keyboard_and_asks_no_spelling_service(served, page):
    at = open_message(page, served.url)
    for name, value in {"spellcheck": "false", "autocomplete": "off", "dir": "auto"}.items():
        assert at.get_attribute(name) == value
    at.focus()
    one_line = at.bounding_box()["height"]
    page.keyboard.type("a line\n" * 12)
    assert at.bounding_box()["height"] > one_line
    page.keyboard.press("Tab")
    settle(page)
    expect(page.get_by_role("button", name="Check it")).to_be_focused()
    at.fill("אני עייפה היום")
    assert at.evaluate("(area) => getComputedStyle(area).direction") == "rtl"
