"""What a browser tells about a screen: what axe-core finds, what sticks out, how well the focus is seen, what moves."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from io import BytesIO

import numpy as np
from PIL import Image
from playwright.sync_api import Page

from tests.conftest import settle, until

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
MAIN = '[data-testid="stMain"]'
ROOM = 100
WINDOW = {"width": 1280, "height": 900}
ENOUGH_TO_SEE = 60
RUN_AXE = """
async () => {
  const place = (element) => {
    const around = [];
    for (let at = element; at; at = at.parentElement)
      if (at.dataset.testid) around.unshift(at.dataset.testid + (at.hasAttribute("disabled") ? "[disabled]" : ""));
    return around.slice(-4).join(" > ");
  };
  const pale = () => document.querySelectorAll("[data-stale=true]").length;
  let ran = pale();
  const watching = new MutationObserver(() => (ran += 1));
  watching.observe(document.querySelector("[data-testid=stApp]"), { attributeFilter: ["data-test-script-state"] });
  const {violations} = await axe.run(document, {resultTypes: ["violations"], elementRef: true});
  watching.disconnect();
  // What is drawn anew is pale meanwhile.
  if (ran + pale()) return null;
  return violations.flatMap(({id, nodes}) => nodes.map(({element, html, failureSummary}) =>
    ({rule: id, place: place(element), html: `${html.slice(0, 160)} ${failureSummary.slice(0, 300)}`})));
}
"""
STICKS_OUT = """
(main) => {
  const wide = [];
  const page = document.scrollingElement;
  if (page.scrollWidth > innerWidth) wide.push(`the page: ${page.scrollWidth}`);
  if (main.scrollWidth > main.clientWidth) wide.push(`the main column: ${main.scrollWidth}`);
  const scrolls = (element) => {
    for (let at = element.parentElement; at && at !== main; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== "visible") return true;
    return false;
  };
  for (const element of main.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (box.width && box.height && (box.right > innerWidth + 1 || box.left < -1) && !scrolls(element))
      wide.push(`${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
  }
  return wide;
}
"""

FOCUSED_BOX = """
() => {
  const element = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
  const box = element.getBoundingClientRect();
  const [x, y] = [Math.max(0, box.x - 8), Math.max(0, box.y - 8)];
  return {x, y, width: Math.min(box.width + 16, innerWidth - x), height: Math.min(box.height + 16, innerHeight - y)};
}
"""
DRAWN_TWICE = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
# The workbook draws itself anew in the other colours, but not at once; until it does, all of it is about to turn pale.
WATCH_THE_DUSK = """() => {
  window.drawsAnew = false;
  addEventListener("keydown", ({ isTrusted }) => {
    if (isTrusted) return;
    new MutationObserver((_, watching) => {
      window.drawsAnew = true;
      watching.disconnect();
    }).observe(document.querySelector("[data-testid=stApp]"), { attributeFilter: ["data-test-script-state"] });
  }, { capture: true, once: true });
}"""
TEXT_COLOUR = "() => getComputedStyle(document.querySelector('[data-testid=stApp]')).color"
# What is written on the page itself, and not on something that has a colour of its own.
WRITTEN_IN = """
(colour) => [...document.querySelectorAll("[data-testid=stMain] :is(h1, h2, h3, p, li)")]
  .filter((one) => !one.closest("button:not([data-testid=stBaseButton-secondary]), label, a")
    && getComputedStyle(one).color === colour).length
"""
LONGEST_MOTION = """
() => Math.max(...[...document.querySelectorAll("*")].flatMap((element) => {
  const style = getComputedStyle(element);
  return `${style.animationDuration}, ${style.transitionDuration}`.split(", ")
    .map((time) => parseFloat(time) * (time.endsWith("ms") ? 1 : 1000));
}))
"""


def show_whole(page: Page, width: int = 1280) -> None:
    """Make the window as high as the screen is long: axe cannot judge the colours of what is scrolled away."""
    page.mouse.move(0, 0)
    # Pictures change the height once they are drawn, so that one look is not enough.
    for _ in range(2):
        settle(page)
        height = page.locator(MAIN).evaluate("(main) => main.scrollHeight")
        page.set_viewport_size({"width": width, "height": height + ROOM})
        page.wait_for_timeout(150)


def faults(page: Page, themes: Sequence[str] = ()) -> Iterator[tuple[str, str, str, str]]:
    """Yield theme, rule, place (what is around it, by name) and HTML of all that axe-core finds on the whole screen.

    It is looked at in one theme after the other; without any in the one it has, which is then not named.
    """
    show_whole(page)
    for theme in themes or ("",):
        if theme:
            _turn_to(page, theme)
        if not page.evaluate("Boolean(window.axe)"):
            page.evaluate(AXE)
        yield from ((theme, one["rule"], one["place"], one["html"]) for one in _found_at_rest(page))
    # The next screen need not be drawn as high as this one is long.
    page.set_viewport_size(WINDOW)


def _found_at_rest(page: Page) -> list[dict[str, str]]:
    """What axe-core finds while nothing is drawn anew; whoever looks at a screen that is, looks again."""
    for _ in range(10):
        found = page.evaluate(RUN_AXE)
        if found is not None:
            return found
        settle(page)
    raise AssertionError("This screen is never at rest.")


def _turn_to(page: Page, theme: str) -> None:
    if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") != (theme == "dark"):
        page.evaluate(WATCH_THE_DUSK)
        before = page.evaluate(TEXT_COLOUR)
        page.emulate_media(color_scheme=theme)
        until(page, lambda: page.evaluate("window.drawsAnew"))
        settle(page)
        # A busy browser gives its words the new colour one after the other.
        until(page, lambda: not page.evaluate(WRITTEN_IN, before))
        page.evaluate(DRAWN_TWICE)


def sticking_out(page: Page) -> list[str]:
    """What is wider than the window and cannot be scrolled in a box of its own."""
    settle(page)
    return page.locator(MAIN).evaluate(STICKS_OUT)


def focus_contrast(page: Page) -> float:
    """How much the focused element and its surroundings change when it loses the focus, as a contrast (1 to 21).

    It is the contrast that at least ENOUGH_TO_SEE points of the picture reach, as WCAG 2.2 measures it between the
    same point with and without focus (1.4.11 and 2.4.13 ask for 3).
    """
    box = page.evaluate(FOCUSED_BOX)
    focused = _light(page.screenshot(clip=box))
    page.evaluate(
        "window.held = document.activeElement.shadowRoot?.activeElement ?? document.activeElement; window.held.blur()"
    )
    unfocused = _light(page.screenshot(clip=box))
    # The next Tab has to start from here and not from the top.
    page.evaluate("window.held.focus()")
    contrast = (np.maximum(focused, unfocused) + 0.05) / (np.minimum(focused, unfocused) + 0.05)
    return round(float(np.sort(contrast.ravel())[-ENOUGH_TO_SEE]), 1)


def _light(picture: bytes) -> np.ndarray:
    """The relative luminance (WCAG) of every point of a PNG."""
    parts = np.asarray(Image.open(BytesIO(picture)).convert("RGB")) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def longest_motion(page: Page) -> float:
    """The longest animation or transition that any element of the screen may make, in milliseconds."""
    return page.evaluate(LONGEST_MOTION)
