"""What every collection promises, on the disk and in memory."""

from dataclasses import replace
from datetime import date

import pytest

from steady.domain.records.reflection import Reflection
from steady.storage.errors import Conflict, NotStorable
from tests.storage.samples import ONE_OF_EACH, SUNDAY_EVENING, check_in, notes

EVERY_KIND = pytest.mark.parametrize("kind", ONE_OF_EACH)


@EVERY_KIND
def test_what_is_saved_comes_back_when_the_journal_is_opened_again(open_here, kind):
    stored = getattr(open_here(), kind).save(ONE_OF_EACH[kind])
    assert stored == replace(ONE_OF_EACH[kind], revision=1)
    assert getattr(open_here(), kind).all() == [stored]


@EVERY_KIND
def test_an_edit_counts_the_revision_up_and_notes_its_time(journal, clock, kind):
    collection = getattr(journal, kind)
    first = collection.save(ONE_OF_EACH[kind])
    clock.forward(days=2)
    second = collection.save(replace(first, day=date(2026, 11, 20)))
    assert (first.revision, first.edited_at) == (1, None)
    assert (second.revision, second.edited_at, second.at) == (2, clock.time, SUNDAY_EVENING)
    assert collection.get(first.id) == second


@EVERY_KIND
def test_hiding_a_record_is_kept_and_is_no_edit(journal, clock, kind):
    collection = getattr(journal, kind)
    first = collection.save(ONE_OF_EACH[kind])
    clock.forward(days=2)
    hidden = collection.save(replace(first, hidden=True))
    assert hidden == replace(first, hidden=True, revision=2)
    assert collection.save(replace(hidden, hidden=False)).edited_at is None
    with pytest.raises(Conflict):
        collection.save(replace(first, hidden=True, day=date(2026, 11, 20)))


def test_a_record_nobody_hid_is_written_as_before_there_was_hiding(folder, open_here):
    open_here().check_ins.save(check_in())
    assert b"hidden" not in (folder / "journal.json").read_bytes()


@EVERY_KIND
def test_a_deleted_record_comes_back_just_as_it_was(journal, kind):
    collection = getattr(journal, kind)
    stored = collection.save(ONE_OF_EACH[kind])
    assert collection.delete(stored.id) == stored
    assert collection.all() == [] and collection.get(stored.id) is None
    assert collection.restore(stored) == stored
    assert collection.all() == [stored]


@EVERY_KIND
def test_a_second_click_on_save_changes_nothing(journal, clock, kind):
    collection = getattr(journal, kind)
    first = collection.save(ONE_OF_EACH[kind])
    clock.forward(seconds=1)
    before = journal.stamp
    assert collection.save(ONE_OF_EACH[kind]) == first
    assert collection.save(replace(ONE_OF_EACH[kind], at=clock.time)) == first
    assert journal.stamp == before


def test_a_second_click_on_save_after_an_edit_changes_nothing(journal):
    edited = replace(journal.check_ins.save(check_in()), note="We talked for an hour.")
    assert journal.check_ins.save(edited) == journal.check_ins.save(edited)
    assert notes(journal) == ["We talked for an hour."]


def test_a_second_click_on_delete_and_on_undo_changes_nothing(journal):
    stored = journal.check_ins.save(check_in())
    journal.check_ins.delete(stored.id)
    assert journal.check_ins.delete(stored.id) is None
    assert journal.check_ins.restore(stored) == journal.check_ins.restore(stored)
    assert journal.check_ins.all() == [stored]


def test_undo_never_overwrites_what_was_written_since(journal):
    first = journal.reflections.save(ONE_OF_EACH["reflections"])
    journal.reflections.delete(first.id)
    newer = journal.reflections.save(replace(first, revision=0, answers={"proud": "I asked for help."}))
    with pytest.raises(Conflict) as conflict:
        journal.reflections.restore(first)
    assert conflict.value.stored == newer
    assert journal.reflections.all() == [newer]


def a_week(**fields):
    return Reflection(week="2026-W47", **fields)


def test_a_week_saved_again_from_a_new_object_is_updated_and_loses_no_answer(open_here, clock):
    journal = open_here()
    first = journal.reflections.save(
        a_week(
            day=date(2026, 11, 22),
            answers={"proud": "I waited.", "light": "The cat."},
            pulse={"1.1": 4, "3.2": 7},
            hidden=True,
        )
    )
    clock.forward(hours=3)
    journal.reflections.save(a_week(answers={"proud": "I waited, and slept."}, pulse={"1.1": 6}))
    [kept] = open_here().reflections.all()
    assert kept.answers == {"proud": "I waited, and slept.", "light": "The cat."}
    assert kept.pulse == {"1.1": 6, "3.2": 7}
    assert (kept.at, kept.day, kept.hidden) == (first.at, first.day, True)
    assert (kept.revision, kept.edited_at) == (2, clock.time)


def test_the_letter_of_a_week_stays_as_it_was_saved_when_the_week_is_saved_again(journal):
    journal.reflections.save(a_week(answers={"proud": "I waited."}, letter=("Five days.",)))
    journal.reflections.save(a_week(answers={"light": "The cat."}, letter=("Six days.",)))
    assert [kept.letter for kept in journal.reflections.all()] == [("Five days.",)]


def test_a_week_saved_again_with_nothing_new_in_it_changes_nothing(journal, clock):
    first = journal.reflections.save(a_week(answers={"proud": "I waited."}, pulse={"1.1": 4}))
    clock.forward(hours=3)
    assert journal.reflections.save(a_week(pulse={"1.1": 4})) == first
    journal.save_all([a_week(answers={"proud": "I waited."})])
    assert journal.reflections.all() == [first]


def test_a_week_made_from_an_older_version_is_a_conflict_and_so_is_a_window_that_had_not_seen_it(journal):
    first = journal.reflections.save(a_week(answers={"proud": "I waited."}))
    second = journal.reflections.save(replace(first, answers={"proud": "I asked."}))
    for mine, as_seen in ((replace(first, answers={"proud": "Mine."}), False), (a_week(answers={"proud": "M"}), True)):
        with pytest.raises(Conflict) as conflict:
            journal.reflections.save(mine, as_seen=as_seen)
        assert conflict.value.stored == second
    assert journal.reflections.all() == [second]


def test_any_other_record_made_anew_under_an_id_in_use_is_a_conflict(journal):
    journal.events.save(ONE_OF_EACH["events"])
    for save in (journal.events.save, lambda one: journal.save_all([one])):
        with pytest.raises(Conflict):
            save(replace(ONE_OF_EACH["events"], title="He came back"))


def test_records_come_oldest_day_first_then_in_the_order_of_writing(journal, clock):
    for note, day, hour in (("late", None, 23), ("back-dated", date(2026, 11, 3), 12), ("early", None, 7)):
        journal.check_ins.save(check_in(note, at=SUNDAY_EVENING.replace(hour=hour), day=day))
    assert notes(journal) == ["back-dated", "early", "late"]


def test_a_list_that_was_handed_out_can_be_changed_without_harm(journal):
    stored = journal.exercises.save(ONE_OF_EACH["exercises"])
    journal.exercises.all().clear()
    stored.values["rows"].clear()
    journal.events.save(ONE_OF_EACH["events"])
    assert len(journal.exercises.all()) == 1


def test_changing_the_values_that_were_handed_out_never_reaches_the_disk(open_here):
    journal = open_here()
    journal.exercises.save(ONE_OF_EACH["exercises"]).values["rows"].clear()
    journal.events.save(ONE_OF_EACH["events"])
    assert open_here().exercises.all()[0].values == ONE_OF_EACH["exercises"].values


def test_a_record_of_another_kind_is_a_mistake_of_the_program(journal):
    with pytest.raises(TypeError, match="CheckIn"):
        journal.check_ins.save(ONE_OF_EACH["events"])


def test_a_value_that_no_file_can_keep_is_refused_and_nothing_is_saved(journal):
    endless: list[object] = []
    endless.append(endless)
    for value in ({1, 2}, 2**80, endless):
        with pytest.raises(NotStorable, match="still here"):
            journal.exercises.save(replace(ONE_OF_EACH["exercises"], values={"text": value}))
    assert journal.exercises.all() == []


def test_settings_keep_json_values_by_name(open_here):
    journal = open_here()
    assert journal.settings.get("tags", ["walk"]) == ["walk"]
    journal.settings.set("tags", ("friend", "walk"))
    journal.settings.get("tags").clear()
    assert open_here().settings.get("tags") == ["friend", "walk"]


def test_a_mixed_lot_of_records_is_saved_all_or_none(journal):
    journal.save_all(ONE_OF_EACH.values())
    assert all(len(collection.all()) == 1 for collection in journal.collections)
    with pytest.raises(Conflict):
        journal.save_all([check_in("one more"), replace(ONE_OF_EACH["events"], title="He came back")])
    assert len(journal.check_ins.all()) == 1
