"""The bench on a tiny journal: its lines can be read. How fast anything was is none of a test's business."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from tests.bench import (
    check_in,
    first_chart,
    importing,
    kills,
    refreshing,
    reporting,
    saving,
    starting,
    taking,
    typing,
    weeks,
)
from tests.bench.journals import long_journal
from tests.bench.rows import FEWEST, Row, Size, compared
from tests.browser.refreshes import Refreshes
from tests.storage.changing_until_killed import CHANGES

TINY = Size(
    check_ins=40,
    starts=1,
    reruns=2,
    saves=2,
    charts=1,
    fewest=10,
    most=80,
    kills=4,
    kill_steps=2,
    cut_cases=1,
    changed=4,
    warm_ups=0,
    imported=30,
    reads=1,
    reported=21,
    taken=(40,),
)
KEYS = {"row", "value", "unit", "yardstick", "ratio", "limit", "against"}


def read(rows: Iterable[Row], names: Sequence[str]) -> list[dict]:
    """The rows as a reader of the printed lines gets them; they are the ones that were promised."""
    lines = [json.loads(row.as_json()) for row in rows]
    assert sorted(line["row"] for line in lines) == sorted(names)
    for line in lines:
        assert set(line) == KEYS
        assert min(line["value"], line["yardstick"]) > 0
        assert line["ratio"] == pytest.approx(line["value"] / line["yardstick"], abs=0.01)
    assert len({line["row"] for line in lines}) == len(lines), "two rows have one name"
    return lines


def test_a_row_compares_the_medians_of_both_sides():
    row = compared("one save", [9, 30, 10], "ms", "one insert", [4, 4, 900], limit=3)
    said = json.loads(row.as_json())
    assert said == {
        "row": "one save",
        "value": 10,
        "unit": "ms",
        "yardstick": 4,
        "ratio": 2.5,
        "limit": 3,
        "against": "one insert",
    }


def test_when_time_is_short_the_fewest_rounds_are_still_made():
    assert len(list(Size(until=0).rounds(25))) == FEWEST
    assert len(list(Size().rounds(25))) == 25


@pytest.mark.long
def test_a_save_is_measured_beside_an_insert(tmp_path: Path):
    lines = read(saving.measured(TINY, tmp_path), saving.names(TINY))
    saves = [f"one save at {check_ins} check-ins{state}" for check_ins in (10, 40, 80) for state in ("", ", locked")]
    assert set(saves) < {line["row"] for line in lines}
    by_row = {line["row"]: line for line in lines}
    assert by_row["growth of a save from 40 to 80 check-ins"]["value"] == by_row["one save at 80 check-ins"]["value"]
    assert by_row["unlock at 40 check-ins"]["against"] == saving.ALONE


@pytest.mark.long
def test_a_drafts_save_is_measured_at_three_lengths_of_the_journal(tmp_path: Path):
    by_row = {line["row"]: line for line in read(typing.measured(TINY, tmp_path), typing.names(TINY))}
    for state in typing.STATES:
        grown = by_row[f"growth of a draft's save in bytes at 80 check-ins{state}"]
        assert (grown["value"], grown["limit"]) == (grown["yardstick"], typing.MOST_GROWTH)


@pytest.mark.long
def test_kills_are_counted_beside_what_they_cost(tmp_path: Path):
    lost, shut, cut, changed = (json.loads(row.as_json()) for row in kills.measured(TINY, tmp_path))
    assert (lost["row"], shut["row"], cut["row"], changed["row"]) == kills.NAMES
    assert (cut["value"], changed["value"]) == (0, 0) and cut["yardstick"] > 5 and changed["yardstick"] == TINY.changed
    assert set(lost) == KEYS and (lost["value"], lost["limit"], shut["value"], shut["limit"]) == (0, 0, 0, 0)
    assert lost["yardstick"] == shut["yardstick"] == TINY.kills + 2 * len(CHANGES)


def test_taking_out_and_bringing_in_are_measured_beside_orjson(tmp_path: Path):
    lines = read(taking.measured(TINY, tmp_path), taking.names(TINY))
    assert [line["row"] for line in lines][:2] == ["whole file of 40 entries written", "whole file of 40 entries read"]
    assert len(lines) == 6


def test_reading_an_old_journal_is_measured_beside_pythons_own_readers():
    for kind in importing.kinds(TINY):
        lines = read(importing.measured(TINY, *kind), importing.names(*kind))
        assert [line["limit"] for line in lines] == [importing.TIME_LIMIT, importing.MEMORY_LIMIT]
    assert len(read(importing.wrapped(TINY), importing.names_wrapped(TINY))) == 1


@pytest.mark.long
def test_weeks_is_measured_in_the_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    long_journal(tmp_path, TINY.check_ins)
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path))
    monkeypatch.setenv("BENCH_DAYS", str(TINY.check_ins))
    lines = read(weeks.in_the_server(TINY), weeks.names_in_the_server(TINY))
    assert [line["unit"] for line in lines] == ["ms", "ms", "ms", "bytes"]


@pytest.mark.long
def test_a_report_is_measured_beside_its_charts(tmp_path: Path):
    (line,) = read(reporting.measured(TINY, tmp_path / "nowhere"), reporting.NAMES)
    assert (line["row"], line["limit"]) == ("report of a year", 5)
    assert not (tmp_path / "nowhere").exists()


def test_a_rerun_of_the_check_in_is_measured_in_the_browser(tmp_path: Path, chromium):
    long_journal(tmp_path / "long", TINY.check_ins)
    lines = read(check_in.measured(TINY, tmp_path / "long", tmp_path, chromium), check_in.names(TINY))
    assert [line["limit"] for line in lines] == [2, 2]


def test_start_and_memory_are_measured_in_the_browser(tmp_path: Path, chromium):
    lines = read(starting.measured(TINY, tmp_path, chromium), starting.NAMES)
    assert [line["unit"] for line in lines] == ["s", "MB"]


def test_words_lost_stand_beside_the_refreshes_tried():
    """How they are counted is tried in tests/browser, with fewer refreshes."""
    row = refreshing.row_of(refreshing.NAMES[1], Refreshes(tried=20), Refreshes(tried=20, lost=1))
    assert (row.row, row.value, row.yardstick, row.limit, row.ratio) == (refreshing.NAMES[1], 1, 40, 0, 0.03)


def test_a_word_that_comes_back_cut_or_not_at_all_is_counted_as_lost():
    refreshes = Refreshes()
    for found in ("it was a long day", "it was a lo", ""):
        refreshes.count("it was a long day", found)
    assert (refreshes.tried, refreshes.lost) == (3, 7)


def test_the_first_chart_after_a_start_is_measured_in_the_browser(tmp_path: Path, chromium):
    long_journal(tmp_path / "long", TINY.check_ins)
    (line,) = read(first_chart.measured(TINY, tmp_path / "long", tmp_path, chromium), first_chart.names(TINY))
    assert (line["unit"], line["limit"]) == ("s", 1.3)


def test_a_crowded_journal_has_several_check_ins_a_day(tmp_path: Path):
    check_ins = long_journal(tmp_path, 6, a_day=5).check_ins.all()
    assert len(check_ins) == 30 and len({one.day for one in check_ins}) == 6
