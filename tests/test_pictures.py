"""Anyone can look at all of the workbook at once: no screen is missing."""

from tests.browser.screens import SCREENS
from tests.contact_sheets import file_name
from tests.picture_states import JOURNALS, STATES


def test_every_screen_has_a_picture_and_there_are_forty_states_besides():
    on_screens = {f"screen: {path or 'today'}" for path in SCREENS}
    assert on_screens <= set(STATES)
    assert len(set(STATES) - on_screens) >= 40


def test_each_state_stands_on_a_journal_that_is_there_and_has_a_picture_of_its_own():
    assert {one.journal for one in STATES.values()} == set(JOURNALS)
    assert len({file_name(name) for name in STATES}) == len(STATES)
    assert file_name("urge: hope") == "urge-hope.png"
