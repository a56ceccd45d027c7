"""With the journal locked away, no store of the browser ever holds a word, and they arrive while she still writes."""

import pytest

from steady.bootstrap import Settings, open_workbook
from tests.browser.writing import held_by_browser, texts_in, write_on
from tests.gate.copied_workbook import copied_workbook
from tests.running import RunningWorkbook

PAGE = """
from steady.ui import session, writing_box
from steady.ui.hold_box_form import hold_box_form
session.remember(writing_box.NO_MIRROR, True)
writing_box.answer_outside()
hold_box_form()
"""
SENTENCE = "Nobody but me may read this, and it goes on for a while."


@pytest.fixture
def locked(tmp_path, fresh_folder):
    """A workbook with the hold box alone, as it is while the journal is locked away."""
    open_workbook(Settings(fresh_folder))
    with RunningWorkbook(fresh_folder, script=copied_workbook(tmp_path / "copy", today=PAGE)) as running:
        yield running


def test_without_the_mirror_no_store_of_the_browser_ever_holds_a_word(locked, page):
    page.goto(locked.url)
    at = page.get_by_role("textbox")
    held = []
    for word in SENTENCE.split():
        write_on(at, f"{word} ", delay=10)
        held.append(held_by_browser(page))
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    held.append(held_by_browser(page))
    assert not [one for one in held if "Nobody" in one or "steady words" in one]


def test_without_the_mirror_words_arrive_while_she_still_writes(locked, page):
    page.goto(locked.url)
    written = ""
    while len(written) < 200 and not texts_in(locked.folder).count("Nobody"):
        write_on(page.get_by_role("textbox"), SENTENCE, delay=30)
        written += SENTENCE
    assert "Nobody but me" in texts_in(locked.folder)
