"""Her situation, where the screens may go by it: not in the safer version, and not while others could read it there."""

from steady.domain.content.situation import Situation
from steady.domain.exercises.where_things_stand import her_situations
from steady.ui.safety import five_questions
from steady.ui.state import session


def situations_now() -> tuple[Situation, ...]:
    """Return her situation as she last said it, what decides most first.

    None in the safer version, which has words of its own, nor where she wants neutral names: others could read there
    what has happened to her.
    """
    if five_questions.is_safer_on() or session.wants_neutral_names():
        return ()
    return her_situations(session.workbook().exercises.all())


def situation_now() -> Situation | None:
    """Return the one that chooses the words, or None."""
    return next(iter(situations_now()), None)
