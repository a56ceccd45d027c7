"""Parts 1 and 2 in a real browser: the card that stands on the first screen, a plan, the ring, the evening."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from steady.bootstrap import Settings, open_workbook
from steady.domain.exercise import ExerciseEntry
from tests.browser.screens import go_to, open_screen, press
from tests.conftest import settle
from tests.forked_workbook import ForkedWorkbook
from tests.running import RunningWorkbook
from tests.ui.journals import begun

DONE = "Done, or done enough"
BOXES = ["1. What set it off", "2. What I felt", "3. What I did", "4. What happened next"]


def kept(served: RunningWorkbook) -> list[dict]:
    return [dict(one.values) for one in open_workbook(Settings(served.folder)).exercises.all()]


def start(page: Page, served: RunningWorkbook, title: str) -> None:
    go_to(page, served.url, "exercises")
    press(page, title, "Step 1 of")


def box(page: Page, label: str) -> Locator:
    """The box called `label`; a step may have the same name."""
    return page.get_by_role("textbox", name=label, exact=True)


def write(page: Page, label: str, text: str) -> None:
    box(page, label).fill(text)
    box(page, label).blur()
    settle(page)


def places(page: Page) -> list[tuple[float, float]]:
    """Left and top of each box of the ring, in the order of their numbers."""
    shown = [box(page, label).bounding_box() for label in BOXES]
    return [(one["x"], one["y"]) for one in shown]


def at_hour(hour: int) -> str:
    """A time zone in which it is about `hour` now."""
    ahead = hour - datetime.now(UTC).hour
    ahead -= 24 if ahead > 12 else 0
    return f"<HERE>{-ahead:+d}"


@pytest.fixture
def promised(fresh_folder: Path) -> Iterator[Path]:
    """A journal in which one small promise is in use since some days."""
    begun(fresh_folder)
    at = datetime(2026, 1, 5, 9, tzinfo=UTC)
    open_workbook(Settings(fresh_folder)).exercises.save(
        ExerciseEntry(at=at, exercise="2D", values={"promise": "No phone at dinner"}))
    return fresh_folder


def test_a_card_goes_from_three_steps_to_the_first_screen_and_is_ticked_there(served, page):
    start(page, served, "First-steps card")
    press(page, "walk to the park and back")
    expect(box(page, "Today I will")).to_have_value("walk to the park and back")
    press(page, "Next", "Step 2 of 3")
    write(page, "Today I will leave out", "texts after nine")
    press(page, "Next", "Step 3 of 3")
    write(page, "I can lean on", "A. M.")
    press(page, "Save", "It is saved.")
    open_screen(page, "Today")
    expect(page.get_by_text("walk to the park and back", exact=True)).to_be_visible()
    page.get_by_text(DONE, exact=True).click(delay=100)
    expect(page.get_by_role("checkbox", name=DONE)).to_be_checked()
    settle(page)
    page.reload()
    expect(page.get_by_role("checkbox", name=DONE)).to_be_checked()
    assert kept(served) == [{"do_today": "walk to the park and back", "leave_today": "texts after nine",
                             "person_initials": "A. M.", "done": True}]


def test_a_plan_from_a_ready_made_start_to_reading_it_twice_using_it_and_resting_it(served, page):
    start(page, served, "If–then plan")
    page.get_by_role("button", name="If I want to look at his page").click(delay=100)
    expect(box(page, "If")).to_have_value("I want to look at his page")
    press(page, "Next", "Step 2 of 2")
    write(page, "then I will", "put the kettle on")
    press(page, "Save", "It is saved.")
    expect(page.get_by_text("then I will put the kettle on.")).to_be_visible()
    press(page, "I read it out loud", "Read out loud once")
    press(page, "I read it out loud", "Read out loud twice")
    press(page, "I used it today", "Used once")
    press(page, "Put this plan to rest", "At rest (1)")
    assert kept(served) == [{"if_cue": "I want to look at his page", "then_act": "put the kettle on",
                             "rehearsed_n": 2, "used_n": 1, "active": False}]


def test_a_line_typed_a_moment_before_the_move_is_not_lost(served, page):
    start(page, served, "Where things stand")
    press(page, "Next", "Step 2 of 4")
    write(page, "I know this for a fact", "He thinks I am too much")
    box(page, "I know this for a fact, 2").fill("He slept at his brother's")
    press(page, "Move it to what I guess", "Now among your guesses")
    expect(box(page, "I know this for a fact")).to_have_value("He slept at his brother's")
    press(page, "Next", "Step 3 of 4")
    expect(box(page, "I am guessing this")).to_have_value("He thinks I am too much")
    assert kept(served) == [{"facts": ["He slept at his brother's"], "guesses": ["He thinks I am too much"]}]


def test_the_ring_goes_clockwise_and_on_a_phone_down_and_by_key_in_order(served, page):
    start(page, served, "My chase loop")
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = places(page)
    assert x1 < x2 and x2 == x3 and x1 == x4 and y1 == y2 < y3 == y4
    box(page, BOXES[1]).focus()
    page.keyboard.press("Tab")
    expect(box(page, BOXES[2])).to_be_focused()
    page.set_viewport_size({"width": 360, "height": 800})
    page.wait_for_timeout(500)
    tops = [top for _, top in places(page)]
    assert tops == sorted(tops) and len({left for left, _ in places(page)}) == 1


def test_in_the_evening_a_promise_is_asked_about_on_the_first_screen(promised, page):
    with ForkedWorkbook(promised, {"TZ": at_hour(20)}) as served:
        go_to(page, served.url)
        page.get_by_text("No phone at dinner", exact=True).wait_for()
        page.get_by_role("radio", name="partly", exact=True).click(delay=100)
        expect(page.get_by_role("radio", name="partly", exact=True)).to_be_checked()
        settle(page)
        for _ in range(40):
            if "ticks" in kept(served)[0]:
                break
            page.wait_for_timeout(250)
        assert [tick["kept"] for tick in kept(served)[0]["ticks"]] == ["partly"]


def test_in_the_daytime_it_is_not(promised, page):
    with ForkedWorkbook(promised, {"TZ": at_hour(10)}) as served:
        go_to(page, served.url)
        assert page.get_by_text("No phone at dinner").count() == 0
