"""What the app does with some exercises beyond drawing and saving their form: one module a kind, one table."""

from collections.abc import Mapping

from steady.domain.content.exercise_form import Exercise
from steady.ui.exercises.chase_loop import CHASE_LOOP
from steady.ui.exercises.closings import COINS, FIRST_STEPS_CARD, IF_IT_STAYS_NO, MOMENTS, SPARK_LIST, WHAT_SLIPPED
from steady.ui.exercises.facts_and_guesses import FACTS_AND_GUESSES
from steady.ui.exercises.field_variants import LOAD_MAP, PICK_YOUR_MOMENT, SIGNS, STEADY_FIRST
from steady.ui.exercises.honest_look import HONEST_LOOK
from steady.ui.exercises.hooks import ExerciseHooks
from steady.ui.exercises.if_then_plans import PLANS
from steady.ui.exercises.ladder_view import RUNGS
from steady.ui.exercises.parked_words import PARKED_WORDS
from steady.ui.exercises.push_or_pull import PUSH_OR_PULL
from steady.ui.exercises.say_it_once import SAY_IT_ONCE
from steady.ui.exercises.shift_signs import SHIFT_SIGNS
from steady.ui.exercises.small_promises import PROMISES
from steady.ui.exercises.weekly_plan import WEEKLY_PLAN

EXERCISE_HOOKS: Mapping[str, ExerciseHooks] = {
    "breathing": STEADY_FIRST,
    "facts_and_guesses": FACTS_AND_GUESSES,
    "first_steps_card": FIRST_STEPS_CARD,
    "push_or_pull": PUSH_OR_PULL,
    "chase_loop": CHASE_LOOP,
    "plans": PLANS,
    "promises": PROMISES,
    "signs": SIGNS,
    "say_it_once": SAY_IT_ONCE,
    "parked_words": PARKED_WORDS,
    "spark_list": SPARK_LIST,
    "what_slipped": WHAT_SLIPPED,
    "weekly_plan": WEEKLY_PLAN,
    "load_map": LOAD_MAP,
    "moments": MOMENTS,
    "pick_your_moment": PICK_YOUR_MOMENT,
    "coins": COINS,
    "rungs": RUNGS,
    "shift_signs": SHIFT_SIGNS,
    "honest_look": HONEST_LOOK,
    "if_it_stays_no": IF_IT_STAYS_NO,
}


def hooks_of(exercise: Exercise) -> ExerciseHooks:
    """Return what `exercise` does beyond its form; for most of them that is nothing."""
    return EXERCISE_HOOKS.get(exercise.special, ExerciseHooks())
