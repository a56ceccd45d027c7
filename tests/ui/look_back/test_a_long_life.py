"""Ten years with one entry are met kindly; a screen drawn again does not go over ten years full of them."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import datetime, time, timedelta
from typing import Any

import pytest

from steady.domain.records.check_in import CheckIn
from steady.ui.look_back.then_and_now_page import NOTHING_BESIDE
from tests.ui.fixed_day import TODAY
from tests.ui.journals import begun
from tests.ui.visit import Visit

MANY, A_DAY = 20_000, 5
# Before this day nothing counts for the first screen. What a search in the order of the days looks at is a few.
OLD, A_FEW = TODAY - timedelta(days=100), 100
LOOKED_AT = {field.name for field in fields(CheckIn)} | {"last_written"}


def check_in(days_ago: int) -> CheckIn:
    day = TODAY - timedelta(days=days_ago)
    return CheckIn(at=datetime.combine(day, time(hour=0, minute=1)).astimezone(), day=day, calm=5, lonely=4)


@contextmanager
def looks(set_up: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """While it is open, count how often something in a check-in from before OLD is read, by its name."""
    counted: Counter[str] = Counter()
    read = object.__getattribute__

    def counting(record: CheckIn, name: str) -> Any:
        if name in LOOKED_AT and (read(record, "day") or TODAY) < OLD:
            counted[name] += 1
        return read(record, name)

    with set_up.context() as only_here:
        only_here.setattr(CheckIn, "__getattribute__", counting)
        yield counted


@pytest.fixture(scope="module")
def ten_years(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ten years") / "journal"
    begun(folder).journal.save_all(check_in(n // A_DAY) for n in range(MANY))
    return folder


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("days", "No day during this time has a number."),
        ("patterns", "1 of 42 days so far."),
        ("then-and-now", NOTHING_BESIDE),
        ("report", "You don't have anything from this time yet."),
    ],
)
def test_one_entry_ten_years_ago_is_met_kindly(tmp_path, monkeypatch, path, said):
    begun(tmp_path / "journal").journal.save_all([check_in(3650)])
    assert said in Visit(tmp_path / "journal", monkeypatch).open(path).words


@pytest.mark.parametrize(
    ("path", "most"), [("", 0), ("steps", 0), ("this-week", 0), ("weeks", MANY), ("then-and-now", MANY)]
)
def test_a_screen_drawn_again_looks_at_each_old_check_in_once_at_most(ten_years, monkeypatch, path, most):
    visit = Visit(ten_years, monkeypatch).open(path)
    with looks(monkeypatch) as looked:
        visit.look()
    assert max(looked.values(), default=0) <= most + A_FEW, looked


def test_what_is_counted_is_looked_at_when_a_screen_is_made(ten_years, monkeypatch):
    """Otherwise the rule above would hold for a count that counts nothing."""
    with looks(monkeypatch) as looked:
        Visit(ten_years, monkeypatch).open("weeks")
    assert looked["calm"] >= MANY / 2
