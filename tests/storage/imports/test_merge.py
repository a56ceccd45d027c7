"""How an old journal lands in hers, comes again longer, and is taken back."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.storage.errors import Conflict
from steady.storage.imports import (
    ImportScale,
    UndoResult,
    landing_of,
    levels_remembered,
    newest,
    read,
    save,
    summary_of,
    undo,
)
from steady.storage.journal import open_in_memory
from tests.storage.imports.samples import BEARABLE, DAYLIO, HEADING, I_MOOD, backup
from tests.storage.samples import check_in

TODAY = date(2026, 11, 22)
LEVELS = {"worn thin": 2}


def table(*rows: str):
    return read("", "\n".join((HEADING, *rows)).encode())


def landing(journal, imported, levels=LEVELS):
    return landing_of(imported, journal.check_ins.all(), levels, TODAY)


def bring(journal, imported, levels=LEVELS, **wish):
    coming = landing(journal, imported, levels)
    return coming, save(journal, coming, **wish)


def counts(coming):
    return len(coming.new), len(coming.updated), coming.unchanged, len(coming.hers)


def as_kept(journal):
    return {one.id: one for one in journal.check_ins.all()}


def test_an_outside_mood_is_one_number_under_its_own_name_and_never_a_feeling(journal):
    bring(journal, read("", DAYLIO.encode()))
    first, worn, early, late = journal.check_ins.all()
    assert [one.measures for one in (first, worn, early, late)] == [
        {"Mood (Daylio)": 0},
        {"Mood (Daylio)": 2.5},
        {"Mood (Daylio)": 5},
        {"Mood (Daylio)": 10},
    ]
    assert all(one.feelings == {} and one.heaviness is None for one in journal.check_ins.all())
    assert late.source["mood"] == "rad" and [late.source[key] for key in ("level", "lowest", "highest")] == [5, 1, 5]
    assert (late.day, late.tags) == (date(2024, 3, 5), ("choir", "tea", "long walk"))
    assert late.note == "Sang the whole evening."
    assert late.at == datetime(2024, 3, 5, 21, 40).astimezone()


@pytest.mark.parametrize(
    ("scale", "level", "value"),
    [
        (ImportScale(1, 5), 1, 0),
        (ImportScale(1, 5), 4, 7.5),
        (ImportScale(1, 10), 7, 6.67),
        (ImportScale(0, 10), 7.5, 7.5),
        (ImportScale(-2, 2), 0, 5),
        (ImportScale(1, 5), 9, 10),
    ],
)
def test_a_level_is_moved_to_the_scale_from_0_to_10(scale, level, value):
    assert scale.out_of_ten(level) == value


def test_a_name_without_a_number_stays_a_word(journal):
    bring(journal, read("", DAYLIO.encode()), {})
    worn = journal.check_ins.all()[1]
    assert (worn.words, worn.measures) == (("worn thin",), {})


def test_the_numbers_she_gives_to_names_are_remembered_for_that_app(journal):
    bring(journal, read("", DAYLIO.encode()), {"worn thin": 2, "so so": None})
    assert levels_remembered(journal, "Daylio") == {"worn thin": 2, "so so": None}
    assert levels_remembered(journal, "Bearable") == {}


def test_the_same_file_again_changes_nothing(journal):
    bring(journal, read("", DAYLIO.encode()))
    before = as_kept(journal)
    coming, _ = bring(journal, read("", DAYLIO.encode()))
    assert counts(coming) == (0, 0, 4, 0) and as_kept(journal) == before


def test_a_longer_export_adds_what_is_new_and_updates_what_has_changed(journal):
    bring(journal, read("", DAYLIO.encode()))
    longer = DAYLIO.replace("Sang the whole evening.", "Sang.").replace("choir | tea", "choir") + (
        "2024-03-06,March 6,Wednesday,8:00 AM,good,,,\n"
    )
    coming, batch = bring(journal, read("", longer.encode()))
    assert counts(coming) == (1, 1, 3, 0) and (batch.new, batch.updated) == (1, 1)
    assert len(journal.check_ins.all()) == 5
    assert journal.check_ins.all()[3].note == "Sang."


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(" PM", "\u202fPM").replace(" AM", "\u202fam"),
        lambda text: text.replace("9:40 PM", "21:40").replace("7:15 AM", "07:15").replace("12:05 AM", "0:05"),
        lambda text: "\n".join([HEADING, *reversed(text.strip().replace("long.\nThen", "long. Then").split("\n")[1:])]),
        lambda text: text.replace(",rad,", ",Rad ,").replace(",meh,", ", meh\u00a0,"),
    ],
)
def test_another_spelling_of_the_same_hour_or_another_order_doubles_nothing(journal, change):
    bring(journal, read("", DAYLIO.encode()))
    coming = landing(journal, read("", change(DAYLIO).encode()))
    assert (len(coming.new), len(coming.updated) + coming.unchanged) == (0, 4)


def test_the_table_and_the_backup_of_one_diary_are_the_same_entries(journal):
    bring(journal, read("", backup()))
    coming = landing(journal, table("2024-03-05,x,x,9:40 PM,rad,choir | tea,Choir,Sang."))
    assert counts(coming) == (0, 1, 0, 0)


def test_entries_of_one_minute_are_told_apart_by_what_they_say(journal):
    rows = ["2024-03-05,x,x,21:00,meh,tea,,One", "2024-03-05,x,x,21:00,meh,tea,,Two", "2024-03-05,x,x,21:00,meh,,,"]
    bring(journal, table(*rows))
    assert counts(landing(journal, table(*reversed(rows)))) == (0, 0, 3, 0)
    changed = [rows[2], rows[1].replace("Two", "Two and a half"), rows[0]]
    assert counts(landing(journal, table(*changed))) == (0, 1, 2, 0)
    assert counts(landing(journal, table(*rows, rows[0]))) == (1, 0, 3, 0)


def test_forty_one_entries_of_one_minute_stay_forty_one_however_often_they_come(journal):
    rows = ["2024-03-05,x,x,21:00,meh,,,"] * 41
    for _ in range(2):
        bring(journal, table(*rows))
        assert len(journal.check_ins.all()) == 41


def test_the_same_hour_in_two_apps_is_two_entries(journal):
    bring(journal, read("", BEARABLE.encode()))
    coming, _ = bring(journal, read("", I_MOOD.encode()))
    assert counts(coming) == (2, 0, 0, 0)
    names = {name for one in journal.check_ins.all() for name in one.measures}
    assert names == {"Mood (Bearable)", "Mood (iMoodJournal)"}


def test_what_she_changed_here_is_not_written_over_unless_she_says_so(journal):
    bring(journal, read("", DAYLIO.encode()))
    hers = journal.check_ins.all()[3]
    journal.check_ins.save(replace(hers, note="I sang, and cried.", calm=3))
    assert counts(landing(journal, read("", DAYLIO.encode()))) == (0, 0, 4, 0)
    newer = read("", DAYLIO.replace("Sang the whole evening.", "Sang.").encode())
    coming, _ = bring(journal, newer)
    assert counts(coming) == (0, 0, 3, 1)
    assert journal.check_ins.get(hers.id).note == "I sang, and cried."
    _, batch = bring(journal, newer, over_hers=True)
    kept = journal.check_ins.get(hers.id)
    assert (kept.note, kept.calm, batch.updated) == ("Sang.", 3, 1)


def test_another_number_for_a_name_updates_its_entries(journal):
    bring(journal, read("", DAYLIO.encode()), {})
    coming, _ = bring(journal, read("", DAYLIO.encode()), {"worn thin": 1})
    assert counts(coming) == (0, 1, 3, 0)
    worn = journal.check_ins.all()[1]
    assert (worn.words, worn.measures) == ((), {"Mood (Daylio)": 0})


def test_days_that_have_not_come_and_entries_with_nothing_in_them_stay_out_and_are_told(journal):
    tomorrow = TODAY + timedelta(days=1)
    coming, _ = bring(journal, table(f"{tomorrow},x,x,21:00,good,,,", f"{TODAY},x,x,21:00,good,,,"))
    assert (coming.not_come, len(coming.new)) == (1, 1)
    empty = read("", b'{"entries": [{"creationDate": "2020-01-01T00:00:00Z"}]}')
    assert landing(journal, empty).empty == 1


def test_it_is_one_save_and_one_backup(open_here, folder):
    journal = open_here()
    before = len(list((folder / "backups").glob("*"))) if (folder / "backups").exists() else 0
    bring(journal, read("", DAYLIO.encode()))
    assert len(list((folder / "backups").glob("*"))) == before + 1
    assert len(open_here().check_ins.all()) == 4


class Cancelled(BaseException):
    """Stands for the press on Stop, which ends the run of a screen just so."""


def test_stopped_on_the_way_nothing_of_it_is_there(journal, open_here):
    journal.check_ins.save(check_in("Before."))
    rows = [f"{date(2020, 1, 1) + timedelta(days=n)},x,x,21:00,meh,,," for n in range(1500)]
    shares = []

    def stop(share):
        shares.append(share)
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        save(journal, landing(journal, table(*rows)), tick=stop)
    assert [one.note for one in journal.check_ins.all()] == ["Before."]
    assert newest(journal) is None and levels_remembered(journal, "Daylio") == {}
    assert shares[0] == 0 and len(shares) >= 2


def test_one_click_takes_it_all_back_also_after_a_restart(open_here):
    journal = open_here()
    journal.check_ins.save(check_in("Before."))
    bring(journal, read("", DAYLIO.encode()))
    first = as_kept(journal)
    longer = DAYLIO.replace("Sang the whole", "Sang all") + "2024-03-06,x,x,8:00 AM,good,,,\n"
    _, batch = bring(journal, read("", longer.encode()))
    reopened = open_here()
    assert newest(reopened) == batch
    assert undo(reopened, batch.id) == UndoResult(removed=1, restored=1)
    assert as_kept(reopened) == first
    undo(reopened, newest(reopened).id)
    assert [one.note for one in reopened.check_ins.all()] == ["Before."] and newest(reopened) is None


def test_what_she_changed_or_deleted_since_is_not_touched_by_undoing(journal):
    _, batch = bring(journal, read("", DAYLIO.encode()))
    first, second, *_ = journal.check_ins.all()
    journal.check_ins.save(replace(first, note="Mine now."))
    journal.check_ins.delete(second.id)
    assert undo(journal, batch.id) == UndoResult(removed=2, untouched=2)
    assert [one.note for one in journal.check_ins.all()] == ["Mine now."]


def test_once_each_entry_was_changed_there_is_nothing_to_undo(journal):
    bring(journal, table("2024-03-05,x,x,21:00,meh,,,"))
    (one,) = journal.check_ins.all()
    journal.check_ins.save(replace(one, note="Mine now."))
    assert newest(journal) is None


def test_undoing_twice_does_nothing_the_second_time(journal):
    _, batch = bring(journal, read("", DAYLIO.encode()))
    undo(journal, batch.id)
    assert undo(journal, batch.id) == UndoResult()


def test_an_import_of_nothing_new_leaves_the_earlier_one_to_be_undone(journal):
    _, batch = bring(journal, read("", DAYLIO.encode()))
    bring(journal, read("", DAYLIO.encode()))
    assert newest(journal) == batch


def test_an_entry_changed_in_another_window_meanwhile_stops_the_whole_save(journal):
    bring(journal, read("", DAYLIO.encode()))
    coming = landing(journal, read("", DAYLIO.replace("Sang", "Sung").replace(",awful,,,", ",awful,tea,,").encode()))
    journal.check_ins.save(replace(journal.check_ins.all()[0], note="Meanwhile."))
    before = as_kept(journal)
    with pytest.raises(Conflict):
        save(journal, coming)
    assert as_kept(journal) == before


def test_the_preview_says_what_is_in_the_file():
    rows = [*["2024-03-05,x,x,21:00,meh,,,"] * 2, "2024-03-01,x,x,21:00,meh,,,", "x,x,x,x,x,x,x,x"]
    seen = summary_of(table(*rows))
    assert (seen.entries, seen.first, seen.last) == (3, date(2024, 3, 1), date(2024, 3, 5))
    assert (seen.several, seen.doubles, seen.unreadable) == (1, 1, 1)


ROWS = st.lists(
    st.tuples(
        st.integers(1, 3),
        st.sampled_from(["9:00", "9:00 PM", ""]),
        st.sampled_from(["meh", "worn thin"]),
        st.sampled_from(["", "tea", "tea | choir"]),
        st.sampled_from(["", "One", "Two"]),
    ),
    max_size=12,
)


@given(first=ROWS, second=ROWS)
def test_whatever_comes_again_each_file_is_whole_and_nothing_is_doubled(first, second):
    journal = open_in_memory()
    for rows in (first, second, second):
        imported = table(*(f"2024-03-0{day},x,x,{hour},{mood},{tags},,{note}" for day, hour, mood, tags, note in rows))
        coming, _ = bring(journal, imported)
        assert sum(counts(coming)) == len(rows)
        stored = [(one.source["when"], one.source["mood"], one.tags, one.note) for one in journal.check_ins.all()]
        for entry in imported.entries:
            stored.remove((entry.at.replace(tzinfo=None).isoformat(" ", "minutes"), entry.mood, entry.tags, entry.note))
    assert counts(coming) == (0, 0, len(second), 0)
