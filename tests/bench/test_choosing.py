"""Which measures of the bench run for which words, and what is made for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.__main__ import run
from tests.bench.every import every_measure
from tests.bench.measures import Measure, NoSuchRow, Place, wanted, wanted_rows
from tests.bench.rows import Row
from tests.bench.test_bench import TINY


class Told:
    """Three measures that only note that they ran; the last one waits to be named."""

    def __init__(self) -> None:
        self.ran: list[str] = []
        self.all = [
            self._measure("one save", "growth of a save"),
            self._measure("memory of the server"),
            self._measure("other dates", only_when_named=True),
        ]

    def _measure(self, *rows: str, only_when_named: bool = False) -> Measure:
        def measured(_: Place) -> Iterator[Row]:
            self.ran.append(rows[0])
            yield from (Row(row, 1, "s", "nothing", 1) for row in rows)

        return Measure(rows, measured, only_when_named)


@pytest.mark.parametrize(
    ("words", "ran", "rows"),
    [
        ([], ["one save", "memory of the server"], ["one save", "growth of a save", "memory of the server"]),
        (["save"], ["one save"], ["one save", "growth of a save"]),
        (["GROWTH"], ["one save"], ["growth of a save"]),
        (["server", "one"], ["one save", "memory of the server"], ["one save", "memory of the server"]),
        (["dates"], ["other dates"], ["other dates"]),
        (
            ["o"],
            ["one save", "memory of the server", "other dates"],
            ["one save", "growth of a save", "memory of the server", "other dates"],
        ),
    ],
)
def test_only_what_a_word_asks_for_is_run(words: list[str], ran: list[str], rows: list[str], tmp_path: Path):
    told = Told()
    with Place(TINY, tmp_path) as place:
        assert [row.row for row in wanted_rows(told.all, words, place)] == rows
    assert told.ran == ran


def test_a_word_in_no_name_stops_before_anything_is_run(tmp_path: Path):
    told = Told()
    with Place(TINY, tmp_path) as place, pytest.raises(NoSuchRow, match="(?s)other dates\n.*“walks” in its name"):
        list(wanted_rows(told.all, ["save", "walks"], place))
    assert told.ran == []


@pytest.mark.parametrize("asked", ["--help", "-h"])
def test_who_asks_how_it_is_used_is_told_the_names_and_nothing_is_run(asked: str, capsys: pytest.CaptureFixture[str]):
    assert run([asked]) == 0
    said = capsys.readouterr().out.splitlines()
    assert "start to first usable screen" in said and "start.py bench [WORD ...]" in said[-1]


def test_an_unknown_word_is_answered_with_the_names_there_are(capsys: pytest.CaptureFixture[str]):
    assert run(["no such row"]) == 2
    said = capsys.readouterr()
    assert said.out == "" and "No row of the bench has “no such row” in its name." in said.err
    assert "start to first usable screen" in said.err.splitlines()


def test_no_two_rows_of_the_bench_have_one_name():
    names = [row for measure in every_measure(TINY) for row in measure.rows]
    assert len(set(names)) == len(names)


def test_the_bench_without_words_is_all_that_does_not_wait_to_be_named():
    everything = every_measure(TINY)
    assert wanted(everything, []) == [measure for measure in everything if not measure.only_when_named]


def test_what_no_wanted_measure_needs_is_not_made(tmp_path: Path):
    with Place(TINY, tmp_path) as place:
        assert [row.row for row in wanted_rows(every_measure(TINY), ["reading a jrnl text"], place)]
        assert not {"long", "crowded", "browser"} & vars(place).keys()
    assert list(tmp_path.iterdir()) == []


def test_a_journal_that_several_measures_need_is_made_once(tmp_path: Path):
    with Place(TINY, tmp_path) as place:
        made = (place.long / "journal.json").stat()
        assert (place.long / "journal.json").stat() == made
    assert list(tmp_path.iterdir()) == [tmp_path / "long"]
