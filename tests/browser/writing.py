"""Boxes to write in, as a visitor finds them: what stands in them, what the browser holds, what the journal holds."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.draft import Draft
from tests.browser.screens import NOTE, PARTS, WORDS, go_to, pick_question
from tests.conftest import press_on, settle, until

MESSAGE = "Your message"
QUESTION = WORDS.weekly.prompts[0].text
EXERCISE = next(
    one
    for part in PARTS
    for one in part.exercises
    if one.steps and not one.private and [field.kind for field in one.steps[0].fields][:1] == ["text"]
)
# A number that no box has reached yet.
SEQ_AHEAD = 9_000_000_000_000
# How a screen is come to: page, address of the workbook, path.
Way = Callable[..., None]
# What lies in the outbox, opened with the key that the page has at that moment.
OUTBOX = """() => Object.entries(localStorage).filter(([name]) => name.startsWith("notes ")).map(([, sealed]) => {
  const bytes = Uint8Array.from(atob(sealed), (sign) => sign.charCodeAt(0));
  const opened = nacl.secretbox.open(bytes.subarray(24), bytes.subarray(0, 24), steadyWords.key ?? new Uint8Array(32));
  return opened && JSON.parse(new TextDecoder().decode(opened));
})"""
SHELVES = "[JSON.stringify(Object.entries(localStorage)), JSON.stringify(Object.entries(sessionStorage))].join()"


def box(page: Page, label: str = NOTE) -> Locator:
    """The box `label`, the lowest of that name."""
    return page.get_by_role("textbox", name=label).last


def open_note(page: Page, url: str, go: Way = go_to) -> Locator:
    """Open the check-in with its box."""
    go(page, url)
    return unfolded(page)


def unfolded(page: Page) -> Locator:
    """The box of the check-in, once it is there and at rest."""
    box(page).wait_for()
    settle(page)
    return box(page)


def open_message(page: Page, url: str, go: Way = go_to) -> Locator:
    """Open the hold box."""
    go(page, url, "hold-box")
    return box(page, MESSAGE)


def open_question(page: Page, url: str, go: Way = go_to) -> Locator:
    """Open the questions of the week, with one of them in sight."""
    go(page, url, "this-week")
    pick_question(page, QUESTION)
    return box(page, QUESTION)


def open_exercise(page: Page, url: str, go: Way = go_to) -> Locator:
    """Open an exercise whose first field is a box."""
    go(page, url, "exercises")
    press_on(page.get_by_role("button", name=EXERCISE.title, exact=True))
    return box(page, EXERCISE.steps[0].fields[0].label)


def write_on(at: Locator, words: str, delay: float = 0) -> None:
    """Write at the end of what stands in the box already."""
    at.focus()
    at.press("Control+End")
    at.page.keyboard.type(words, delay=delay)


def held_by_browser(page: Page) -> str:
    """Everything the browser keeps for this address in stores that a page can read."""
    return page.evaluate(SHELVES)


def write_and_tell_its_name(page: Page) -> str:
    """Write a word into the message, and return the name its box has in the browser once the word is on the disk."""
    write_on(box(page, MESSAGE), "Begun")
    wait_until_kept(page)
    return page.evaluate("[...steadyWords.standing.keys()].at(-1)")


def wait_until_kept(page: Page) -> None:
    """Wait until the workbook has told the browser that the words are on the disk."""
    until(page, lambda: not re.search("notes |steady", held_by_browser(page)))


def gone_from_browser(page: Page, words: str) -> None:
    """Wait until no store of the browser holds `words`, and the outbox not even sealed."""
    until(page, lambda: words not in held_by_browser(page) + str(page.evaluate(OUTBOX)))


def drafts_in(folder: Path) -> list[Draft]:
    """The drafts as they lie on the disk."""
    return open_workbook(Settings(folder)).drafts.all()


def texts_in(folder: Path) -> str:
    """Everything that the drafts on the disk hold, as one text."""
    return json.dumps([dict(draft.values) for draft in drafts_in(folder)], ensure_ascii=False, default=str)


def reads(at: Locator, words: str) -> None:
    """Wait until exactly these words stand in the box."""
    expect(at).to_have_value(words)
