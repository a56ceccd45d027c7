"""The tables open in a spreadsheet as they were written, and nothing in them runs."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.records import privacy
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.own_scales import OWN, UNNAMED, OwnScale
from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from steady.domain.views.record_text import InWords
from steady.storage.exports import as_tables, entries_of
from steady.storage.exports.csv_export import as_csv, defused
from steady.storage.exports.selection import DayRange
from steady.storage.journal import open_in_memory
from tests.storage.exports.reading import IN_WORDS, WORDS, unzipped
from tests.storage.records.test_any_record import words as any_words
from tests.storage.samples import ONE_OF_EACH, SUNDAY_EVENING, SetClock, check_in

RENAMED, RESTING = OwnScale(id=f"{OWN}b", name="My back"), OwnScale(id=f"{OWN}a", name="Patience", resting=True)
GONE = f"{OWN}bc4783c3de2c"
# Day and hour of writing, six feelings, how heavy, sleep, energy, words, tags and the note.
FIXED_COLUMNS = 14
FORMULA_STARTS = tuple("=+-@\t\r＝＋－＠")


def tables_of(*records, words=IN_WORDS, **which) -> dict[str, list[dict[str, str]]]:
    """The rows of every table, each under its heading, as a spreadsheet reads them."""
    journal = open_in_memory(clock=SetClock())
    journal.save_all(records)
    files = unzipped(as_tables(entries_of(journal, WORDS.parts, **which), words))
    assert all(text.startswith("\ufeff") for text in files.values())
    return {name: list(csv.DictReader(io.StringIO(text[1:], newline=""))) for name, text in files.items()}


def test_a_check_in_is_a_row_under_the_labels_of_the_screen():
    written = check_in("Walked, then slept.", tags=("moved_my_body",), sleep="so-so", measures={"Mood": 7.5})
    (row,) = tables_of(written)["days.csv"]
    answered = {name: value for name, value in row.items() if value}
    assert answered == {
        "Day": "2026-11-22",
        "Written": "2026-11-22 21:05:00",
        "Calm": "6",
        "Lonely": "3",
        "Sleep": "so-so",
        "In the day": IN_WORDS.tags(["moved_my_body"]),
        "Note": "Walked, then slept.",
        "Mood": "7.5",
    }


def test_what_was_not_answered_is_an_empty_cell_and_never_a_zero():
    (row,) = tables_of(check_in(calm=0, lonely=None))["days.csv"]
    assert (row["Calm"], row["Lonely"], row["How heavy"]) == ("0", "", "")


def test_every_kind_has_a_table_of_its_own_with_a_neutral_name():
    tables = tables_of(*ONE_OF_EACH.values())
    assert {name: len(rows) for name, rows in tables.items()} == {
        "days.csv": 1,
        "ratings.csv": 2,
        "weeks.csv": 3,
        "exercises.csv": 4,
        "plan.csv": 5,
        "dates.csv": 1,
    }


def test_answers_to_a_part_stand_under_its_questions():
    part = WORDS.parts[0]
    rating = {item.id: 4 for item in part.items}
    rows = tables_of(Rating(at=SUNDAY_EVENING, part=part.id, answers=rating))["ratings.csv"]
    assert [row["Question"] for row in rows] == [item.question for item in part.items]
    assert {(row["Part"], row["Answer (0 to 10)"]) for row in rows} == {(part.title, "4")}
    assert {row["Score of the part"] for row in rows} == {str(round(float(rows[0]["Score of the part"]), 1))}


def test_the_letter_of_a_week_is_a_row_of_its_own():
    week = Reflection(week="2026-W47", letter=("Five days.", "“A walk.”", "“Gone since.”"))
    [row] = tables_of(week, check_in("A walk."), check_in("Gone since.", hidden=True))["weeks.csv"]
    assert (row["Week"], row["Question"]) == ("2026-W47", "A letter about your week")
    assert row["Answer"] == "Five days.\n“A walk.”"


def test_without_the_words_of_the_workbook_the_ids_stand_there():
    tables = tables_of(*ONE_OF_EACH.values(), words=InWords())
    assert tables["days.csv"][0]["calm"] == "6"
    assert tables["weeks.csv"][1]["Question"] == "proud"


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_a_note_that_looks_like_a_formula_stays_a_note(start):
    (row,) = tables_of(check_in(f'{start}HYPERLINK("http://x")'))["days.csv"]
    assert row["Note"].startswith("'") and row["Note"].endswith('HYPERLINK("http://x")')


def test_a_heading_that_looks_like_a_formula_is_defused_too():
    (row,) = tables_of(check_in(measures={"=1+1": 3}))["days.csv"]
    assert row["'=1+1"] == "3"


def headings(*records, own_scales=()) -> list[str]:
    """The headings of the table of check-ins, behind those that every check-in has."""
    journal = open_in_memory(clock=SetClock())
    journal.save_all(records)
    files = unzipped(as_tables(entries_of(journal, WORDS.parts), replace(IN_WORDS, own_scales=own_scales)))
    return next(csv.reader(io.StringIO(files["days.csv"][1:], newline="")))[FIXED_COLUMNS:]


def test_her_own_scales_stand_under_the_names_she_gave_them():
    """Renamed, at rest, beside an imported mood, and one whose name is gone: none under the id of the file."""
    (row,) = tables_of(
        check_in(measures={RENAMED.id: 7, RESTING.id: 2.5, "Mood (Daylio)": 5, GONE: 1}),
        words=replace(IN_WORDS, own_scales=(RENAMED, RESTING)),
    )["days.csv"]
    assert (row["My back"], row["Patience"], row["Mood (Daylio)"], row[UNNAMED]) == ("7", "2.5", "5", "1")
    assert not any(OWN in name for name in row)


def test_two_scales_of_one_name_are_two_columns_and_none_hides_a_column_of_the_table():
    twins = tuple(OwnScale(id=f"{OWN}{name}", name="Choir") for name in "ab")
    note = OwnScale(id=f"{OWN}n", name="Note")
    (row,) = tables_of(
        check_in("As it is.", measures={twins[0].id: 1, twins[1].id: 9, note.id: 4}),
        words=replace(IN_WORDS, own_scales=(*twins, note)),
    )["days.csv"]
    assert (row["Choir"], row["Choir (2)"]) == ("1", "9")
    assert (row["Note"], row["Note (2)"]) == ("As it is.", "4")


def test_the_columns_of_her_scales_stand_in_her_order_and_only_those_with_a_number():
    others = OwnScale(id=f"{OWN}0", name="Never noted")
    written = check_in(measures={"Mood (Daylio)": 5, RESTING.id: 2, RENAMED.id: 7})
    assert headings(written, own_scales=(others, RENAMED, RESTING)) == ["My back", "Patience", "Mood (Daylio)"]


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_a_name_of_hers_that_looks_like_a_formula_is_defused_too(start):
    evil = OwnScale(id=f"{OWN}e", name=f"{start}SUM(A1:A9)")
    (name,) = headings(check_in(measures={evil.id: 3}), own_scales=(evil,))
    assert name.startswith("'") and name.endswith("SUM(A1:A9)")


def test_numbers_stay_numbers():
    assert [defused(value) for value in (7, 0, 2.5, None, "7")] == [7, 0, 2.5, "", "7"]


@given(st.lists(st.lists(any_words, min_size=2, max_size=2), max_size=5))
def test_any_words_come_back_from_the_file_and_none_begins_a_formula(rows):
    content = as_csv(("Day", "Note"), rows).decode("utf-8")
    assert content.startswith("\ufeff") and content.endswith("\r\n")
    read = list(csv.reader(io.StringIO(content[1:], newline="")))[1:]
    assert read == [[defused(cell) for cell in row] for row in rows]
    assert not any(cell.startswith(FORMULA_STARTS) for row in read for cell in row)


def test_only_the_days_she_asks_for_are_in_it_both_ends_with_them():
    november = [check_in(f"On the {day}th.", day=date(2026, 11, day)) for day in (9, 10, 15, 20, 21)]
    rows = tables_of(*november, days=DayRange(date(2026, 11, 10), date(2026, 11, 20)))["days.csv"]
    assert [row["Note"] for row in rows] == ["On the 10th.", "On the 15th.", "On the 20th."]


def test_private_entries_are_in_it_only_when_she_says_so():
    held = ExerciseEntry(at=SUNDAY_EVENING, exercise="hold", values=privacy.marked({"text": "I miss you."}))
    parked = ExerciseEntry(at=SUNDAY_EVENING, exercise="3C", values={"text": "I am so angry."})
    assert tables_of(held, parked) == {}
    rows = tables_of(held, parked, private=True)["exercises.csv"]
    assert sorted(row["Answer"] for row in rows) == ["I am so angry.", "I miss you."]
    told = [(row["Exercise"], row["Question"], row["Answer"]) for row in rows]
    assert ("Not sent yet", "The message", "I miss you.") in told


def test_whoever_watches_can_stop_it():
    journal = open_in_memory(clock=SetClock())
    journal.save_all(check_in(f"Day {number}.") for number in range(1200))
    seen = []

    def stop_half_way(share):
        seen.append(share)
        if share > 0.4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        as_tables(entries_of(journal, WORDS.parts), IN_WORDS, stop_half_way)
    assert seen == [0, pytest.approx(500 / 1200)]
