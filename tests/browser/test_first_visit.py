"""The first visit in a browser: few words in sight, a reload at any moment, the keyboard alone, and a way back."""

import pytest
from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from steady.ui.bring_in import backup_first
from steady.ui.journal.backups_page import SAVED
from steady.ui.today import first_visit
from tests.browser.measures import faults, sticking_out
from tests.browser.screens import FORGET_WORDS, FORGOTTEN, SAVE_CHECK_IN, TYPE_TO_FORGET, WORDS, YES, go_to, press
from tests.conftest import downloaded, press_on, settle
from tests.forked_workbook import ForkedWorkbook
from tests.storage.locks import PASSPHRASE
from tests.ui.journals import three_days

WELCOME = WORDS.welcome
MOST_WORDS, FINGER = 60, 44
MOVED_OUT = "He's moved out"
# Each view by its heading, and what is pressed there to come to the next one.
VIEWS = {
    WELCOME.title: WELCOME.begin,
    WORDS.situations.question: MOVED_OUT,
    first_visit.WHO_ELSE: YES,
    WELCOME.leave_title: WELCOME.leave_known,
    WORDS.check_in.question: "",
}
# What the keyboard is on, inside of a piece with a world of its own too.
FOCUSED = "() => (document.activeElement.shadowRoot?.activeElement ?? document.activeElement).textContent.trim()"
MOST_STOPS = 60


def stands(page, title):
    page.get_by_role("heading", level=1, name=title, exact=True).wait_for()
    settle(page)


def words_in_sight(page):
    """How many words the view has; those under the picture of the way stand in a piece of their own."""
    way = (
        page.get_by_test_id("stMain").get_by_role("listitem").all_inner_texts()
        if page.get_by_role("img", name=WELCOME.picture).count()
        else []
    )
    return len(" ".join([page.get_by_test_id("stMain").inner_text(), *way]).split())


@pytest.mark.parametrize("width", [390, 1280])
def test_every_view_is_short_fits_has_no_fault_and_comes_back_after_a_reload(workbook_server, page, width):
    page.goto(workbook_server.url)
    for title, button in VIEWS.items():
        page.set_viewport_size({"width": width, "height": 900})
        stands(page, title)
        page.reload()
        stands(page, title)
        if not button:
            break
        assert words_in_sight(page) <= MOST_WORDS, title
        assert sticking_out(page) == [], title
        assert list(faults(page, ["light", "dark"])) == [], title
        page.set_viewport_size({"width": width, "height": 900})
        settle(page)
        press(page, button)
    assert page.get_by_role("button", name=SAVE_CHECK_IN, exact=True).is_visible()
    assert page.requests_seen == []


def test_every_answer_is_large_enough_for_an_unsteady_finger(workbook_server, page):
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(workbook_server.url)
    stands(page, WELCOME.title)
    press(page, WELCOME.begin)
    stands(page, WORDS.situations.question)
    buttons = page.locator(".st-key-first-visit").get_by_role("button").all()
    assert len(buttons) == len(WORDS.situations.situations) + len([WORDS.situations.rather_not, "Back", "check in"])
    assert [one.inner_text() for one in buttons if one.bounding_box()["height"] < FINGER] == []


def test_the_keyboard_alone_leads_through(workbook_server, page):
    page.goto(workbook_server.url)
    for title, button in VIEWS.items():
        stands(page, title)
        if not button:
            break
        for _ in range(MOST_STOPS):
            page.keyboard.press("Tab")
            if page.evaluate(FOCUSED) == button:
                break
        page.keyboard.press("Enter")
    assert page.get_by_role("button", name=SAVE_CHECK_IN, exact=True).is_visible()


def test_leave_is_practised_in_one_press_and_help_stands_on_the_first_view(workbook_server, page):
    page.goto(workbook_server.url)
    for title in list(VIEWS)[:3]:
        stands(page, title)
        press(page, VIEWS[title])
    stands(page, WELCOME.leave_title)
    press_on(page.get_by_role("button", name="Practice once", exact=True))
    expect(page.get_by_text("That's how it looks. Now tap Leave itself.")).to_be_visible()
    expect(page.get_by_text("It turns the page white right away")).to_be_hidden()


def test_a_saved_backup_is_said_to_be_saved_and_comes_back_after_everything_was_forgotten(fresh_folder, page, tmp_path):
    notes = [one.note for one in three_days(fresh_folder).check_ins.all()]
    with ForkedWorkbook(fresh_folder) as running:
        go_to(page, running.url, "backups")
        page.get_by_label("Passphrase for the file, at least 10 letters").fill(PASSPHRASE)
        page.get_by_label("Type it again").fill(PASSPHRASE)
        press(page, "Make the file")
        downloaded(page, "Save the locked file").save_as(tmp_path / "notes.backup")
        expect(page.get_by_text(SAVED)).to_be_visible()

        go_to(page, running.url, "journal")
        page.get_by_text("Forget everything", exact=True).click()
        page.get_by_label(TYPE_TO_FORGET).fill(FORGET_WORDS)
        press(page, "Delete it all", FORGOTTEN)
        press(page, backup_first.OFFER, backup_first.WHAT_FITS)
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(tmp_path / "notes.backup")
        page.get_by_label(backup_first.SECRET_LABEL).fill(PASSPHRASE)
        press(page, backup_first.OPEN, "It has 3 check-ins")
        press(page, backup_first.TAKE, "Your journal is back, as it was on")
        back = open_workbook(Settings(fresh_folder), PASSPHRASE)
        assert [one.note for one in back.check_ins.all()] == notes
