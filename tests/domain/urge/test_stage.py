"""Where an urge stands: every answer moves it on, a wait goes on by the clock, and an old one does not come back."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.urge.episode import urge
from steady.domain.urge.stage import (
    DONE,
    FIRST_STEPS,
    LAST_STEPS,
    WAITING,
    open_urge,
    step_of,
    wait_of,
    with_wait,
    with_wait_done,
)
from steady.domain.urge.wait import WaitMoment

NIGHT = datetime(2026, 11, 22, 23, 55, tzinfo=timezone(timedelta(hours=1)))
FIRST = {"kind": "text", "strength_0": 8, "hope": "answer"}


def at(minutes: float, run: str = "run") -> WaitMoment:
    return WaitMoment(NIGHT + timedelta(minutes=minutes), 1000 + minutes * 60, run)


def entry(began: float = 0, **values) -> ExerciseEntry:
    return ExerciseEntry(exercise="urge", at=at(began).wall, values=values)


def waiting(began: float = 0, seconds: int = 600) -> ExerciseEntry:
    return entry(began, **with_wait(FIRST, seconds, at(began)))


@pytest.mark.parametrize(
    "values, step",
    [
        ({}, "kind"),
        ({"kind": "text"}, "strength_0"),
        ({"kind": "text", "strength_0": 0}, "hope"),
        ({"kind": "text", "strength_0": None}, "hope"),
        (FIRST, "wait"),
        (FIRST | {"wait_done_s": 0}, "strength_1"),
        (FIRST | {"wait_done_s": None, "strength_1": None}, "outcome"),
        (FIRST | {"wait_done_s": 600, "strength_1": 3, "outcome": "let_pass"}, "done"),
        ({"kind": "text", "outcome": "unsure"}, "done"),
        ({"kind": "text", "outcome": "an outcome of another version"}, "strength_0"),
    ],
)
def test_an_urge_stands_at_its_first_step_without_an_answer_and_a_skipped_step_has_one(values, step):
    assert step_of(entry(**values), at(1)) == step


@pytest.mark.parametrize("minutes, step", [(0, WAITING), (9.9, WAITING), (10, "strength_1"), (60 * 9, "strength_1")])
def test_the_wait_ends_by_the_clock_over_midnight_and_in_a_new_run_of_the_program(minutes, step):
    assert step_of(waiting(), at(minutes)) == step
    assert step_of(waiting(), at(minutes, run="started anew")) == step


def test_what_is_kept_of_a_wait_is_how_long_it_was():
    values = with_wait_done(waiting().values, at(4))
    assert values == FIRST | {"started_at": NIGHT.isoformat(), "wait_planned_s": 600, "wait_done_s": 240}
    assert urge(entry(**values)).started_at == NIGHT


def test_without_a_wait_the_time_waited_is_none_at_all():
    assert with_wait_done(FIRST, at(3)) == FIRST | {"wait_done_s": 0}


def test_where_no_clock_can_tell_the_time_waited_stays_open():
    earlier = WaitMoment(NIGHT - timedelta(hours=1), 5, "started anew")
    assert step_of(waiting(), earlier) == "strength_1"
    assert with_wait_done(waiting().values, earlier)["wait_done_s"] is None


@pytest.mark.parametrize(
    "case, entries, goes_on",
    [
        ("nothing begun", [], None),
        ("half-way", [entry(kind="text")], 0),
        ("stopped", [entry(kind="text", stopped=True)], None),
        ("finished", [entry(**FIRST, outcome="let_pass")], None),
        ("left yesterday", [entry(-60 * 13, kind="text")], None),
        ("a wait that ended while she was away", [waiting(-60 * 3)], 0),
        ("a wait that ended yesterday", [waiting(-60 * 13)], None),
        ("of two waits the one that began first", [waiting(-5), waiting(-2)], 0),
        ("a wait before one without", [waiting(-5), entry(-1, kind="call")], 0),
        ("no wait left: the one on her mind", [waiting(-60), entry(-1, kind="call")], 1),
        ("of another exercise", [ExerciseEntry(exercise="2C", at=NIGHT, values={"kind": "text"})], None),
    ],
)
def test_the_tool_goes_on_with_one_urge_at_most(case, entries, goes_on):
    found = open_urge(entries, at(0))
    assert (None if found is None else entries.index(found)) == goes_on, case


def test_one_she_changed_lately_comes_back_however_long_ago_it_began():
    old = ExerciseEntry(exercise="urge", at=at(-60 * 30).wall, edited_at=at(-5).wall, values={"kind": "text"})
    assert open_urge([old], at(0)) is old


def test_two_urges_at_once_lose_nothing_when_the_first_is_done():
    first, second = waiting(-5), entry(-1, kind="call")
    done = ExerciseEntry(id=first.id, exercise="urge", at=first.at, values={**first.values, "outcome": "let_pass"})
    assert open_urge([done, second], at(0)) is second


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "kind",
                "strength_0",
                "hope",
                "started_at",
                "started_counter",
                "wait_planned_s",
                "wait_done_s",
                "strength_1",
                "outcome",
                "stopped",
            ]
        ),
        st.none() | st.text(max_size=8) | st.integers(-5, 10**12) | st.floats() | st.lists(st.integers(), max_size=2),
    )
)
def test_a_damaged_urge_stands_somewhere_and_can_be_gone_on_with(values):
    damaged = entry(**values)
    assert step_of(damaged, at(1)) in (*FIRST_STEPS, WAITING, *LAST_STEPS, DONE)
    assert with_wait_done(values, at(1)).keys() >= {"wait_done_s"}
    assert wait_of(damaged) is None or wait_of(damaged).planned_s >= 0
    open_urge([damaged, waiting()], at(1))
