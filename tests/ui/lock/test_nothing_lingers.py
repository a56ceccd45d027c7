"""After the lock is shut, or a passphrase is used, nothing that opens the journal is left in what the tab remembers."""

import ast
from collections.abc import Iterator
from typing import Any

import pytest

from steady.bootstrap import Settings, open_workbook
from steady.storage.lock.key_slots import Lock
from steady.ui.lock import passphrase_settings
from tests.running import ROOT
from tests.storage.locks import ANOTHER, PASSPHRASE, QUICK

FIELD, OPEN, LOCK_NOW = "Passphrase or recovery code", "Open", "Lock now"
SO_FAR, NEW, AGAIN = (
    "Your passphrase or recovery code so far",
    "New passphrase, at least 10 letters",
    "The same once more",
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


def test_the_recovery_code_is_put_away_with_the_lock_and_she_is_told_so(plain):
    plain.open("journal").submit({NEW: PASSPHRASE, AGAIN: PASSPHRASE}, "Lock my journal")
    plain.press("Lock it now")
    assert keys_left(plain) == []
    plain.submit({FIELD: PASSPHRASE}, OPEN)
    assert passphrase_settings.PUT_AWAY in plain.words
    assert passphrase_settings.PUT_AWAY not in plain.press("I have read about the code").words


@pytest.mark.long
def test_a_code_that_she_has_written_down_is_not_missed_later(plain):
    plain.open("journal").submit({NEW: PASSPHRASE, AGAIN: PASSPHRASE}, "Lock my journal")
    plain.press("I have written it down").press(LOCK_NOW)
    assert passphrase_settings.PUT_AWAY not in plain.submit({FIELD: PASSPHRASE}, OPEN).words


@pytest.mark.long
def test_changing_the_passphrase_leaves_neither_the_old_nor_the_new_one(unlocked):
    unlocked.submit({SO_FAR: PASSPHRASE, NEW: ANOTHER, AGAIN: ANOTHER}, "Change it")
    assert passphrase_settings.PUT_AWAY not in unlocked.press("I have written it down").words
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
    assert "It holds 3 check-ins" in unlocked.words
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
        "f'{lock_session.SECRET}{key}'",
        "f'{lock_session.SECRET}of a file'",
    }
