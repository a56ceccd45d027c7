"""A journal from elsewhere: she drops the file, sees what is in it, says so, and can take it back."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import streamlit as st

from steady.domain.records.check_in import CheckIn
from steady.domain.records.kinds import ENTRY_KINDS, in_counts
from steady.domain.spoken import amount, spoken_moment
from steady.domain.tone import Concern
from steady.storage import imports
from steady.storage.errors import JournalTrouble
from steady.storage.exports import add_to, put_in_place, read_whole
from steady.storage.imports import Import, Mapping, NeedsMapping
from steady.ui.bring_in.preview import say_what_comes, show_contents
from steady.ui.bring_in.questions import ask_levels, ask_mapping, ask_range
from steady.ui.safety.help_cards import concerns_in, show_cards_quietly
from steady.ui.state import lock_session, page_paths, session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.fragment import errors_shown
from steady.ui.widgets.progress_bar import ProgressBar, say_if_stopped

FORM = FormKeys("bring in")
RESULT, UNDONE = "brought in just now", "import undone just now"
FILE, BRING, TAKE_BACK = "The file with your old journal", "Import it", "Undo the import"
ADD, PUT_IN_PLACE = "Add it to my journal", "Replace my journal with it"
STOPPED = "You stopped it, so nothing was saved."
# Under this name the tab remembers what cards her words from elsewhere call for; and how many notes are read for it.
HEAVY, MOST_READ = "heavy", 2_000
T = TypeVar("T")


def bring_in() -> None:
    """Draw the whole way from a file to the saved entries, and the way back from the newest import."""
    result = tab.take(RESULT)
    if result is None:
        say_if_stopped(STOPPED)
    else:
        st.success(result)
    show_cards_quietly(tab.recall(FORM.key(HEAVY), ()), FORM)
    file = st.file_uploader(FILE, key=FORM.key("file"))
    if file is None:
        tab.forget(lock_session.FILE_SEEN)
    else:
        _show_file(file.file_id, file.name, file.getvalue())

    journal = session.workbook().journal
    batch = imports.newest(journal)
    # Where she pressed for it: the top of the screen may be out of her sight.
    if undone_just_now := tab.take(UNDONE):
        st.success(undone_just_now)
    # There is none any more once nothing of it can be undone.
    if batch is None:
        return
    st.header("Your latest import")
    st.markdown(
        f"From {batch.app}, on {spoken_moment(batch.at)}: {amount(batch.new, 'entry')} new and {batch.updated:,} "
        "updated. If you undo it, everything else stays as it is, and so does anything you've changed since."
    )
    if st.button(TAKE_BACK, key=f"take back {batch.id}"):
        with errors_shown():
            undone = imports.undo(journal, batch.id)
            _finish(_said_of_undoing(batch.app, undone), of=UNDONE)


def _said_of_undoing(app: str, undone: imports.UndoResult) -> str:
    said = f"The import from {app} is undone. {amount(undone.removed, 'entry')} removed from your journal"
    said += f", {undone.restored:,} back to how they were." if undone.restored else ". The rest is as it was."
    if undone.untouched:
        said += f" What you've changed or deleted since then stays that way: {amount(undone.untouched, 'entry')}."
    return said


def _show_file(file_id: str, name: str, content: bytes) -> None:
    mapping = None
    try:
        imported = _made_once("file", file_id, lambda: _read(name, content, None))
        if isinstance(imported, NeedsMapping):
            mapping = ask_mapping(imported.table, FORM)
            if mapping is None:
                return
            imported = _made_once("table", (file_id, mapping), lambda: _read(name, content, mapping))
    except JournalTrouble as trouble:
        st.warning(str(trouble))
        if isinstance(trouble, imports.OurOwnFile):
            st.page_link(page_paths.BACKUPS, label="Copies")
        return
    if imported.is_whole:
        _offer_whole(content)
    else:
        _offer(ask_range(imported, FORM), (file_id, mapping))


def _read(name: str, content: bytes, mapping: Mapping | None) -> Any:
    """Return the Import, or the NeedsMapping that asks what stands where in a table nothing is known of."""
    try:
        return imports.read(name, content, mapping)
    except NeedsMapping as asked:
        if mapping is not None:
            raise imports.NotAJournal from asked
        return asked


def _made_once(kind: str, key: object, make: Callable[[], T]) -> T:
    """Return what was made of a file before, for every press runs this screen; of each kind only the newest is kept."""
    seen = tab.remember_first(lock_session.FILE_SEEN, {})
    if kind not in seen or seen[kind][0] != key:
        seen[kind] = key, make()
    return seen[kind][1]


def _offer(imported: Import, key: tuple[str, Mapping | None]) -> None:
    show_contents(imported, _made_once("summary", key, lambda: imports.summary_of(imported)))
    if not len(imported.entries):
        return
    levels, journal = ask_levels(imported, FORM), session.workbook().journal
    progress = ProgressBar("Comparing it with your journal.")
    landing = _made_once(
        "landing",
        (key, imported.scale, tuple(levels.items()), journal.stamp),
        lambda: imports.landing_of(imported, journal.check_ins.all(), levels, date.today(), progress),
    )
    progress.done()
    over_hers = say_what_comes(landing, FORM)
    if not (landing.new or landing.updated or (landing.hers and over_hers)):
        return
    if st.button(BRING, type="primary", key=FORM.key("save")):
        progress = ProgressBar("Importing your journal.")
        with errors_shown():
            batch = imports.save(journal, landing, over_hers=over_hers, tick=progress)
            brought = [*landing.new, *landing.updated, *(landing.hers if over_hers else ())]
            heavy = _concerns_in_newest(brought)
            same = landing.unchanged + (0 if over_hers else len(landing.hers))
            _finish(
                f"Done. {amount(batch.new, 'entry')} new, {batch.updated:,} updated, {same:,} unchanged. "
                "You'll find them in your diary, and their numbers as charts under Weeks and Days.",
                heavy,
            )


def _offer_whole(content: bytes) -> None:
    """Say what a whole journal of this workbook holds; offer to add it to hers, or to put it in place of hers."""
    try:
        whole = read_whole(content)
    except JournalTrouble as trouble:
        st.warning(str(trouble))
        return
    st.header("What's in it")
    held = in_counts({kind.name: whole.counts.get(kind.name, 0) for kind in ENTRY_KINDS}, ",")
    st.markdown(
        f"This is a whole journal from this workbook, exported on {spoken_moment(whole.taken)}. "
        f"It has {held}. Nothing's been saved yet."
    )
    if whole.refused:
        st.warning(whole.said_of_refused)
    st.markdown(
        "If you add it, everything that's here stays. Where an entry is in both, the one that's been changed more "
        "often stays. Either way, your journal as it is now is kept as the newest backup."
    )
    with st.container(horizontal=True):
        if st.button(ADD, type="primary", key="add whole"):
            with errors_shown():
                brought = add_to(session.workbook().journal, whole)
                _finish(
                    f"Done. {amount(brought.new, 'entry')} new, {brought.updated:,} updated, "
                    f"{brought.unchanged + brought.kept:,} unchanged."
                )
        # Without the private entries it is no whole journal, and must not take the place of one.
        if whole.is_complete and st.button(PUT_IN_PLACE, key="put in place"):
            with errors_shown():
                put_in_place(session.workbook().journal, whole)
                _finish("Done. Your journal is now the one in the file. The one you had is kept as the newest backup.")


def _concerns_in_newest(brought: list[CheckIn]) -> tuple[Concern, ...]:
    """Return what the newest notes among `brought` call for; to read those of ten years would take seconds."""
    notes = sorted((check_in for check_in in brought if check_in.note), key=lambda noted: noted.at, reverse=True)
    return concerns_in(check_in.note for check_in in notes[:MOST_READ])


def _finish(result: str, heavy: tuple[Concern, ...] = (), of: str = RESULT) -> None:
    # Noted before anything is drawn: a press on Stop that comes too late must not be told that nothing was saved.
    tab.remember(of, result)
    tab.forget("stopped")
    tab.forget(lock_session.FILE_SEEN)
    FORM.refresh()
    tab.remember(FORM.key(HEAVY), heavy)
    st.rerun()
