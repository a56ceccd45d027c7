"""A journal from another app, brought in by words."""

import pytest

from steady.bootstrap import Settings, open_workbook
from tests.command_line.typed import typed
from tests.ui.journals import bytes_under

DAYLIO = """\ufefffull_date,date,weekday,time,mood,activities,note_title,note
2021-03-04,March 4,Thursday,21:34,tired but ok,walk | garden,,"Sowed beans, at last"
2021-03-04,March 4,Thursday,9:05,good,,,
2021-03-03,March 3,Wednesday,20:00,tired but ok,,,
2021-03-02,March 2,Tuesday,20:00,\x1b[31mred,,,
2021-13-99,nonsense,,,good,,,
"""
TABLE = "Datum;Laune;Notiz\n2022-05-01;4;Mit Anna im Park\n2022-05-02;2;Regen\n"
MOODS = ("--mood", "tired but ok=3", "--mood", "\x1b[31mred=word")


@pytest.fixture
def daylio(tmp_path):
    """A small diary of Daylio."""
    (tmp_path / "daylio.csv").write_text(DAYLIO, encoding="utf-8", newline="")
    return tmp_path / "daylio.csv"


def brought(folder):
    return [one for one in open_workbook(Settings(folder)).check_ins.all() if one.source]


def test_moods_without_a_level_are_listed_with_their_counts_and_nothing_is_saved(data, daylio):
    before = bytes_under(data)
    asked = typed("import", daylio, data=data)
    assert asked.code == 3 and bytes_under(data) == before
    assert "4 entries, from 2021-03-02 to 2021-03-04" in asked.said
    assert "    2 ×  tired but ok" in asked.said and '--mood "tired but ok=5"' in asked.said
    assert "1 row can't be read" in asked.said and "  6: " in asked.said
    # A name out of a file must not steer the terminal.
    assert "\x1b" not in asked.said


def test_with_their_levels_it_is_saved_once_and_a_second_time_updates_nothing(data, daylio):
    done = typed("import", daylio, *MOODS, data=data)
    assert done.code == 0 and "Done: 4 new, 0 updated, 0 unchanged." in done.said
    noted = {one.note: one for one in brought(data)}["Sowed beans, at last"]
    assert noted.measures == {"Mood (Daylio)": 5.0} and noted.tags == ("walk", "garden")
    assert len(open_workbook(Settings(data)).check_ins.all()) == 7
    # What the moods mean is remembered.
    again = typed("import", daylio, data=data)
    assert again.code == 0 and "0 new, 0 updated, 4 unchanged" in again.said
    assert len(brought(data)) == 4


def test_a_preview_says_what_would_come_and_saves_nothing(data, daylio, tmp_path):
    before = bytes_under(data)
    for words in ((), MOODS):
        seen = typed("import", daylio, "--preview", *words, data=data)
        assert seen.code == 0 and "4 entries" in seen.said and "Nothing was saved" in seen.said
    assert bytes_under(data) == before
    assert typed("import", daylio, "--preview", data=tmp_path / "none").code == 0
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("mood", ["tired but ok=9", "tired but ok=very", "good=3", "tired but ok", "nobody=3", "=3"])
def test_a_mood_that_fits_nowhere_is_wrong_use(data, daylio, mood):
    before = bytes_under(data)
    wrong = typed("import", daylio, "--mood", mood, data=data)
    assert wrong.code == 2 and "Traceback" not in wrong.said and bytes_under(data) == before


def test_a_table_nobody_knows_is_asked_about_and_then_read(data, tmp_path):
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    asked = typed("import", tmp_path / "table.csv", data=data)
    assert asked.code == 3 and "“Datum”, “Laune”, “Notiz”" in asked.said
    done = typed(
        "import",
        tmp_path / "table.csv",
        "--column",
        "day=Datum",
        "--column",
        "number=laune",
        "--column",
        "note=Notiz",
        "--scale",
        "1-5",
        data=data,
    )
    assert done.code == 0 and "Done: 2 new" in done.said
    assert [(list(one.measures.values()), one.note) for one in brought(data)] == [
        ([7.5], "Mit Anna im Park"),
        ([2.5], "Regen"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("--column", "number=Laune"),
        ("--column", "day=Tag"),
        ("--column", "when=Datum"),
        ("--column", "day=Datum", "--scale", "much"),
        ("--column", "day=Datum", "--scale", "5-1"),
    ],
)
def test_a_column_that_fits_nowhere_is_wrong_use(data, tmp_path, words):
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    wrong = typed("import", tmp_path / "table.csv", *words, data=data)
    assert wrong.code == 2 and "Traceback" not in wrong.said and not brought(data)
