"""How far her journal has grown, which decides what the navigation offers: a door with nothing behind it leads nowhere.

From the journal in any state; one that cannot be read counts as grown, so that no way is taken from her.
"""

from steady.bootstrap import Workbook
from steady.storage.errors import JournalTrouble
from steady.ui.state import session, tab

# Fewer days than these say nothing about how her days go.
DAYS_TO_LOOK_BACK = 4
LATER = "After you've checked in on four different days, you'll also find “Looking back” here, with your charts."


def has_entries() -> bool:
    """Return True once anything is written that the diary tells."""
    try:
        workbook = _workbook()
        told = (workbook.check_ins, workbook.reflections, workbook.exercises, workbook.ratings, workbook.events)
        return any(collection.all() for collection in told)
    except JournalTrouble:
        return True


def can_look_back() -> bool:
    """Return True from the fourth day with a check-in on."""
    try:
        days = set()
        for check_in in reversed(_workbook().check_ins.all()):
            days.add(check_in.day)
            if len(days) >= DAYS_TO_LOOK_BACK:
                return True
    except JournalTrouble:
        return True
    return False


def what_comes_later() -> str | None:
    """Return the line that says when more opens, None once everything is open."""
    return None if can_look_back() else LATER


def _workbook() -> Workbook:
    # The navigation is drawn before anything may be said of a journal in trouble, and must not run the screen anew.
    return session.workbook() if tab.is_sample() else session.own_workbook()
