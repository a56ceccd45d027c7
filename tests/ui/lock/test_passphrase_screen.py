"""The lock on the screen: what it shows, what it opens, what it keeps for her, and how everything is forgotten."""

import errno

import pytest
import streamlit as st

from steady.bootstrap import Settings, open_workbook
from steady.storage.file.filesystem import Disk
from steady.storage.lock.encryption import LOCKED
from steady.storage.lock.strength import Weakness
from steady.ui.lock import new_passphrase, passphrase_screen, passphrase_settings
from steady.ui.state import lock_session, session
from steady.ui.today import first_visit
from tests.browser.screens import BEGIN, NEED_NO_JOURNAL, NOTE, RATHER_NOT, SAVE_CHECK_IN, SCREENS, TRY_AGAIN
from tests.storage.locks import ANOTHER, PASSPHRASE, QUICK
from tests.ui.journals import bytes_under, three_days
from tests.ui.visit import Visit

FIELD, OPEN, LOCK_NOW = "Passphrase or recovery code", "Open", "Lock now"
NEW_TWICE = (new_passphrase.FIRST, new_passphrase.AGAIN)
FORGET = "To go on, type: forget everything"
HERS = ("Walked to the river.", "Barely slept.", "Anna came by.", "A walk.")


@pytest.fixture
def locked(tmp_path, monkeypatch):
    """A visit to a locked journal with her words in it."""
    three_days(tmp_path / "journal").journal.lock.put_on(PASSPHRASE, QUICK)
    return Visit(tmp_path / "journal", monkeypatch)


def unlock(visit, secret=PASSPHRASE):
    return visit.submit({FIELD: secret}, OPEN)


def kept_notes(visit, secret=PASSPHRASE):
    return [one.note for one in open_workbook(Settings(visit.folder), secret).check_ins.all()]


@pytest.mark.parametrize("path", [path for path in SCREENS if path not in NEED_NO_JOURNAL])
def test_every_screen_meets_the_lock_and_shows_nothing_of_hers(locked, path):
    locked.open(path)
    assert [title.value for title in locked.app.title] == ["Locked"]
    assert locked.buttons == [OPEN] and TRY_AGAIN not in locked.buttons
    titles = [names[1] for path, names in SCREENS.items() if path not in NEED_NO_JOURNAL]
    assert not [word for word in (*HERS, *titles) if word in locked.words]


@pytest.mark.parametrize("path", NEED_NO_JOURNAL)
def test_help_and_what_this_is_stay_open(locked, path):
    assert [title.value for title in locked.open(path).app.title] == [SCREENS[path][1]]


def test_the_passphrase_opens_the_screen_she_came_for(locked):
    unlock(locked.open("diary"))
    assert "Walked to the river." in locked.words and LOCK_NOW in locked.buttons


def test_a_wrong_passphrase_is_told_kindly_and_leaves_the_lock(locked):
    unlock(locked.open(), "something else")
    assert [error.value[:31] for error in locked.app.error] == ["That isn't the right passphrase"]
    assert [title.value for title in locked.app.title] == ["Locked"]


def test_after_three_wrong_ones_there_is_a_pause_in_which_even_the_right_one_waits(locked):
    locked.open()
    for _ in range(3):
        unlock(locked, "something else")
    unlock(locked)
    assert "there's a short pause" in locked.words
    assert [title.value for title in locked.app.title] == ["Locked"]


def test_wrong_ones_are_counted_on_when_a_visitor_has_the_caches_cleared(locked):
    """The socket takes such a wish from anybody: with it, the pauses would begin anew as often as one likes."""
    counted = session.program().guesses
    st.cache_resource.clear()
    st.cache_data.clear()
    assert session.program().guesses is counted


def test_another_tab_meets_the_lock_while_this_one_is_open(locked, monkeypatch):
    unlock(locked.open("diary"))
    second = Visit(locked.folder, monkeypatch).open("diary")
    assert [title.value for title in second.app.title] == ["Locked"]
    assert "Walked to the river." in locked.look().words


def test_lock_now_shuts_it_at_once_and_keeps_what_stood_in_the_form(locked):
    unlock(locked.open())
    locked.slide(calm=7).write(NOTE, "He rang twice.")
    locked.press(LOCK_NOW)
    assert [title.value for title in locked.app.title] == ["Locked"] and "He rang twice." not in locked.words
    locked.open("help-now").open()
    unlock(locked)
    assert [box.value for box in locked.boxes] == ["He rang twice."]
    locked.press(SAVE_CHECK_IN)
    assert "He rang twice." in kept_notes(locked)


def test_a_tab_that_was_left_alone_is_locked_when_it_is_looked_at_again(locked, monkeypatch):
    unlock(locked.open("diary"))
    monkeypatch.setattr(lock_session, "idle_seconds", lambda: 60 * 5 * 1.5 + 1)
    locked.look()
    assert [title.value for title in locked.app.title] == ["Locked"] and "Walked to the river." not in locked.words


def test_she_chooses_after_how_many_minutes_it_locks_itself(locked):
    unlock(locked.open("journal"))
    assert [box.value for box in locked.app.selectbox if box.key == passphrase_screen.IDLE_MINUTES] == [5]
    locked.choose("Lock it by itself when I don't do anything for", 15)
    again = open_workbook(Settings(locked.folder), PASSPHRASE)
    assert again.journal.settings.get(passphrase_screen.IDLE_MINUTES) == 15


def plan(visit, passphrase=PASSPHRASE, again=PASSPHRASE):
    fields = [one for one in visit.open("journal").app.text_input if one.label.startswith(("New pass", "Type it"))]
    fields[0].set_value(passphrase)
    fields[1].set_value(again)
    return visit.press(passphrase_settings.GO_ON)


def code_on(visit):
    return next(one.value for one in visit.app.code if one.value.count("-") == 7)


def test_the_code_is_shown_before_the_lock_is_on_and_says_that_nobody_can_help_without(plain):
    plan(plain)
    code = code_on(plain)
    assert "Nobody can help you without it." in plain.words and passphrase_settings.NOT_LOCKED_YET in plain.words
    assert len(kept_notes(plain, "")) == 3
    plain.press(passphrase_settings.LOCK_IT)
    assert not [word for word in HERS for content in bytes_under(plain.folder).values() if word.encode() in content]
    assert code not in plain.look().words
    plain.press("Lock it now")
    unlock(plain, code)
    assert [title.value for title in plain.app.title] == ["My journal"]


def test_a_code_that_she_did_not_confirm_belongs_to_no_lock_and_the_next_one_is_another(plain):
    plan(plain)
    first = code_on(plain)
    plain.press("Not now")
    plan(plain)
    assert len(kept_notes(plain, "")) == 3 and code_on(plain) != first


@pytest.mark.parametrize("step", ["sync_folder", "replace"])
def test_where_the_disk_fails_behind_the_point_of_no_return_the_shown_code_opens(plain, monkeypatch, step):
    plan(plain)
    code, real, seen = code_on(plain), getattr(Disk, step), []

    def failing(disk, *paths):
        real(disk, *paths)
        if (plain.folder / "journal.json").read_bytes().startswith(LOCKED) and not seen:
            seen.append(paths)
            raise OSError(errno.EIO, "The disk says no")

    monkeypatch.setattr(Disk, step, failing)
    plain.press(passphrase_settings.LOCK_IT)
    assert seen and LOCK_NOW in plain.buttons
    for secret in (PASSPHRASE, code):
        assert len(kept_notes(plain, secret)) == 3


def test_where_the_disk_fails_before_nothing_is_locked_and_the_same_code_serves_the_next_try(plain, monkeypatch):
    plan(plain)
    code = code_on(plain)

    def full(*_):
        raise OSError(errno.ENOSPC, "The disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(Disk, "write_new", full)
        plain.press(passphrase_settings.LOCK_IT)
    assert "make some room" in " ".join(one.value for one in plain.app.error)
    assert code_on(plain) == code and len(kept_notes(plain, "")) == 3
    plain.press(passphrase_settings.LOCK_IT)
    assert len(kept_notes(plain, code)) == 3


@pytest.mark.long
def test_she_is_told_not_to_let_the_browser_keep_the_passphrase(plain):
    assert passphrase_settings.NOT_IN_THE_BROWSER in plain.open("journal").words
    assert passphrase_settings.NOT_IN_THE_BROWSER in plan(plain).press(passphrase_settings.LOCK_IT).words


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (PASSPHRASE, ANOTHER, new_passphrase.NOT_THE_SAME),
        ("short", "short", "at least 10 letters"),
        ("password12", "password12", Weakness.KNOWN.value),
    ],
)
def test_two_that_differ_or_are_easily_guessed_lock_nothing(plain, first, second, said):
    plan(plain, first, second)
    assert said in plain.words and not [one for one in plain.app.code if one.value.count("-") == 7]
    assert len(open_workbook(Settings(plain.folder)).check_ins.all()) == 3


def test_a_tab_that_was_open_before_the_lock_meets_it_too(plain, monkeypatch):
    plain.open("diary")
    open_workbook(Settings(plain.folder)).journal.lock.put_on(PASSPHRASE, QUICK)
    plain.look()
    assert [title.value for title in plain.app.title] == ["Locked"] and "Walked to the river." not in plain.words


def test_a_wrong_passphrase_so_far_is_told_before_a_code_is_shown(locked):
    unlock(locked.open("journal"))
    fields = {"Your current passphrase or recovery code": "another one", **dict.fromkeys(NEW_TWICE, ANOTHER)}
    locked.submit(fields, passphrase_settings.GO_ON)
    assert [error.value[:31] for error in locked.app.error] == ["That isn't the right passphrase"]
    assert not [one for one in locked.app.code if one.value.count("-") == 7]


def test_changing_it_gives_a_new_code_and_taking_it_off_opens_every_tab(locked):
    unlock(locked.open("journal"))
    for label, text in (
        ("Your current passphrase or recovery code", PASSPHRASE),
        ("New passphrase, at least 10 letters", ANOTHER),
        ("Type it again", ANOTHER),
    ):
        next(one for one in locked.app.text_input if one.label == label).set_value(text)
    locked.press(passphrase_settings.GO_ON)
    assert passphrase_settings.NOT_CHANGED_YET in locked.words and len(kept_notes(locked, PASSPHRASE)) == 3
    code = code_on(locked)
    locked.press(passphrase_settings.CHANGE_IT)
    assert len(kept_notes(locked, ANOTHER)) == len(kept_notes(locked, code)) == 3
    next(one for one in locked.app.text_input if one.label == "Your passphrase or recovery code").set_value(ANOTHER)
    locked.press("Take it off")
    assert len(kept_notes(locked, "")) == 3 and LOCK_NOW not in locked.buttons
    assert "Walked to the river." in locked.open("diary").words


@pytest.mark.parametrize("kind", ["plain", "locked"])
def test_she_looks_into_a_backup_and_goes_back_to_it(kind, request):
    visit = request.getfixturevalue(kind).open("backups")
    if kind == "locked":
        unlock(visit)
    choice = next(one for one in visit.app.radio if one.label.startswith("Your backups"))
    assert all("KB" in option for option in choice.options) and "1 check-in" in " ".join(choice.options)
    wanted = next(option for option in choice.options if option.endswith("· 2 check-ins"))
    choice.set_value(visit.app.radio[0].options[choice.options.index(wanted)])
    visit.look()
    assert "It has 2 check-ins." in visit.words and "Barely slept." in visit.words
    visit.press("Go back to this version")
    assert "The one you had is kept as the newest backup" in " ".join(one.value for one in visit.app.success)
    secret = PASSPHRASE if kind == "locked" else ""
    assert len(kept_notes(visit, secret)) == 2


@pytest.mark.parametrize("typed", ["", "yes", "forget"])
def test_nothing_is_forgotten_before_the_words_are_typed(plain, typed):
    plain.open("journal").submit({FORGET: typed}, "Delete it all")
    assert "Nothing was deleted." in plain.words and len(plain.journal.check_ins.all()) == 3


@pytest.mark.parametrize("kind", ["plain", "locked"])
def test_forgetting_leaves_no_file_and_says_what_it_cannot_delete(kind, request):
    visit = request.getfixturevalue(kind)
    visit.open("journal")
    if kind == "locked":
        unlock(visit)
    visit.submit({FORGET: "Forget everything"}, "Delete it all")
    assert bytes_under(visit.folder) == {}
    assert "your browser's history" in visit.words
    assert [title.value for title in visit.open("diary").app.title] == ["Your journal is deleted"]
    assert bytes_under(visit.folder) == {}
    visit.press("Start a new journal")
    assert not [word for word in HERS if word in visit.words]
    assert visit.journal.check_ins.all() == []


def test_the_lock_is_offered_on_the_first_visit(tmp_path, monkeypatch):
    visit = Visit(tmp_path / "journal", monkeypatch).open().press(BEGIN).press(RATHER_NOT)
    assert first_visit.LOCK_IT in [link.proto.label for link in visit.app.get("page_link")]


def test_an_older_file_in_the_place_of_the_journal_is_told_on_the_screen(locked):
    older = (locked.folder / "journal.json").read_bytes()
    unlock(locked.open())
    locked.slide(calm=5).press(SAVE_CHECK_IN)
    (locked.folder / "journal.json").write_bytes(older)
    locked.look()
    assert "is an older one" in " ".join(one.value for one in locked.app.warning)
    locked.press("Okay, I've read this")
    assert "is an older one" not in " ".join(one.value for one in locked.app.warning)
