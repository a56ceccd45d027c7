"""How far her journal has grown, which decides what the navigation offers: a door with nothing behind it leads nowhere.

From the journal in any state; one that cannot be read counts as grown, so that no way is taken from her.
"""

from itertools import chain

from steady.bootstrap import Workbook
from steady.domain.records.privacy import without_private
from steady.storage.errors import JournalTrouble
from steady.ui.state import session, tab

# Fewer days than these say nothing about how her days go.
DAYS_TO_LOOK_BACK = 4
DIARY_LATER = "Once you've saved something, you'll find it under “Diary.”"
LATER = "After four different days with a check-in or a rating, you'll also find “Looking back” here, with your charts."


def has_entries() -> bool:
    """Return True once anything is written that the diary tells; what is for her alone stands elsewhere."""
    try:
        book = _workbook()
        told = (book.check_ins, book.reflections, book.ratings, book.events)
        return any(kind.all() for kind in told) or bool(without_private(book.exercises.all(), book.parts))
    except JournalTrouble:
        return True


def can_look_back() -> bool:
    """Return True from the fourth day on that a chart has something of."""
    try:
        book, days = _workbook(), set()
        for record in chain(reversed(book.check_ins.all()), book.ratings.all(), book.reflections.all()):
            days.add(record.day)
            if len(days) >= DAYS_TO_LOOK_BACK:
                return True
    except JournalTrouble:
        return True
    return False


def what_comes_later() -> str | None:
    """Return the line that says when more opens, None once everything is open."""
    if can_look_back():
        return None
    return LATER if has_entries() else f"{DIARY_LATER} {LATER}"


def _workbook() -> Workbook:
    # The navigation is drawn before anything may be said of a journal in trouble, and must not run the screen anew.
    return session.workbook() if tab.is_sample() else session.own_workbook()
