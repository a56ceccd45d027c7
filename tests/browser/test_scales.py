"""Scales from 0 to 10 as hands, keys and eyes meet them: nothing is answered before she touches it, and all is kept."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from steady.palette import DARK, LIGHT
from steady.ui.widgets.slider import BUTTONS
from tests.browser.measures import faults
from tests.browser.screens import (
    SAVE_CHECK_IN,
    SAVED_CHECK_IN,
    WORDS,
    answers,
    go_to,
    open_more,
    open_sample,
    open_screen,
    save_check_in,
    set_slider,
    slider,
    walk_to,
)
from tests.conftest import settle, until

EMPTY, FEELINGS = "not answered", [feeling.label for feeling in WORDS.check_in.feelings]
# From an empty rail: the keys, and what stands there after each of them.
KEYS = [
    [
        ("ArrowRight", "0"),
        ("ArrowRight", "1"),
        ("ArrowUp", "2"),
        ("PageUp", "4"),
        ("ArrowDown", "3"),
        ("Delete", EMPTY),
    ],
    [("ArrowLeft", "0"), ("ArrowLeft", "0"), ("PageUp", "2"), ("Backspace", EMPTY), ("ArrowUp", "0")],
    [("End", "10"), ("ArrowRight", "10"), ("PageDown", "8"), ("ArrowLeft", "7"), ("Home", "0"), ("PageDown", "0")],
    [("7", EMPTY), ("PageUp", "0")],
]
SIZE = "(element) => parseFloat(getComputedStyle(element).fontSize)"
LEFT_END = {"x": 2, "y": 22}


def kept(served):
    return [check_in.feelings for check_in in open_workbook(Settings(served.folder)).check_ins.all()]


def back(page, label):
    return page.get_by_role("button", name=f"Take back: {label}", exact=True)


def stop(page, label, number):
    return page.get_by_role("radiogroup", name=label, exact=True).get_by_role("radio", name=str(number), exact=True)


def columns_of_thumb(page, label, palette):
    """Where in the slider a thumb is seen: columns of pixels in its colour that are higher than the rail."""
    picture = Image.open(BytesIO(slider(page, label).screenshot())).convert("RGB")
    colour = [int(palette.primary[at : at + 2], 16) for at in (1, 3, 5)]
    heights = (np.abs(np.asarray(picture, dtype=int) - colour).max(axis=2) < 40).sum(axis=0)
    return np.flatnonzero(heights > 10)


@pytest.mark.parametrize(("theme", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_an_untouched_scale_has_no_thumb_and_a_tap_at_its_left_end_puts_one_there(served, page, theme, palette):
    page.emulate_media(color_scheme=theme)
    go_to(page, served.url)
    answers(page, "Calm", EMPTY)
    assert len(columns_of_thumb(page, "Calm", palette)) == 0
    slider(page, "Calm").click(position=LEFT_END)
    answers(page, "Calm", "0")
    page.mouse.move(0, 0)
    assert 0 < columns_of_thumb(page, "Calm", palette).max() < 30
    save_check_in(page)
    assert kept(served) == [{"calm": 0}]


@pytest.mark.parametrize("keys", KEYS)
def test_each_key_does_what_it_does_on_every_slider_and_the_first_one_begins_at_0(only_looked_at, page, keys):
    go_to(page, only_looked_at.url)
    slider(page, "Calm").focus()
    for key, value in keys:
        page.keyboard.press(key)
        answers(page, "Calm", value)
    slider(page, "Calm").press("Delete")
    settle(page)


def test_a_scale_has_one_name_for_its_group_its_slider_and_what_is_said_of_its_ends(only_looked_at, page):
    go_to(page, only_looked_at.url)
    for label in FEELINGS:
        expect(slider(page, label)).to_have_count(1)
        one = page.get_by_role("slider", name=label, exact=True)
        expect(one).to_have_accessible_description("0 is not at all, 10 is very much.")
        assert one.bounding_box()["height"] >= 44


def test_an_answer_is_taken_back_by_a_button_that_is_there_only_while_there_is_one(served, page):
    go_to(page, served.url)
    expect(back(page, "Calm")).to_be_hidden()
    set_slider(page, "Calm", 6)
    set_slider(page, "Warm", 3)
    box = back(page, "Calm").bounding_box()
    assert min(box["width"], box["height"]) >= 44
    back(page, "Calm").click()
    expect(back(page, "Calm")).to_be_hidden()
    expect(slider(page, "Calm")).to_be_focused()
    answers(page, "Calm", EMPTY)
    save_check_in(page)
    assert kept(served) == [{"warm": 3}]


def moved_by_a_key(page, label):
    slider(page, label).press("End")
    page.keyboard.press("ArrowLeft")


def dragged(page, label):
    box = slider(page, label).bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 11, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + 11 + (box["width"] - 22) * 0.9, middle, steps=5)
    page.mouse.up()


@pytest.mark.trust
@pytest.mark.parametrize("move", [moved_by_a_key, dragged])
def test_what_was_moved_in_the_moment_before_save_is_saved_with_it(served, page, move):
    go_to(page, served.url)
    save = page.get_by_role("button", name=SAVE_CHECK_IN, exact=True).bounding_box()
    for label in ("Calm", "Lonely"):
        move(page, label)
    # Without waiting for anything.
    page.mouse.click(save["x"] + 20, save["y"] + 10)
    page.get_by_text(SAVED_CHECK_IN).wait_for()
    assert kept(served) == [{"calm": 9, "lonely": 9}]


def test_a_thumb_that_is_dragged_sends_nothing_before_it_is_let_go(only_looked_at, page):
    sent = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    go_to(page, only_looked_at.url)
    box = slider(page, "Calm").bounding_box()
    page.mouse.move(box["x"] + 11, box["y"] + 22)
    page.mouse.down()
    before = len(sent)
    for share in (0.2, 0.5, 0.8, 0.3):
        page.mouse.move(box["x"] + 11 + (box["width"] - 22) * share, box["y"] + 22)
        page.wait_for_timeout(200)
    answers(page, "Calm", "3")
    assert len(sent) == before
    page.mouse.up()
    settle(page)
    assert len(sent) > before
    slider(page, "Calm").press("Delete")
    settle(page)


def test_a_finger_that_scrolls_the_page_over_a_scale_leaves_no_answer_and_one_that_taps_does(only_looked_at, page):
    page.set_viewport_size({"width": 390, "height": 600})
    go_to(page, only_looked_at.url)
    slider(page, "Warm").scroll_into_view_if_needed()
    touch = page.context.new_cdp_session(page)
    touch.send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def finger(does, *at):
        touch.send("Input.dispatchTouchEvent", {"type": does, "touchPoints": [{"x": at[0], "y": at[1]}] if at else []})

    box = slider(page, "Warm").bounding_box()
    x, y = box["x"] + 200, box["y"] + 22
    finger("touchStart", x, y)
    for up in range(10, 130, 10):
        finger("touchMove", x, y - up)
    finger("touchEnd")
    until(page, lambda: slider(page, "Warm").bounding_box()["y"] < box["y"] - 50)
    page.wait_for_timeout(300)
    answers(page, "Warm", EMPTY)
    box = slider(page, "Warm").bounding_box()
    for x, number in ((box["x"] + 2, "0"), (box["x"] + box["width"] / 2, "5")):
        finger("touchStart", x, box["y"] + 22)
        finger("touchEnd")
        answers(page, "Warm", number)
    slider(page, "Warm").press("Delete")
    settle(page)


def test_two_stand_side_by_side_where_there_is_room_and_else_one_below_the_other(only_looked_at, page):
    go_to(page, only_looked_at.url)
    for width, columns in ((1280, 2), (360, 1), (320, 1)):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(1500)
        boxes = [slider(page, label).bounding_box() for label in FEELINGS]
        assert len({box["x"] for box in boxes}) == columns
        assert all(box["x"] + box["width"] <= width for box in boxes)


def test_the_chosen_number_is_larger_than_the_words_around_it(served, page):
    go_to(page, served.url)
    set_slider(page, "Calm", 7)
    calm = page.get_by_role("group", name="Calm", exact=True)
    assert calm.get_by_text("7", exact=True).evaluate(SIZE) > calm.get_by_text("Calm", exact=True).evaluate(SIZE)


def test_answers_stay_when_she_goes_to_another_screen_and_comes_back(served, page):
    go_to(page, served.url)
    set_slider(page, "Calm", 7)
    slider(page, "Warm").press("Home")
    open_screen(page, "Diary")
    walk_to(page, served.url)
    answers(page, "Calm", "7")
    answers(page, "Warm", "0")


def test_in_the_sample_scales_are_shown_and_cannot_be_moved(served, page):
    open_sample(page, served.url)
    open_screen(page, "Today")
    for label in FEELINGS:
        expect(slider(page, label)).to_be_disabled()


def test_a_button_answers_and_the_same_one_once_more_takes_it_back(served, page):
    open_workbook(Settings(served.folder)).journal.settings.set(BUTTONS, True)
    go_to(page, served.url)
    expect(page.get_by_role("slider")).to_have_count(0)
    for label, number in (("Calm", 0), ("Warm", 10), ("Lonely", 4), ("Hopeful", 6)):
        stop(page, label, number).click()
        expect(stop(page, label, number)).to_be_checked()
    stop(page, "Lonely", 4).click()
    expect(stop(page, "Lonely", 4)).not_to_be_checked()
    back(page, "Hopeful").click()
    expect(stop(page, "Hopeful", 6)).not_to_be_checked()
    stop(page, "Warm", 10).press("ArrowLeft")
    expect(stop(page, "Warm", 9)).to_be_checked()
    settle(page)
    open_more(page)
    assert list(faults(page, ["light", "dark"])) == []
    save_check_in(page)
    assert kept(served) == [{"calm": 0, "warm": 9}]
