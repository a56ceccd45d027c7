"""The real front door on a server nobody has asked anything yet."""

import pytest

from tests.conftest import settle
from tests.listening import listening_on

pytestmark = pytest.mark.trust


@pytest.mark.parametrize("bookmark", ["weeks", "part-1", "help-now"])
def test_a_bookmark_as_the_very_first_request_goes_through_the_front_door(workbook_server, page, bookmark):
    page.goto(f"{workbook_server.url}/{bookmark}")
    settle(page)
    # A page that ran alone would have neither the list of screens nor the name.
    page.get_by_test_id("stSidebarNavLink").filter(has_text="Help now").wait_for()
    assert page.title() == "Notes"
    assert page.url == f"{workbook_server.url}/{bookmark}"


def test_the_whole_server_listens_to_this_computer_only(workbook_server, page):
    page.goto(workbook_server.url)
    settle(page)
    assert listening_on(workbook_server.pid, workbook_server.port) == {"127.0.0.1"}


def test_a_second_start_can_tell_whose_workbook_is_running(workbook_server):
    assert workbook_server.here()["app"] == "steady"
    assert len(workbook_server.here()["folder"]) == 16
