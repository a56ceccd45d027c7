"""Which plans and promises are in use, how a plan is said, and counts that nobody can break."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.exercises.plans_and_promises import PROMISES, active, at_rest, one_more, plan_sentence, times
from steady.domain.records.exercise_entry import ExerciseEntry

START = datetime(2026, 11, 2, 21, 0, tzinfo=UTC)


def plan(number, **values):
    return ExerciseEntry(
        id=f"plan {number}",
        at=START + timedelta(days=number),
        exercise="2C",
        values={"if_cue": f"cue {number}", "then_act": "walk round the block", **values},
    )


def ids(entries):
    return [one.id for one in entries]


def test_a_plan_is_in_use_until_she_puts_it_to_rest():
    entries = [plan(1), plan(2, active=False), plan(3, active=True)]
    assert ids(active(entries)) == ["plan 3", "plan 1"]
    assert ids(at_rest(entries)) == ["plan 2"]


def test_of_four_the_oldest_rests_and_none_is_lost():
    entries = [plan(number) for number in (3, 1, 4, 2)]
    assert ids(active(entries)) == ["plan 4", "plan 3", "plan 2"]
    assert ids(at_rest(entries)) == ["plan 1"]


@pytest.mark.parametrize("gap", [{"then_act": ""}, {"if_cue": "  "}, {"then_act": None}])
def test_a_plan_that_is_half_written_is_not_in_use_yet(gap):
    assert active([plan(1, **gap)]) == [] and at_rest([plan(1, **gap)]) == []


def test_plans_and_promises_do_not_mix():
    promise = ExerciseEntry(exercise=PROMISES, values={"promise": "No phone at dinner"})
    other = ExerciseEntry(exercise="3A", values={"if_cue": "a", "then_act": "b"})
    assert active([promise, other]) == []
    assert active([promise, other, plan(1)], PROMISES) == [promise]


@given(st.lists(st.tuples(st.booleans() | st.none() | st.text(max_size=3), st.booleans()), max_size=12))
def test_every_whole_plan_is_either_in_use_or_at_rest_and_three_at_most_are_in_use(flags):
    entries = [plan(number, **({"active": flag} if said else {})) for number, (flag, said) in enumerate(flags)]
    assert sorted(ids(active(entries)) + ids(at_rest(entries))) == sorted(ids(entries))
    assert len(active(entries)) <= 3


@pytest.mark.parametrize(
    "cue, act, said",
    [
        ("it is late", "put the phone in the kitchen", "If it is late,\nthen I'll put the phone in the kitchen."),
        ("If he does not answer", "I walk round the block.", "If he does not answer,\nthen I walk round the block."),
        ("my chest goes tight ", "then I’ll breathe out", "If my chest goes tight,\nthen I’ll breathe out."),
        ("I am in the car", "ink a heart on my hand", "If I am in the car,\nthen I'll ink a heart on my hand."),
    ],
)
def test_a_plan_is_said_as_one_sentence_however_she_wrote_it(cue, act, said):
    assert plan_sentence(plan(1, if_cue=cue, then_act=act)) == said


@pytest.mark.parametrize(
    "held, then", [({}, 1), ({"used_n": 2}, 3), ({"used_n": "two"}, 1), ({"used_n": True}, 1), ({"used_n": -4}, 1)]
)
def test_a_count_goes_up_by_one_and_starts_anew_where_it_cannot_be_read(held, then):
    assert times(one_more({"if_cue": "it is late", **held}, "used_n"), "used_n") == then
    assert one_more({"if_cue": "it is late", **held}, "used_n")["if_cue"] == "it is late"
