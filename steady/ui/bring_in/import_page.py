"""A journal from elsewhere: she drops the file, sees what is in it, says so, and can take it back."""

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from steady.storage.imports import (
    Import,
    Mapping,
    MergePlan,
    NeedsMapping,
    NotAJournal,
    OurOwnFile,
    landing_of,
    newest,
    read,
    save,
    summary_of,
    undo,
)
from steady.storage.imports.merge import Levels
from steady.storage.journal import JournalTrouble
from steady.ui.bring_in.columns import ask_mapping
from steady.ui.bring_in.moods import ask_levels, ask_range
from steady.ui.bring_in.preview import counted, say_what_comes, show_contents
from steady.ui.bring_in.whole_journal import offer_whole
from steady.ui.state import lock_session, page_paths, session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import spoken_day, spoken_time
from steady.ui.widgets.progress_bar import ProgressBar, say_if_stopped

FORM = FormKeys("bring in")
RESULT = "brought in just now"
FILE, BRING, TAKE_BACK = "The file of your old journal", "Bring it in", "Take it back"
STOPPED = "You stopped it. Nothing was saved."


def bring_in() -> None:
    """Draw the whole way from a file to the saved entries."""
    _say_result()
    file = st.file_uploader(FILE, key=FORM.key("file"))
    if file is None:
        tab.forget(lock_session.FILE_SEEN)
    else:
        _with_file(file.file_id, file.name, file.getvalue())
    _offer_to_take_back()


def _say_result() -> None:
    said = tab.recall(RESULT)
    if said is None:
        return say_if_stopped(STOPPED)
    tab.forget(RESULT)
    st.success(said)


def _with_file(file_id: str, name: str, content: bytes) -> None:
    mapping = None
    try:
        imported = _seen("file", file_id, lambda: _tried(name, content, None))
        if isinstance(imported, NeedsMapping):
            mapping = ask_mapping(imported.table, FORM)
            imported = mapping and _seen("table", (file_id, mapping), lambda: _tried(name, content, mapping))
    except JournalTrouble as trouble:
        _say_no(trouble)
        return
    if imported is not None and imported.is_whole:
        offer_whole(content, _finished)
    elif imported is not None:
        _offer(ask_range(imported, FORM), (file_id, mapping))


def _say_no(trouble: JournalTrouble) -> None:
    st.warning(str(trouble))
    if isinstance(trouble, OurOwnFile):
        st.page_link(page_paths.BACKUPS, label="Backups")


def _tried(name: str, content: bytes, mapping: Mapping | None) -> Import | NeedsMapping:
    try:
        return read(name, content, mapping)
    except NeedsMapping as asked:
        if mapping is not None:
            raise NotAJournal from asked
        return asked


def _seen(kind: str, key: Any, look: Callable[[], Any]) -> Any:
    """Return what was seen of a file before; every press runs this screen, and a long file is read only once.

    Only the newest of each kind is kept, for it may be large.
    """
    seen = tab.remember_first(lock_session.FILE_SEEN, {})
    if kind not in seen or seen[kind][0] != key:
        seen[kind] = key, look()
    return seen[kind][1]


def _offer(imported: Import, key: tuple[Any, ...]) -> None:
    show_contents(imported, _seen("summary", key, lambda: summary_of(imported)))
    if not len(imported.entries):
        return
    levels = ask_levels(imported, FORM)
    landing = _landing(imported, levels, key)
    over_hers = say_what_comes(landing, FORM)
    if not (landing.new or landing.updated or (landing.hers and over_hers)):
        return
    if st.button(BRING, type="primary", key=FORM.key("save")):
        _save(landing, over_hers)


def _landing(imported: Import, levels: Levels, key: tuple[Any, ...]) -> MergePlan:
    journal = session.workbook().journal
    progress = ProgressBar("Comparing it with your journal.")
    landing = _seen(
        "landing",
        (key, imported.scale, tuple(levels.items()), journal.stamp),
        lambda: landing_of(imported, journal.check_ins.all(), levels, date.today(), progress),
    )
    progress.done()
    return landing


def _save(landing: MergePlan, over_hers: bool) -> None:
    try:
        batch = save(
            session.workbook().journal,
            landing,
            over_hers=over_hers,
            tick=ProgressBar("Your journal is being brought in."),
        )
    except JournalTrouble as trouble:
        st.error(str(trouble))
        return
    same = landing.unchanged + (0 if over_hers else len(landing.hers))
    _finished(
        f"Done. {counted(batch.new, 'entry')} new, {batch.updated:,} updated, {same:,} unchanged. "
        "You find them in your diary, and their numbers as pictures under Weeks and Days."
    )


def _finished(said: str) -> None:
    # Noted before anything is drawn: a press on Stop that comes too late must not be told that nothing was saved.
    tab.remember(RESULT, said)
    tab.forget("stopped")
    tab.forget(lock_session.FILE_SEEN)
    FORM.refresh()
    st.rerun()


def _offer_to_take_back() -> None:
    """Offer to undo the newest import as long as something of it is as it came."""
    batch = newest(session.workbook().journal)
    if batch is None:
        return
    st.header("Your newest import")
    st.markdown(
        f"From {batch.app}, on {spoken_day(batch.at.date())}, {spoken_time(batch.at)}: "
        f"{counted(batch.new, 'entry')} new and {batch.updated:,} updated. Taking it back leaves everything "
        "else as it is. What you have changed since stays."
    )
    if st.button(TAKE_BACK, key=f"take back {batch.id}"):
        try:
            undone = undo(session.workbook().journal, batch.id)
        except JournalTrouble as trouble:
            st.error(str(trouble))
            return
        kept = f" {counted(undone.untouched, 'entry')} that you changed or deleted since stayed so." if undone.untouched else ""
        _finished(f"Taken back. {counted(undone.removed, 'entry')} gone, {undone.restored:,} as before.{kept}")
