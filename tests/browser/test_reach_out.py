"""The urge tool in a real browser, with waits of seconds: the wait goes on whatever happens to the screen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from steady.bootstrap import Settings, open_workbook
from steady.domain.urge.episode import Urge, urge
from tests.browser.screens import WORDS, go_to, open_screen, press, set_slider, shows
from tests.conftest import settle
from tests.forked_workbook import ForkedWorkbook
from tests.running import ROOT, RunningWorkbook
from tests.ui.journals import begun

SHORT, SIX, LONG = "4 seconds", "6 seconds", "90 seconds"
END, STRENGTH = WORDS.urge.wait.end_now, "How strong, from 0 to 10"
ASKED = {step.id: step.question for step in WORDS.urge.steps}
CHOICE = {step.id: step.choices for step in WORDS.urge.steps}
OUTCOME = {outcome.id: outcome.label for outcome in WORDS.urge.outcomes}
SECOND_LOOK, FIRST_QUESTION = ASKED["strength_1"], ASKED["kind"]
GOES_ON = WORDS.urge.wait.another_is_open.partition("{time}, ")[2]


@pytest.fixture
def served(tmp_path: Path, fresh_folder: Path) -> Iterator[RunningWorkbook]:
    """A workbook like ours, but for waits of 4, 6 and 90 seconds and a prompt every two."""
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    text = (content / "urge.toml").read_text(encoding="utf-8")
    for ours, short in [
        ("[300, 600, 1200]", "[4, 6, 90]"),
        ("at_first = 600", "at_first = 6"),
        ("seconds_each_prompt = 40", "seconds_each_prompt = 2"),
    ]:
        assert ours in text
        text = text.replace(ours, short)
    (content / "urge.toml").write_text(text, encoding="utf-8")
    begun(fresh_folder)
    with ForkedWorkbook(fresh_folder, {"WORKBOOK_CONTENT": str(content)}) as running:
        yield running


def kept(served: RunningWorkbook) -> list[Urge]:
    return [urge(entry) for entry in open_workbook(Settings(served.folder)).exercises.all()]


def heading(page: Page, words: str):
    return page.get_by_role("heading", name=words, exact=True)


def begin_wait(page: Page, served: RunningWorkbook, length: str) -> None:
    """Go from the first screen to the wait."""
    go_to(page, served.url)
    press(page, WORDS.urge.title, FIRST_QUESTION)
    press(page, CHOICE["kind"]["text"], ASKED["strength_0"])
    set_slider(page, STRENGTH, 9)
    press(page, "Next", ASKED["hope"])
    press(page, CHOICE["hope"]["answer"], ASKED["wait"])
    press(page, length, f"Your {length}")
    page.get_by_role("timer").wait_for()


def look_again(page: Page, strength: int, outcome: str) -> None:
    """Take the two steps after the wait."""
    set_slider(page, STRENGTH, strength)
    press(page, "Next", ASKED["outcome"])
    press(page, outcome, "One thing to do next.")


def seconds_left(page: Page) -> int:
    minutes, seconds = page.get_by_role("timer").inner_text().removesuffix(" s to go").split(" min ")
    return int(minutes) * 60 + int(seconds)


def test_the_whole_tool_from_one_click_to_what_helped(served, page):
    begin_wait(page, served, SHORT)
    heading(page, SECOND_LOOK).wait_for(timeout=20_000)
    settle(page)
    look_again(page, 4, OUTCOME["let_pass"])
    expect(page.get_by_text(WORDS.urge.figures.passed_once)).to_be_visible()
    line = page.get_by_label(WORDS.urge.ending.helped_question)
    line.fill("Walked to the river")
    line.press("Enter")
    page.get_by_text("Saved.").wait_for()
    (one,) = kept(served)
    assert (one.kind, one.strength_0, one.hope, one.strength_1, one.outcome) == ("text", 9, "answer", 4, "let_pass")
    assert (one.wait_planned_s, one.wait_done_s, one.helped) == (4, 4, "Walked to the river")


def test_the_wait_goes_on_on_another_screen_after_a_kill_and_in_a_second_tab_where_she_can_end_it_for_both(
    served, page, visitor
):
    begin_wait(page, served, LONG)
    began_with = seconds_left(page)
    open_screen(page, "Diary")
    page.wait_for_timeout(1500)
    open_screen(page, "I want to text him")
    page.get_by_role("timer").wait_for()
    later = seconds_left(page)
    assert later < began_with
    served.kill()
    served.start()
    page.reload()
    shows(page, "a-short-wait")
    expect(page.get_by_text(GOES_ON)).to_be_visible()
    page.get_by_role("timer").wait_for()
    assert 0 < seconds_left(page) <= later and len(kept(served)) == 1
    other = visitor.new_page()
    go_to(other, served.url, "a-short-wait")
    expect(other.get_by_text(GOES_ON)).to_be_visible()
    press(other, END, SECOND_LOOK)
    look_again(other, 9, OUTCOME["sent_regret"])
    expect(other.get_by_text(WORDS.urge.reply_to("sent_regret"))).to_be_visible()
    page.reload()
    shows(page, "a-short-wait")
    expect(heading(page, FIRST_QUESTION)).to_be_visible()
    (one,) = kept(served)
    assert (one.kind, one.strength_0, one.hope, one.wait_planned_s) == ("text", 9, "answer", 90)
    assert one.wait_done_s < 90 and one.outcome == "sent_regret"


def test_the_screen_moves_on_by_itself_though_the_server_was_gone_when_the_wait_ended(served, page):
    begin_wait(page, served, SIX)
    served.kill()
    page.wait_for_timeout(7000)
    served.start()
    heading(page, SECOND_LOOK).wait_for(timeout=60_000)
    settle(page)
    look_again(page, 3, OUTCOME["let_pass"])
    assert [(one.wait_done_s, one.outcome) for one in kept(served)] == [(6, "let_pass")]


def test_while_she_waits_the_browser_asks_nothing_the_prompts_change_and_the_wave_moves_only_if_she_likes_motion(
    served, page
):
    """On a telephone, which it fits, and told to a screen reader."""
    sent: list[object] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    page.set_viewport_size({"width": 360, "height": 740})
    begin_wait(page, served, LONG)
    prompts, before = set(), len(sent)
    for _ in range(10):
        prompts.add(page.locator(".prompt").inner_text())
        page.wait_for_timeout(500)
    assert len(sent) == before
    assert len(prompts) >= 2 and prompts <= set(WORDS.urge.wait.prompts)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 360
    assert page.get_by_role("timer").get_attribute("aria-live") == "off"
    assert page.locator(".prompt").get_attribute("aria-live") == "polite"
    animation = "all => all.map(one => getComputedStyle(one).animationName)"
    for motion, moving in [("no-preference", True), ("reduce", False)]:
        page.emulate_media(reduced_motion=motion)
        names = page.locator(".near, .far, .boat").evaluate_all(animation)
        assert len(names) == 3 and all((name != "none") is moving for name in names)
