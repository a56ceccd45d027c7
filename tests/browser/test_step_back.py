"""Back inside an exercise in a real browser: not even the last letter typed before the press is lost."""

from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from steady.ui.step_back import BACK
from tests.browser.screens import PARTS, go_to, press
from tests.browser.writing import box, wait_until_kept

LOOP = next(one for part in PARTS for one in part.exercises if one.special == "chase_loop")
SET_OFF, EXIT = f"1. {LOOP.steps[0].fields[0].label}", LOOP.steps[1].fields[0].label


def kept(served):
    return [dict(one.values) for one in open_workbook(Settings(served.folder)).exercises.all()]


def test_what_is_typed_and_left_with_back_stands_there_when_she_comes_again(served, page):
    go_to(page, served.url, "exercises")
    press(page, LOOP.title, "Step 1 of 2")
    box(page, SET_OFF).press_sequentially("He read it and said nothing.")
    press(page, "Next", "Step 2 of 2")
    box(page, EXIT).press_sequentially("Before I look a second time.")
    press(page, BACK, "Step 1 of 2")
    expect(box(page, SET_OFF)).to_have_value("He read it and said nothing.")
    assert kept(served) == [{"trigger": "He read it and said nothing."}]
    wait_until_kept(page)
    page.reload()
    press(page, LOOP.title, "Step 1 of 2")
    expect(box(page, SET_OFF)).to_have_value("He read it and said nothing.")
    press(page, "Next", "Step 2 of 2")
    expect(box(page, EXIT)).to_have_value("Before I look a second time.")
    press(page, "Save", "It is saved.")
    assert kept(served) == [{"trigger": "He read it and said nothing.", "exit_point": "Before I look a second time."}]
