"""What stands around every screen: the tab, the sample's mark, and the sentences about what went wrong."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

import streamlit as st

from steady.content import ContentProblem
from steady.domain.content.part import Part
from steady.domain.spoken import amount, spoken_moment
from steady.storage.errors import JournalTrouble
from steady.storage.journal import Journal
from steady.ui.lock import passphrase_screen, wipe_page
from steady.ui.safety import hide_screen, outage
from steady.ui.saving import last_change
from steady.ui.state import lock_session, page_paths, session, tab
from steady.ui.widgets import writing_box

# A journal of ten thousand broken entries must not become ten thousand sentences.
MOST_UNREADABLE = 3


def set_up(screen: st.Page, parts: Mapping[st.Page, Part]) -> None:
    """Name the tab so that it says nothing, and remember which part each screen, and this one, is for."""
    # No icon here: the gate serves our PNG, and Streamlit would load an image library to look at it.
    st.set_page_config(page_title="Notes")
    tab.arrive_at(screen.url_path)
    tab.remember("part", parts.get(screen))
    tab.remember("screens of parts", {part.id: each for each, part in parts.items()})
    for problem in session.content().problems:
        st.warning(str(problem))


def must_unlock() -> bool:
    """Return True while nothing of hers may be shown; a tab that nobody used for long enough is locked here."""
    lock_session.follow_forgetting()
    passphrase_screen.lock_when_idle()
    return tab.recall(session.FORGOTTEN) is None and lock_session.needs_unlocking()


def show(
    screen: st.Page, *, door: st.Page, views: Mapping[str, Sequence[st.Page]], needs_journal: bool, is_locked: bool
) -> None:
    """Draw the frame and run the script of `screen` in it, but not that of Help now, which is drawn apart from it.

    `door` is the link of the navigation that it stands behind, `views` what a switch on top chooses between. A mistake
    in its words leaves a screen with the sentence that `set_up` has shown.
    """
    is_gone = tab.recall(session.FORGOTTEN) is not None
    writing_box.acknowledge_everywhere(is_locked=is_locked, is_gone=is_gone)
    # What must be one press away wherever she is: the urge tool, help from people, and the lock if she has one. The
    # name of the door is in that of the place: gate/page/doors.js marks its link, also on a screen inside it.
    with st.container(
        horizontal=True, horizontal_alignment="right", vertical_alignment="center", key=f"top of /{door.url_path}"
    ):
        urge = session.named(page_paths.PLAIN_REACH_OUT, page_paths.NEUTRAL_REACH_OUT)
        if not is_locked and st.button(urge, key="reach out") and screen.url_path != page_paths.URGE_ADDRESS:
            st.switch_page(page_paths.REACH_OUT)
        with st.container(key="help on top", width="content"):
            st.page_link(page_paths.HELP_NOW, label="Help now", width="content")
        if session.unlocked() is not None:
            st.button("Lock now", type="tertiary", key="lock now", on_click=passphrase_screen.ask_to_lock)
    if views:
        _show_views(screen, views)
    if needs_journal and is_gone:
        wipe_page.show_farewell()
        st.stop()
    if needs_journal and is_locked:
        passphrase_screen.show_lock_screen()
        st.stop()
    if screen.url_path != "journal":
        lock_session.leave_lock_settings()
    passphrase_screen.watch_idleness()
    # A number she is about to call stays in sight.
    if screen.url_path == "help-now":
        passphrase_screen.lock_if_asked()
        return
    hide_screen.blur_when_idle()
    try:
        with outage.problem_said():
            if needs_journal:
                _open_the_journal()
            with suppress(ContentProblem):
                screen.run()
            last_change.say_it_on_top_if_unsaid()
    finally:
        passphrase_screen.lock_if_asked()


def _show_views(screen: st.Page, views: Mapping[str, Sequence[st.Page]]) -> None:
    """Draw the switch between the screens behind one door; a name in bold says which she is on."""
    with st.container(horizontal=True, gap="xsmall", key="views"):
        for name, pages in views.items():
            st.page_link(pages[0], label=f"**{name}**" if screen in pages else name, width="content")


def _open_the_journal() -> None:
    try:
        journal = session.workbook().journal
        journal.refresh()
    except JournalTrouble as trouble:
        st.error(str(trouble))
        st.button("Try again", type="primary")
        st.stop()
    if tab.is_sample():
        with st.container(horizontal=True, vertical_alignment="center", border=True):
            st.markdown("**This is the sample journal** of a made-up woman. You can look, but you can't write in it.")
            st.button("Back to my journal", on_click=tab.open_the_sample, args=(False,))
    _say_what_was_mended(journal)
    unreadable = journal.unreadable
    for entry in unreadable[:MOST_UNREADABLE]:
        st.warning(entry.sentence)
    more = len(unreadable) - MOST_UNREADABLE
    if more > 0:
        st.warning(
            f"There's more that isn't shown, for the same reason: {amount(more, 'entry')}. It's all still in "
            "your journal file, just as it was."
        )
    last_change.show_on_top()


def _say_what_was_mended(journal: Journal) -> None:
    if (restored := journal.restored_from) is not None:
        _warn_until_read(
            "mended",
            restored,
            f"Your journal file was damaged. We set it aside, and the copy from {spoken_moment(restored)} replaces it. "
            "Anything you wrote after that may still be in the damaged file, which is kept in the same folder.",
            "Okay, I've read this",
        )
    if (older := journal.older_since) is not None:
        _warn_until_read(
            "older",
            older,
            f"The journal file on this computer is an older one, from {spoken_moment(older)}, and there used to be a "
            "newer one here. If you didn't put the older one here, someone else may have. You can look for the newer "
            "one under “My journal,” in “Copies.”",
            "Okay, I've read this",
        )
    if journal.lost_its_note:
        _warn_until_read(
            "note gone",
            True,
            "We can't tell if this is the latest version of your journal, because the small file that keeps track of "
            "that, “journal.newest,” is gone or can't be read. If you moved your journal, that's why, and you're all "
            "set. If you didn't, someone may have swapped in an older one, so please check that your last few days are "
            "here.",
            "Okay, I've checked",
        )
    if journal.lost_drafts:
        _warn_until_read(
            "drafts gone",
            True,
            "We couldn't read the last thing you wrote and hadn't saved. Everything you saved is safe. If there's a "
            "file in your journal's folder called “journal.drafts.damaged,” your words may be in it.",
            "Okay, I've read this",
        )
    if journal.lost_its_lock:
        _warn_until_read(
            "lock gone",
            True,
            "Your journal used to be locked, and this one isn't. If you took the lock off yourself, you don't have to "
            "do anything. If you didn't, someone may have put another file here instead. Yours may still be in the "
            "folder “backups.” To get it back, close the workbook and replace the file “journal.json” with the newest "
            "locked file in that folder.",
            "Okay, I've read this",
        )


def _warn_until_read(name: str, news: object, sentence: str, button: str) -> None:
    """Say it until she presses the button; other `news` under the same name is said anew."""
    if tab.recall(name) != news:
        st.warning(sentence)
        st.button(button, key=f"read {name}", on_click=tab.remember, args=(name, news))
