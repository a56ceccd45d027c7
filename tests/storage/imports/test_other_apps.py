"""Every other format, told from its content, and what is asked of a table that nobody knows."""

import json
from datetime import datetime

import pytest

from steady.storage.imports import ImportScale, Mapping, NeedsMapping, NotAJournal, OurOwnFile, read
from tests.storage.imports.samples import (
    BACKUP,
    BEARABLE,
    DAY_ONE,
    EVERY,
    HOW_WE_FEEL,
    I_MOOD,
    JRNL,
    JRNL_JSON,
    UNKNOWN,
    backup,
    own_whole,
    zipped,
)


def local(*parts: int) -> datetime:
    return datetime(*parts).astimezone()


@pytest.mark.parametrize("name", ["diary.csv", "diary.daylio", "photo.jpeg", "", "../../../etc/passwd"])
@pytest.mark.parametrize("kind", [kind for kind in EVERY if kind != "unknown table"])
def test_the_name_of_a_file_says_nothing(kind, name):
    assert read(name, EVERY[kind]) == read("x", EVERY[kind])


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_backup_of_daylio_counts_months_from_zero_and_its_best_mood_is_one(wrapped):
    imported = read("", backup(wrapped=wrapped))
    first, second, third = imported.entries
    assert first == (
        local(2024, 3, 5, 21, 40),
        "rad",
        5,
        ("choir", "tea"),
        "Choir\nSang.\nThe whole evening & night.",
        True,
    )
    assert second == (local(2023, 12, 31, 12, 0), "worn thin", 1, (), "", False)
    assert (third.at, third.mood, third.level, third.tags) == (local(2024, 1, 1, 0, 5), "bad", 2, ("#99",))
    assert imported.unmapped == {} and imported.app == "Daylio"


@pytest.mark.parametrize("unwrapped", [json.dumps(BACKUP).encode(), json.dumps(BACKUP, indent=2).encode("utf-16")])
def test_the_inside_of_a_backup_is_known_by_itself(unwrapped):
    assert list(read("", unwrapped).entries) == list(read("", backup()).entries)


def test_an_old_backup_without_its_table_of_moods_has_the_five():
    old = {"dayEntries": [{**BACKUP["dayEntries"][0], "mood": mood} for mood in (1, 5, 7)]}
    assert [(one.mood, one.level) for one in read("", backup(old)).entries] == [("rad", 5), ("awful", 1), ("#7", None)]


@pytest.mark.parametrize(
    "broken",
    [
        {"day": 31, "month": 1},
        {"month": 12},
        {"year": "x"},
        {"mood": None},
        {"mood": [1]},
        {"hour": 25},
        {"tags": 7},
        {"year": 10**30},
        {"day": 0},
    ],
)
def test_an_entry_of_a_backup_that_makes_no_sense_is_told_by_its_number(broken):
    entries = [BACKUP["dayEntries"][0], {**BACKUP["dayEntries"][0], **broken}, "x", BACKUP["dayEntries"][2]]
    imported = read("", backup({**BACKUP, "dayEntries": entries}))
    assert len(imported.entries) == 2
    assert [line for line, _ in imported.unreadable] == [2, 3]


def test_bearable_is_read_row_by_row_and_what_has_no_place_is_told():
    imported = read("", BEARABLE.encode())
    mood, evening, sleep, energy, factor = imported.entries
    assert (mood.mood, mood.level, mood.tags, mood.note) == ("4", 4, ("Tense", "Hopeful"), "Slept badly")
    assert (mood.at.date().isoformat(), mood.has_time) == ("2020-09-22", False)
    assert (evening.at, evening.level, evening.has_time) == (local(2020, 9, 22, 18, 30), 7, True)
    assert (sleep.level, sleep.tags) == (None, ("Sleep: 6h 30m",))
    assert (energy.tags, factor.tags) == (("Energy: 2",), ("Factors: Walked outside",))
    ((line, reason),) = imported.unreadable
    assert line == 7 and "Symptom" in reason
    assert not imported.scale.is_sure


def test_how_we_feel_has_words_without_levels_and_outlives_an_unquoted_comma():
    imported = read("", HOW_WE_FEEL.encode())
    assert imported.unreadable == () and set(imported.unmapped) == {"Disheartened", "Peaceful", "Tired"}
    first, second, third = imported.entries
    assert (first.at, first.tags, first.note) == (
        local(2026, 2, 8, 16, 4),
        ("By Myself", "Home", "Cooking"),
        "He was late, again.",
    )
    assert (second.at, second.tags, second.note) == (
        local(2026, 2, 9, 8, 15),
        ("Sister", "Niece", "Outside"),
        "It was the river.",
    )
    assert third.note == "We talked, and it stayed calm."


def test_imoodjournal_has_ten_levels_and_a_column_for_each_hashtag():
    imported = read("", I_MOOD.encode())
    first, second = imported.entries
    assert first == (local(2019, 1, 3, 21, 5), "Good", 7, ("walk", "sister"), "Tea with Ann, at last.", True)
    assert (second.mood, second.level, second.tags) == ("Very bad", 2, ("work",))
    assert imported.unmapped == {} and imported.scale == ImportScale(1, 10)


def test_day_one_entries_stand_on_the_day_of_the_place_they_were_written_in():
    first, second = read("", json.dumps(DAY_ONE).encode()).entries
    assert (first.at.date().isoformat(), first.at.hour) == ("2020-06-01", 0)
    assert (first.note, first.tags, first.mood, first.level) == ("First light. A walk!", ("walk",), "", None)
    assert second.note == ""


def test_an_entry_of_day_one_that_makes_no_sense_is_told_by_its_number():
    good = DAY_ONE["entries"][0]
    broken = [
        {"creationDate": "0001-01-01T00:00:00Z"},
        {"creationDate": "9999-12-31T23:59:00Z"},
        {"text": 7},
        {"creationDate": "soon"},
        {"timeZone": ["x"]},
    ]
    entries = [good, *({**good, **one} for one in broken), {**good, "timeZone": "Nowhere/At all", "tags": 7}]
    imported = read("", json.dumps({"entries": entries}).encode())
    assert [line for line, _ in imported.unreadable] == [2, 3, 4, 5, 6]
    assert [one.tags for one in imported.entries] == [("walk",), ()]


def test_the_diaries_in_a_zip_of_day_one_come_together():
    files = {"Home.json": json.dumps(DAY_ONE).encode(), "Work.json": json.dumps(DAY_ONE).encode(), "photos/1.jpg": b"x"}
    assert len(read("", zipped(files)).entries) == 4


def test_a_text_of_jrnl_has_an_entry_for_each_day_in_brackets():
    first, second = read("", JRNL.encode()).entries
    assert first.at == local(2020, 8, 31, 14, 32)
    assert first.note == "A new start.\nI told @ann about it. She laughed,\nand @work can wait."
    assert first.tags == ("ann", "work")
    assert (second.at, second.note) == (local(2020, 9, 1, 9, 3), "Only a title")
    (entry,) = read("", json.dumps(JRNL_JSON).encode()).entries
    assert (entry.at, entry.note, entry.tags) == (first.at, "A new start.\nI told @ann about it.", ("ann",))


def test_lines_before_the_first_day_of_jrnl_are_told():
    imported = read("", f"Something older\n\n{JRNL}".encode())
    assert len(imported.entries) == 2 and [line for line, _ in imported.unreadable] == [1]


def test_a_long_list_is_read_in_pieces_and_none_is_lost():
    entries = [
        {**BACKUP["dayEntries"][0], "note": f'}},{{ {n} \\" ],[', "assets": [{"a": [1]}, {"b": {}}]}
        for n in range(3000)
    ]
    imported = read("", json.dumps({**BACKUP, "dayEntries": entries}).encode())
    assert [one.note.split()[2] for one in imported.entries] == [str(n) for n in range(3000)]


def test_lists_within_lists_beyond_counting_are_read_all_the_same():
    deep = {"assets": [{"n": n, "of": [{}, {}]} for n in range(9000)]}
    entries = [{**BACKUP["dayEntries"][0], **deep} for _ in range(3)]
    assert len(read("", json.dumps({**BACKUP, "dayEntries": entries}).encode()).entries) == 3


def test_our_own_whole_file_is_known_and_says_so():
    imported = read("", own_whole())
    assert imported.is_whole and [one.tags for one in imported.entries] == [("walk",)]


def test_a_table_nobody_knows_is_shown_and_read_as_she_says():
    with pytest.raises(NeedsMapping) as asked:
        read("", UNKNOWN.encode())
    table = asked.value.table
    assert table.columns == ("when", "how it was", "what happened")
    assert (table.days, table.numbers) == ((0,), (1,))
    imported = read("", UNKNOWN.encode(), Mapping(day=0, number=1, lowest=0, highest=10, note=2))
    first, second = imported.entries
    assert first == (local(2021, 4, 3, 12, 0), "7,5", 7.5, (), "Rain; and a long talk.", False)
    assert second.level == 3 and imported.scale == ImportScale(0, 10)


@pytest.mark.parametrize(("day_first", "day"), [(True, "2021-04-03"), (False, "2021-03-04")])
def test_a_day_that_can_mean_two_is_asked_for_and_never_guessed(day_first, day):
    text = b"date,score\n3/4/2021,7\n3/5/2021,8\n"
    with pytest.raises(NeedsMapping) as asked:
        read("", text)
    assert asked.value.table.day_or_month_first
    assert len(read("", text, Mapping(day=0, number=1)).unreadable) == 2
    assert read("", text, Mapping(day=0, number=1, day_first=day_first)).entries[0].at.date().isoformat() == day


def test_a_number_outside_its_range_is_told():
    imported = read("", b"date,score\n2021-04-03,7\n2021-04-04,70\n2021-04-05,nan\n", Mapping(0, 1, 1, 10))
    assert len(imported.entries) == 1
    assert [line for line, _ in imported.unreadable] == [3, 4]


@pytest.mark.parametrize("mapping", [Mapping(0, 1, 5, 5), Mapping(9, 1), Mapping(0, 1, 9, 2)])
def test_a_mapping_that_makes_no_sense_is_refused_with_a_sentence(mapping):
    with pytest.raises(NotAJournal):
        read("", b"date,score\n2021-04-03,7\n", mapping)


@pytest.mark.parametrize("table", [b"Day,Written,Calm\n2021-04-03,2021-04-03 10:00:00,7\n"])
def test_our_own_tables_and_backups_are_sent_where_they_belong(table):
    for content in (table, zipped({"days.csv": table}), b'{"sha256": "0",\n"format": 1}', b"LOCKED x"):
        with pytest.raises(OurOwnFile):
            read("", content)


@pytest.mark.parametrize(
    ("days", "meant"),
    [
        (("3/4/2019", "25/4/2019"), ["2019-04-03", "2019-04-25"]),
        (("3/4/2019", "4/25/2019"), ["2019-03-04", "2019-04-25"]),
    ],
)
def test_one_day_that_can_mean_only_one_tells_how_the_others_are_meant(days, meant):
    rows = "".join(f"{day},x,21,5,7,Good,\n" for day in days)
    imported = read("", f"Date,Day of week,Hour,Minute,Level,LevelText,Comment\n{rows}".encode())
    assert [f"{one.at.date()}" for one in imported.entries] == meant


@pytest.mark.parametrize("days", [("3/4/2019", "5/4/2019"), ("25/4/2019", "4/25/2019", "3/4/2019")])
def test_without_such_a_day_or_with_two_of_them_it_is_told(days):
    rows = "".join(f"{day},x,21,5,7,Good,\n" for day in days)
    imported = read("", f"Date,Day of week,Hour,Minute,Level,LevelText,Comment\n{rows}".encode())
    assert "could mean two different days" in imported.unreadable[-1].reason
