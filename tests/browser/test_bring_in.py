"""A diary of Daylio comes in by a real browser: a long one that is stopped, and one behind a lock."""

from datetime import date, timedelta

from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from tests.browser.screens import go_to, press, shows
from tests.conftest import press_on, settle
from tests.forked_workbook import ForkedWorkbook
from tests.storage.imports.samples import HEADING
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import begun

BRING, STOP = "Import it", "Stop"


def drop(page, content, name="daylio_export.csv"):
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content.encode()})
    page.get_by_role("heading", name="What's in it").wait_for()
    settle(page)


def kept(served):
    return open_workbook(Settings(served.folder)).check_ins.all()


def test_a_long_diary_shows_how_far_it_is_and_stopping_leaves_nothing_behind(served, page):
    first = date(1960, 1, 1)
    rows = (
        f"{first + timedelta(days=n // 3)},x,x,{n % 3 + 8}:00,good,walk | tea,,A day like others."
        for n in range(60_000)
    )
    go_to(page, served.url, "bring-in")
    drop(page, "\n".join((HEADING, *rows)))
    press_on(page.get_by_role("button", name=BRING))
    page.get_by_role("progressbar").first.wait_for()
    press_on(page.get_by_role("button", name=STOP, exact=True))
    page.get_by_text("You stopped it, so nothing was saved.").wait_for()
    settle(page)
    assert kept(served) == []
    expect(page.get_by_role("button", name=BRING)).to_be_visible()


def test_behind_a_lock_nothing_of_the_file_can_be_read_on_the_disk(fresh_folder, tmp_path, page):
    workbook = begun(fresh_folder)
    workbook.journal.lock.put_on(PASSPHRASE, QUICK)
    place = tmp_path / "temporary"
    place.mkdir()
    secret = "The river knows what I said."
    with ForkedWorkbook(fresh_folder, {name: str(place) for name in ("TMPDIR", "TEMP", "TMP")}) as running:
        page.goto(f"{running.url}/bring-in")
        page.get_by_label("Passphrase or recovery code").fill(PASSPHRASE)
        page.get_by_label("Passphrase or recovery code").press("Enter")
        shows(page, "bring-in")
        drop(page, f'{HEADING}\n2024-03-05,x,x,21:00,good,,,"{secret}"\n' + "x" * 3_000_000)
        page.get_by_text("Look at the first entries").click()
        page.get_by_text(secret).wait_for()
        nothing_of(secret, fresh_folder, place)
        press(page, BRING, "Done. 1 entry new")
        nothing_of(secret, fresh_folder, place)
        press(page, "Lock now")
        page.get_by_role("heading", level=1, name="Locked", exact=True).wait_for()
        expect(page.get_by_text(secret)).to_have_count(0)
    nothing_of(secret, fresh_folder, place)


def nothing_of(secret, *folders):
    for path in (path for folder in folders for path in folder.rglob("*") if path.is_file()):
        assert secret.encode() not in path.read_bytes(), path
