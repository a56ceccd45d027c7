"""A workbook behind its lock, as a visitor opens it, and words in mid-sentence there that are left at any moment."""

from random import Random

from playwright.sync_api import BrowserContext, Page

from tests.browser.refreshes import Refreshes, found_in
from tests.browser.writing import MESSAGE, box, write_on
from tests.conftest import settle
from tests.storage.locks import PASSPHRASE

FIELD, LOCK_NOW = "Passphrase or recovery code", "Lock now"
REFRESHED, CLOSED = "refreshed", "closed"


def unlock(tab: Page) -> None:
    """Open the lock that stands before this tab."""
    # Enter does nothing before the button below the field is there.
    tab.get_by_role("button", name="Open", exact=True).wait_for()
    settle(tab)
    tab.get_by_label(FIELD).fill(PASSPHRASE)
    tab.get_by_label(FIELD).press("Enter")
    tab.get_by_role("button", name=LOCK_NOW, exact=True).wait_for()
    settle(tab)


def open_locked(tab: Page, url: str, path: str = "") -> None:
    """Open the workbook at that screen, and its lock."""
    tab.goto(f"{url}/{path}")
    unlock(tab)


def leave_in_mid_sentence(visitor: BrowserContext, url: str, how: str, rounds: int) -> Refreshes:
    """Write behind the lock and refresh or close the tab in mid-sentence, `rounds` times; return what was lost."""
    chance, written, left = Random(how), "", Refreshes()
    page = visitor.new_page()
    open_locked(page, url, "hold-box")
    for _ in range(rounds):
        words = "".join(chance.choice("abcdefghij klmnop, äöüß😢") for _ in range(chance.randint(1, 9)))
        write_on(box(page, MESSAGE), words)
        page.wait_for_timeout(chance.choice([0, 0, chance.randint(0, 500)]))
        if how == CLOSED:
            page.close()
            page = visitor.new_page()
            page.goto(f"{url}/hold-box")
        else:
            page.reload(wait_until="commit")
        unlock(page)
        written = left.count(written + words, found_in(page, MESSAGE, written + words))
    page.close()
    return left
