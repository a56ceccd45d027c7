"""After the lock is shut, or a passphrase is used, nothing that opens the journal is left in what the tab remembers."""

import ast
from collections.abc import Iterator
from typing import Any

import pytest

from steady.bootstrap import Settings, open_workbook
from steady.storage.lock.key_slots import Lock
from steady.ui.lock import new_passphrase, passphrase_settings
from steady.ui.state import lock_session
from tests.running import ROOT
from tests.storage.locks import ANOTHER, PASSPHRASE, QUICK

FIELD, OPEN, LOCK_NOW = "Passphrase or recovery code", "Open", "Lock now"
SO_FAR, NEW, AGAIN = (
    "Your current passphrase or recovery code",
    "New passphrase, at least 10 letters",
    "Type it again",
)
OF_A_FILE, LOOK = "Its passphrase or recovery code", "Look inside the file"


@pytest.fixture
def unlocked(plain):
    plain.journal.journal.lock.put_on(PASSPHRASE, QUICK)
    return plain.open("journal").submit({FIELD: PASSPHRASE}, OPEN)


def inside(thing: Any, seen: set[int]) -> Iterator[Any]:
    """Everything that can be reached from `thing`: parts of tables and lists, and what objects hold."""
    if id(thing) in seen:
        return
    seen.add(id(thing))
    yield thing
    parts = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, (list, tuple, set)) else ()
    for part in (*parts, *(vars(thing).values() if hasattr(thing, "__dict__") else ())):
        yield from inside(part, seen)


def keys_left(visit):
    """The open locks that this tab still holds, and the texts with a passphrase or a recovery code in them."""
    remembered = list(inside(dict(visit.app.session_state._state.filtered_state), set()))
    texts = [one for one in remembered if isinstance(one, str)]
    return [one for one in remembered if isinstance(one, Lock)] + [
        one for one in texts if PASSPHRASE in one or ANOTHER in one or one.count("-") == 7
    ]


def test_while_it_is_open_the_tab_does_hold_its_key(unlocked):
    """Otherwise the rules below would hold for a search that finds nothing."""
    assert [type(one) for one in keys_left(unlocked)] == [Lock]


def plan(visit):
    """Give a passphrase, and come to its recovery code."""
    return visit.open("journal").submit({NEW: PASSPHRASE, AGAIN: PASSPHRASE}, passphrase_settings.GO_ON)


def go_to_the_diary(visit):
    visit.open("diary")


def ask_for_help(visit):
    visit.open("help-now")


def do_not_now(visit):
    visit.press("Not now")


def leave_it_alone(visit):
    visit.app.session_state["active"] = -10_000.0
    visit.look()


def lock_it_elsewhere(visit):
    visit.journal.journal.lock.put_on(PASSPHRASE, QUICK)
    visit.look().submit({FIELD: PASSPHRASE}, OPEN).press(LOCK_NOW)


@pytest.mark.parametrize("leave", [go_to_the_diary, ask_for_help, do_not_now, leave_it_alone, lock_it_elsewhere])
def test_a_passphrase_and_a_code_that_wait_for_her_go_with_the_screen_the_tab_and_the_time(plain, leave):
    plan(plain)
    assert len(keys_left(plain)) == 2
    leave(plain)
    assert keys_left(plain) == []


def test_a_code_that_was_put_away_is_said_to_open_nothing_until_she_has_read_it(plain):
    plan(plain).open("diary").open("journal")
    assert passphrase_settings.PUT_AWAY in plain.words
    assert passphrase_settings.PUT_AWAY not in plain.press("Okay, I've read this").words


def test_once_the_lock_is_on_neither_passphrase_nor_code_nor_offered_words_are_left(plain):
    plain.open("journal").press(new_passphrase.OFFER)
    offered = plain.app.session_state[lock_session.FIVE_WORDS]
    plan(plain).press(passphrase_settings.LOCK_IT)
    assert [type(one) for one in keys_left(plain)] == [Lock]
    assert passphrase_settings.PUT_AWAY not in plain.words and offered not in plain.words
    assert lock_session.FIVE_WORDS not in plain.app.session_state


def test_what_was_typed_and_not_sent_and_the_offered_words_go_with_the_screen(plain):
    plain.open("journal").press(new_passphrase.OFFER).write(NEW, PASSPHRASE)
    assert PASSPHRASE in keys_left(plain)
    plain.open("diary")
    assert keys_left(plain) == [] and lock_session.FIVE_WORDS not in plain.app.session_state


@pytest.mark.long
def test_changing_the_passphrase_leaves_neither_the_old_nor_the_new_one(unlocked):
    unlocked.submit({SO_FAR: PASSPHRASE, NEW: ANOTHER, AGAIN: ANOTHER}, passphrase_settings.GO_ON)
    assert PASSPHRASE not in keys_left(unlocked)
    assert passphrase_settings.PUT_AWAY not in unlocked.press(passphrase_settings.CHANGE_IT).words
    assert [type(one) for one in keys_left(unlocked)] == [Lock]


def test_one_that_did_not_take_the_lock_off_is_not_kept(unlocked):
    unlocked.submit({"Your passphrase or recovery code": f"{PASSPHRASE}, mistyped"}, "Take it off")
    assert [type(one) for one in keys_left(unlocked)] == [Lock]


def test_one_that_did_not_open_the_lock_is_not_kept_either(unlocked):
    unlocked.press(LOCK_NOW).submit({FIELD: f"{PASSPHRASE}, mistyped"}, OPEN)
    assert keys_left(unlocked) == []


def test_a_backup_file_she_looked_into_is_shut_with_the_journal(unlocked):
    content = open_workbook(Settings(unlocked.folder), PASSPHRASE).journal.backups.as_backup_file()
    unlocked.open("backups").app.file_uploader[0].set_value(("notes.backup", content, ""))
    unlocked.submit({OF_A_FILE: PASSPHRASE}, LOOK)
    assert "It has 3 check-ins" in unlocked.words
    unlocked.press(LOCK_NOW)
    assert keys_left(unlocked) == []


def text_inputs():
    for module in sorted((ROOT / "steady" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "text_input":
                yield f"{module.name}:{node.lineno}", {one.arg: ast.unparse(one.value) for one in node.keywords}


def test_the_browser_keeps_no_list_of_what_she_typed_in_any_line():
    told = {place: given.get("autocomplete", given.get("type", "nothing")) for place, given in text_inputs()}
    assert (
        len(told) > 8
        and {place: said for place, said in told.items() if said not in ("'off'", "'new-password'", "'search'")} == {}
    )


def test_every_field_for_a_passphrase_is_among_those_that_the_lock_clears():
    names = {given["key"] for _, given in text_inputs() if given.get("type") == "'password'"}
    assert names == {
        "_FIELD",
        "_FIRST",
        "_SECOND",
        "_SECRET",
        "lock_session.secret_key(name)",
        "f'{session.SECRET}of a file'",
    }
