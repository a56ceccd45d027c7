"""Her situation, where the screens may go by it: not in the safer version, and not while others could read it there."""

from steady.domain.content.situation import Situation
from steady.domain.exercises.where_things_stand import her_situations
from steady.domain.records.record import now
from steady.ui.safety import five_questions
from steady.ui.safety.what_she_said import CHOICE, SAID_AT, everything_said
from steady.ui.saving.undoable_changes import keep_choices
from steady.ui.state import session


def may_go_by_it() -> bool:
    """Return False in the safer version, which has words of its own, and where she wants neutral names.

    Others could read there what has happened to her.
    """
    return not (five_questions.is_safer_on() or session.wants_neutral_names())


def situations_now() -> tuple[Situation, ...]:
    """Return her situation as she last said it, what decides most first; none where the screens may not go by it."""
    return her_situations(everything_said()) if may_go_by_it() else ()


def situation_now() -> Situation | None:
    """Return the one that chooses the words, or None."""
    return next(iter(situations_now()), None)


def keep_situation(said: str) -> bool:
    """Keep her answer to “What's happened?”, a situation's id or RATHER_NOT; False after saying why it could not be."""
    return keep_choices({CHOICE: said, SAID_AT: now().isoformat()})
