"""The veil in a real browser: it comes when nobody is there, and what brings it back is not lost."""

import pytest
from playwright.sync_api import Page, expect

from steady.bootstrap import Settings, open_workbook
from steady.ui.safety import hide_screen
from tests.browser.leaving import ON_TOP, leave_button
from tests.browser.screens import NOTE, SAVE_CHECK_IN, WORDS, go_to, press, set_slider

FIVE_MINUTES = "5 minutes"
STEPS = {step.id: step for step in WORDS.urge.steps}
OVER_EVERYTHING = """(cover) => {
  const { width, height, x, y } = cover.getBoundingClientRect();
  const spots = [[0.2, 0.3], [0.5, 0.5], [0.8, 0.9]];
  return x === 0 && y === 0 && width >= innerWidth && height >= innerHeight
    && spots.every(([x, y]) => cover.contains(document.elementFromPoint(x * innerWidth, y * innerHeight)));
}"""


def leave_alone(page: Page) -> None:
    """Let a minute and a little more pass on the page's clock, with every tick that belongs to it."""
    page.clock.run_for((hide_screen.SECONDS + 2) * 1000)


@pytest.mark.new_profile
def test_a_screen_left_alone_is_veiled_until_she_is_back_and_no_letter_of_hers_is_lost(served, page):
    open_workbook(Settings(served.folder)).journal.settings.set(hide_screen.WANTED, True)
    page.clock.install()
    go_to(page, served.url)
    cover = page.locator(".veil")
    box = page.get_by_label(NOTE)
    box.press_sequentially("Walked to the rive")
    expect(cover).to_have_count(0)

    leave_alone(page)
    expect(cover).to_be_visible()
    assert cover.evaluate(OVER_EVERYTHING) and leave_button(page).evaluate(ON_TOP)
    page.keyboard.press("r")
    expect(cover).to_have_count(0)
    expect(box).to_have_value("Walked to the river")

    # A key that would press a button she cannot see brings the screen back and no more.
    page.get_by_role("button", name=SAVE_CHECK_IN, exact=True).focus()
    leave_alone(page)
    for key in ("Space", "Enter"):
        page.keyboard.press(key)
        expect(cover).to_have_count(0)
        leave_alone(page)
    page.mouse.move(300, 300)
    page.mouse.move(320, 320)
    expect(cover).to_have_count(0)

    # While a wait runs she looks at it, with her hands still.
    press(page, WORDS.urge.title)
    press(page, STEPS["kind"].choices["text"])
    set_slider(page, "How strong, from 0 to 10", 9)
    press(page, "Next")
    press(page, STEPS["hope"].choices["answer"])
    press(page, FIVE_MINUTES, f"Your {FIVE_MINUTES}")
    page.get_by_role("timer").wait_for()
    leave_alone(page)
    expect(cover).to_have_count(0)
    press(page, WORDS.urge.wait.end_now, STEPS["strength_1"].question)
    leave_alone(page)
    expect(cover).to_be_visible()
    assert open_workbook(Settings(served.folder)).check_ins.all() == []
