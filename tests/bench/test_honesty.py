"""The simulation of the bench: made-up diaries are as they are said to be, and its rows can be read."""

import json

import numpy as np
import pytest

from tests.bench import honesty
from tests.bench.rows import Row


def test_each_row_is_a_share_of_a_hundred_beside_its_yardstick():
    lines = [json.loads(row.as_json()) for row in honesty.measured(diaries=20, of_tags=4)]
    assert tuple(line["row"] for line in lines) == honesty.NAMES
    assert [line["unit"] for line in lines] == ["of 100"] * 5
    assert all(0 <= line["value"] <= 100 for line in lines)
    assert [line["limit"] for line in lines] == [1, None, 1, 1, None]


def test_the_same_draw_gives_the_same_rows():
    def rows() -> list[Row]:
        return list(honesty.measured(diaries=4, of_tags=1))

    assert rows() == rows()


def test_a_made_up_diary_carries_over_what_it_says_and_rises_by_what_it_is_told():
    draw = np.random.default_rng(1)
    flat = honesty.diary(draw, 5000)
    assert flat.autocorr(1) == pytest.approx(0.3, abs=0.05)
    assert (flat.mean(), flat.std()) == (pytest.approx(5, abs=0.2), pytest.approx(2, abs=0.15))
    rising = [honesty.diary(draw, 84, rise=3) for _ in range(200)]
    assert np.mean([days.iloc[-7:].mean() - days.iloc[:7].mean() for days in rising]) == pytest.approx(2.7, abs=0.3)
    assert flat.isin(range(11)).all()


def test_tags_comein_runs():
    draw = np.random.default_rng(2)
    alike = [np.mean(on[1:] == on[:-1]) for on in (honesty.in_runs(draw) for _ in range(50))]
    assert 0.6 < np.mean(alike) < 0.95
