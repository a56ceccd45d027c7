"""Runs the bench and prints its rows, each as soon as it is known."""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from streamlit import logger

from tests.bench import (
    check_in,
    dates,
    first_chart,
    honesty,
    importing,
    kills,
    refreshing,
    reporting,
    saving,
    starting,
    taking,
    weeks,
)
from tests.bench.journals import long_journal
from tests.bench.rows import Row, Size
from tests.bench.watched import chromium

PATIENCE = 150.0
# As a restless time has them: 4,000 days with 20,000 check-ins.
A_DAY = 5


def every_row(size: Size, folder: Path) -> Iterator[Row]:
    """Yield all rows; everything written lies in `folder`."""
    journal = folder / "long"
    long_journal(journal, size.check_ins)
    yield from saving.measured(size, folder / "saving")
    yield from kills.measured(size, folder / "kills")
    yield from taking.measured(size, folder / "taking")
    yield from importing.measured(size)
    crowded, more = folder / "crowded", replace(size, check_ins=size.check_ins * A_DAY)
    long_journal(crowded, size.check_ins, A_DAY)
    os.environ["BENCH_DAYS"] = str(size.check_ins)
    for place, many in ((crowded, more), (journal, size)):
        os.environ["WORKBOOK_DATA"] = str(place)
        yield from weeks.in_the_server(many)
    yield from reporting.measured(size, folder / "reporting")
    with chromium() as browser:
        yield from starting.measured(size, folder / "starting", browser)
        yield from check_in.measured(size, journal, folder / "check-in", browser)
        yield from first_chart.measured(size, journal, folder, browser)
        for place, many in ((journal, size), (crowded, more)):
            yield from weeks.in_the_browser(many, place, folder, browser)
        yield from refreshing.measured(size, folder / "refreshing", browser)
    yield from honesty.measured()


if __name__ == "__main__":
    # Screens that run without a server are warned about, and here they are meant.
    logger.set_log_level("ERROR")
    with tempfile.TemporaryDirectory(prefix="workbook-bench-", ignore_cleanup_errors=True) as place:
        asked_for_dates = "dates" in sys.argv[1:]
        size = Size(until=time.monotonic() + PATIENCE)
        for row in dates.measured(Path(place)) if asked_for_dates else every_row(size, Path(place)):
            print(row.as_json(), flush=True)
