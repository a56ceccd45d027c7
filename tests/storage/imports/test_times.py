"""A day and an hour in one cell of a table that nobody knows."""

from datetime import datetime

import pytest

from steady.storage.imports import Mapping, read


def moments(*cells: str) -> list[tuple[str, bool]]:
    """What the table says of each row, in her own local time, and whether it has an hour."""
    rows = "".join(f'"{cell}",7\n' for cell in cells)
    imported = read("", f"when,score\n{rows}".encode(), Mapping(day=0, number=1, day_first=False))
    assert not imported.unreadable
    return [(f"{one.at:%Y-%m-%d %H:%M:%S}", one.has_time) for one in imported.entries]


@pytest.mark.parametrize(
    "cell",
    [
        "2021-04-03T21:34:00Z",
        "2021-04-03 21:34",
        "2021-04-03T21:34:09.123Z",
        "2021-04-03 21:34:09",
        "4/3/2021 9:34 PM",
        "2021-04-03T21:34:00+02:00",
        "2021-04-03T21:34:00-05:00",
        "04/03/2021 09:34:09 PM",
        "4/3/2021, 21:34",
        "2021/04/03 9:34 pm",
        "03.04.2021 21:34:09",
    ],
)
def test_a_moment_is_the_day_and_the_minute_that_the_clock_showed(cell):
    assert moments(cell, cell) == [("2021-04-03 21:34:00", True)] * 2


def test_a_day_without_an_hour_stands_beside_others_that_have_one():
    assert moments("2021-04-03", "2021-04-04 00:00", "2021-04-05 soon", "2021-04-06T9:30") == [
        ("2021-04-03 12:00:00", False),
        ("2021-04-04 00:00:00", True),
        ("2021-04-05 12:00:00", False),
        ("2021-04-06 09:30:00", True),
    ]


def test_one_moment_that_is_none_costs_no_other():
    rows = [f"2021-04-{day:02} 21:34,7" for day in range(1, 31)]
    rows[17] = "2021-04-31 21:34,7"
    imported = read("", "\n".join(("when,score", *rows)).encode(), Mapping(day=0, number=1))
    assert [line for line, _ in imported.unreadable] == [19]
    assert imported.entries[0].at == datetime(2021, 4, 1, 21, 34).astimezone() and len(imported.entries) == 29
