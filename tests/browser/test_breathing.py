"""Steady first in a real browser: the circle, its clock, and the seconds she gave it, however it ends."""

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from steady.bootstrap import Settings, open_workbook
from tests.browser.screens import (
    go_to,
    lead_to,
    open_screen,
    press,
)
from tests.conftest import press_on, settle
from tests.forked_workbook import ForkedWorkbook
from tests.running import ROOT, RunningWorkbook
from tests.ui.journals import begun

TITLE, LENGTHS = "Steady first", "seconds = [60, 120, 180, 300]"
BREATHING, FEET = "long, slow breaths out", "feet on the floor"
WAYS = {BREATHING: "Breathe in through your nose.", FEET: "Press both feet into the floor."}
CUES = ["In through your nose", "Sip in a little more", "And out, long and slow"]
# A busy computer shows no test every single second.
RUNNING, SIX_OR_MORE_GONE = re.compile(r"^0:\d\d left$"), re.compile(r"^0:([0-4]\d|5[0-4]) left$")
STOPPED = re.compile(r"^You took \d+ seconds?\.$")
# Puts the clock of the wall forward or back, as a person or a time server would.
SET_CLOCK = "(by) => { const real = Date.now; Date.now = () => real() + by; }"
LISTEN = """(status) => {
  window.spoken = [];
  new MutationObserver(() => window.spoken.push(status.textContent))
    .observe(status, { childList: true, characterData: true, subtree: true });
}"""
MOVING = "(circle) => circle.getAnimations().length"


@pytest.fixture(scope="module")
def for_all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningWorkbook]:
    """A workbook like ours, but for a timer that may also be 3 seconds."""
    folder = tmp_path_factory.mktemp("breathing")
    content = shutil.copytree(ROOT / "content", folder / "content")
    file = content / "parts" / "1_where_you_are_now.toml"
    text = file.read_text(encoding="utf-8")
    assert LENGTHS in text
    file.write_text(text.replace(LENGTHS, "seconds = [60, 3]"), encoding="utf-8")
    begun(folder / "journal")
    with ForkedWorkbook(folder / "journal", {"WORKBOOK_CONTENT": str(content)}) as running:
        yield running


@pytest.fixture
def served(for_all: RunningWorkbook) -> Iterator[RunningWorkbook]:
    """The same, with a journal that is empty before each test."""
    yield for_all
    workbook = open_workbook(Settings(for_all.folder))
    for kind in ("exercises", "drafts"):
        for record in getattr(workbook, kind).all():
            workbook.journal.erase(kind, record.id)


def kept(served: RunningWorkbook) -> dict:
    (one,) = open_workbook(Settings(served.folder)).exercises.all()
    return dict(one.values)


def come_to_the_timer(page: Page, served: RunningWorkbook, way: str, length: str = "1 min") -> None:
    go_to(page, served.url, "exercises")
    press(page, TITLE, "Page 1 of 4")
    press(page, "Next", "Page 2 of 4")
    page.get_by_text(way, exact=True).click()
    page.get_by_text(WAYS[way]).wait_for()
    settle(page)
    press(page, "Next", "Page 3 of 4")
    press_on(page.get_by_role("radio", name=length, exact=True))
    page.get_by_role("timer").filter(has_text="1:00" if length == "1 min" else "0:03").wait_for()


def cue(page: Page):
    return page.locator(".cue")


def circle(page: Page):
    return page.locator(".circle")


def give_it_some_seconds(page: Page, begin: str) -> None:
    press(page, begin)
    expect(page.get_by_role("timer")).to_have_text(SIX_OR_MORE_GONE)


def finish(page: Page) -> None:
    press(page, "Next", "Page 4 of 4")
    press(page, "Save", "It's saved.")


def breathes_in_words(page: Page, moving: int) -> None:
    for words in CUES:
        expect(cue(page)).to_have_text(words)
    assert circle(page).evaluate(MOVING) == moving


def test_the_circle_breathes_in_words_and_in_size_and_stops_when_she_says_by_keys_or_not_and_moves_only_if_she_likes(
    served, page
):
    come_to_the_timer(page, served, BREATHING)
    assert circle(page).evaluate(MOVING) == 0
    page.get_by_role("button", name="Start", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("timer")).to_have_text(RUNNING)
    breathes_in_words(page, moving=1)
    page.keyboard.press("Space")
    page.get_by_text(STOPPED).wait_for()
    assert circle(page).evaluate(MOVING) == 0
    expect(cue(page)).to_have_text("")
    page.emulate_media(reduced_motion="reduce")
    press(page, "Start again")
    breathes_in_words(page, moving=0)
    press(page, "Stop", "You took")
    said = page.locator(".said").inner_text()
    finish(page)
    assert kept(served)["method"] == "out_breath" and said == f"You took {kept(served)['seconds']} seconds."


def test_the_seconds_are_kept_when_she_looks_at_another_screen_meanwhile_or_goes_on_without_stopping(served, page):
    come_to_the_timer(page, served, BREATHING)
    give_it_some_seconds(page, "Start")
    open_screen(page, "Today")
    lead_to(page, "exercises")
    page.get_by_text("You took").wait_for()
    settle(page)
    given = int(re.search(r"\d+", page.locator(".said").inner_text()).group())
    assert 5 <= given < 60
    give_it_some_seconds(page, "Start again")
    finish(page)
    assert given + 5 <= kept(served)["seconds"] < given + 60


def test_it_ends_by_itself_a_second_round_is_added_and_no_clock_makes_it_longer_and_a_screen_reader_hears_both_ends(
    served, page
):
    come_to_the_timer(page, served, BREATHING, "3 s")
    assert page.locator(".said").get_attribute("role") == "status"
    page.locator(".said").evaluate(LISTEN)
    press(page, "Start", "You took 3 seconds.")
    assert page.evaluate("window.spoken") == ["It keeps going for 3 seconds and ends by itself.", "You took 3 seconds."]
    press(page, "Start again")
    page.evaluate(SET_CLOCK, -3_600_000)
    page.get_by_text("You took 6 seconds.").wait_for(timeout=10_000)
    settle(page)
    press_on(page.get_by_role("radio", name="1 min", exact=True))
    page.get_by_role("timer").filter(has_text="1:00").wait_for()
    press(page, "Start again")
    # As after sleep: it is over, and counts no more than she chose.
    page.evaluate(SET_CLOCK, 8 * 3_600_000)
    page.get_by_text("You took 1 minute and 6 seconds.").wait_for(timeout=10_000)
    finish(page)
    assert kept(served)["seconds"] == 66


def test_another_way_has_its_own_words_the_same_clock_and_a_still_circle(served, page):
    come_to_the_timer(page, served, FEET, "3 s")
    page.get_by_text(WAYS[FEET]).wait_for()
    press(page, "Start")
    assert circle(page).evaluate(MOVING) == 0
    expect(cue(page)).to_have_text("")
    page.get_by_text("You took 3 seconds.").wait_for()
    finish(page)
    assert kept(served) == {"method": "feet", "seconds": 3}


def test_after_a_reload_she_is_where_she_was_with_the_time_she_gave_and_nothing_runs(served, page):
    come_to_the_timer(page, served, BREATHING)
    give_it_some_seconds(page, "Start")
    page.reload()
    settle(page)
    assert kept(served) == {"method": "out_breath"}
    (draft,) = open_workbook(Settings(served.folder)).drafts.all()
    given = draft.values["record"]["values"]["seconds"]
    open_screen(page, "Exercises")
    press(page, TITLE, "Page 3 of 4")
    assert given >= 5 and page.get_by_text(f"You took {given} seconds.").count()
    assert page.get_by_role("button", name="Stop", exact=True).count() == 0
    press_on(page.get_by_role("radio", name="3 s", exact=True))
    page.get_by_role("timer").filter(has_text="0:03").wait_for()
    press(page, "Start again", f"You took {given + 3} seconds.")
    finish(page)
    assert kept(served) == {"method": "out_breath", "seconds": given + 3}
