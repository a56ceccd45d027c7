"""Everything taken out, everything forgotten, everything brought in: the journal is the same as before."""

from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from steady.domain.records import privacy
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.storage.records.serialization import to_document
from tests.browser.screens import (
    BEGIN,
    FORGET_WORDS,
    FORGOTTEN,
    TYPE_TO_FORGET,
    go_through_the_first_visit,
    go_to,
    open_screen,
    press,
)
from tests.command_line.typed import typed
from tests.conftest import downloaded, press_on, settle
from tests.forked_workbook import ForkedWorkbook
from tests.ui.journals import bytes_under, three_days

RIVER, BAKED = "Walked to the river.", "Baked with Mia."


def tick(page, label, then=""):
    """Choose `label`, and wait until `then` stands there for it."""
    page.get_by_text(label, exact=True).click()
    page.get_by_text(then or label, exact=True).wait_for()
    settle(page)


def saved(page, button, folder):
    """The file that a press on `button` downloads."""
    download = downloaded(page, button)
    file = folder / download.suggested_filename
    download.save_as(file)
    return file


def test_everything_taken_out_and_forgotten_comes_back_the_same_and_the_command_line_works_beside_it(
    fresh_folder, page, tmp_path
):
    held = ExerciseEntry(exercise="hold", values=privacy.marked({"text": "I hold this back."}))
    three_days(fresh_folder).exercises.save(held)
    before = open_workbook(Settings(fresh_folder)).journal.everything()
    with ForkedWorkbook(fresh_folder) as running:
        go_to(page, running.url, "take-out")
        tick(page, "Include what I wrote and didn't send")
        press(page, "Make the file", "Your file is ready.")
        file = saved(page, "Save the file", tmp_path)
        assert file.name == "notes.json"

        open_screen(page, "My journal")
        page.get_by_text("Forget everything", exact=True).click()
        page.get_by_label(TYPE_TO_FORGET).fill(FORGET_WORDS)
        press(page, "Delete it all", FORGOTTEN)
        assert bytes_under(fresh_folder) == {}
        press(page, "Start a new journal")

        page.get_by_role("navigation").get_by_role("link", name="Today", exact=True).click()
        page.get_by_role("button", name=BEGIN, exact=True).wait_for()
        go_through_the_first_visit(page)
        open_screen(page, "Import")
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)
        press(page, "Replace my journal with it", "Done. Your journal is now the one in the file.")
        open_screen(page, "Diary")
        expect(page.get_by_text(RIVER)).to_have_count(1)
        assert open_workbook(Settings(fresh_folder)).journal.everything() == before

        the_command_line_works_while_the_workbook_is_open(page, fresh_folder, tmp_path)
        a_long_diary_says_how_far_it_is_and_stops_when_she_says_so(page, fresh_folder)


def the_command_line_works_while_the_workbook_is_open(page, folder, beside):
    open_workbook(Settings(beside / "other")).check_ins.save(CheckIn(calm=4, note=BAKED))
    assert typed("export", beside / "other.json", data=beside / "other").code == 0
    assert typed("import", beside / "other.json", data=folder).code == 0
    open_screen(page, "Today")
    open_screen(page, "Diary")
    expect(page.get_by_text(BAKED)).to_have_count(1)
    assert typed("check", data=folder).code == 0


def a_long_diary_says_how_far_it_is_and_stops_when_she_says_so(page, folder):
    entry = to_document(CheckIn(calm=5, note="Walked to the river and back. " * 8))
    open_workbook(Settings(folder)).journal.replace_everything(
        {
            "check_ins": {f"{number:032x}": entry for number in range(60_000)},
            "settings": {"private": {"value": False}, "careful version": {"value": False}},
        }
    )
    open_screen(page, "Export")
    tick(page, "A diary to read", then="From when?")
    press_on(page.get_by_role("button", name="Make the file", exact=True))
    expect(page.get_by_role("progressbar")).to_be_visible()
    page.get_by_role("button", name="Stop", exact=True).click(delay=50)
    expect(page.get_by_text("You stopped it, so no file was made.")).to_be_visible()
    settle(page)
    expect(page.get_by_role("button", name="Save the file", exact=True)).to_have_count(0)
    expect(page.get_by_role("progressbar")).to_have_count(0)


def test_the_address_of_a_saved_file_opens_nothing_for_who_finds_it_in_the_list_of_downloads(fresh_folder, visitor):
    three_days(fresh_folder)
    with ForkedWorkbook(fresh_folder) as running:
        page, another = visitor.new_page(), visitor.new_page()
        go_to(page, running.url, "take-out")
        press(page, "Make the file", "Your file is ready.")
        for _ in range(2):
            download = downloaded(page, "Save the file")
            assert RIVER in download.path().read_text("utf-8")
        assert another.goto(download.url).status == 403
        assert RIVER not in another.content()
