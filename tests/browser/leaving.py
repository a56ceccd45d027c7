"""The steps of somebody who leaves, and the small workbook in which most of them are tried."""

from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.browser.screens import lead_to
from tests.conftest import settle
from tests.gate.copied_workbook import copied_workbook
from tests.running import RunningWorkbook

WRITING = """
st.title("Leave")
st.text_area("One thing I want to remember")
@st.dialog("A question")
def ask():
    st.text_input("Your answer")
if st.button("Ask me"):
    ask()
if st.button("Go wrong"):
    raise ValueError("he said no")
for line in range(60):
    st.text(f"line {line}")
"""
CHOOSING = """
from steady.ui.safety import hide_screen
hide_screen.practise_leaving()
"""
ON_TOP = """(button) => {
  const { x, y, width, height } = button.getBoundingClientRect();
  const spots = [[0.1, 0.5], [0.5, 0.1], [0.5, 0.5], [0.5, 0.9], [0.9, 0.5]];
  return spots.every(([right, down]) => document.elementFromPoint(x + right * width, y + down * height) === button);
}"""
UNDER_IT = """(button) => {
  const mine = button.getBoundingClientRect();
  const meets = (box) => box.width && box.left < mine.right && box.right > mine.left
    && box.top < mine.bottom && box.bottom > mine.top;
  const texts = document.createTreeWalker(document.querySelector("#root"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    if (meets(range.getBoundingClientRect())) found.push(texts.currentNode.data);
  }
  return found;
}"""


def small_workbook(folder: Path) -> RunningWorkbook:
    """A workbook, not yet running, with a screen to write on at "/" and the choice about Leave at "/choosing"."""
    return RunningWorkbook(folder / "journal", script=copied_workbook(folder / "w", writing=WRITING, choosing=CHOOSING))


def leave_button(page: Page) -> Locator:
    """The button itself, as a screen reader finds it."""
    return page.get_by_role("button", name="Leave", exact=True)


def press_shift(page: Page, times: int) -> None:
    """Press and let go of Shift, alone."""
    for _ in range(times):
        page.keyboard.press("Shift")


def open_at_rest(page: Page, address: str) -> None:
    """Open a screen and wait until the browser has put the calendar aside as well."""
    with page.expect_response("**/calendar.js"):
        page.goto(address)
    settle(page)


def visit(page: Page, path: str) -> None:
    """Go to the screen with the address `path` as clicks do, whatever stands on it."""
    lead_to(page, path)
    page.wait_for_url(f"**/{path}")
    settle(page)


def comes_to_the_calendar(page: Page) -> None:
    """Wait for the calendar, drawn."""
    page.wait_for_url("**/calendar")
    page.get_by_role("cell", name="28", exact=True).wait_for()


def nothing_comes_instead(page: Page) -> None:
    """Let the calendar answer that it has nothing to show, so that the cover stays and can be looked at."""
    page.route("**/calendar", lambda route: route.fulfill(status=204))


def is_covered(page: Page) -> bool:
    """Whether nothing but white meets the eye, from corner to corner."""
    return page.evaluate("""() => {
      const cover = document.querySelector(".leave-cover");
      const steps = [0.001, 0.25, 0.5, 0.75, 0.999];
      const white = getComputedStyle(cover).backgroundColor === "rgb(255, 255, 255)";
      return white && steps.every((x) => steps.every((y) =>
        cover.contains(document.elementFromPoint(x * innerWidth, y * innerHeight))));
    }""")


def stands_on_top(page: Page) -> bool:
    """Whether the button stands whole in the window, with nothing over it."""
    box = leave_button(page).bounding_box()
    inside = box["x"] >= 0 and box["y"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]
    return inside and leave_button(page).evaluate(ON_TOP)


def words_under_it(page: Page) -> list[str]:
    """The words of the screen that lie under the button, as far as she has scrolled."""
    return leave_button(page).evaluate(UNDER_IT)
