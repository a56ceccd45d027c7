"""When it's hard in a real browser, on a phone: one press each, cards a whole thumb high, and the way back."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.hard_plan import LABELS
from tests.browser.measures import faults, sticking_out
from tests.browser.screens import WORDS, go_to
from tests.conftest import press_on, settle, until
from tests.forked_workbook import ForkedWorkbook
from tests.running import RunningWorkbook
from tests.ui.journals import begun

PHONE = {"width": 390, "height": 844}
HARD = WORDS.hard_moments
# The card → the title of what it opens.
OPENS = {
    "text_him": WORDS.urge.title,
    "not_sent": WORDS.hold_box.words["title"],
    "breathe": "Breathe",
    "plan": "My plan for hard moments",
}
THUMB = 64


@pytest.fixture(scope="module")
def for_all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningWorkbook]:
    folder = tmp_path_factory.mktemp("hard") / "journal"
    begun(folder)
    with ForkedWorkbook(folder) as running:
        yield running


@pytest.fixture
def phone(page: Page, for_all: RunningWorkbook) -> Page:
    page.set_viewport_size(PHONE)
    go_to(page, for_all.url, "when-its-hard")
    return page


def card(page: Page, name: str):
    return page.get_by_test_id("stMain").get_by_role("link", name=re.compile(f"^{re.escape(name)}"))


def titled(page: Page, title: str) -> None:
    expect(page.get_by_role("heading", level=1, name=title, exact=True)).to_be_visible()
    settle(page)


def test_each_card_is_one_press_from_what_it_says_and_the_cards_are_one_press_away_again(phone, for_all):
    for each in HARD.cards:
        press_on(card(phone, each.name))
        titled(phone, OPENS.get(each.opens, each.name))
        if each.opens in ("text_him", "not_sent"):
            go_to(phone, for_all.url, "when-its-hard")
        else:
            press_on(card(phone, HARD.title))
        titled(phone, HARD.title)


def test_each_card_is_a_whole_thumb_high_and_as_wide_as_the_screen_allows(phone):
    boxes = [card(phone, each.name).bounding_box() for each in HARD.cards]
    assert all(box["height"] >= THUMB for box in boxes)
    assert all(box["width"] >= PHONE["width"] - 60 and box["x"] >= 0 for box in boxes)
    assert [box["y"] for box in boxes] == sorted(box["y"] for box in boxes)


def test_the_address_of_a_moment_is_only_a_number_and_a_reload_keeps_it(phone):
    press_on(card(phone, "He said no"))
    titled(phone, "He said no")
    until(phone, lambda: phone.url.endswith("/when-its-hard?at=2"))
    phone.reload()
    titled(phone, "He said no")
    press_on(card(phone, HARD.title))
    titled(phone, HARD.title)
    until(phone, lambda: phone.url.endswith("/when-its-hard"))
    phone.reload()
    titled(phone, HARD.title)


def test_what_she_presses_in_a_moment_keeps_her_there(phone):
    press_on(card(phone, "I can't sleep"))
    titled(phone, "I can't sleep")
    press_on(phone.get_by_role("radio", name="2 min", exact=True))
    settle(phone)
    expect(phone.get_by_role("timer")).to_have_text("2:00")
    titled(phone, "I can't sleep")


@pytest.mark.parametrize("at", [str(number) for number, each in enumerate(HARD.cards, 1) if each.opens not in OPENS])
def test_everyone_can_read_a_moment_in_both_themes_and_in_a_narrow_window(phone, for_all, at):
    phone.goto(f"{for_all.url}/when-its-hard?at={at}")
    titled(phone, HARD.cards[int(at) - 1].name)
    assert list(faults(phone, ["light", "dark"])) == []
    phone.set_viewport_size({"width": 360, "height": 800})
    settle(phone)
    assert sticking_out(phone) == []


def test_the_circle_of_the_quick_screen_runs_and_stops(phone):
    press_on(card(phone, "Breathe"))
    titled(phone, "Breathe")
    press_on(phone.get_by_role("button", name="Start", exact=True))
    expect(phone.get_by_role("timer")).to_have_text(re.compile(r"^0:\d\d left$"))
    press_on(phone.get_by_role("button", name="Stop", exact=True))
    expect(phone.get_by_role("status").filter(has_text="You took")).to_be_visible()


def test_a_plan_is_written_by_the_keyboard_alone_and_read_as_a_card(phone, for_all):
    go_to(phone, for_all.url, "my-plan")
    phone.get_by_label(LABELS["signs"]).focus()
    phone.keyboard.type("I reread the old messages")
    phone.keyboard.press("Enter")
    phone.keyboard.type("a tight chest")
    phone.get_by_label("Number", exact=True).focus()
    phone.keyboard.type("555 0142")
    phone.get_by_role("button", name="Save my plan", exact=True).focus()
    phone.keyboard.press("Enter")
    until(phone, lambda: open_workbook(Settings(Path(for_all.folder))).hard_plans.all())
    (plan,) = open_workbook(Settings(Path(for_all.folder))).hard_plans.all()
    assert plan.signs == ("I reread the old messages", "a tight chest") and plan.people == ({"number": "555 0142"},)
    expect(phone.get_by_text("555 0142", exact=True)).to_be_visible()
    expect(phone.get_by_role("button", name="Print my plan")).to_be_visible()
    assert list(faults(phone, ["light", "dark"])) == []
