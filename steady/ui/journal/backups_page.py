"""Backups on the screen: what there is, what is in it, the way back, and one file to take elsewhere."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import streamlit as st

from steady.domain.records.kinds import ENTRY_KINDS, in_counts
from steady.domain.spoken import count, full_day, spoken_moment
from steady.storage.file.journal_format import Snapshot
from steady.storage.journal import open_in_memory
from steady.storage.maintenance.backup_history import BackupSummary, record_counts
from steady.ui.state import lock_session, session, tab
from steady.ui.widgets.entry_view import show_entry
from steady.ui.widgets.fragment import errors_shown

NEWEST = 10
RESTORED = "restored"
FILE_NAME = "notes.backup"
SAVED = f"Your locked file is called “{FILE_NAME}.” It's in Downloads, unless your browser asked you where to put it."
_FILE = "locked-file"
# A press for a file runs nothing here, so that it is said in the browser.
_say_once_pressed = st.components.v2.component(
    "said_once_pressed",
    html='<p role="status"></p>',
    js=Path(__file__).with_name("said_once_pressed.js").read_text(encoding="utf-8"),
)
_FIRST, _SECOND = f"{session.SECRET}of a new file", f"{session.SECRET}of a new file, again"


def show_restored() -> None:
    """Say, right after going back, that it was done and where the state before it is."""
    if tab.take(RESTORED):
        st.success("Done. Your journal is now the one you picked. The one you had is kept as the newest backup below.")


def list_backups() -> None:
    """List the backups; let her look inside one and go back to it."""
    with errors_shown():
        backups = session.own_or_rerun().journal.backups
        copies = {version.name: version for version in backups.copies()}
        versions = {version.name: version for version in backups.all()} | copies
        st.markdown(
            "The workbook keeps a backup from before each of your last five saves, plus one a day and one a month. The "
            "many small saves of one urge or one exercise don't push the older ones out."
        )
        if not versions:
            st.markdown("There aren't any yet. The first one comes with your next save.")
            return
        chosen = st.radio(
            "Your backups, newest first",
            list(versions),
            index=None,
            key="backup",
            format_func=_lines(versions, copies).__getitem__,
        )
        if not chosen:
            return
        opened = backups.open(chosen)
        _show_inside(opened)
        # A file that is opened below asks the same of her, and only one of the two may stand out.
        has_file = tab.recall(lock_session.OPENED_FILE) is not None
        if st.button("Go back to this version", type="secondary" if has_file else "primary", key="go back"):
            _restore(opened)


def _lines(versions: Mapping[str, BackupSummary], copies: Collection[str]) -> dict[str, str]:
    """Return name → the line of each version; of two that would read alike, saved in one minute, with the seconds."""
    lines = {name: _spoken_version(version, name in copies) for name, version in versions.items()}
    often = Counter(lines.values())
    alike = {name for name, line in lines.items() if often[line] > 1}
    return lines | {name: _spoken_version(versions[name], name in copies, to_the_second=True) for name in alike}


def _spoken_version(version: BackupSummary, is_copy: bool, *, to_the_second: bool = False) -> str:
    """Return the line of a backup in the list: its day, time and size, and how much of each kind it holds."""
    size = f"{max(1, round(version.size / 1024))} KB"
    copy = f" · the copy “{version.name}” in your journal's folder" if is_copy else ""
    if version.saved is None or version.counts is None:
        return f"{full_day(version.day)} · {size} · can't be opened{copy}"
    seconds = f" and {count(version.saved.second, 'second')}" if to_the_second else ""
    return f"{spoken_moment(version.saved)}{seconds} · {size} · {in_counts(version.counts)}{copy}"


def _show_inside(opened: Snapshot) -> None:
    """Say when it was saved and what it holds; its newest entries are folded away."""
    st.markdown(f"Saved on {spoken_moment(opened.saved)}. It has {in_counts(record_counts(opened))}.")
    with st.expander("Look inside: the newest entries"):
        journal = open_in_memory(opened=opened)
        records = [record for each in journal.collections if each.kind in ENTRY_KINDS for record in each.all()]
        for record in sorted(records, key=lambda record: record.at, reverse=True)[:NEWEST]:
            st.markdown(f"**{full_day(record.day)}**")
            show_entry(record)


def _restore(opened: Snapshot) -> None:
    session.workbook().journal.replace_everything(opened.tables)
    tab.forget(lock_session.OPENED_FILE)
    tab.remember(RESTORED, True)
    st.rerun()


def offer_to_take_along() -> None:
    """Let her save the whole journal as one locked file."""
    st.header("Save your journal as one locked file")
    st.markdown(
        "You get one locked file with your whole journal in it. It goes to your Downloads folder. If anyone else uses "
        "this computer, move it to a place only you can get to, and delete it from Downloads."
    )
    if session.unlocked() is not None:
        st.markdown("It opens with the passphrase or the recovery code your journal has now.")
        _offer_file(session.own_or_rerun().journal.backups.as_backup_file)
        return
    with st.form("backup passphrase", clear_on_submit=True):
        st.markdown("Choose a passphrase for this file. Nobody can open it without it.")
        first = st.text_input(
            "Passphrase for the file, at least 10 letters", type="password", autocomplete="new-password", key=_FIRST
        )
        second = st.text_input("Type it again", type="password", autocomplete="new-password", key=_SECOND)
        if not st.form_submit_button("Make the file"):
            return
    tab.forget(_FIRST)
    tab.forget(_SECOND)
    if first != second:
        st.info("The two don't match. Please type the passphrase again.")
        return
    with errors_shown():
        _offer_file(session.own_or_rerun().journal.backups.as_backup_file(first))


def _offer_file(content: bytes | Callable[[], bytes]) -> None:
    st.download_button("Save the locked file", content, FILE_NAME, key=_FILE, on_click="ignore")
    _say_once_pressed(key="locked file saved", data={"pressed": _FILE, "said": SAVED})


def offer_to_bring_back() -> None:
    """Let her open a backup file from elsewhere, look inside, and put it in place of the journal."""
    st.header("Open a locked file you saved before")
    st.markdown("The file is read here on this computer and isn't sent anywhere.")
    with st.form("bring back", clear_on_submit=False, border=False):
        file = st.file_uploader("The locked file", key="backup file")
        secret = st.text_input(
            "Its passphrase or recovery code",
            type="password",
            autocomplete="off",
            key=f"{session.SECRET}of a file",
        )
        pressed = st.form_submit_button("Look inside the file")
    if pressed and file is not None:
        tab.forget(lock_session.OPENED_FILE)
        with errors_shown(), session.program().guesses.attempt():
            opened = session.own_or_rerun().journal.backups.open_external(file.getvalue(), secret)
            tab.remember(lock_session.OPENED_FILE, opened)
    taken = tab.recall(lock_session.OPENED_FILE)
    if taken is None:
        return
    _show_inside(taken.opened)
    if session.unlocked() is None:
        st.markdown("Your journal on this computer will then be locked with this file's passphrase.")
    if st.button("Replace my journal with it", type="primary"):
        with errors_shown():
            if session.unlocked() is None:
                lock_session.lock_like(taken.lock)
            _restore(taken.opened)
