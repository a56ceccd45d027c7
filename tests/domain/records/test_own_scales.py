"""Her own scales: at most six in the check-in, and a name that may change while its numbers stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.records import own_scales
from steady.domain.records.own_scales import LONGEST, MOST, OwnScale, ScaleTrouble

MIGRAINE = OwnScale(id="own:1", name="Migraine")
APPETITE = OwnScale(id="own:2", name="Appetite", resting=True)
BOTH = (MIGRAINE, APPETITE)
IMPORTED = "Mood (Daylio)"


def six(resting=0):
    return tuple(OwnScale(id=f"own:{n}", name=f"Scale {n}", resting=n < resting) for n in range(MOST))


def test_a_scale_keeps_its_id_under_a_new_name():
    assert own_scales.renamed(BOTH, "own:1", "  Head   pain ") == (OwnScale(id="own:1", name="Head pain"), APPETITE)


def test_a_new_scale_gets_an_id_that_no_import_could_have():
    *_, new = own_scales.added(BOTH, "Back pain")
    assert new.name == "Back pain" and new.id.startswith("own:") and new.id not in {"own:1", "own:2"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "needs a name"),
        ("  \n ", "needs a name"),
        ("x" * (LONGEST + 1), "long"),
        ("migraine", "already"),
        (" APPETITE ", "already"),
    ],
)
def test_a_name_that_cannot_be_used_is_refused_with_the_way_out(name, said):
    with pytest.raises(ScaleTrouble, match=said):
        own_scales.added(BOTH, name)


def test_a_scale_may_keep_its_own_name_in_other_letters():
    assert own_scales.renamed(BOTH, "own:1", "MIGRAINE")[0].name == "MIGRAINE"


def test_a_seventh_scale_has_no_room_until_one_rests():
    with pytest.raises(ScaleTrouble, match="Take one out first"):
        own_scales.added(six(), "Back pain")
    assert len(own_scales.added(own_scales.put_to_rest(six(), "own:3"), "Back pain")) == MOST + 1


def test_a_scale_at_rest_comes_back_where_there_is_room():
    assert own_scales.brought_back(BOTH, "own:2")[1].resting is False
    with pytest.raises(ScaleTrouble):
        own_scales.brought_back((*six(), OwnScale(id="own:9", name="Old", resting=True)), "own:9")


def test_a_scale_at_rest_is_asked_only_beside_a_number_it_has():
    assert own_scales.asked_beside(BOTH, {}) == (MIGRAINE,)
    assert own_scales.asked_beside(BOTH, {"own:2": 3}) == BOTH


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("own:1", "Migraine"),
        ("own:2", "Appetite"),
        ("own:gone", own_scales.UNNAMED),
        (IMPORTED, IMPORTED),
        ("Migraine", "Migraine"),
    ],
)
def test_a_number_is_called_by_her_name_or_by_that_of_its_import(key, name):
    assert own_scales.label(BOTH, key) == name


def test_her_scales_come_before_imported_moods():
    assert list(own_scales.labels(BOTH, ["own:2", IMPORTED])) == ["own:1", "own:2", IMPORTED]


@pytest.mark.parametrize("choice", [None, "Migraine", 7, {"id": "own:1"}, [None, 3, {"id": "own:1"}, {"name": "x"}]])
def test_what_nobody_can_read_is_no_scale(choice):
    assert own_scales.scales_in(choice) == ()


@given(st.lists(st.builds(OwnScale, id=st.text().map("own:".__add__), name=st.text(), resting=st.booleans())))
def test_scales_come_back_as_they_were_kept(scales):
    assert own_scales.scales_in(own_scales.as_choice(scales)) == tuple(scales)
