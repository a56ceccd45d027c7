"""The card that her words open, as she meets it: while she types, with the numbers of her country in it."""

from playwright.sync_api import expect

from tests.browser.screens import NOTE, WORDS, go_to
from tests.conftest import press_on, settle

CARD = WORDS.safety.thoughts_of_suicide.title


def test_while_she_types_the_card_opens_with_one_question_and_then_the_numbers_as_plain_text(served, page):
    page.set_default_timeout(40_000)
    go_to(page, served.url)
    page.get_by_role("textbox", name=NOTE).press_sequentially("i want to kill myself, i dont want to be alive anymore")
    page.get_by_role("heading", name=CARD).wait_for()
    settle(page)
    press_on(page.get_by_role("combobox", name="Which country are you in?"))
    page.get_by_role("option", name="United States").click()
    for number in ("911", "988"):
        page.get_by_role("heading", name=number, exact=True).wait_for()
    assert page.get_by_role("link", name="988").count() == 0
    expect(page.get_by_role("textbox", name=NOTE)).to_have_value(
        "i want to kill myself, i dont want to be alive anymore"
    )
    settle(page)
    press_on(page.get_by_role("button", name="Not right now"))
    expect(page.get_by_role("heading", name=CARD)).to_have_count(0)
    page.reload()
    settle(page)
    # The draft came back, and with it what it calls for; the country is not asked for again.
    page.get_by_role("heading", name=CARD).wait_for()
    page.get_by_role("heading", name="988", exact=True).wait_for()
    assert page.get_by_role("combobox", name="Which country are you in?").count() == 0
