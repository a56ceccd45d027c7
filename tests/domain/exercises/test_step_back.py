"""From which steps of an exercise there is a way back: not from a later timer on, nor from what is asked only later."""

import pytest

from steady.domain.content.exercise_form import ExerciseField, ExerciseStep
from steady.domain.exercises.values import may_go_back

WRITES = ExerciseStep(title="Write", fields=(ExerciseField(id="a", kind="text", label="What happened"),))
READS = ExerciseStep(title="Read this first")
BREATHES = ExerciseStep(title="Breathe", fields=(ExerciseField(id="b", kind="timer", label="How long", seconds=(60,)),))
HOW_IT_WENT = ExerciseStep(title="Said it?", fields=(ExerciseField(id="c", kind="date", label="When", later=True),))


@pytest.mark.parametrize(
    ("steps", "ways_back"),
    [
        ([WRITES], [False]),
        ([WRITES, WRITES, WRITES], [False, True, True]),
        ([READS, WRITES], [False, True]),
        ([WRITES, WRITES, BREATHES, WRITES], [False, True, False, False]),
        ([BREATHES, WRITES, WRITES], [False, True, True]),
        ([BREATHES, WRITES, BREATHES, WRITES], [False, True, False, False]),
        ([WRITES, WRITES, HOW_IT_WENT], [False, True, False]),
    ],
)
def test_there_is_a_way_back_from_every_step_but_the_first_what_follows_a_later_timer_and_later_ones(steps, ways_back):
    assert [may_go_back(steps, at) for at in range(len(steps))] == ways_back
