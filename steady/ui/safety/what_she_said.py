"""What she has said of her marriage, in the exercises and in answer to “What's happened?”, and whether he said no."""

from contextlib import suppress
from datetime import datetime

from steady.domain.exercises.stance_ladder import is_clear_no
from steady.domain.exercises.where_things_stand import as_said
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.ui.state import session, tab

# Her answer, a situation's id or RATHER_NOT, and when she gave it; both are kept in the journal.
CHOICE, SAID_AT, RATHER_NOT = "situation", "situation said at", "rather_not"


def her_answer() -> str | None:
    """Return her answer to “What's happened?”; None before she has given one, and in the sample."""
    said = None if tab.is_sample() else session.choice(CHOICE)
    return said if isinstance(said, str) else None


def everything_said() -> list[ExerciseEntry]:
    """Return the entries of her exercises, and her answer as one more of them. Raises JournalTrouble."""
    entries, said = session.workbook().exercises.all(), her_answer()
    return entries if said is None else [*entries, as_said(said, _said_at())]


def has_said_no() -> bool:
    """Return True while what she said last is that he said a clear no, or wants no contact. Raises JournalTrouble."""
    return is_clear_no(everything_said())


def _said_at() -> datetime:
    # Another hand may have written anything there; an answer without its time is taken for the newest.
    with suppress(TypeError, ValueError):
        at = datetime.fromisoformat(session.choice(SAID_AT))
        if at.tzinfo is not None and at <= now():
            return at
    return now()
