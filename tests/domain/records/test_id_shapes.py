"""What an id may look like: one strict shape for each kind, and nothing beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import WINDOW, Draft
from steady.domain.records.hard_plan import PLAN_ID, HardPlan
from steady.domain.records.id_shapes import FormName, form_named, is_content_id, is_id_of
from steady.domain.records.kinds import RECORD_KINDS
from steady.domain.records.record import new_id
from steady.domain.records.reflection import Reflection
from tests.words import our_words

ID = "5f0c" * 8
ODD = ["", " ", "a", "0", "A" * 32, "g" * 32, "a" * 31, "a" * 33, "a" * 32 + "\n", " " + "a" * 32, "٣" * 32, "../" + ID]
# Every form that a screen draws, by the name it has there.
FORMS = {
    "check-in": ("check-in", ""),
    f"check-in {ID}": ("check-in", ID),
    "bad night": ("bad night", ""),
    "night line": ("night line", ""),
    "event": ("event", ""),
    f"event {ID}": ("event", ID),
    "rating where_you_are_now": ("rating", "where_you_are_now"),
    f"rating {ID}": ("rating", ID),
    "reflection 2026-W47": ("reflection", "2026-W47"),
    "exercise 1A 0": ("exercise", "1A"),
    "exercise hold": ("exercise", "hold"),
    "exercise 3C parked words": ("exercise", "3C"),
    "exercise 3A open again": ("exercise", "3A"),
    f"exercise {ID} 2": ("exercise", ID),
    f"said {ID}": ("said", ID),
    f"urge {ID}": ("urge", ID),
    f"plan {PLAN_ID}": ("plan", PLAN_ID),
}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("window", ["", f"{WINDOW}{ID}"])
def test_the_name_of_every_form_there_is_says_what_it_is_about(name, window):
    assert form_named(name + window) == FormName(name, *FORMS[name])
    assert is_id_of(Draft, name + window)


NO_FORMS = [
    "letter",
    "check-inn",
    "check-in  a",
    "check-in a/b",
    "exercise 3C ~1",
    "check-in ~",
    f"check-in ~{ID} ~{ID}",
]
NO_FORMS += [
    "check-in\n",
    "check-in a\n",
    " check-in",
    "check-in ",
    "exercise 1A 0 ",
    "exercise 1A  0",
    "exercise ~",
    WINDOW,
]
NO_FORMS += [
    f"{WINDOW}{ID}",
    f"check-in ~{ID}x",
    "said " + "a" * 65,
    "exercise 1A " + "a " * 9,
    "Exercise 1A",
    "exercise 1Ä",
]


@pytest.mark.parametrize("name", [*ODD, *NO_FORMS])
def test_no_other_name_is_that_of_a_form(name):
    assert form_named(name) is None and not is_id_of(Draft, name)


@pytest.mark.parametrize("kind", [kind for kind in RECORD_KINDS if kind.record not in (Reflection, Draft, HardPlan)])
def test_every_id_the_workbook_gives_is_of_the_one_shape_and_no_other_text_is(kind):
    assert is_id_of(kind.record, new_id())
    assert not any(is_id_of(kind.record, odd) for odd in [*ODD, *FORMS, "2026-W47", None, 7, [], b"a" * 32])


def test_there_is_one_plan_a_journal_and_it_has_one_id():
    assert is_id_of(HardPlan, HardPlan().id) and HardPlan(id=new_id()).id == PLAN_ID
    assert not any(is_id_of(HardPlan, odd) for odd in [*ODD, *FORMS, ID, new_id(), "2026-W47", None, 7])


@pytest.mark.parametrize(
    "week, is_one", [("2026-W47", True), ("2026-W53", True), ("2025-W53", False), ("2026-W00", False)]
)
def test_a_reflection_is_named_by_a_week_that_there_is(week, is_one):
    assert is_id_of(Reflection, week) is is_one


@pytest.mark.parametrize(
    "odd", [*ODD, ID, "2026-W7", "2026-w47", "２０２６-W47", "2026-W47\n", "2026-W471", "0000-W01", None]
)
def test_no_other_text_names_a_week(odd):
    assert not is_id_of(Reflection, odd)


@given(st.text() | st.text("0123456789abcdef", min_size=30, max_size=34))
def test_of_any_text_only_small_hexadecimal_signs_are_an_id(text):
    assert is_id_of(CheckIn, text) == (len(text) == 32 and set(text) <= set("0123456789abcdef"))


def test_every_exercise_and_part_of_ours_has_an_id_that_a_form_can_carry():
    parts = our_words().parts
    ids = [*(part.id for part in parts), *(exercise.id for part in parts for exercise in part.exercises)]
    assert ids and all(map(is_content_id, ids))
    assert not any(map(is_content_id, [ID, "", "my own", "a/b", "~", "1A\n", "é"]))
