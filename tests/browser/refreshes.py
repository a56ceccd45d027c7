"""Refreshes in mid-sentence, at moments nobody chose, and the words that did not come back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from random import Random

from playwright.sync_api import Browser, Locator, Page

from tests.browser.screens import NOTE
from tests.browser.writing import MESSAGE, QUESTION, box, open_message, open_note, open_question, unfolded, write_on
from tests.conftest import settle

LETTERS = "abcdefghij klmnop, qrstuvwxyz. äöüß😢"
OPENED = {NOTE: open_note, MESSAGE: open_message, QUESTION: open_question}
Opened = Mapping[str, Callable[[Page, str], Locator]]


@dataclass
class Refreshes:
    """How many refreshes were tried, and how many words were lost in them."""

    tried: int = 0
    lost: int = 0

    def count(self, written: str, found: str) -> str:
        """Count one refresh; return what stands there now, to write on from."""
        self.tried += 1
        self.lost += sum(one != other for one, other in zip_longest(written.split(" "), found.split(" ")))
        return found


def refresh_in_mid_sentence(
    browser: Browser, url: str, rounds: int, opened: Opened = OPENED, seed: int = 20261122
) -> Refreshes:
    """Write into each box of `opened` in a tab of its own, and refresh it in mid-sentence, `rounds` times each."""
    chance, counted = Random(seed), Refreshes()
    visitor = browser.new_context(service_workers="block")
    pages = {label: visitor.new_page() for label in opened}
    written = dict.fromkeys(opened, "")
    for label, page in pages.items():
        opened[label](page, url)
    for _ in range(rounds):
        for label, page in pages.items():
            written[label] += _write_and_refresh(page, label, chance)
        for label, page in pages.items():
            written[label] = counted.count(written[label], found_in(page, label, written[label]))
    visitor.close()
    return counted


def _write_and_refresh(page: Page, label: str, chance: Random) -> str:
    words = "".join(chance.choice(LETTERS) for _ in range(chance.randint(1, 9)))
    write_on(box(page, label), words)
    page.wait_for_timeout(chance.choice([0, 0, chance.randint(0, 700)]))
    page.reload(wait_until="commit")
    return words


def found_in(page: Page, label: str, wanted: str) -> str:
    """Return what stands in the box `label`, at once if it is what was `wanted`, else after ten seconds."""
    settle(page)
    if label == NOTE:
        unfolded(page)
    # The box is filled a moment after it stands there; what is not there after ten seconds is lost.
    for _ in range(200):
        if box(page, label).input_value() == wanted:
            break
        page.wait_for_timeout(50)
    return box(page, label).input_value()
