"""Urges: reading them back, the one that goes on, and figures that never flatter or punish."""

import tomllib
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.content import ContentProblem
from steady.content.rule_sheets import rule_sheet
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.urge.episode import (
    OUTCOMES,
    PassCount,
    answer_counts,
    before_and_after,
    by_hour,
    goes_on,
    passed,
    passed_by_week,
    urge,
    urges,
)
from steady.domain.urge.wait import Wait, WaitMoment

HERE = timezone(timedelta(hours=-5))
MONDAY = datetime(2026, 11, 16, 22, 40, tzinfo=HERE)
TABLE = tomllib.loads((Path(__file__).parents[3] / "content" / "urge.toml").read_text(encoding="utf-8"))
WORDS = rule_sheet("urge", TABLE)


def entry(at: datetime = MONDAY, **values) -> ExerciseEntry:
    return ExerciseEntry(exercise="urge", at=at, values={"started_at": at.isoformat(), **values})


def noted(*outcomes: str, at: datetime = MONDAY) -> list:
    return urges([entry(at + timedelta(minutes=n), outcome=outcome) for n, outcome in enumerate(outcomes)])


def test_an_urge_comes_back_as_it_was_noted():
    one = urge(
        entry(
            kind="text",
            strength_0=8,
            hope="answer",
            wait_planned_s=600,
            wait_done_s=412,
            strength_1=5,
            outcome="let_pass",
            helped="walked to the river",
            trigger_tags=["no_contact"],
        )
    )
    assert (one.strength_0, one.strength_1, one.wait_done_s, one.trigger_tags) == (8, 5, 412, ("no_contact",))
    assert list(passed_by_week([one])) == ["2026-W47"] and not one.is_open


@given(
    st.dictionaries(
        st.sampled_from(
            ["started_at", "kind", "strength_0", "strength_1", "wait_done_s", "outcome", "helped", "trigger_tags"]
        ),
        st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=9), st.lists(st.integers(), max_size=2)),
    )
)
def test_an_old_or_damaged_urge_stays_readable(values):
    one = urge(ExerciseEntry(exercise="urge", at=MONDAY, values=values))
    assert one.outcome in ("", *OUTCOMES)
    assert one.strength_0 is None or 0 <= one.strength_0 <= 10
    assert one.started_at.tzinfo is not None


def test_a_strength_she_left_out_makes_no_pair():
    entries = [
        entry(strength_0=8, strength_1=3),
        entry(strength_0=9),
        entry(strength_1=0),
        entry(strength_0=0, strength_1=0),
    ]
    assert sorted(before_and_after(urges(entries))) == [(0, 0), (8, 3)]


def test_it_passed_n_of_m_times():
    assert passed(noted("let_pass", "sent_regret", "let_pass", "sent_kind")) == PassCount(2, 4)


def test_a_slip_takes_nothing_away_from_what_passed_before():
    before = noted("let_pass", "let_pass", "let_pass")
    after = before + noted("sent_regret", at=MONDAY + timedelta(hours=1))
    assert passed(after).passed == passed(before).passed == 3
    assert passed(after).times == 4


def test_being_unsure_is_counted_and_never_finished_is_not():
    assert passed(noted("let_pass", "unsure", "")) == PassCount(1, 2)


def test_a_week_without_an_urge_is_missing_not_zero():
    weeks = passed_by_week(noted("let_pass", "sent_kind") + noted("let_pass", at=MONDAY + timedelta(days=14)))
    assert weeks == {"2026-W47": PassCount(1, 2), "2026-W49": PassCount(1, 1)}


def test_hours_are_those_of_the_clock_where_she_was():
    hours = by_hour(urges([entry(), entry(MONDAY + timedelta(hours=2)), entry()]))
    assert len(hours) == 24 and hours[22] == 2 and hours[0] == 1 and sum(hours) == 3


def test_what_helped_is_counted_whatever_the_capitals():
    lines = ["a walk", "A  walk ", "called Ana", "", "tea"]
    assert answer_counts(urges(entry(helped=line) for line in lines), "helped") == {
        "a walk": 2,
        "called ana": 1,
        "tea": 1,
    }


def test_hopes_and_triggers_are_counted_too():
    some = urges(
        [entry(hope="answer", trigger_tags=["argued", "slept_badly"]), entry(hope="answer", trigger_tags=["argued"])]
    )
    assert answer_counts(some, "hope") == {"answer": 2}
    assert answer_counts(some, "trigger_tags") == {"argued": 2, "slept_badly": 1}


def test_other_exercises_are_no_urges():
    assert urges([ExerciseEntry(exercise="1A", at=MONDAY)]) == []


def at(minutes: float) -> WaitMoment:
    return WaitMoment(MONDAY + timedelta(minutes=minutes), minutes * 60, "run")


@pytest.mark.parametrize(
    "case, waits, now, goes",
    [
        ("none", {}, 0, None),
        ("one that is still waiting", {"a": Wait(at(0), 600)}, 4, "a"),
        ("opened again in a second tab", {"b": Wait(at(4), 600), "a": Wait(at(0), 600)}, 5, "a"),
        ("the first one is over, the second not", {"a": Wait(at(0), 300), "b": Wait(at(4), 600)}, 6, "b"),
        ("both are over", {"a": Wait(at(0), 300), "b": Wait(at(4), 300)}, 20, "b"),
        ("begun in the same moment", {"b": Wait(at(0), 600), "a": Wait(at(0), 600)}, 1, "a"),
    ],
)
def test_of_two_urges_the_one_already_waiting_goes_on(case, waits, now, goes):
    assert goes_on(waits, at(now)) == goes, case


def test_the_six_steps_have_their_words_and_waits():
    assert [step.id for step in WORDS.steps] == ["kind", "strength_0", "hope", "wait", "strength_1", "outcome"]
    assert (WORDS.wait.seconds, WORDS.wait.at_first) == ((300, 600, 1200), 600)
    assert {one.id for one in WORDS.outcomes} == set(OUTCOMES)


def test_a_slip_gets_the_repair_line_and_says_that_nothing_is_lost():
    assert "It doesn't undo anything you've done well before." in WORDS.reply_to("sent_regret")
    assert "asked for no contact" in WORDS.reply_to("sent_regret", no_contact=True)
    assert WORDS.reply_to("let_pass", no_contact=True) == WORDS.reply_to("let_pass")


@pytest.mark.parametrize(
    "key, value, complaint",
    [
        ("steps", TABLE["steps"][:5], "In urge.toml, “steps”: needs these six in this order"),
        ("outcomes", TABLE["outcomes"][:3], "In urge.toml, “outcomes”: needs each of these once"),
        ("wait", TABLE["wait"] | {"at_first": 7}, "In urge.toml, wait, “at_first”: needs one of 300, 600, 1200"),
        ("wait", TABLE["wait"] | {"seconds": [0]}, "In urge.toml, wait, “seconds”: needs a list of whole numbers"),
        ("peace", {}, "In urge.toml, peace, “title”: is missing"),
        ("titel", "x", "In urge.toml, “titel”: nothing reads this key"),
        ("ending", "x", "In urge.toml, ending: a table belongs here"),
        ("if_afraid", {"goes": "x"}, "In urge.toml, if_afraid, “goes”: isn't a choice of “kind”. Known: text, call"),
    ],
)
def test_a_mistake_of_an_author_names_place_key_and_way_out(key, value, complaint):
    with pytest.raises(ContentProblem) as caught:
        rule_sheet("urge", TABLE | {key: value})
    assert str(caught.value).startswith(complaint)


def test_an_urge_without_a_word_for_who_is_afraid_is_no_mistake():
    assert rule_sheet("urge", {key: words for key, words in TABLE.items() if key != "if_afraid"}).if_afraid == {}


@pytest.mark.parametrize("name", ["peace", "figures"])
def test_a_key_that_version_0_1_let_pass_is_let_pass(name):
    more = rule_sheet("urge", TABLE | {name: TABLE[name] | {"let_pass_reply": "Well."}})
    assert more == WORDS
