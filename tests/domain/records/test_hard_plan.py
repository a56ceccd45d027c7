"""Her plan for hard moments: her lines as she wrote them, nothing made up, and one plan a journal."""

import pytest

from steady.domain.records.hard_plan import PLAN_ID, HardPlan, spoken_people
from steady.domain.views.record_text import InWords


def test_a_plan_without_a_word_is_empty_and_a_blank_line_is_no_line():
    assert HardPlan().is_empty
    blank = HardPlan(signs=("", "  "), first_steps=("\n",), people=({"name": " ", "number": ""}, {}), reason="  ")
    assert blank.is_empty and blank.signs == () == blank.people


@pytest.mark.parametrize(
    "written",
    [
        {"signs": ("I check the phone every minute.",)},
        {"first_steps": ("Feet on the floor.",)},
        {"distractions": ("The library.",)},
        {"people": ({"number": "555 0123"},)},
        {"reason": "Tom and Ella."},
    ],
)
def test_one_word_anywhere_is_enough(written):
    assert not HardPlan(**written).is_empty


def test_every_plan_is_the_same_one():
    assert HardPlan().id == HardPlan(id="ab" * 16).id == PLAN_ID


def test_someone_without_a_number_or_a_name_is_told_by_what_there_is():
    people = ({"name": "Ines", "number": "555 0123"}, {"name": "Mom"}, {"number": "555 0199"})
    assert spoken_people(people) == ("Ines: 555 0123", "Mom", "555 0199")


def test_a_plan_is_told_in_the_order_of_the_screen_and_in_her_own_words():
    plan = HardPlan(reason="*Tom*", people=({"name": "Ines", "number": "555"},), signs=("My hands", "The phone"))
    assert InWords().lines(plan) == [
        ("How I can tell it's coming", "My hands\nThe phone"),
        ("Two people I can call", "Ines: 555"),
        ("One reason to wait", "*Tom*"),
    ]
    assert "Ines" in InWords().sought(plan)
