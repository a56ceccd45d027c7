"""The whole way in a real browser: what she does is saved once, at once, and stays; nothing leaves this computer."""

from datetime import date
from pathlib import Path

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.week import week_of
from tests.browser.screens import (
    AT_SLIDERS,
    NOTE,
    PARTS,
    RATE,
    SAVE_CHECK_IN,
    SAVE_RATING,
    SAVE_REFLECTION,
    SAVED_CHECK_IN,
    SAVED_RATING,
    SAVED_REFLECTION,
    SCREENS,
    WORDS,
    come_in,
    go_to,
    open_screen,
    open_stage,
    pick_question,
    press,
    save_check_in,
    set_slider,
    tap_slider,
    to_week_step,
)
from tests.conftest import press_on, settle
from tests.listening import listening_on
from tests.profile import stays_here
from tests.running import RunningWorkbook

PART = PARTS[0]
HELPED = next(one.text for one in WORDS.weekly.prompts if one.id == "what_helped")
COUNT_CLICKS = "addEventListener('click', () => { window.clicks = (window.clicks || 0) + 1; }, true);"


def journal_in(folder: Path):
    return open_workbook(Settings(folder))


def test_the_whole_way_from_the_first_visit_to_a_restart(workbook_server, page):
    sockets = []
    page.on("websocket", lambda socket: sockets.append(socket.url))
    come_in(page, workbook_server.url)
    check_in(page)
    rate(page)
    reflect(page)
    assert_all_there(page, workbook_server)
    workbook_server.stop()
    workbook_server.start()
    go_to(page, workbook_server.url)
    assert_all_there(page, workbook_server)
    assert page.requests_seen == []
    assert sockets and all(stays_here(url) for url in sockets)
    assert listening_on(workbook_server.pid, workbook_server.port) == {"127.0.0.1"}


def check_in(page):
    set_slider(page, "Calm", 6)
    set_slider(page, "Angry or hurt", 0)
    page.get_by_label(NOTE).fill("We spoke about the school run, and it stayed light.")
    page.get_by_label(NOTE).blur()
    save_check_in(page)


def rate(page):
    open_screen(page, SCREENS[f"part-{PART.number}"][0])
    open_stage(page, RATE)
    for item in PART.items:
        tap_slider(page, item.question)
    press(page, SAVE_RATING, SAVED_RATING)
    page.get_by_role("img", name=PART.title).or_(page.get_by_label(PART.title)).first.wait_for()


def reflect(page):
    open_screen(page, "This week")
    pick_question(page, HELPED)
    page.get_by_role("textbox", name=HELPED).fill("Walking home the long way.")
    to_week_step(page, AT_SLIDERS)
    for part in PARTS:
        for item in part.weekly_items:
            tap_slider(page, item.question)
    press(page, SAVE_REFLECTION, SAVED_REFLECTION)


def assert_all_there(page, running):
    open_screen(page, "Today")
    page.get_by_text("We spoke about the school run").wait_for()
    open_screen(page, "Looking back")
    page.get_by_role("heading", name="Not enough days yet to compare").wait_for()
    page.locator("svg.marks").first.wait_for()
    open_screen(page, "Diary")
    page.get_by_text("Walking home the long way.").wait_for()
    journal = journal_in(running.folder)
    (kept,) = journal.check_ins.all()
    assert kept.feelings == {"calm": 6, "angry_or_hurt": 0}
    assert set(journal.ratings.all()[0].answers) == {item.id for item in PART.items}
    assert [one.week for one in journal.reflections.all()] == [week_of(date.today())]


def test_two_clicks_after_the_first_screen_save_one_feeling_which_outlives_a_kill(served, page):
    page.add_init_script(COUNT_CLICKS)
    go_to(page, served.url)
    tap_slider(page, "Calm")
    press_on(page.get_by_role("button", name=SAVE_CHECK_IN))
    page.get_by_text(SAVED_CHECK_IN).wait_for()
    # What was said to be saved is saved.
    served.kill()
    assert page.evaluate("window.clicks") == 2
    [kept] = feelings_in(served)
    assert kept in ({"calm": 4}, {"calm": 5})
    served.start()
    go_to(page, served.url, "diary")
    page.get_by_text(f"Calm {kept['calm']}").wait_for()
    assert feelings_in(served) == [kept]


def feelings_in(running):
    return [one.feelings for one in journal_in(running.folder).check_ins.all()]


def test_a_page_left_open_over_a_restart_can_be_saved_from(served, page):
    go_to(page, served.url)
    served.stop()
    served.start()
    settle(page)
    set_slider(page, "Hopeful", 4)
    save_check_in(page)
    assert feelings_in(served) == [{"hopeful": 4}]


def test_two_clicks_on_save_save_once(served, page):
    go_to(page, served.url)
    set_slider(page, "Warm", 3)
    page.get_by_role("button", name=SAVE_CHECK_IN).dblclick()
    page.get_by_text(SAVED_CHECK_IN).wait_for()
    settle(page)
    page.wait_for_timeout(500)
    assert feelings_in(served) == [{"warm": 3}]


def test_the_first_screen_and_a_check_in_load_neither_pandas_nor_altair(fresh_folder, page):
    def loaded(log):
        told = [line for line in log.splitlines() if line.startswith("import time:")]
        return {"pandas", "altair"} & {line.rpartition("|")[2].strip() for line in told}

    with RunningWorkbook(fresh_folder, {"PYTHONPROFILEIMPORTTIME": "1"}) as running:
        come_in(page, running.url)
        set_slider(page, "Calm", 4)
        save_check_in(page)
        assert loaded(running.log()) == set()
        # The same look at the log does see them where they are needed.
        open_screen(page, "Looking back")
        page.locator("svg.marks").first.wait_for()
        assert loaded(running.log()) == {"pandas", "altair"}
