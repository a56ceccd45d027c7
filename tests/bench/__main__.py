"""Runs the bench and prints its rows, each as soon as it is known: `start.py bench`, or `start.py bench WORD …`."""

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from streamlit import logger

from tests.bench.every import every_measure
from tests.bench.measures import NoSuchRow, Place, wanted_rows
from tests.bench.rows import Size

PATIENCE = 150.0
USAGE = (
    "\nstart.py bench [WORD ...]: all rows above but those of dates, or only those with one of the words in the name."
)


def run(words: Sequence[str]) -> int:
    """Print the rows whose names contain one of the words, all without words; return the exit code."""
    size = Size(until=time.monotonic() + PATIENCE)
    if {"-h", "--help"} & set(words):
        print("\n".join(row for measure in every_measure(size) for row in measure.rows))
        print(USAGE)
        return 0
    with (
        tempfile.TemporaryDirectory(prefix="workbook-bench-", ignore_cleanup_errors=True) as folder,
        Place(size, Path(folder)) as place,
    ):
        try:
            for row in wanted_rows(every_measure(size), words, place):
                print(row.as_json(), flush=True)
        except NoSuchRow as unknown:
            print(unknown, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    # Screens that run without a server are warned about, and here they are meant.
    logger.set_log_level("ERROR")
    sys.exit(run(sys.argv[1:]))
