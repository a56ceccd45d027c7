"""The real front door on a server nobody has asked anything yet."""

import pytest

from tests.browser.screens import shows
from tests.listening import listening_on

DOORS_OF_A_NEW_JOURNAL = 6
pytestmark = pytest.mark.trust


def test_a_bookmark_as_the_very_first_request_goes_through_the_front_door_of_a_server_for_this_computer_only(
    workbook_server, page
):
    # The parts share one file. With every other address, the tests of that screen begin.
    page.goto(f"{workbook_server.url}/part-1")
    shows(page, "part-1")
    # A page that ran alone would have neither the list of screens nor the name.
    assert page.get_by_role("navigation").get_by_role("link").count() == DOORS_OF_A_NEW_JOURNAL
    assert page.title() == "Notes"
    assert page.url == f"{workbook_server.url}/part-1"
    assert listening_on(workbook_server.pid, workbook_server.port) == {"127.0.0.1"}
    # A second start can tell whose workbook is running.
    assert workbook_server.answers()
