"""Whether there is a way back from a step of an exercise to the one before it."""

from collections.abc import Sequence

from steady.domain.content.exercise_form import ExerciseStep


def may_go_back(steps: Sequence[ExerciseStep], at: int) -> bool:
    """Return True if she may go back from the step with the number `at`, counted from 0.

    Not from a timer, which would stop, nor from what comes after it: what is asked there is set beside what was asked
    before it. And not from what is asked only later: the words of before have had their day by then, or are said.
    """
    is_after_timer = any(one.kind == "timer" for step in steps[: at + 1] for one in step.fields)
    return at > 0 and not is_after_timer and not steps[at].is_later
