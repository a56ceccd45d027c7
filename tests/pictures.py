"""Makes the pictures of the README: real screens over the sample journal. Run `python -m tests.pictures`.

`python -m tests.pictures all` makes every screen and state at two widths, light and dark, as contact sheets.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.own_scales import CHOICE, as_choice
from steady.sample_journal import sample_records
from steady.sample_journal.own_things import SCALE
from tests.browser.screens import ONLY_ME, go_to, set_slider, slider
from tests.browser_path import browser_path
from tests.conftest import QUIET, settle
from tests.running import ROOT, RunningWorkbook

PICTURES = ROOT / "docs" / "pictures"
# Ignored by Git: nobody needs last week's.
ALL = ROOT / "build" / "pictures"
WIDTH = 1280
STRETCH = "A year"
ANSWERS = {"Calm": 6, "Hopeful": 5, "Sure of myself": 6, "Lonely": 3}
MOST_TRIES = 5
TIME_TO_DRAW = 1500.0


def today(page: Page, url: str) -> None:
    """Show the check-in with a few answers on it."""
    go_to(page, url)
    first_question = page.get_by_role("button", name=ONLY_ME, exact=True)
    if first_question.count():
        first_question.click(delay=100)
        settle(page)
    for label, value in ANSWERS.items():
        _answer(page, label, value)


def weeks(page: Page, url: str) -> None:
    """Show a year of feelings."""
    go_to(page, url, "weeks")
    page.get_by_role("radio", name=STRETCH, exact=True).click(delay=100)
    settle(page)


# Each with the height that cuts nothing in two.
SCREENS = {"today": (today, 870), "weeks": (weeks, 1440)}


def main() -> None:
    """Write one picture a screen, and print its name."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sample_server() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=list(QUIET))
        for name, (show, height) in SCREENS.items():
            page = browser.new_context(viewport={"width": WIDTH, "height": height}, color_scheme="light").new_page()
            show(page, url)
            _look_up(page)
            page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")
            print((PICTURES / f"{name}.png").relative_to(ROOT).as_posix())
        browser.close()


@contextmanager
def sample_server() -> Iterator[str]:
    """The address of a workbook whose own journal is the sample, so that its sliders can be moved."""
    with tempfile.TemporaryDirectory(prefix="workbook-pictures-", ignore_cleanup_errors=True) as folder:
        workbook = open_workbook(Settings(Path(folder)))
        workbook.journal.save_all(sample_records(date.today(), workbook.parts))
        workbook.journal.settings.set(CHOICE, as_choice([SCALE]))
        with RunningWorkbook(Path(folder)) as running:
            yield running.url


def _answer(page: Page, label: str, value: int) -> None:
    # A key pressed while the screen is still being drawn may get lost.
    for _ in range(MOST_TRIES):
        set_slider(page, label, value)
        if slider(page, label).get_attribute("aria-valuetext") == str(value):
            return
    raise RuntimeError(f"The slider “{label}” does not take {value}.")


def _look_up(page: Page) -> None:
    """Scroll to the top and leave the mouse and the keyboard where they light nothing up."""
    page.evaluate("document.activeElement.blur(); document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")
    page.mouse.move(0, 0)
    page.wait_for_timeout(TIME_TO_DRAW)


def everything(folder: Path, words: list[str]) -> int:
    """Write the contact sheets into `folder` and print their names; 1 if a state could not be reached, else 0."""
    # Imported here, for its table is of no use to the pictures of the README.
    from tests.contact_sheets import NotReached, draw_all

    try:
        draw_all(folder, words)
    except NotReached as trouble:
        print(f"Not reached:\n{trouble}", file=sys.stderr)
        return 1
    finally:
        print(*sorted(str(sheet) for sheet in folder.glob("sheet-*.png")), sep="\n")
    return 0


if __name__ == "__main__":
    asked = sys.argv[1:]
    if asked[:1] == ["all"]:
        sys.exit(everything(Path(asked[1]) if asked[1:] else ALL, asked[2:]))
    main()
