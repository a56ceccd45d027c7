"""In a real browser: say it once, from draft to said and open again; parked words, from the page to nothing at all."""

from dataclasses import replace
from datetime import timedelta

import pytest

from steady.bootstrap import Settings, open_workbook
from steady.domain import parked
from steady.domain.exercise import ExerciseEntry
from steady.domain.record import now
from tests.browser.screens import SAVE_CHECK_IN, go_to, open_screen, press, settle
from tests.browser.writing import wait_until_kept
from tests.ui.journals import bytes_under

SAY_IT, PARKED, COINS = "Say-it-once builder", "Parked words", "Where my energy goes"
LINES = {
    "What I feel for you": "You matter to me.", "What I hope": "I hope we stay married.",
    "What I will do on my side": "I see Dr Lane on Thursdays.", "What I am not asking": "You need not answer today.",
}
NOT_SENDING, REST = "What I am not sending", "Let it rest for a day"
ANGRY = "You left the cup on the table again and I screamed."


@pytest.fixture
def journal(served):
    """The journal of the running workbook, opened once more."""
    return open_workbook(Settings(served.folder)).journal


def start(page, served, title):
    go_to(page, served.url, "exercises")
    page.get_by_role("button", name=title, exact=True).click(delay=100)
    page.get_by_role("heading", level=1, name=title, exact=True).wait_for()
    settle(page)


def write(page, label, text):
    box = page.get_by_role("textbox", name=label, exact=True)
    box.fill(text)
    box.blur()
    settle(page)


def of(journal, exercise):
    journal.refresh()
    return [one for one in journal.exercises.all() if one.exercise == exercise]


def a_day_earlier(journal, entry):
    """Put the entry back by two days, as if she had written it then."""
    journal.erase("exercises", entry.id)
    values = dict(entry.values)
    if entry.exercise == "3C":
        values |= parked.resting(values["text"], now() - timedelta(days=2))
    earlier = replace(entry, at=entry.at - timedelta(days=2), day=entry.day - timedelta(days=2), values=values)
    return journal.exercises.save(replace(earlier, edited_at=None, revision=0))


def test_say_it_once_from_draft_to_said_and_open_again(page, served, journal):
    start(page, served, SAY_IT)
    write(page, "What I feel for you", "You always matter to me!! Now!!")
    page.get_by_text("“always”").wait_for()
    page.get_by_text("Nothing here is wrong.").wait_for()
    for number, (label, line) in enumerate(LINES.items()):
        write(page, label, line)
        press(page, "Save" if number == 3 else "Next")
    page.get_by_text("It can rest until ").wait_for()
    assert page.get_by_role("button", name="It still sounds like me").count() == 0

    a_day_earlier(journal, of(journal, "3A")[0])
    start(page, served, SAY_IT)
    press(page, "It still sounds like me", "After you said it")
    write(page, "How did you keep calm?", "I held the warm cup.")
    press(page, "I have said it", "You have said it, and it counts.")
    assert page.get_by_role("button", name="Change the words").count() == 0

    page.locator("summary", has_text="Open it again").click(delay=100)
    write(page, "What is new since you said it?", "He asked what I meant.")
    press(page, "Open it again", "It can rest until ")
    said, again = of(journal, "3A")
    assert (said.values["status"], again.values["status"]) == ("said", "draft")
    page.get_by_text("I held the warm cup.").wait_for()


def test_parked_words_from_the_page_to_nothing_at_all(page, served, journal):
    start(page, served, PARKED)
    write(page, NOT_SENDING, ANGRY)
    press(page, REST, "It rests until")
    for screen in ("Diary", "Today", "I want to reach out", "Exercises"):
        open_screen(page, screen) if screen != "Exercises" else page.reload()
        settle(page)
        assert "cup" not in page.inner_text("body"), screen

    a_day_earlier(journal, of(journal, "3C")[0])
    start(page, served, PARKED)
    page.get_by_text("Look at it", exact=True).click()
    page.get_by_text(ANGRY).wait_for()
    press(page, "Delete it for good", "No one can bring it back.")
    press(page, "Yes, delete it for good", "It is gone.")
    assert "cup" not in page.inner_text("body")
    assert not any(b"cup" in content for content in bytes_under(served.folder).values())

    go_to(page, served.url)
    press(page, SAVE_CHECK_IN)
    served.kill()
    served.start()
    assert of(open_workbook(Settings(served.folder)).journal, "3C") == []
    assert not any(b"cup" in content for content in bytes_under(served.folder).values())


@pytest.mark.new_profile
def test_the_page_closes_after_ten_minutes_and_keeps_what_was_typed_last(page, served, journal):
    page.clock.install()
    start(page, served, PARKED)
    page.get_by_text("10 minutes left").wait_for()
    page.get_by_role("textbox", name=NOT_SENDING, exact=True).press_sequentially(ANGRY)
    # Only the page's clock is set forward: each answer of the workbook, whose clock goes on, would begin anew.
    wait_until_kept(page)
    settle(page)
    page.clock.fast_forward("09:10")
    page.get_by_text("One more minute, then it closes.").wait_for()
    page.clock.fast_forward("01:00")
    page.get_by_text("It rests until").wait_for()
    settle(page)
    assert page.get_by_role("textbox", name=NOT_SENDING).count() == 0
    [entry] = of(journal, "3C")
    assert entry.values["text"] == ANGRY and parked.is_locked(entry.values, now())


def test_the_coins_of_then_and_now_are_drawn(page, served, journal):
    for days, coins in ((40, {"him": 8, "work": 2}), (0, {"him": 5, "work": 2, "friends": 3})):
        at = now() - timedelta(days=days)
        journal.exercises.save(ExerciseEntry(at=at, exercise="6A", values={"now": coins}))
    start(page, served, COINS)
    page.get_by_text("3 more for friends.").wait_for()
    page.locator("[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg").first.wait_for()
