"""Locks and unlocks her journal in this tab, and lets go of everything when she has forgotten it."""

import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from steady.bootstrap import OwnWorkbook, Settings, open_workbook
from steady.domain.records.draft import LINES, Draft
from steady.storage.errors import JournalLocked, JournalTrouble
from steady.storage.lock.key_slots import Lock
from steady.ui.state import renewal, session, tab
from steady.ui.state.session import CODE_PUT_AWAY, OPENED_LATER, PLANNED, SECRET

# When she last did something, and forms kept while it is locked.
_ACTIVE, _FORMS = "active", "forms kept"
FILE_SEEN = "file seen"
# The words that were offered for a passphrase.
FIVE_WORDS = f"{SECRET}five words"
# A backup file just opened, with its key; and one that a journal may begin with.
OPENED_FILE, BEGINS_WITH = "opened file", "file to begin with"
_TURN = "turn of the fields"


@dataclass(frozen=True)
class PlannedLock:
    """A lock that is put on when she has written its recovery code down."""

    passphrase: str = field(repr=False)
    code: str = field(repr=False)


def needs_unlocking() -> bool:
    """Return True while her journal is locked and this tab has not unlocked it, or not the lock it has by now."""
    for _ in range(2):
        try:
            session.own_workbook().journal.refresh()
        except JournalLocked:
            lock()
        except JournalTrouble:
            return False
        else:
            bring_forms_back()
            return False
    return True


def unlock(opened: OwnWorkbook) -> None:
    """Keep `opened` for this tab alone, until `lock`; what stood in forms stands there again."""
    renewal.note_held()
    tab.remember(session.UNLOCKED, opened)
    touch()
    _bring_lines_back(opened)
    bring_forms_back()


def bring_forms_back() -> None:
    """Let what stood in forms before `lock` stand there again."""
    for key, value in (tab.take(_FORMS) or {}).items():
        # What came in after the lock is newer.
        tab.remember_first(key, value)


def keep_lines() -> None:
    """Keep behind the lock, which is still open, what she typed in lines of forms that have no draft of their own.

    A fresh process may take the place of this one while it is locked.
    """
    opened, drafted = session.unlocked(), tuple(tab.form_states())
    names = [name for name in tab.names() if name.startswith("own/") and not name.startswith(drafted)]
    typed = {name: tab.recall(name) for name in names}
    lines = {name: value for name, value in typed.items() if isinstance(value, str) and value.strip()}
    if opened is None or not lines:
        return
    turns = {name: tab.recall(name) for name in tab.names() if name.startswith(tab.TURN)}
    with suppress(JournalTrouble):
        stored = opened.drafts.get(LINES)
        values = {"lines": lines, "turns": turns}
        opened.drafts.save(Draft(form=LINES, values=values, revision=stored.revision if stored else 0))


def _bring_lines_back(opened: OwnWorkbook) -> None:
    with suppress(JournalTrouble):
        kept = opened.drafts.get(LINES)
        # In the process in which she locked it, all that stood in forms is still there.
        if kept and not tab.recall(_FORMS):
            for name, value in {**kept.values.get("turns", {}), **kept.values.get("lines", {})}.items():
                tab.remember_first(name, value)
        if kept:
            opened.drafts.delete(LINES)


def lock_like(wanted: Lock) -> None:
    """Lock her journal, which has no lock yet, with the lock of a backup file; this tab has it open."""
    opened = open_workbook(Settings.from_environment())
    opened.journal.lock.adopt(wanted)
    session.close_journal()
    unlock(opened)


def lock() -> None:
    """Let go of the key and of the open journal; what stands in forms is kept in this tab for after unlocking."""
    answers = {name: tab.recall(name) for name in tab.names() if name.startswith("own/")}
    # Buttons hold True or False and may not be set; the rest of the answers are words, numbers, days and lists of them.
    plain = (str, int, float, date, list, tuple)
    forms = {name: value for name, value in answers.items() if isinstance(value, plain) and not isinstance(value, bool)}
    tab.remember(_FORMS, tab.recall(_FORMS, {}) | forms)
    tab.form_states().clear()
    tab.leave_screen()
    if session.is_open_without_lock():
        # Another program has put the lock on; what this one holds of the open journal is behind no lock.
        renewal.note_held()
    # What stands in a file she brought here is hers too, and nobody else's.
    of_hers = (session.UNLOCKED, session.PICTURES, session.READ, session.LETTERED)
    for name in (*of_hers, FILE_SEEN, OPENED_FILE, BEGINS_WITH, _ACTIVE):
        tab.forget(name)
    clear_secret_fields()
    session.close_journal()


def secret_key(name: str) -> str:
    """Return the key of the field `name` for something that opens a lock: new once all such fields were cleared."""
    return f"{SECRET}{name} {tab.recall(_TURN, 0)}"


def holds_secret() -> bool:
    """Return True while this tab remembers something that opens a lock, or will open one."""
    return any(name.startswith(SECRET) and tab.recall(name) for name in tab.names())


def clear_secret_fields() -> None:
    """Forget what stands in every field for a passphrase, and the lock that was about to be put on."""
    if tab.recall(PLANNED) is not None:
        tab.remember(CODE_PUT_AWAY, True)
    for name in tab.names():
        if name.startswith(SECRET):
            tab.forget(name)
    # The browser would show what it knows of a field that is drawn once more.
    tab.remember(_TURN, tab.recall(_TURN, 0) + 1)


def leave_lock_settings() -> None:
    """Forget the lock that was about to be put on and the offered words, on every screen but theirs."""
    if tab.recall(PLANNED) is not None or tab.recall(FIVE_WORDS) is not None:
        clear_secret_fields()


def close_everything(left: list[str]) -> None:
    """Note for all tabs that everything is forgotten but the files `left`, and forget all that this tab remembers."""
    renewal.note_held()
    session.program().times_forgotten += 1
    session.program().left = left
    session.close_journal()
    follow_forgetting()


def follow_forgetting() -> None:
    """Forget all that this tab remembers if everything was forgotten since; nothing is opened until she begins anew."""
    renewal.take_over()
    if session.is_behind():
        tab.forget_all()
        tab.remember(session.FORGOTTEN, session.program().left or [])
    elif session.program().left is not None and tab.recall(session.FORGOTTEN) is None:
        tab.remember(session.FORGOTTEN, [])
        tab.remember(OPENED_LATER, True)
    tab.remember(session.TIMES_FORGOTTEN, session.program().times_forgotten)


def begin_anew() -> None:
    """Let this tab open a journal again, and tabs that are opened from now on."""
    session.program().left = None
    tab.forget(session.FORGOTTEN)
    tab.forget(OPENED_LATER)


def touch() -> None:
    """Note that she did something in this tab."""
    tab.remember(_ACTIVE, time.monotonic())


def idle_seconds() -> float:
    """Return how long ago she last did something here."""
    last: float = tab.recall(_ACTIVE, time.monotonic())
    return time.monotonic() - last
