"""The next step: one for every state of the journal, never a push, and rest is respected."""

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.content import ContentProblem
from steady.content.rule_sheets import rule_sheet
from steady.domain.content.exercise_form import Exercise
from steady.domain.content.part import Part
from steady.domain.content.situation import BySituation, InSituation
from steady.domain.guidance import next_step
from steady.domain.guidance.history import History
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.rating import Rating

TABLE = tomllib.loads((Path(__file__).parents[3] / "content" / "next_step.toml").read_text(encoding="utf-8"))
WORDS = rule_sheet("next_step", TABLE)
IDS = ("where", "goal", "say", "back", "warmth", "keep", "open")
EXERCISES = (
    "1A",
    "1B",
    "1C",
    "2A",
    "2B",
    "2C",
    "2D",
    "3A",
    "3C",
    "3D",
    "4A",
    "4B",
    "4C",
    "4D",
    "5A",
    "5B",
    "5C",
    "5D",
    "6A",
    "6B",
    "6C",
    "7A",
    "7B",
    "7C",
)
ON_REQUEST = Exercise(id="7D", title="", takes="", opening="", next_step="", opt_in=True)
URGE_LOG = Exercise(id="3B", title="", takes="", opening="", next_step="", special="urge_log")


def exercises_of(number: int) -> tuple[Exercise, ...]:
    plain = [Exercise(id=one, title="", takes="", opening="", next_step="") for one in EXERCISES]
    return tuple(one for one in (ON_REQUEST, URGE_LOG, *plain) if one.id[0] == str(number))


PARTS = [
    Part(id=name, number=n, title=f"Part {n}", measure="", next_step="", lesson=(), items=(), exercises=exercises_of(n))
    for n, name in enumerate(IDS, 1)
]
WEDNESDAY = date(2026, 11, 18)
SATURDAY = date(2026, 11, 21)


def on(day: date) -> dict:
    return {"at": datetime(day.year, day.month, day.day, 19, 0, tzinfo=UTC)}


def back(days: int, today: date = WEDNESDAY) -> dict:
    return on(today - timedelta(days=days))


def rated(*names: str, days_ago: int = 0) -> list[Rating]:
    return [Rating(part=name, **back(days_ago), answers=ANSWERED) for name in names]


def did(*exercises: str, days_ago: int = 1) -> list[ExerciseEntry]:
    return [ExerciseEntry(exercise=one, **back(days_ago)) for one in exercises]


def read(*names: str, days_ago: int = 0) -> dict[str, date]:
    return dict.fromkeys(names, WEDNESDAY - timedelta(days=days_ago))


def by_day(steps_read=None, **records) -> History:
    """As the journal hands them out, the oldest day first."""
    kinds = {kind: sorted(each, key=attrgetter("day")) for kind, each in records.items()}
    return History(steps_read=steps_read or {}, **kinds)


def step(today: date = WEDNESDAY, week_off=None, parts=PARTS, **records) -> tuple[str, str]:
    found = next_step.suggest(by_day(**records), parts, today, WORDS, week_off)
    assert found.sentence and "{" not in found.sentence
    return found.kind, found.target


CALM = [CheckIn(calm=6, **back(0))]
ANSWERED = {f"1.{item}": 5 for item in range(4)}


@pytest.mark.parametrize(
    "case, records, expected",
    [
        ("nothing yet", {}, ("part", "where")),
        ("a heavy check-in", {"check_ins": [CheckIn(calm=2, **back(0))]}, ("exercise", "1A")),
        ("a bad night", {"check_ins": [CheckIn(heaviness=7, **back(0))]}, ("exercise", "1A")),
        (
            "heavy, and she has breathed",
            {"check_ins": [CheckIn(calm=2, **back(0))], "exercises": did("1A", days_ago=0)},
            ("rest", ""),
        ),
        ("not so heavy", {"check_ins": [CheckIn(heaviness=6, calm=3, **back(0))]}, ("part", "where")),
        ("no check-in today", {"ratings": rated("where", days_ago=1)}, ("check_in", "")),
        (
            "three things done today",
            {"check_ins": CALM, "ratings": rated("where"), "exercises": did("1B", "1C", days_ago=0)},
            ("rest", ""),
        ),
        (
            "an urge is not a thing done",
            {"check_ins": CALM, "exercises": did("urge", "urge", "urge", days_ago=0)},
            ("part", "where"),
        ),
        (
            "last week was lived and not looked at: it has a card of its own",
            {"check_ins": CALM + [CheckIn(calm=5, **back(5))]},
            ("part", "where"),
        ),
        ("a part rated today", {"check_ins": CALM, "ratings": rated("where")}, ("rest", "")),
        ("a part rated yesterday", {"check_ins": CALM, "ratings": rated("where", days_ago=1)}, ("exercise", "1A")),
        ("a part read today", {"check_ins": CALM, "steps_read": read("where")}, ("rest", "")),
        ("a part read yesterday", {"check_ins": CALM, "steps_read": read("where", days_ago=1)}, ("exercise", "1A")),
        (
            "a part read and an exercise of it done",
            {"check_ins": CALM, "steps_read": read("where", days_ago=2), "exercises": did("1B")},
            ("part", "where"),
        ),
        (
            "a part rated and an exercise of it done",
            {"check_ins": CALM, "ratings": rated("where", days_ago=1), "exercises": did("1B")},
            ("part", "goal"),
        ),
        (
            "parts in another order",
            {"check_ins": CALM, "ratings": rated("back", days_ago=1), "exercises": did("4A")},
            ("part", "where"),
        ),
        (
            "all parts, some exercises left",
            {
                "check_ins": CALM,
                "ratings": rated(*IDS, days_ago=3),
                "exercises": did(*(one for one in EXERCISES if one != "2C"), days_ago=3),
            },
            ("exercise", "2C"),
        ),
        (
            "everything done",
            {"check_ins": CALM, "ratings": rated(*IDS, days_ago=3), "exercises": did(*EXERCISES, days_ago=3)},
            ("exercise", "5B"),
        ),
        (
            "everything and the moment of today",
            {
                "check_ins": CALM,
                "ratings": rated(*IDS, days_ago=3),
                "exercises": did(*EXERCISES, days_ago=3) + did("5B", days_ago=0),
            },
            ("rest", ""),
        ),
        (
            "a part of four weeks ago",
            {
                "check_ins": CALM,
                "ratings": rated(*IDS[1:], days_ago=3) + rated("where", days_ago=28),
                "exercises": did(*EXERCISES),
            },
            ("part", "where"),
        ),
        (
            "a part of 27 days ago",
            {"check_ins": CALM, "ratings": rated(*IDS, days_ago=27), "exercises": did(*EXERCISES)},
            ("exercise", "5B"),
        ),
        (
            "an honest look of four weeks ago",
            {"check_ins": CALM, "exercises": did("7C", days_ago=28)},
            ("exercise", "7C"),
        ),
        ("an honest look of 27 days ago", {"check_ins": CALM, "exercises": did("7C", days_ago=27)}, ("part", "where")),
    ],
)
def test_the_step_that_fits(case, records, expected):
    assert step(**records) == expected, case


def test_time_off_is_respected_to_its_last_day():
    assert step(week_off=WEDNESDAY) == ("rest", "")
    assert step(week_off=WEDNESDAY - timedelta(days=1)) == ("part", "where")
    found = next_step.suggest(History(check_ins=CALM), PARTS, WEDNESDAY, WORDS, date(2026, 11, 24))
    assert "until Tuesday 24 November" in found.sentence


@pytest.mark.parametrize(
    ("records", "stage", "takes"),
    [
        ({}, "read", "1 minute"),
        ({"steps_read": read("where", days_ago=2), "exercises": did("1A", days_ago=1)}, "rate", "2 minutes"),
    ],
)
def test_a_part_is_opened_at_the_stage_she_is_at_with_its_minutes(records, stage, takes):
    found = next_step.suggest(History(**records, check_ins=CALM), PARTS, WEDNESDAY, WORDS)
    assert (found.kind, found.target, found.stage, found.takes) == ("part", "where", stage, takes)


def test_an_exercise_takes_what_it_says_and_the_one_of_her_situation_comes_first():
    exercises = (replace(URGE_LOG, id="1A", takes="2 minutes", special=""), replace(ON_REQUEST, id="1B", opt_in=False))
    situation = BySituation(moved_out=InSituation(opening="", comes_first="1B"))
    first = replace(PARTS[0], exercises=exercises, situation=situation)
    written = History(check_ins=CALM, steps_read=read("where", days_ago=1))
    for said, target, takes in ((None, "1A", "2 minutes"), ("moved_out", "1B", "")):
        found = next_step.suggest(written, [first], WEDNESDAY, WORDS, situation=said)
        assert (found.kind, found.target, found.takes) == ("exercise", target, takes)


def test_after_one_small_thing_a_day_it_says_so_and_names_what_comes_next():
    found = next_step.suggest(History(check_ins=CALM, steps_read=read("where")), PARTS, WEDNESDAY, WORDS)
    assert found.sentence == WORDS["done"].format(title="Part 1")


def test_a_folder_of_words_of_0_1_says_the_older_sentence():
    older = {key: said for key, said in TABLE.items() if key not in next_step.LATER}
    older |= dict.fromkeys(next_step.NO_LONGER_SAID, "About {which} week: {done} of {weeks}.")
    words = rule_sheet("next_step", older)
    assert not {*next_step.NO_LONGER_SAID} & {*words}
    assert {key: words[key] for key in next_step.LATER} == {key: older[old] for key, old in next_step.LATER.items()}


def test_what_she_has_to_ask_for_herself_and_the_urge_log_are_never_pushed_on_her():
    exercises, seen = [], set()
    for _ in range(40):
        kind, target = step(check_ins=CALM, ratings=rated(*IDS, days_ago=3), exercises=exercises)
        seen.add(target)
        exercises += did(target, days_ago=2) if kind == "exercise" else []
    assert set(EXERCISES) <= seen and not seen & {"7D", "3B"}


@given(
    ratings=st.lists(st.tuples(st.sampled_from([*IDS, "gone"]), st.integers(0, 60))),
    exercises=st.lists(st.tuples(st.sampled_from([*EXERCISES, "urge", "old"]), st.integers(0, 60))),
    check_ins=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 10))),
    today=st.dates(date(2026, 10, 1), date(2027, 2, 1)),
)
def test_there_is_always_one(ratings, exercises, check_ins, today):
    found = step(
        today,
        check_ins=[CheckIn(calm=calm, **back(day, today)) for day, calm in check_ins],
        ratings=[Rating(part=part, **back(day, today)) for part, day in ratings],
        exercises=[ExerciseEntry(exercise=one, **back(day, today)) for one, day in exercises],
    )
    assert found[0] in {"part", "exercise", "check_in", "rest"}


def test_without_any_part_there_is_still_a_step():
    assert step(parts=[]) == ("check_in", "")
    assert step(parts=[], check_ins=CALM) == ("rest", "")


@pytest.mark.parametrize(
    "change, complaint",
    [
        ({"part": "Read {titel}."}, "In next_step.toml, “part”: names titel in braces. Known there: {title}"),
        ({"part": "Read {title"}, "In next_step.toml, “part”: has a brace that isn't closed"),
        ({"part": "Read {title.__class__}"}, "In next_step.toml, “part”: names title.__class__"),
        ({"check_in": ""}, "In next_step.toml, “check_in”: needs words"),
        ({"chek_in": "x"}, "In next_step.toml, “chek_in”: nothing reads this key"),
    ],
)
def test_a_mistake_of_an_author_names_place_key_and_way_out(change, complaint):
    with pytest.raises(ContentProblem) as caught:
        rule_sheet("next_step", TABLE | change)
    assert str(caught.value).startswith(complaint)


def test_beside_the_check_in_the_step_is_what_comes_after_it():
    rated_all = {"ratings": rated(*IDS, days_ago=3)}
    assert step(**rated_all) == ("check_in", "")
    found = next_step.suggest(History(**rated_all), PARTS, WEDNESDAY, WORDS, beside_check_in=True)
    assert (found.kind, found.target) == ("exercise", "1A")
