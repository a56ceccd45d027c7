"""A record in words: all that is in it, under the labels of the screens, and her text as she wrote it."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from steady.content import read_content, record_words
from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.own_scales import OWN, UNNAMED, OwnScale
from steady.domain.records.privacy import marked
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.views.record_text import InWords

CONTENT = read_content(Path(__file__).parents[3] / "content")
SAID = record_words(CONTENT, ())
BARE = InWords()
PART = CONTENT.parts[0]
ITEMS = [item.id for item in PART.items]
PROMPT, ASKED = next(iter(CONTENT.weekly.texts.items()))
FULL = CheckIn(
    calm=0,
    hopeful=7,
    sleep="bad",
    energy="low",
    words=("sad",),
    tags=("argued",),
    note="*as it is*",
    measures={"Pain": 2.0},
)


def test_a_check_in_is_told_with_every_number_every_label_and_her_own_words():
    sleep, energy = CONTENT.check_in.sleep.choices["bad"], CONTENT.check_in.energy.choices["low"]
    assert SAID.lines(FULL) == [
        ("", f"Calm 0 · Hopeful 7 · Sleep {sleep} · Energy {energy} · Pain 2"),
        ("Words", CONTENT.check_in.words["sad"]),
        ("That day", CONTENT.check_in.tags["argued"]),
        ("", "*as it is*"),
    ]


def test_how_heavy_a_bad_night_was_is_told_and_zero_is_an_answer():
    assert SAID.lines(CheckIn(heaviness=0)) == [("", "How heavy 0")]


def test_what_she_did_not_answer_has_no_line():
    assert SAID.lines(CheckIn()) == SAID.lines(Reflection(week="2026-W47")) == []
    assert len(SAID.lines(Rating(part=PART.id))) == 1


def test_without_the_sheets_all_of_it_stands_under_its_ids():
    assert BARE.lines(FULL) == [
        ("", "calm 0 · hopeful 7 · Sleep bad · Energy low · Pain 2"),
        ("Words", "sad"),
        ("That day", "argued"),
        ("", "*as it is*"),
    ]
    assert BARE.lines(Reflection(week="2026-W47", answers={PROMPT: "rain"}, pulse={"x": 3})) == [
        (PROMPT, "rain"),
        ("x", "3"),
    ]


def test_the_shielded_tag_has_its_label_too():
    shielded = CONTENT.check_in.shielded_tag
    assert SAID.lines(CheckIn(tags=(shielded.id,))) == [("That day", shielded.label)]


def test_a_rating_is_told_with_its_part_its_score_and_each_question():
    answers = dict.fromkeys(ITEMS, 5)
    assert SAID.lines(Rating(part=PART.id, answers=answers)) == [
        ("", f"{PART.title}: {PART.measure}, 5.0 out of 10"),
        *((item.question, "5") for item in PART.items),
    ]


def test_a_rating_with_too_few_answers_has_no_score_and_one_of_a_part_that_is_gone_its_id():
    few = Rating(part=PART.id, answers={ITEMS[0]: 4})
    assert SAID.lines(few)[0] == ("", f"{PART.title}: {PART.measure}")
    gone = Rating(part="gone", answers=dict.fromkeys(ITEMS, 5))
    assert BARE.lines(gone)[0] == ("", "gone")


def test_a_look_back_is_told_under_its_questions():
    pulse = next(iter(SAID.items))
    entry = Reflection(week="2026-W47", answers={PROMPT: "rain\non the tent"}, pulse={pulse: 8})
    assert SAID.lines(entry) == [(ASKED, "rain\non the tent"), (SAID.items[pulse], "8")]
    assert SAID.title(entry) == "Look back on the week of 16 November 2026"


def test_the_letter_of_a_week_is_told_before_her_answers():
    entry = Reflection(week="2026-W47", answers={PROMPT: "rain"}, letter=("Five days.", "“A walk.”"))
    assert SAID.lines(entry) == [("A letter about your week", "Five days."), (ASKED, "rain")]
    told = replace(SAID, quotable=frozenset({"A walk."})).lines(entry)
    assert told[0] == ("A letter about your week", "Five days.\n“A walk.”")


def test_an_exercise_is_told_with_how_it_was_before_and_after():
    entry = ExerciseEntry(exercise="1C", values={"do_today": "a walk"}, mood_before=0, mood_after=6)
    assert SAID.lines(entry) == [("Today I will", "a walk"), ("Before", "0 out of 10"), ("After", "6 out of 10")]
    assert SAID.title(entry) == SAID.exercises["1C"].title


def test_an_urge_is_told_under_the_questions_of_its_screen():
    steps = [step for step in CONTENT.urge.steps if step.choices]
    chosen, outcome = next(iter(steps[0].choices)), CONTENT.urge.outcomes[0]
    entry = ExerciseEntry(
        exercise="urge",
        values={
            steps[0].id: chosen,
            "wait_done_s": 90,
            "trigger_tags": ["argued", "own"],
            "outcome": outcome.id,
            "odd": 3,
        },
    )
    assert SAID.lines(entry) == [
        (steps[0].question, steps[0].choices[chosen]),
        ("Seconds waited", "90"),
        ("That day", f"{CONTENT.check_in.tags['argued']}, own"),
        (SAID.lines(ExerciseEntry(exercise="urge", values={"outcome": "?"}))[0][0], outcome.label),
        ("odd", "3"),
    ]
    assert SAID.title(entry) == CONTENT.urge.title
    assert BARE.title(entry) == "urge" and ("wait_done_s", "90") in BARE.lines(entry)


@pytest.mark.parametrize(
    ("record", "title"),
    [
        (CheckIn(calm=1), "Check-in"),
        (Rating(part="1"), "Rating"),
        (Event(title="He moved out"), "Event"),
        (ExerciseEntry(exercise="9Z"), "9Z"),
    ],
)
def test_a_record_is_called_by_its_kind(record, title):
    assert SAID.title(record) == title


def test_an_event_is_its_own_line_and_a_draft_is_told_to_nobody():
    assert SAID.lines(Event(day=date(2026, 11, 20), title="He moved out")) == [("", "He moved out")]
    assert SAID.lines(Draft(form="check-in", values={"note": "half a"})) == []


def test_her_own_scales_are_told_under_her_names_and_an_imported_mood_as_it_stood_there():
    renamed, resting = OwnScale(id=f"{OWN}1", name="My back"), OwnScale(id=f"{OWN}2", name="Choir", resting=True)
    entry = CheckIn(
        measures={resting.id: 2.5, renamed.id: 7, "Mood (Daylio)": 4, f"{OWN}gone": 1},
        source={"app": "Daylio", "mood": "worn thin"},
    )
    told = replace(SAID, own_scales=(renamed, resting)).lines(entry)
    assert told == [("", f"Choir 2.5 · My back 7 · Mood (Daylio) 4 (worn thin) · {UNNAMED} 1")]


def test_answers_stand_in_the_order_of_the_screens_whatever_order_they_were_kept_in():
    backwards = {"x": 1, **dict.fromkeys(reversed(ITEMS), 5)}
    assert [question for question, _ in SAID.scaled(backwards)] == [*(item.question for item in PART.items), "x"]


def test_what_was_typed_or_chosen_in_words_is_sought_and_no_number():
    shielded = CONTENT.check_in.shielded_tag
    for word in ("*as it is*", CONTENT.check_in.words["sad"], shielded.label):
        assert word in SAID.sought(replace(FULL, tags=(shielded.id,)))
    assert "Calm" not in SAID.sought(FULL) and SAID.sought(Rating(part=PART.id, answers={ITEMS[0]: 4})) == ""


def test_an_urge_without_the_words_of_the_tool_is_told_under_its_ids():
    entry = ExerciseEntry(exercise="urge", values={"kind": "text", "strength_0": 8, "strength_1": 5, "wait_done_s": 90})
    assert BARE.urge_in_short(entry) == ["Text · strength 8, then 5 · waited 1 minute", "Not finished yet."]


def test_a_held_message_is_told_with_the_moment_until_which_it_rests():
    held = ExerciseEntry(
        exercise="hold", values=marked({"text": "I miss you.", "free_at": "2026-11-30T02:10:00+01:00"})
    )
    assert SAID.title(held) == CONTENT.hold_box.words["title"] and BARE.title(held) == "hold"
    assert SAID.lines(held) == [("The message", "I miss you."), ("Waits until", "Monday 30 November 2026, 02:10")]
    odd = replace(held, values={"text": "2026-11-30", "free_at": 7, "odd": "x"})
    assert SAID.lines(odd) == [("The message", "2026-11-30"), ("Waits until", "7"), ("odd", "x")]


def test_a_kind_of_record_without_words_of_its_own_is_told_field_by_field():
    @dataclass(frozen=True, kw_only=True)
    class Dream(Record):
        what_it_was: str = ""
        nights: int = 0

    dream = Dream(what_it_was="A lake.", nights=2)
    assert SAID.lines(dream) == [("What it was", "A lake."), ("Nights", "2")]
    assert "A lake." in SAID.sought(dream)
