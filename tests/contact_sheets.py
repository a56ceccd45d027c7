"""All pictures at once: every state of `picture_states` at two widths, light and dark, laid out on contact sheets.

`python -m tests.pictures all [folder] [words…]` makes them; with words, only the states that have one in their name.
"""

import html
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby, product
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser_path import browser_path
from tests.conftest import QUIET, settle
from tests.forked_workbook import ForkedWorkbook
from tests.picture_states import JOURNALS, STATES, State
from tests.profile import Profile

WIDTHS, THEMES, HEIGHT = (1280, 390), ("light", "dark"), 900
# A page of a sheet is as wide as this, and its pictures stand in so many columns.
SHEET, COLUMNS, ON_A_PAGE = 2400, {1280: 5, 390: 10}, {1280: 15, 390: 20}
# A screen that is still unfolding grows by a little.
TALLEST, BELOW = 6000, 60
STYLE = """
body { margin: 12px; background: #777; color: #fff; font: 16px sans-serif; column-gap: 12px; }
figure { margin: 0 0 16px; break-inside: avoid; }
figcaption { padding: 4px; }
img { display: block; width: 100%; }
"""
TIME_TO_DRAW = 1500.0
PATIENCE = 30_000


class NotReached(Exception):
    """Some states could not be reached; the message names each with what went wrong."""


def draw_all(folder: Path, words: Iterable[str] = ()) -> list[Path]:
    """Write the pictures and sheets of all states, or of those with one of `words` in their name; see `draw_into`."""
    wanted = {name: one for name, one in STATES.items() if not words or any(word in name for word in words)}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=list(QUIET))
        try:
            return draw_into(browser, folder, wanted)
        finally:
            browser.close()


def draw_into(
    browser: Browser,
    folder: Path,
    wanted: Mapping[str, State],
    widths: Iterable[int] = WIDTHS,
    themes: Iterable[str] = THEMES,
) -> list[Path]:
    """Write a picture a state, width and theme into `folder`, and the sheets of all of them; return the sheets.

    Raises NotReached, when the sheets are there, if a state could not be reached.
    """
    sheets: list[Path] = []
    failed: list[str] = []
    for width, theme in product(widths, themes):
        place = folder / f"{width}-{theme}"
        place.mkdir(parents=True, exist_ok=True)
        failed += [f"{width} {theme}, {told}" for told in _draw(browser, place, wanted, width, theme)]
        sheets += _lay_out(browser, place, wanted, width, theme)
    if failed:
        raise NotReached("\n".join(failed))
    return sheets


def file_name(state: str) -> str:
    """Return the name of the picture of a state: "urge: hope" is "urge-hope.png"."""
    return f"{re.sub('[^a-z0-9]+', '-', state.lower()).strip('-')}.png"


def _draw(browser: Browser, place: Path, wanted: Mapping[str, State], width: int, theme: str) -> Iterator[str]:
    """Write the pictures into `place`, and yield what went wrong with a state."""
    by_journal = sorted(wanted, key=lambda name: wanted[name].journal)
    # One profile for all: it's emptied after each, and keeps Streamlit's own files.
    with Profile.new(browser) as profile:
        for journal, names in groupby(by_journal, lambda name: wanted[name].journal):
            with _served(journal) as url:
                # In the table's order, for a state may find what the one before it saved.
                for name in sorted(names, key=list(wanted).index):
                    (place / file_name(name)).unlink(missing_ok=True)
                    # Whatever it is, the other pictures are still wanted, and its name is told.
                    try:
                        with profile.visited() as context:
                            page = context.new_page()
                            page.set_default_timeout(PATIENCE)
                            page.set_viewport_size({"width": width, "height": HEIGHT})
                            page.emulate_media(color_scheme=theme)
                            wanted[name].show(page, url)
                            _take(page, place / file_name(name), width)
                    except Exception as trouble:
                        yield f"“{name}”: {str(trouble).splitlines()[0]}"


@contextmanager
def _served(journal: str) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="workbook-pictures-", ignore_cleanup_errors=True) as folder:
        JOURNALS[journal](Path(folder))
        with ForkedWorkbook(Path(folder)) as running:
            yield running.url


def _take(page: Page, file: Path, width: int) -> None:
    """Take the whole screen in one picture, with nothing lit up by the mouse or the keyboard."""
    settle(page)
    page.evaluate("document.activeElement.blur(); document.querySelector('[data-testid=stMain]')?.scrollTo(0, 0)")
    page.mouse.move(0, 0)
    tall = page.evaluate("document.querySelector('[data-testid=stMain]')?.scrollHeight ?? 0")
    page.set_viewport_size({"width": width, "height": min(max(HEIGHT, tall + BELOW), TALLEST)})
    page.wait_for_timeout(TIME_TO_DRAW)
    page.screenshot(path=file, animations="disabled")


def _lay_out(browser: Browser, place: Path, wanted: Mapping[str, State], width: int, theme: str) -> Iterator[Path]:
    """Write the sheets, each a page of pictures with their names, and yield them."""
    there = [name for name in wanted if (place / file_name(name)).exists()]
    pages = [there[first : first + ON_A_PAGE[width]] for first in range(0, len(there), ON_A_PAGE[width])]
    for number, names in enumerate(pages, 1):
        figures = "".join(
            f'<figure><img src="{file_name(name)}"><figcaption>{html.escape(name)}</figcaption></figure>'
            for name in names
        )
        shown = (
            f"<!DOCTYPE html><meta charset=utf-8><style>{STYLE}body {{ columns: {COLUMNS[width]} }}</style>{figures}"
        )
        (place / "sheet.html").write_text(shown, encoding="utf-8")
        sheet = place.parent / f"sheet-{width}-{theme}-{number}-of-{len(pages)}.png"
        page = browser.new_page(viewport={"width": SHEET, "height": HEIGHT})
        page.goto((place / "sheet.html").as_uri())
        page.screenshot(path=sheet, full_page=True)
        page.close()
        yield sheet
