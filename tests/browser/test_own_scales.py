"""Her own scales and a hidden entry in a real browser: her words stand there sign for sign, and nothing is fetched."""

from steady.bootstrap import Settings, open_workbook
from steady.domain.measures import CHOICE, added, as_choice
from steady.ui.as_written import as_written
from tests.browser.screens import MORE, go_to, press, save_check_in, set_slider
from tests.conftest import settle

NAME = "**B** :+1: $x$ -> [a](//b.example) <b>"
JOINER = "\u2060"


def test_a_scale_is_called_sign_for_sign_as_she_named_it_wherever_it_stands(served, page):
    journal = open_workbook(Settings(served.folder)).journal
    journal.settings.set(CHOICE, as_choice(added((), NAME)))
    go_to(page, served.url)
    page.get_by_text(MORE).click()
    assert signs(page.get_by_test_id("stWidgetLabel").filter(has_text="b.example")) == NAME
    set_slider(page, as_written(NAME), 3)
    save_check_in(page)
    page.get_by_text(f"{NAME} 3", exact=True).wait_for()
    go_to(page, served.url, "measures")
    page.get_by_text(NAME, exact=True).wait_for()
    go_to(page, served.url, "weeks")
    page.get_by_text(NAME, exact=True).first.wait_for()
    assert page.requests_seen == []
    assert [list(one.measures.values()) for one in journal.check_ins.all()] == [[3]]


def signs(place):
    """What stands there to be read, without the joiners that nobody sees."""
    return place.inner_text().replace(JOINER, "").strip()


def test_an_entry_is_hidden_and_shown_again_without_losing_its_place(served, page):
    go_to(page, served.url)
    set_slider(page, "Calm", 2)
    save_check_in(page)
    go_to(page, served.url, "diary")
    press(page, "Hide from look-backs", "Hidden. It stays in your diary")
    page.get_by_text("hidden from look-backs").wait_for()
    press(page, "Undo")
    page.get_by_role("button", name="Hide from look-backs").wait_for()
    settle(page)
    assert [one.hidden for one in open_workbook(Settings(served.folder)).check_ins.all()] == [False]
