"""Two states are drawn as anyone would draw them all; one that cannot be reached is named, and the rest is there."""

import pytest

from tests.browser.screens import go_to
from tests.contact_sheets import NotReached, draw_into
from tests.picture_states import STATES, State


def lost(page, url):
    go_to(page, url, "about")
    raise AssertionError("There is no such button.")


def test_two_states_come_on_one_sheet_and_one_that_cannot_be_reached_is_named(chromium, tmp_path):
    names = ("empty journal: diary", "screen: about")
    wanted = {name: STATES[name] for name in names} | {"somewhere else": State("empty", lost)}
    with pytest.raises(NotReached, match="“somewhere else”: There is no such button."):
        draw_into(chromium, tmp_path, wanted, widths=(390,), themes=("dark",))
    made = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.png")}
    assert made == {"390-dark/empty-journal-diary.png", "390-dark/screen-about.png", "sheet-390-dark-1-of-1.png"}
