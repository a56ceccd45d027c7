"""Her situation: what the screens say by it, and what they only put in another order by it."""

from steady.domain.content.situation import Situation, Situations
from steady.domain.exercises.where_things_stand import her_situations
from steady.domain.records.record import now
from steady.ui.safety import five_questions
from steady.ui.safety.what_she_said import CHOICE, SAID_AT, everything_said
from steady.ui.saving.undoable_changes import keep_choices
from steady.ui.state import session


def situation_words() -> Situations:
    """Return the words for the situations; none where they cannot be read, which keeps nobody from her screens."""
    found: Situations = session.content().sheets.get("situations") or Situations()
    return found


def situations_for_order() -> tuple[Situation, ...]:
    """Return her situation as she last said it, what decides most first; none in the safer version, which has its own.

    For what nobody can read it from, under neutral names too: which step, exercise or question comes first.
    """
    return () if five_questions.is_safer_on() else her_situations(everything_said())


def situation_for_order() -> Situation | None:
    """Return the one that decides, or None."""
    return next(iter(situations_for_order()), None)


def situations_now() -> tuple[Situation, ...]:
    """Return it where the screen may say it: under neutral names others could read there what has happened to her."""
    return () if session.wants_neutral_names() else situations_for_order()


def situation_now() -> Situation | None:
    """Return the one that chooses the words, or None."""
    return next(iter(situations_now()), None)


def keep_situation(said: str) -> bool:
    """Keep her answer to “What's happened?”, a situation's id or RATHER_NOT; False after saying why it could not be."""
    return keep_choices({CHOICE: said, SAID_AT: now().isoformat()})
