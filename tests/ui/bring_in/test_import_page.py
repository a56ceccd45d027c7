"""Bringing in a journal, screen by screen: what she sees before anything is saved, and the way back."""

import pytest

from steady.storage.imports import newest
from steady.ui.safety import help_cards
from tests.storage.imports.samples import BEARABLE, DAYLIO, EVERY, HEADING, UNKNOWN, own_whole
from tests.ui.journals import three_days
from tests.ui.visit import Visit

BRING, TAKE_BACK = "Import it", "Undo the import"


@pytest.fixture
def at_the_file(visit):
    """The screen, and a way to drop a file on it."""

    def drop(content, name="export.csv"):
        visit.open("bring-in")
        visit.app.file_uploader[0].set_value((name, content, "text/csv"))
        return visit.look()

    return drop


def name_number(visit, number):
    label = f"Number for the name above, {number} of"
    return next(one for one in visit.app.button_group if one.label.startswith(label))


def test_before_anything_is_saved_she_sees_what_is_in_the_file(at_the_file):
    visit = at_the_file((DAYLIO + "x,,,,meh,,,\n").encode())
    for said in (
        "A journal from Daylio: **4 entries**, from Saturday 2 March 2024 to Tuesday 5 March 2024.",
        "On 1 day there's more than one.",
        "**1 line can't be read.** It's still in your file",
        "isn't a day the workbook can read",
        "**4 new, 0 updated, 0 unchanged.** Nothing's been saved yet.",
        "Sang the whole evening.",
    ):
        assert said in visit.words
    assert visit.journal.check_ins.all() == []


def test_a_name_without_a_number_is_asked_for_and_never_guessed(at_the_file):
    visit = at_the_file(DAYLIO.encode())
    assert "worn thin  (1 time)" in visit.words and name_number(visit, 1).value is None
    visit.press(BRING)
    worn = visit.journal.check_ins.all()[1]
    assert (worn.words, worn.measures) == (("worn thin",), {})


def test_the_number_she_gives_is_kept_and_remembered(at_the_file):
    visit = at_the_file(DAYLIO.encode())
    name_number(visit, 1).set_value(2)
    visit.look().press(BRING)
    assert "Done. 4 entries new, 0 updated, 0 unchanged." in visit.words
    assert visit.journal.check_ins.all()[1].measures == {"Mood (Daylio)": 2.5}
    again = at_the_file(DAYLIO.encode())
    assert name_number(again, 1).value == 2
    assert "All of it is in your journal already" in again.words and BRING not in again.buttons


def test_a_name_that_voices_despair_stands_there_plainly_and_help_beside_it(at_the_file):
    visit = at_the_file(f"{HEADING}\n2024-03-05,x,x,21:00,I want to die,,,\n".encode())
    assert "I want to die  (1 time)" in visit.words
    title = visit.content.safety.thoughts_of_suicide.title
    assert title in visit.words
    assert title not in at_the_file(DAYLIO.encode()).words


def test_after_heavy_notes_came_in_one_quiet_fold_has_the_cards_and_closes_with_one_press(at_the_file):
    note = "he grabbed me by the throat last night and i am scared of him"
    visit = at_the_file(f"{HEADING}\n2024-03-05,x,x,21:00,rad,,,{note}\n".encode())
    title = visit.content.safety.afraid.title
    assert title not in visit.words
    visit.press(BRING)
    assert [fold.label for fold in visit.app.expander] == [help_cards.HEAVY] and title in visit.words
    # Answering the question in it does not take it away.
    visit.choose(help_cards.WHICH_COUNTRY, "United States")
    assert [number.value for number in visit.app.subheader] == ["911", "1-800-799-7233"]
    visit.press(help_cards.CLOSE)
    assert title not in visit.words and help_cards.HEAVY not in [fold.label for fold in visit.app.expander]
    assert "heavy" not in str(dict(visit.journal.journal.everything()["settings"]))


def test_after_an_import_without_such_notes_nothing_is_said(at_the_file):
    visit = at_the_file(DAYLIO.encode()).press(BRING)
    assert help_cards.HEAVY not in [fold.label for fold in visit.app.expander]


def test_one_click_takes_it_back_and_hers_stays_also_when_the_workbook_was_restarted(at_the_file, visit, monkeypatch):
    three_days(visit.folder)
    at_the_file(DAYLIO.encode()).press(BRING)
    assert len(visit.journal.check_ins.all()) == 7
    again = Visit(visit.folder, monkeypatch).open("bring-in").press(TAKE_BACK)
    assert "is undone. 4 entries removed from your journal. The rest is as it was." in again.words
    assert [one.source for one in visit.journal.check_ins.all()] == [{}, {}, {}]
    assert TAKE_BACK not in again.buttons
    visit = at_the_file(DAYLIO.encode()).press(BRING)
    assert "Done. 4 entries new" in visit.words and len(visit.journal.check_ins.all()) == 7


def test_a_longer_export_of_the_same_diary_says_what_is_new(at_the_file):
    at_the_file(DAYLIO.encode()).press(BRING)
    # A newer Daylio writes another blank before AM and PM.
    longer = DAYLIO.replace(" PM", "\u202fPM").replace("Sang the", "Sang a") + "2024-03-07,x,x,21:00,good,,,\n"
    visit = at_the_file(longer.encode())
    assert "**1 new, 1 updated, 3 unchanged.**" in visit.words
    visit.press(BRING)
    assert "Done. 1 entry new, 1 updated, 3 unchanged." in visit.words
    assert [one.note for one in visit.journal.check_ins.all()][3] == "Sang a whole evening."


def test_hers_is_written_over_only_when_she_ticks_it(at_the_file, visit):
    at_the_file(DAYLIO.encode()).press(BRING)
    hers = visit.journal.check_ins.all()[3]
    visit.journal.check_ins.save(hers.__class__(**{**vars(hers), "note": "Mine."}))
    at_the_file(DAYLIO.replace("Sang the", "Sang a").encode())
    assert "Changed in the file, and by you here: 1 entry." in visit.words and BRING not in visit.buttons
    visit.set("checkbox", "Use the version in the file instead", True).press(BRING)
    assert visit.journal.check_ins.get(hers.id).note == "Sang a whole evening."


def test_the_range_of_the_numbers_is_asked_where_the_file_does_not_say_it(at_the_file):
    visit = at_the_file(BEARABLE.encode()).choose("The best mood you could pick there", 7).press(BRING)
    values = [value for one in visit.journal.check_ins.all() for value in one.measures.values()]
    assert sorted(values) == [5, 10]


def test_an_unknown_table_is_mapped_by_hand(at_the_file):
    visit = at_the_file(UNKNOWN.encode())
    assert "What's in each column?" in visit.words
    visit.choose("The words are in", 2).press(BRING)
    first, _ = visit.journal.check_ins.all()
    assert (first.measures, f"{first.day}") == ({"Mood (my table)": 7.5}, "2021-04-03")
    assert first.note == "Rain; and a long talk."


def test_a_day_that_can_mean_two_waits_for_her_word(at_the_file):
    visit = at_the_file(b"date,score\n3/4/2021,7\n3/5/2021,8\n")
    assert "Please say which way the dates are written." in visit.words and BRING not in visit.buttons
    visit.choose("A day like 3/4/2021 means", "March 4").press(BRING)
    assert [f"{one.day}" for one in visit.journal.check_ins.all()] == ["2021-03-04", "2021-03-05"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"GIF89a", "isn't a journal the workbook knows"),
        (b"", "empty"),
        (b'{"sha256": "0",\n"format": 1}', "under “Copies.”"),
        (b'{"dayEntries": [', "damaged"),
    ],
)
def test_a_file_that_is_no_journal_is_told_kindly(at_the_file, content, said):
    visit = at_the_file(content)
    assert said in visit.words and BRING not in visit.buttons


def test_our_own_whole_file_can_be_added(at_the_file):
    visit = at_the_file(own_whole(), "notes.json")
    assert "It has 1 check-in." in visit.words
    visit.press("Add it to my journal")
    assert "Done. 1 entry new, 0 updated, 0 unchanged." in visit.words
    assert [one.tags for one in visit.journal.check_ins.all()] == [("walk",)]


def test_entries_of_our_own_file_under_odd_names_are_left_out_and_she_is_told(at_the_file):
    visit = at_the_file(own_whole().replace(b'"check_ins": {', b'"check_ins": {"": {}, "a": {"day": "2026-11-22"},'))
    assert "2 entries in it don't look like they're from this workbook, so they're left out." in visit.words
    visit.press("Add it to my journal")
    assert "Done. 1 entry new, 0 updated, 0 unchanged." in visit.words
    assert visit.journal.journal.unreadable == []


def test_our_own_whole_file_can_take_the_place_of_all(at_the_file, visit):
    three_days(visit.folder)
    at_the_file(own_whole()).press("Replace my journal with it")
    assert [one.tags for one in visit.journal.check_ins.all()] == [("walk",)]
    assert newest(visit.journal.journal) is None


@pytest.mark.long
@pytest.mark.parametrize("kind", EVERY)
def test_every_screen_opens_after_each_kind_of_journal_came_in(at_the_file, kind):
    visit = at_the_file(EVERY[kind])
    visit.press("Add it to my journal" if kind == "whole" else BRING)
    for path in ("", "this-week", "weeks", "diary", "journal", "take-out"):
        visit.open(path)
    visit.open("weeks").choose("How far back?", "all")


def test_the_diary_shows_mood_tags_and_note_as_text(at_the_file):
    at_the_file(DAYLIO.replace("choir", "**choir** <b>").encode()).press(BRING)
    words = at_the_file(DAYLIO.encode()).open("diary").words
    assert "Mood (Daylio) 10 (rad)" in words and "That day: **choir** <b>, tea, long walk" in words
    assert "Words: worn thin" in words


def test_an_entry_without_a_time_shows_none(at_the_file):
    visit = at_the_file(b"full_date,weekday,mood,activities,note\n2024-03-05,x,rad,,\n").press(BRING).open("diary")
    assert "Tuesday 5 March 2024 · Check-in" in visit.words


def test_changing_an_entry_keeps_what_it_brought(at_the_file):
    visit = at_the_file(DAYLIO.encode()).press(BRING).open("diary")
    newest_first = visit.journal.check_ins.all()[-1]
    next(button for button in visit.app.button if button.key == f"change {newest_first.id}").click()
    visit.look().in_card().slide(calm=4).press("Save check-in")
    kept = visit.journal.check_ins.get(newest_first.id)
    assert (kept.calm, kept.measures, kept.tags, kept.source) == (
        4,
        newest_first.measures,
        newest_first.tags,
        newest_first.source,
    )
