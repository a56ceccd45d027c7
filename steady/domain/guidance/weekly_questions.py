"""Which questions stand on the page of a week: others every week, and first those that fit what happened in it."""

from collections.abc import Collection, Iterable, Sequence

from steady.domain.content.prompts import WeeklyPrompt
from steady.domain.content.situation import Situation
from steady.domain.exercises.sparks_and_moments import PROMPT, moments
from steady.domain.records.check_in import WITH_HIM, CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import heavy_days
from steady.domain.records.week import monday_of
from steady.domain.urge.episode import urges

HARD_MOMENTS = frozenset({"argued", "tense_contact"})


def fitting(check_ins: Sequence[CheckIn], exercises: Iterable[ExerciseEntry]) -> frozenset[str]:
    """Return the ids of the questions about what the records of one week say happened in it."""
    exercises = list(exercises)
    tags = {tag for check_in in check_ins for tag in check_in.tags}
    about = {
        "what_helped": bool(urges(exercises)),
        "gave_space": not tags.isdisjoint(WITH_HIM),
        "hardest_moment": not tags.isdisjoint(HARD_MOMENTS) or bool(heavy_days(check_ins)),
        PROMPT: PROMPT in tags or bool(moments(exercises)),
    }
    return frozenset(prompt for prompt, happened in about.items() if happened)


def questions_of(
    week: str,
    prompts: Sequence[WeeklyPrompt],
    happened: Collection[str],
    situations: Collection[Situation],
    how_many: int,
) -> tuple[str, ...]:
    """Return the ids of the questions for the week named `week`, the same each time, in the order of `prompts`.

    They go on where those of the week before ended; what `happened`, see `fitting`, comes first, and leaves at least
    one place to the turn. An optional question is never among them, nor is one that fits none of her `situations`.
    """
    known = [prompt for prompt in prompts if not prompt.optional and _fits(prompt, situations)]
    ids = [prompt.id for prompt in known]
    start = monday_of(week).toordinal() // 7 * how_many % len(ids) if ids else 0
    in_turn = ids[start:] + ids[:start]
    first = [prompt for prompt in in_turn if prompt in happened][: how_many - 1]
    chosen = list(dict.fromkeys([*first, *in_turn]))[:how_many]
    return tuple(prompt for prompt in ids if prompt in chosen)


def _fits(prompt: WeeklyPrompt, situations: Collection[Situation]) -> bool:
    return not (prompt.fits and situations) or not set(prompt.fits).isdisjoint(situations)
