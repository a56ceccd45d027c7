"""Daylio's table, in the layouts and with the traps that people arrive with."""

from datetime import datetime

import pytest

from steady.storage.imports import read
from tests.storage.imports.samples import DAYLIO, HEADING


def table(*rows: str, heading: str = HEADING):
    return read("export.csv", "\n".join((heading, *rows)).encode())


def only(*rows: str, heading: str = HEADING):
    imported = table(*rows, heading=heading)
    assert imported.unreadable == ()
    (entry,) = imported.entries
    return entry


def local(*parts: int) -> datetime:
    return datetime(*parts).astimezone()


def test_a_table_is_read_in_the_order_of_the_file():
    imported = read("", DAYLIO.encode())
    assert imported.app == "Daylio" and imported.unreadable == ()
    first, second, third, fourth = imported.entries
    assert first == (
        local(2024, 3, 5, 21, 40),
        "rad",
        5,
        ("choir", "tea", "long walk"),
        "Sang the whole evening.",
        True,
    )
    assert (second.at, second.level, second.note) == (local(2024, 3, 5, 7, 15), 3, 'Woke early, then "slept" again.')
    assert third == (
        local(2024, 3, 4, 21, 34),
        "worn thin",
        None,
        ("work", "deadline / stress"),
        "Late\nIt was long.\nThen it was over.",
        True,
    )
    assert (fourth.at, fourth.level, fourth.tags) == (local(2024, 3, 2, 0, 5), 1, ())


def test_every_name_is_counted_and_only_names_of_hers_are_without_a_level():
    imported = read("", DAYLIO.encode())
    assert imported.moods == {"rad": 1, "meh": 1, "worn thin": 1, "awful": 1}
    assert imported.unmapped == {"worn thin": 1}


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("rad", 5),
        ("good", 4),
        ("meh", 3),
        ("bad", 2),
        ("awful", 1),
        ("Good", 4),
        (" bad ", 2),
        ("sad", None),
        ("Sin animo", None),
        ("vaguely ok", None),
        ("good-ish", None),
        ("3", None),
    ],
)
def test_only_the_five_names_daylio_begins_with_have_a_level(name, level):
    entry = only(f"2024-03-05,March 5,Tuesday,21:40,{name},,,")
    assert (entry.mood, entry.level) == (name.strip(), level)


@pytest.mark.parametrize(
    ("hour", "meant"),
    [
        ("21:34", (21, 34)),
        ("9:34 pm", (21, 34)),
        ("9:34 PM", (21, 34)),
        ("9:34\u202fPM", (21, 34)),
        ("09:34", (9, 34)),
        ("9:34\u00a0am", (9, 34)),
        ("12:00 AM", (0, 0)),
        ("12:30 pm", (12, 30)),
        ("9:34 p.m.", (21, 34)),
        ("0:05", (0, 5)),
        ("21.34", (21, 34)),
        ("午後9:34", (21, 34)),
        ("9:34 μ.μ.", (21, 34)),
        ("21:34 Uhr", (21, 34)),
        ("21:34:09", (21, 34)),
    ],
)
def test_the_hour_is_read_in_each_of_its_spellings(hour, meant):
    entry = only(f"2024-03-05,March 5,Tuesday,{hour},meh,,,")
    assert (entry.at.hour, entry.at.minute, entry.has_time) == (*meant, True)


@pytest.mark.parametrize("hour", ["25:00", "21:71", "9:34 xm", "late", "9"])
def test_an_hour_that_is_none_is_told_and_not_guessed(hour):
    imported = table(f"2024-03-05,March 5,Tuesday,{hour},meh,,,")
    assert len(imported.entries) == 0
    ((line, reason),) = imported.unreadable
    assert line == 2 and hour in reason


@pytest.mark.parametrize("row", ["2024-03-05,March 5,Tuesday,,meh,,,", "2024-03-05,5 marzo,martedì,  ,meh,,,"])
def test_without_an_hour_an_entry_stands_at_noon_and_says_so(row):
    entry = only(row)
    assert (entry.at, entry.has_time) == (local(2024, 3, 5, 12, 0), False)


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("full_date,weekday,mood,activities,note", "2024-03-05,Dienstag,meh,tea | choir,Sang."),
        ("full_date,note,activities,time,mood", '2024-03-05,Sang.,"tea | choir",9:00 pm,meh'),
        ("year,date,weekday,time,mood,activities,note", "2024,5 March,Tuesday,21:00,meh,tea | choir,Sang."),
        ("year,date,weekday,time,mood,activities,note", "2024,5. März,Dienstag,21:00,meh,tea | choir,Sang."),
        ("year,date,weekday,time,mood,activities,note", "2024,5 de marzo,martes,21:00,meh,tea | choir,Sang."),
        ("year,date,weekday,time,mood,activities,note", "2024,5 марта,вторник,21:00,meh,tea | choir,Sang."),
        ("year,date,weekday,time,mood,activities,note", "2024,3月5日,火曜日,21:00,meh,tea | choir,Sang."),
        (HEADING + ",scales", '2024-03-05,March 5,Tuesday,9:00 PM,meh,"tea","","Sang.","choir"'),
        ("Full Date,Date,Weekday,Time,Mood,Activities,Note Title,Note", "2024-03-05,x,x,21:00,meh,tea|choir,,Sang."),
        (HEADING, '2024-03-05,March 5,Tuesday,9:00 PM,meh,"""tea"" | choir ","","<p>Sang.</p>"'),
    ],
)
def test_each_layout_gives_the_same_entry(heading, row):
    entry = only(row, heading=heading)
    assert (entry.at.date().isoformat(), entry.mood, entry.level) == ("2024-03-05", "meh", 3)
    assert (entry.tags, entry.note) == (("tea", "choir"), "Sang.")


@pytest.mark.parametrize(
    "row",
    [
        '2024-03-05,March 5,Tuesday,9:00 PM,meh,"tea | choir","","Sang."',
        '2024-03-05,March 5,Tuesday,21:00,meh,"tea | choir","Sang."',
        '2024-03-05,Tuesday,21:00,meh,"tea | choir","Sang."',
        '2024-03-05,Dienstag,meh,"tea | choir","Sang."',
        '2024,5 March,Tuesday,21:00,meh,"tea | choir","Sang."',
    ],
)
def test_a_file_without_a_heading_loses_not_even_its_first_row(row):
    imported = read("", f"{row}\n{row}\n".encode())
    assert len(imported.entries) == 2 and imported.unreadable == ()
    entry = imported.entries[0]
    assert (entry.mood, entry.tags, entry.note) == ("meh", ("tea", "choir"), "Sang.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_encoding_line_ends_and_signs_between_cells_change_nothing(encoding, line_end, sign):
    row = f"2024-03-05{sign}x{sign}x{sign}9:00\u202fPM{sign}müde{sign}Tee | Chöre{sign}{sign}Lief gut."
    text = line_end.join((HEADING.replace(",", sign), row, row, ""))
    imported = read("", text.encode(encoding))
    assert imported.unreadable == () and imported.moods == {"müde": 2}
    assert imported.entries[1].tags == ("Tee", "Chöre") and imported.entries[1].at.hour == 21


def test_an_old_spreadsheet_keeps_its_accents():
    (entry,) = read("", f"{HEADING}\n2024-03-05,x,x,21:00,müde,Käse,,Schön".encode("cp1252")).entries
    assert (entry.mood, entry.tags, entry.note) == ("müde", ("Käse",), "Schön")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("<b>Him</b> &amp; me", "Him & me"),
        ("I <3 tea, 2 < 3 > 1", "I <3 tea, 2 < 3 > 1"),
        ("One\r\nTwo", "One\nTwo"),
        ("<script>", "<script>"),
    ],
)
def test_html_of_an_app_is_read_as_it_was_meant_and_her_own_signs_stay(written, meant):
    assert only(f'2024-03-05,x,x,21:00,meh,,,"{written}"').note == meant


def test_forty_one_entries_of_one_minute_are_forty_one():
    rows = [f"2024-03-05,x,x,21:00,{'good' if n % 2 else 'meh'},,," for n in range(41)]
    imported = table(*rows)
    assert len(imported.entries) == 41 and imported.moods == {"meh": 21, "good": 20}


@pytest.mark.parametrize("day", ["1899-12-31", "1955-06-01", "1969-12-31", "2400-02-29", "0001-01-01"])
def test_days_long_ago_and_far_away_can_be_read(day):
    entry = only(f"{day},x,x,23:59,meh,,,")
    assert entry.at.date().isoformat() == day and entry.at.utcoffset() is not None


def test_the_whole_date_is_the_truth_where_other_columns_disagree():
    assert only("2024-03-05,June 19,Friday,21:00,meh,,,").at.date().isoformat() == "2024-03-05"


def test_entries_can_be_taken_by_number_by_part_and_in_a_row():
    entries = read("", DAYLIO.encode()).entries
    assert [entries[n] for n in range(4)] == list(entries) == entries[:] and entries[-1] == entries[3]
    assert entries[1:3] == list(entries)[1:3] and len(entries) == 4
    with pytest.raises(IndexError):
        entries[4]
