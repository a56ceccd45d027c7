"""My plan for hard moments: read as a card, changed in a form, kept word by word, and one a journal."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steady.content import record_words
from steady.domain import tone
from steady.domain.records.hard_plan import LABELS, PLAN_ID, HardPlan
from steady.storage.exports import add_to, as_diary, as_tables, as_whole, entries_of, read_whole
from steady.storage.journal import open_in_memory, open_journal
from steady.ui.hard.plan_page import CHANGE, SAVE, STOP
from steady.ui.today.first_visit import PRIVATE
from steady.ui.today.unfinished_draft import SOMETHING
from tests.browser.screens import CLOSE_SAMPLE, DELETE, KEEP_MINE, OPEN_SAMPLE, UNDO_CHANGE, UNDO_DELETE
from tests.storage.exports.reading import unzipped
from tests.ui.visit import Visit
from tests.words import our_words

PLAN = our_words().hard_moments.plan
SIGNS, FIRST, AWAY, PEOPLE, REASON = LABELS.values()
FOLD, GO_ON = "How one woman filled this in", "Keep going"


def stored(visit) -> HardPlan | None:
    return visit.journal.hard_plans.get(PLAN_ID)


def texts(visit) -> list[str]:
    return [text.value for text in visit.app.text]


def test_an_empty_plan_begins_kindly_with_a_made_up_one_in_a_fold(visit):
    visit.open("my-plan")
    assert PLAN.before in visit.words and PLAN.example.story in visit.words
    assert [fold.label for fold in visit.app.expander] == [FOLD]
    assert SAVE in visit.buttons and CHANGE not in visit.buttons


def test_what_she_writes_becomes_a_card_line_by_line_and_is_on_the_disk(visit):
    visit.open("my-plan").write(SIGNS, "I reread *everything*\n\n  \nmy chest")
    visit.write(REASON, "Saturday <b>pancakes</b>").write("Name", "Jo").write("Number", "555 0142").press(SAVE)
    plan = stored(visit)
    assert plan.signs == ("I reread *everything*", "my chest") and plan.reason == "Saturday <b>pancakes</b>"
    assert plan.people == ({"name": "Jo", "number": "555 0142"},)
    assert texts(visit) == ["I reread *everything*\nmy chest", "Jo: 555 0142", "Saturday <b>pancakes</b>"]
    assert PLAN.after in visit.words and FOLD not in [fold.label for fold in visit.app.expander]


def test_nothing_at_all_is_not_saved(visit):
    visit.open("my-plan").press(SAVE)
    assert stored(visit) is None


def test_a_change_can_be_undone_and_left_alone(visit):
    visit.journal.hard_plans.save(HardPlan(signs=("my hands",), reason="Tom"))
    visit.open("my-plan").press(CHANGE).write(REASON, "Tom and Ella").press(SAVE)
    assert stored(visit).reason == "Tom and Ella" and stored(visit).signs == ("my hands",)
    visit.press(UNDO_CHANGE)
    assert stored(visit).reason == "Tom"
    visit.write(REASON, "Nobody").press(STOP)
    assert stored(visit).reason == "Tom" and "Tom" in texts(visit)
    assert "Tom" in [box.value for box in visit.press(CHANGE).boxes]


def test_a_deleted_plan_comes_back_by_undo(visit):
    visit.journal.hard_plans.save(HardPlan(reason="Tom"))
    visit.open("my-plan").press(DELETE)
    assert stored(visit) is None and SAVE in visit.buttons
    visit.press(UNDO_DELETE)
    assert stored(visit).reason == "Tom"


def test_a_plan_begun_is_there_after_a_reload_and_the_first_screen_leads_to_it(visit, monkeypatch):
    visit.open("my-plan").write(FIRST, "Phone in the drawer")
    again = Visit(visit.folder, monkeypatch).open()
    assert "your plan for hard moments" in again.words and "drawer" not in again.words
    again.press(GO_ON)
    assert "Phone in the drawer" in [box.value for box in again.boxes]


def test_a_change_begun_is_there_after_a_reload_too_and_unnamed_with_neutral_names(visit, monkeypatch):
    visit.journal.hard_plans.save(HardPlan(reason="Tom"))
    visit.journal.journal.settings.set(PRIVATE, True)
    visit.open("my-plan").press(CHANGE).write(REASON, "Tom and Ella")
    again = Visit(visit.folder, monkeypatch).open()
    assert SOMETHING in again.words and "plan for hard moments" not in again.words
    assert "Tom and Ella" in [box.value for box in again.press(GO_ON).boxes]


def test_what_another_window_saved_is_shown_and_neither_is_lost(visit):
    kept = visit.journal.hard_plans.save(HardPlan(reason="Tom"))
    visit.open("my-plan").press(CHANGE).write(REASON, "Mine")
    visit.journal.hard_plans.save(HardPlan(reason="Theirs", revision=kept.revision))
    visit.press(SAVE)
    assert "Theirs" in visit.words and stored(visit).reason == "Theirs"
    visit.press(KEEP_MINE)
    assert stored(visit).reason == "Mine"


def test_the_sample_has_one_made_up_plan_to_look_at(visit):
    visit.open("sample").press(OPEN_SAMPLE)
    visit.open("my-plan")
    assert PLAN.example.reason in texts(visit) and CHANGE not in visit.buttons
    visit.open("journal").press(CLOSE_SAMPLE)
    assert PLAN.example.reason not in visit.open("my-plan").boxes and stored(visit) is None


def test_words_about_dying_open_their_card_here_too(visit):
    visit.open("my-plan").write(SIGNS, "i want to kill myself, i dont want to be alive anymore.")
    assert visit.content.safety.thoughts_of_suicide.title in visit.words


def test_the_diary_and_its_search_leave_the_plan_alone(visit):
    visit.journal.hard_plans.save(HardPlan(reason="Saturday pancakes"))
    assert "pancakes" not in visit.open("diary").words


def test_a_plan_with_forty_people_and_very_long_lines_is_saved_shown_changed_and_exported(visit):
    people = tuple({"name": f"Aunt {number}", "number": f"555 {number:04}"} for number in range(40))
    long = "I check the phone. " * 264
    visit.journal.hard_plans.save(HardPlan(signs=(long,) * 3, people=people, reason=long))
    visit.open("my-plan")
    assert "Aunt 39: 555 0039" in visit.words and long in visit.words
    visit.press(CHANGE).write(FIRST, "Feet on the floor").press(SAVE)
    plan = stored(visit)
    assert plan.people == people and plan.signs == (long,) * 3 and plan.first_steps == ("Feet on the floor",)
    entries, words = entries_of(visit.journal.journal, ()), record_words(our_words(), ())
    (diary,) = unzipped(as_diary(entries, words)).values()
    assert "My plan for hard moments" in diary and "Aunt 39: 555 0039" in diary
    assert "Aunt 39" in unzipped(as_tables(entries, words))["plan.csv"]
    assert "Aunt 39" in as_whole(visit.journal.journal).decode()


def test_of_thousands_of_lines_only_the_one_she_changes_is_read_again(visit, monkeypatch):
    # Of five signs, so that none is a number to call.
    signs = tuple(f"I count the hours, number {number}." for number in range(10_000, 15_000))
    visit.journal.hard_plans.save(HardPlan(signs=signs, reason="Tom"))
    read: list[str] = []
    concerns = tone.concerns
    monkeypatch.setattr(tone, "concerns", lambda text, rules: read.append(text) or concerns(text, rules))
    visit.open("my-plan").press(CHANGE)
    assert read == [*signs, "Tom"]
    read.clear()
    visit.look()
    assert read == []
    visit.write(SIGNS, "\n".join((*signs[:-1], "i want to kill myself")))
    assert read == ["i want to kill myself"] and visit.content.safety.thoughts_of_suicide.title in visit.words


def test_no_one_of_more_people_than_a_form_offers_is_lost_and_those_beyond_ten_stand_in_a_fold(visit):
    people = tuple({"name": f"Aunt {number}", "number": f"555 {number:04}"} for number in range(120))
    visit.journal.hard_plans.save(HardPlan(people=people, reason="Tom"))
    visit.open("my-plan").press(CHANGE)
    assert [fold.label for fold in visit.app.expander] == ["110 more"]
    visit.write(REASON, "Tom and Ella").press(SAVE)
    assert stored(visit).people == people and stored(visit).reason == "Tom and Ella"


LINE = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
PLANS = st.builds(
    HardPlan,
    signs=st.lists(LINE, max_size=4).map(tuple),
    first_steps=st.lists(LINE, max_size=2).map(tuple),
    people=st.lists(st.fixed_dictionaries({"name": LINE, "number": LINE}), max_size=3).map(tuple),
    reason=LINE,
)


@settings(max_examples=40, deadline=None)
@given(PLANS)
def test_any_plan_comes_back_from_the_disk_and_from_a_file_as_it_was(plan):
    with tempfile.TemporaryDirectory() as folder:
        journal = open_journal(Path(folder))
        kept = journal.hard_plans.save(plan)
        assert open_journal(Path(folder)).hard_plans.all() == [kept]
        assert (kept.signs, kept.people, kept.reason) == (plan.signs, plan.people, plan.reason)
        other = open_in_memory()
        add_to(other, read_whole(as_whole(journal)))
        assert other.hard_plans.all() == [kept]


@pytest.mark.parametrize("name", LABELS)
def test_each_part_of_the_plan_has_a_hint_and_an_example(name):
    assert getattr(PLAN.hints, name) and getattr(PLAN.example, name)
