"""Six doors and two at the foot: which are there when, which is marked, and where a screen opens."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import now
from tests.browser.screens import OLD_ADDRESSES, PARTS, SCREENS, go_to, open_screen, shows
from tests.conftest import settle
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import begun

FIRST = ["Today", "When it's hard", "The steps", "My journal", "Help now", "Am I safe?"]
ALL = ["Today", "When it's hard", "The steps", "Looking back", "Diary", "My journal", "Help now", "Am I safe?"]
LAST = PARTS[-1].exercises[-1]
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def four_days(served):
    workbook = begun(served.folder)
    for back in range(4):
        workbook.check_ins.save(CheckIn(at=now(), day=date.today() - timedelta(days=back), calm=4 + back))
    return served


def doors(page):
    # Beside each name there is the word that its font draws as a sign.
    return page.get_by_test_id("stSidebarNavLink").locator("p")


def marked(page):
    return page.get_by_test_id("stSidebar").locator('a[aria-current="page"] p')


def test_the_diary_comes_with_the_first_entry_and_looking_back_with_the_fourth_day(served, page):
    go_to(page, served.url)
    expect(doors(page)).to_have_text(FIRST)
    workbook = begun(served.folder)
    for back in range(4):
        assert "Looking back" not in doors(page).all_inner_texts()
        workbook.check_ins.save(CheckIn(at=now(), day=date.today() - timedelta(days=back), calm=5))
        page.reload()
        shows(page, "")
        assert "Diary" in doors(page).all_inner_texts()
    expect(doors(page)).to_have_text(ALL)


def test_a_screen_inside_a_door_marks_the_door_and_its_place_in_the_switch(four_days, page):
    go_to(page, four_days.url)
    for path, door, view in (
        ("then-and-now", "Looking back", "Then and now"),
        ("take-out", "My journal", "Copies"),
        ("part-3", "The steps", None),
        ("hold-box", "When it's hard", "Not sent yet"),
    ):
        open_screen(page, SCREENS[path][0])
        expect(marked(page)).to_have_text([door])
        here = page.locator('.st-key-views a[aria-current="page"] p')
        expect(here).to_have_text([view] if view else [])


@pytest.mark.parametrize("old", OLD_ADDRESSES)
def test_an_old_address_leads_to_the_screen_that_took_its_place(only_looked_at, page, old):
    page.goto(f"{only_looked_at.url}/{old}")
    shows(page, OLD_ADDRESSES[old])


def test_with_neutral_names_neither_the_button_on_top_nor_the_address_says_what_the_tool_is_for(served, page):
    begun(served.folder).journal.settings.set("private", True)
    page.goto(f"{served.url}/reach-out")
    page.get_by_role("heading", level=1, name="A short wait").wait_for()
    settle(page)
    assert page.url == f"{served.url}/a-short-wait"
    assert page.get_by_role("button", name="A short wait", exact=True).count() == 1
    go_to(page, served.url)
    assert "text him" not in page.locator("body").inner_text()


def test_a_locked_screen_has_no_address_either_that_says_what_the_tool_is_for(served, page):
    begun(served.folder).journal.lock.put_on(PASSPHRASE, QUICK)
    page.goto(f"{served.url}/reach-out")
    page.get_by_role("heading", level=1, name="Locked").wait_for()
    page.wait_for_url(f"{served.url}/a-short-wait")


def test_on_a_phone_the_way_to_the_doors_is_called_menu_and_every_screen_opens_at_its_top(four_days, page):
    page.set_viewport_size(PHONE)
    go_to(page, four_days.url, "weeks")
    expect(page.get_by_role("button", name="Menu", exact=True)).to_have_text(re.compile("Menu$"))
    main = page.get_by_test_id("stMain")
    for path in ("diary", "journal", ""):
        main.evaluate("one => one.scrollTo(0, 900)")
        open_screen(page, SCREENS[path][0])
        assert main.evaluate("one => one.scrollTop") == 0


def opened(page, title):
    page.get_by_role("heading", level=1, name=title, exact=True).wait_for()
    settle(page)


def test_what_opens_inside_one_address_opens_at_its_top_too(four_days, page):
    page.set_viewport_size(PHONE)
    main = page.get_by_test_id("stMain")
    go_to(page, four_days.url, "when-its-hard")
    main.evaluate("one => one.scrollTo(0, 900)")
    page.get_by_role("link", name=re.compile("^People to call")).click()
    opened(page, "People to call")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert main.evaluate("one => one.scrollTop") == 0
    go_to(page, four_days.url, "exercises")
    main.evaluate("one => one.scrollTo(0, 900)")
    page.get_by_role("button", name=LAST.title, exact=True).click()
    opened(page, LAST.title)
    assert main.evaluate("one => one.scrollTop") == 0
    go_to(page, four_days.url, "steps")
    main.evaluate("one => one.scrollTo(0, 900)")
    page.get_by_role("button", name="Tools by moment", exact=True).click()
    opened(page, "Tools by moment")
    assert main.evaluate("one => one.scrollTop") == 0


def test_the_column_stands_at_the_same_place_on_every_screen(four_days, page):
    go_to(page, four_days.url)
    places = set()
    for path in ("", "weeks", "diary", "journal", "help-now"):
        open_screen(page, SCREENS[path][0])
        places.add(round(page.get_by_role("heading", level=1).first.bounding_box()["x"]))
    assert len(places) == 1
