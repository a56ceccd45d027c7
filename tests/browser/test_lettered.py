"""Neutral charts in a real browser: letters where the names were, a fold with their key, and the file."""

from datetime import date, timedelta

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import now
from steady.ui.today import first_visit
from steady.ui.widgets.chart_view import KEY
from tests.browser.screens import go_to
from tests.conftest import downloaded

# Enough for two whole weeks, whatever day of the week it is.
DAYS = 24


def test_a_chart_has_letters_on_the_screen_and_in_the_file_and_its_fold_says_the_names(served, page):
    journal = open_workbook(Settings(served.folder)).journal
    journal.settings.set(first_visit.PRIVATE, True)
    journal.save_all(CheckIn(at=now(), day=date.today() - timedelta(days=back), calm=back % 11) for back in range(DAYS))
    go_to(page, served.url, "weeks")
    drawn = page.get_by_test_id("stVegaLiteChart").first
    drawn.locator("text").get_by_text("A", exact=True).wait_for()
    assert page.get_by_test_id("stMain").get_by_text("calm").count() == 0
    page.get_by_text(KEY).first.click()
    page.get_by_text("A: Calm").first.wait_for()
    picture = downloaded(page, "Save as SVG").path().read_text("utf-8")
    assert ">A<" in picture and "Calm" not in picture
