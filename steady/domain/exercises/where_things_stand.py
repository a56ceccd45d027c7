"""What has happened to her marriage, as she last said it; it chooses words, and nothing is concluded from it."""

from collections.abc import Collection
from datetime import datetime

from steady.domain.content.exercise_form import WHERE_THINGS_STAND
from steady.domain.content.situation import BY_WEIGHT, Situation
from steady.domain.exercises.stance_ladder import SAID_NO, SITUATION, is_clear_no, said_last
from steady.domain.records.exercise_entry import ExerciseEntry


def her_situations(entries: Collection[ExerciseEntry]) -> tuple[Situation, ...]:
    """Return what she said last, from `entries` of any exercise, what decides most first; empty before she has said.

    The first one chooses the words. A clear no she has noted since on the ladder counts too, and one that the ladder
    says is over does not.
    """
    said_no, last = is_clear_no(entries), said_last(entries)
    chosen = last.values[SITUATION] if last else ()
    return tuple(one for one in BY_WEIGHT if (said_no if one == SAID_NO else one in chosen))


def as_said(situation: str, at: datetime) -> ExerciseEntry:
    """Return her answer to “What's happened?”, given at the aware time `at`, as if she had given it in the exercise.

    So whatever she said last counts, wherever she said it. An answer that names no situation says none: she would
    rather not say.
    """
    said = [situation] if situation in BY_WEIGHT else []
    return ExerciseEntry(exercise=WHERE_THINGS_STAND, at=at, values={SITUATION: said})
