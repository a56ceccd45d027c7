"""Her own words in a real browser: they stand there sign for sign, as she wrote them, and nothing is fetched."""

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.own_scales import CHOICE, added, as_choice
from tests.browser.screens import NOTE, go_to, open_screen, save_check_in, set_slider, slider
from tests.conftest import settle

NAME = "**B** :+1: $x$ -> [a](//b.example) <b>"
WORDS = "<img src='http://evil.example/x.png'> ![x](http://evil.example/y.png) **bold** $x$ 👩‍👧 שלום"


def test_her_words_and_the_name_of_her_scale_stand_there_sign_for_sign_wherever_it_is_and_fetch_nothing(served, page):
    journal = open_workbook(Settings(served.folder)).journal
    journal.settings.set(CHOICE, as_choice(added((), NAME)))
    go_to(page, served.url)
    slider(page, NAME).wait_for()
    assert page.get_by_text(NAME, exact=True).inner_text() == NAME
    set_slider(page, NAME, 3)
    page.get_by_label(NOTE).fill(WORDS)
    page.get_by_label(NOTE).blur()
    settle(page)
    save_check_in(page)
    page.get_by_text(f"{NAME} 3", exact=True).wait_for()
    page.get_by_text(WORDS, exact=True).wait_for()
    open_screen(page, "Diary")
    page.get_by_text(WORDS, exact=True).wait_for()
    open_screen(page, "Scales and reminders")
    page.get_by_text(NAME, exact=True).wait_for()
    open_screen(page, "Looking back")
    page.locator("svg.marks").first.wait_for()
    # The figure cuts a long name short.
    assert NAME[:20] in page.locator("svg.marks").first.text_content()
    assert page.requests_seen == []
    assert [(list(one.measures.values()), one.note) for one in journal.check_ins.all()] == [([3], WORDS)]
