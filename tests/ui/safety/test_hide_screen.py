"""The veil over a screen left alone: when it comes at all, and where it never does."""

import json

import pytest

from steady.ui.safety import hide_screen
from steady.ui.today import first_visit
from tests.browser.screens import BEGIN, RATHER_NOT, SCREENS, YES
from tests.ui.visit import Visit


def is_veiled_when_left_alone(visit):
    pieces = [piece.proto for piece in visit.app.get("bidi_component")]
    seconds = [json.loads(one.json)["seconds"] for one in pieces if one.component_name.endswith("steady_veil")]
    assert seconds in ([], [60])
    return bool(seconds)


def choose(visit, **choices):
    for name, value in choices.items():
        visit.journal.journal.settings.set(name, value)


@pytest.mark.long
@pytest.mark.parametrize("path", SCREENS)
def test_with_neutral_names_every_screen_is_veiled_but_the_one_with_the_numbers_to_call(visit, path):
    choose(visit, **{first_visit.PRIVATE: True})
    assert is_veiled_when_left_alone(visit.open(path)) is (path != "help-now")


def test_without_them_nothing_is_veiled(visit):
    assert not is_veiled_when_left_alone(visit.open())


def test_before_she_has_answered_who_else_may_look_nothing_is_veiled(tmp_path, monkeypatch):
    newcomer = Visit(tmp_path / "new", monkeypatch)
    assert not is_veiled_when_left_alone(newcomer.open().press(BEGIN).press(RATHER_NOT))
    assert is_veiled_when_left_alone(newcomer.press(YES))


@pytest.mark.parametrize("names", [True, False])
def test_what_she_chose_about_it_holds_whatever_the_names_are(visit, names):
    choose(visit, **{first_visit.PRIVATE: names})
    visit.open("journal").set("toggle", hide_screen.SWITCH, not names)
    assert visit.journal.journal.settings.get(hide_screen.WANTED) is not names
    assert is_veiled_when_left_alone(visit.open("diary")) is not names
