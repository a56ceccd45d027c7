"""Runs the bench and prints its rows, each as soon as it is known."""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from streamlit import logger

from tests.bench import check_in, importing, saving, starting, taking, weeks
from tests.bench.journals import long_journal
from tests.bench.rows import Row, Size
from tests.bench.watched import chromium

PATIENCE = 150.0


def every_row(size: Size, folder: Path) -> Iterator[Row]:
    """Yield all rows; everything written lies in `folder`."""
    journal = folder / "long"
    long_journal(journal, size.check_ins)
    yield from saving.measured(size, folder / "saving")
    yield from taking.measured(size, folder / "taking")
    yield from importing.measured(size)
    os.environ |= {"WORKBOOK_DATA": str(journal), "BENCH_DAYS": str(size.check_ins)}
    yield from weeks.in_the_server(size)
    with chromium() as browser:
        yield from starting.measured(size, folder / "starting", browser)
        yield from check_in.measured(size, journal, folder / "check-in", browser)
        yield from weeks.in_the_browser(size, journal, folder, browser)


if __name__ == "__main__":
    # Screens that run without a server are warned about, and here they are meant.
    logger.set_log_level("ERROR")
    with tempfile.TemporaryDirectory(prefix="workbook-bench-", ignore_cleanup_errors=True) as place:
        for row in every_row(Size(until=time.monotonic() + PATIENCE), Path(place)):
            print(row.as_json(), flush=True)
