"""What pytest does here beside testing: leaves browsers out, says which test ran which line, keeps an order.

Loaded with `-p tests.mutations.following`. The environment says what is wanted: `FOLLOWING_SECONDS` names a file for
the seconds of each test, `FOLLOWING_ORDER` one with the tests to try `first` and those that are the `rest`; tests that
it does not name come in between, and `FOLLOWING_ONLY` leaves out the rest.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

SECONDS: Counter[str] = Counter()
# The test that runs now, if any.
RUNNING: list[str] = []


def count_for(name: str) -> None:
    """Let what runs from here on, also in other processes, count as run by this test; by none if the name is empty."""
    if following := coverage.Coverage.current():
        following.switch_context(name)
        os.environ["FOLLOWING_TEST"] = name


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = [item for item in items if "chromium" not in item.fixturenames]
    if path := os.environ.get("FOLLOWING_ORDER"):
        order = json.loads(Path(path).read_text(encoding="utf-8"))
        between, rest = len(order["first"]), set(order["rest"])
        if os.environ.get("FOLLOWING_ONLY"):
            items[:] = [item for item in items if item.nodeid not in rest]
        rank = {name: place for place, name in enumerate([*order["first"], "", *order["rest"]])}
        items.sort(key=lambda item: rank.get(item.nodeid, between))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    RUNNING.append(item.nodeid)
    count_for(item.nodeid)
    try:
        return (yield)
    finally:
        RUNNING.clear()
        count_for("")


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef) -> Iterator[None]:
    """Lines of a fixture that many tests share count as run by no single one."""
    if fixturedef.scope == "function":
        return (yield)
    count_for("")
    try:
        return (yield)
    finally:
        count_for("".join(RUNNING))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    SECONDS[report.nodeid] += report.duration


def pytest_sessionfinish() -> None:
    if path := os.environ.get("FOLLOWING_SECONDS"):
        Path(path).write_text(json.dumps(SECONDS), encoding="utf-8")
