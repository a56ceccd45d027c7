"""The bench on a tiny journal: its lines can be read. How fast anything was is none of a test's business."""

import json
from pathlib import Path

import pytest

from tests.bench import check_in, importing, saving, starting, taking, weeks
from tests.bench.journals import long_journal
from tests.bench.rows import FEWEST, Row, Size, compared

TINY = Size(check_ins=40, starts=1, reruns=2, saves=2, charts=1, imported=30, reads=1, taken=(40,))
KEYS = {"row", "value", "unit", "yardstick", "ratio", "limit", "against"}


def read(rows: list[Row]) -> list[dict]:
    """The rows as a reader of the printed lines gets them."""
    lines = [json.loads(row.as_json()) for row in rows]
    for line in lines:
        assert set(line) == KEYS
        assert min(line["value"], line["yardstick"]) > 0
        assert line["ratio"] == pytest.approx(line["value"] / line["yardstick"], abs=0.01)
    assert len({line["row"] for line in lines}) == len(lines), "two rows have one name"
    return lines


def test_a_row_compares_the_medians_of_both_sides():
    row = compared("one save", [9, 30, 10], "ms", "one insert", [4, 4, 900], limit=3)
    said = json.loads(row.as_json())
    assert said == {"row": "one save", "value": 10, "unit": "ms", "yardstick": 4, "ratio": 2.5, "limit": 3,
                    "against": "one insert"}


def test_when_time_is_short_the_fewest_rounds_are_still_made():
    assert len(list(Size(until=0).rounds(25))) == FEWEST
    assert len(list(Size().rounds(25))) == 25


def test_a_save_is_measured_beside_an_insert(tmp_path: Path):
    (line,) = read(list(saving.measured(TINY, tmp_path)))
    assert line["row"] == "one save at 40 check-ins"


def test_taking_out_and_bringing_in_are_measured_beside_orjson(tmp_path: Path):
    lines = read(list(taking.measured(TINY, tmp_path)))
    assert [line["row"] for line in lines][:2] == ["whole file of 40 entries written", "whole file of 40 entries read"]
    assert len(lines) == 6


def test_reading_an_old_journal_is_measured_beside_pythons_own_readers():
    lines = read(list(importing.measured(TINY)))
    assert {line["limit"] for line in lines} == {importing.TIME_LIMIT, importing.MEMORY_LIMIT}


def test_weeks_is_measured_in_the_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    long_journal(tmp_path, TINY.check_ins)
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path))
    monkeypatch.setenv("BENCH_DAYS", str(TINY.check_ins))
    assert len(read(list(weeks.in_the_server(TINY)))) == 2


def test_a_rerun_of_the_check_in_is_measured_in_the_browser(tmp_path: Path, chromium):
    long_journal(tmp_path / "long", TINY.check_ins)
    lines = read(list(check_in.measured(TINY, tmp_path / "long", tmp_path, chromium)))
    assert [line["limit"] for line in lines] == [2, 2]


def test_start_and_memory_are_measured_in_the_browser(tmp_path: Path, chromium):
    lines = read(list(starting.measured(TINY, tmp_path, chromium)))
    assert [line["unit"] for line in lines] == ["s", "MB"]
