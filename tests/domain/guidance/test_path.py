"""How far she is goes by what she has read, done and rated, in her order, and never by the calendar."""

from datetime import UTC, date, datetime

import pytest

from steady.domain.content.exercise_form import Exercise
from steady.domain.content.part import Block, Part, in_her_order
from steady.domain.content.situation import BySituation, InSituation, SituationWords
from steady.domain.guidance import path
from steady.domain.guidance.history import History
from steady.domain.guidance.path import after, current, did_a_small_step, read_days, steps_so_far, where_she_is
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.rating import FEWEST_ANSWERS, Rating

DAY, LATER = date(2026, 11, 12), date(2026, 11, 15)


def exercise(name, **more):
    return Exercise(id=name, title=name, takes="5 minutes", opening="", next_step="", **more)


def part(number, *exercises, lesson="A few words.", **more):
    return Part(
        id=f"p{number}",
        number=number,
        title=f"Part {number}",
        measure="",
        next_step="",
        lesson=(Block(text=lesson),),
        items=(),
        exercises=exercises or (exercise(f"{number}A"), exercise(f"{number}B")),
        **more,
    )


PARTS = [part(number) for number in range(1, 8)]


def at(day):
    return {"at": datetime(day.year, day.month, day.day, 19, tzinfo=UTC)}


def did(name, day=DAY):
    return ExerciseEntry(exercise=name, **at(day))


def rated(number, day=DAY, answered=FEWEST_ANSWERS):
    return Rating(part=f"p{number}", answers={f"{number}.{item}": 5 for item in range(answered)}, **at(day))


def first_step(read=False, done=(), is_rated=False, parts=PARTS):
    written = History(
        exercises=[did(name) for name in done],
        ratings=[rated(1)] if is_rated else [],
        steps_read={"p1": DAY} if read else {},
    )
    return steps_so_far(parts, written)[0]


def walked(*numbers, day=DAY, order=PARTS):
    """The steps, of which those with these numbers are read and rated."""
    read = {f"p{number}": day for number in numbers}
    return steps_so_far(order, History(ratings=[rated(number, day) for number in numbers], steps_read=read))


@pytest.mark.parametrize(
    ("so_far", "stage", "is_finished", "said"),
    [
        ({}, "read", False, ""),
        ({"read": True}, "do", False, "read"),
        ({"done": ["1A"]}, "read", False, "1 exercise"),
        ({"read": True, "done": ["1A", "1A", "1B"]}, "rate", False, "read · 2 exercises"),
        ({"is_rated": True}, "do", False, "rated 12 Nov"),
        ({"read": True, "is_rated": True}, "next", True, "read · rated 12 Nov"),
        ({"done": ["1B"], "is_rated": True}, "next", True, "1 exercise · rated 12 Nov"),
        ({"read": True, "done": ["2A", "urge"]}, "do", False, "read"),
    ],
)
def test_where_she_goes_on_in_a_step(so_far, stage, is_finished, said):
    step = first_step(**so_far)
    assert (step.stage, step.is_finished, step.in_short) == (stage, is_finished, said)


def test_a_rating_too_short_for_a_point_on_her_line_is_no_rating_of_the_step_yet():
    (step,) = steps_so_far(PARTS[:1], History(ratings=[rated(1, answered=3)], steps_read={"p1": DAY}))
    assert (step.rated_on, step.is_finished, step.in_short) == (None, False, "read")
    written = History(ratings=[rated(1), rated(1, LATER, answered=1)])
    assert steps_so_far(PARTS[:1], written)[0].rated_on == DAY


def test_a_step_without_homework_goes_from_reading_to_the_rating():
    only = [part(1, exercise("1A", opt_in=True), exercise("1B", special="urge_log"))]
    assert first_step(read=True, parts=only).stage == "rate"


@pytest.mark.parametrize(
    ("words", "takes"), [(1, "1 minute"), (200, "1 minute"), (201, "2 minutes"), (640, "4 minutes")]
)
def test_reading_takes_a_minute_for_each_two_hundred_words_begun(words, takes):
    assert first_step(parts=[part(1, lesson="word " * words)]).takes == takes


def test_each_stage_says_how_long_it_takes():
    stages = ({}, {"read": True}, {"read": True, "done": ["1A"]}, {"read": True, "is_rated": True})
    assert [first_step(**so_far).takes for so_far in stages] == ["1 minute", "5 minutes", path.RATING_TAKES, ""]


def test_the_exercise_of_her_situation_comes_first():
    words = BySituation(moved_out=InSituation(opening="", comes_first="1B"))
    (step,) = steps_so_far([part(1, situation=words)], History(), "moved_out")
    assert [each.id for each in step.left] == ["1B", "1A"]


@pytest.mark.parametrize(("first", "order"), [("p6", [6, 1, 2, 3, 4, 5, 7]), ("", [1, 2, 3, 4, 5, 6, 7])])
def test_the_step_of_her_situation_comes_first_and_the_others_keep_their_order(first, order):
    words = SituationWords(id="clear_no", label="he's said a clear no", first_part=first)
    assert [each.number for each in in_her_order(PARTS, words)] == order


def test_without_a_situation_or_with_a_step_that_is_gone_the_order_stays():
    gone = SituationWords(id="clear_no", label="he's said a clear no", first_part="p99")
    assert in_her_order(PARTS, None) == in_her_order(PARTS, gone) == tuple(PARTS)


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (walked(), "Tonight and this week: step 1."),
        (walked(1, 2), "Week 3 of 7: step 3."),
        (walked(2), "Week 2 of 7: step 1."),
        (walked(order=[PARTS[5], *PARTS[:5]]), "Tonight and this week: step 6."),
        (walked(6, order=[PARTS[5], *PARTS[:5]]), "Week 2 of 6: step 1."),
        (walked(1, 3, 4), "Week 4 of 7: step 2."),
        (walked(*range(1, 8)), path.ALL_DONE),
    ],
)
def test_where_she_is_is_said_without_a_word_about_time(steps, said):
    assert where_she_is(steps).startswith(said)
    assert not {"behind", "late", "row", "streak", "should"} & set(where_she_is(steps).lower().split())


def test_half_a_year_away_changes_nothing_of_where_she_is():
    assert where_she_is(walked(1, 2, day=date(2026, 5, 1))) == where_she_is(walked(1, 2))


@pytest.mark.parametrize(
    ("steps", "of", "following"),
    [(walked(1), 1, "p2"), (walked(1, 2), 1, "p3"), (walked(2, 3, 4, 5, 6, 7), 7, "p1"), (walked(), 99, "p1")],
)
def test_after_a_step_comes_the_next_one_that_is_not_finished(steps, of, following):
    assert after(steps, part(of)).part.id == following


def test_after_the_last_one_comes_none():
    assert after(walked(*range(1, 7)), PARTS[6]) is None and current(walked(*range(1, 8))) is None


@pytest.mark.parametrize(
    ("written", "is_done"),
    [
        (History(steps_read={"p1": LATER}), True),
        (History(ratings=[rated(1, LATER)]), True),
        (History(exercises=[did("1A", LATER)]), True),
        (History(exercises=[did("urge", LATER), did("hold", LATER)]), False),
        (History(steps_read={"p1": DAY}, ratings=[rated(1)], exercises=[did("1A")]), False),
    ],
)
def test_one_small_step_a_day_is_read_done_or_rated_and_an_urge_is_none(written, is_done):
    assert did_a_small_step(steps_so_far(PARTS, written), LATER) is is_done


@pytest.mark.parametrize("kept", [None, [], "p1", {"p1": "2026-11-12", "p2": "soon", "p3": None, "p4": 3}])
def test_what_is_no_day_in_the_setting_is_passed_over(kept):
    assert read_days(kept) == ({"p1": DAY} if isinstance(kept, dict) else {})
