"""Sliders and chips that are not saved yet come back in every form, whatever happened to the page or the workbook."""

import pytest
from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.check_in import CheckIn
from tests.browser.screens import (
    AT_SLIDERS,
    PARTS,
    RATE,
    SAVE_CHECK_IN,
    SCREENS,
    answers,
    go_to,
    open_more,
    open_screen,
    open_stage,
    press,
    save_check_in,
    set_slider,
    sleep_answer,
    to_week_step,
)
from tests.browser.writing import EXERCISE, drafts_in
from tests.conftest import press_on, settle, until

pytestmark = pytest.mark.trust

TODAY, EXERCISES = SCREENS[""][0], SCREENS["exercises"][0]
# Each form: the screen it stands on, and the slider that is moved in it.
FORMS = {
    TODAY: "Warm",
    SCREENS["part-1"][0]: PARTS[0].items[0].question,
    SCREENS["this-week"][0]: PARTS[0].weekly_items[0].question,
    EXERCISES: "How do you feel before you begin?",
}


def open_form(page, screen):
    open_screen(page, screen)
    if screen == EXERCISES:
        press_on(page.get_by_role("button", name=EXERCISE.title, exact=True))
    if screen == SCREENS["this-week"][0]:
        to_week_step(page, AT_SLIDERS)
    if screen == SCREENS["part-1"][0]:
        open_stage(page, RATE)


def refreshed(served, visitor, page):
    page.reload()
    return page


def closed(served, visitor, page):
    page.close()
    return visitor.new_page()


def workbook_killed(served, visitor, page):
    served.kill()
    served.start()
    return page


def second_tab(served, visitor, page):
    return visitor.new_page()


def test_what_was_chosen_and_not_saved_comes_back_in_every_form_after_every_accident(served, visitor):
    page = visitor.new_page()
    go_to(page, served.url)
    for number, (screen, label) in enumerate(FORMS.items()):
        open_form(page, screen)
        set_slider(page, label, number + 5)
        if not number:
            open_more(page)
            press_on(sleep_answer(page, "so-so"))
            settle(page)
        wait_for_drafts(page, served, number + 1)
    for accident in (refreshed, closed, workbook_killed, second_tab):
        page = accident(served, visitor, page)
        go_to(page, served.url)
        for number, (screen, label) in enumerate(FORMS.items()):
            open_form(page, screen)
            answers(page, label, str(number + 5))
    open_screen(page, TODAY)
    expect(sleep_answer(page, "so-so")).to_be_checked()
    save_check_in(page)
    page.get_by_text("Warm 5").first.wait_for()


def wait_for_drafts(page, served, number):
    """Wait as long as it takes to keep what was chosen, which is a moment."""
    until(page, lambda: len(drafts_in(served.folder)) >= number)
    page.wait_for_timeout(500)


def test_after_the_question_above_it_the_form_stands_there_once(workbook_server, page):
    # A journal that was begun before there was a first visit.
    open_workbook(Settings(workbook_server.folder)).check_ins.save(CheckIn(calm=4))
    page.goto(workbook_server.url)
    # The button below the form is drawn last.
    page.get_by_role("button", name=SAVE_CHECK_IN, exact=True).wait_for()
    settle(page)
    # What a slider is made of is fetched when the first is to be drawn, and may come after all else.
    page.get_by_role("slider").first.wait_for()
    page.evaluate("""() => {
      window.most = 0;
      const inside = (element) => element.shadowRoot?.querySelectorAll("input[type=range]").length ?? 0;
      const count = () => {
        const sets = [...document.querySelectorAll("[data-testid=stBidiComponentIsolated]")];
        most = Math.max(most, sets.reduce((sum, one) => sum + inside(one), 0));
      };
      new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
      count();
    }""")
    six = page.evaluate("most")
    press(page, "No, just me")
    page.get_by_role("button", name="No, just me", exact=True).wait_for(state="detached")
    page.wait_for_timeout(500)
    assert (six, page.evaluate("most")) == (6, 6)
