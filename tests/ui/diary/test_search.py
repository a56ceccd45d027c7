"""An entry is found again by any word of it, by its kind, and by what was in the day."""

from datetime import date

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.reflection import Reflection

SEARCH = "Search what you wrote"
DAY = date(2026, 1, 4)
# What stands in each entry on the screen, and words that are in no other.
ENTRIES = {
    "Rain on the tent.": CheckIn(day=DAY, note="Rain on the tent.", words=("sad",), tags=("argued", "laughed")),
    "The choir sang.": CheckIn(
        day=DAY,
        note="The choir sang.",
        tags=("laughed",),
        measures={"Mood (Daylio)": 4.0},
        source={"app": "Daylio", "mood": "worn thin"},
    ),
    "I slept in the garden.": Reflection(day=DAY, week="2026-W01", answers={"good": "I slept in the garden."}),
    "He moved out": Event(day=DAY, title="He moved out"),
    "a walk by the sea": ExerciseEntry(day=DAY, exercise="1C", values={"do_today": "a walk by the sea"}),
}


@pytest.fixture
def diary(visit):
    """The diary with one entry of each kind."""
    visit.journal.journal.save_all(ENTRIES.values())
    return visit.open("diary")


def shown(visit):
    return [said for said in ENTRIES if said in visit.words]


def test_an_entry_is_found_by_any_of_its_words_typed_or_chosen(diary):
    for sought, found in {
        "": list(ENTRIES),
        "  ": list(ENTRIES),
        "rain ON": ["Rain on the tent."],
        "Garden ": ["I slept in the garden."],
        "moved out": ["He moved out"],
        "by the sea": ["a walk by the sea"],
        "worn thin": ["The choir sang."],
        "sad": ["Rain on the tent."],
        "argued": ["Rain on the tent."],
        "laughed": list(ENTRIES)[:2],
        "snow": [],
    }.items():
        assert shown(diary.write(SEARCH, sought)) == found, sought


def test_an_entry_must_have_all_chosen_tags(diary):
    assert shown(diary.choose("Tags", "laughed")) == list(ENTRIES)[:2]
    assert shown(diary.choose("Tags", "laughed", "argued")) == ["Rain on the tent."]


def test_an_entry_is_of_one_of_the_chosen_kinds(diary):
    assert shown(diary.choose("Kind", "events", "exercises")) == ["He moved out", "a walk by the sea"]
    assert shown(diary.choose("Kind")) == list(ENTRIES)


def test_an_exercise_is_found_by_its_title(diary):
    title = next(one.title for part in diary.content.parts for one in part.exercises if one.id == "1C")
    assert shown(diary.write(SEARCH, title)) == ["a walk by the sea"]


def test_a_search_without_a_find_says_so(diary):
    assert "Nothing here matches that." in diary.write(SEARCH, "snow").words
