"""Exercises in a real browser: the ring on a wide and a narrow screen, and no letter typed before a press is lost."""

from playwright.sync_api import Locator, Page, expect

from steady.bootstrap import Settings, open_workbook
from steady.ui.exercises.wizard import BACK
from tests.browser.screens import PARTS, go_to, open_screen, press
from tests.browser.writing import wait_until_kept
from tests.conftest import settle, until

LOOP = next(one for part in PARTS for one in part.exercises if one.special == "chase_loop")
SORTING = next(one for part in PARTS for one in part.exercises if one.special == "facts_and_guesses")
_FIELDS = {field.id: field.label for step in SORTING.steps for field in step.fields}
FACT, GUESS = _FIELDS["facts"], _FIELDS["guesses"]
BOXES = [f"{number}. {field.label}" for number, field in enumerate(LOOP.steps[0].fields, 1)]
SET_OFF, EXIT = BOXES[0], LOOP.steps[1].fields[0].label
PHONE = {"width": 360, "height": 800}


def kept(served):
    return [dict(one.values) for one in open_workbook(Settings(served.folder)).exercises.all()]


def box(page: Page, label: str) -> Locator:
    """The box called `label`; a step may have the same name."""
    return page.get_by_role("textbox", name=label, exact=True)


def places(page: Page) -> list[tuple[float, float]]:
    """Left and top of each box of the ring, in the order of their numbers."""
    shown = [box(page, label).bounding_box() for label in BOXES]
    return [(one["x"], one["y"]) for one in shown]


def test_no_letter_typed_a_moment_before_a_move_or_back_is_lost_and_the_ring_keeps_its_order(served, page):
    go_to(page, served.url, "exercises")
    a_line_typed_a_moment_before_the_move_is_not_lost(page)
    assert kept(served) == [{"facts": ["He slept at his brother's"], "guesses": ["He thinks I am too much"]}]

    press(page, "All exercises")
    press(page, LOOP.title, "Page 1 of 2")
    the_ring_goes_clockwise_and_on_a_phone_down_and_by_key_in_order(page)
    what_is_typed_and_left_with_back_stands_there_when_she_comes_again(page, served)


def a_line_typed_a_moment_before_the_move_is_not_lost(page):
    press(page, SORTING.title, "Page 1 of 4")
    press(page, "Next", "Page 2 of 4")
    box(page, FACT).fill("He thinks I am too much")
    box(page, FACT).blur()
    settle(page)
    box(page, f"{FACT}, 2").fill("He slept at his brother's")
    press(page, SORTING.words["move_it"], "Moved to what you're guessing")
    expect(box(page, FACT)).to_have_value("He slept at his brother's")
    press(page, "Next", "Page 3 of 4")
    expect(box(page, GUESS)).to_have_value("He thinks I am too much")


def the_ring_goes_clockwise_and_on_a_phone_down_and_by_key_in_order(page):
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = places(page)
    assert x1 < x2 and x2 == x3 and x1 == x4 and y1 == y2 < y3 == y4
    box(page, BOXES[1]).focus()
    page.keyboard.press("Tab")
    expect(box(page, BOXES[2])).to_be_focused()
    wide = page.viewport_size
    page.set_viewport_size(PHONE)
    until(page, lambda: len({left for left, _ in places(page)}) == 1)
    tops = [top for _, top in places(page)]
    assert tops == sorted(tops)
    page.set_viewport_size(wide)
    until(page, lambda: len({left for left, _ in places(page)}) == 2)


def what_is_typed_and_left_with_back_stands_there_when_she_comes_again(page, served):
    box(page, SET_OFF).press_sequentially("He read it and said nothing.")
    press(page, "Next", "Page 2 of 2")
    box(page, EXIT).press_sequentially("Before I look a second time.")
    press(page, BACK, "Page 1 of 2")
    expect(box(page, SET_OFF)).to_have_value("He read it and said nothing.")
    assert kept(served)[1:] == [{"trigger": "He read it and said nothing."}]
    wait_until_kept(page)
    page.reload()
    open_screen(page, "Exercises")
    press(page, LOOP.title, "Page 1 of 2")
    expect(box(page, SET_OFF)).to_have_value("He read it and said nothing.")
    press(page, "Next", "Page 2 of 2")
    expect(box(page, EXIT)).to_have_value("Before I look a second time.")
    press(page, "Save", "It's saved.")
    assert kept(served)[1:] == [
        {"trigger": "He read it and said nothing.", "exit_point": "Before I look a second time."}
    ]
