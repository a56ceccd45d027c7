"""Sets the clock of a Python program ahead by as many seconds as `TESTS_AHEAD` says, and lets it speak `LC_ALL`.

Python runs a file of this name at its start where its folder is on the path, as it is for all that the tests start.
"""

import locale
import os
import time
from contextlib import suppress


def set_ahead(seconds: float) -> None:
    """Set this program's clock ahead, unless that was done; it goes on from there. Waits and pauses do not notice."""
    import time_machine

    if not time_machine.escape_hatch.is_travelling():
        time_machine.travel(time.time() + seconds).start()


if os.environ.get("TESTS_AHEAD"):
    # Else Python would say every month in English whatever the machine speaks. Some name a language they do not have.
    with suppress(locale.Error):
        locale.setlocale(locale.LC_ALL, "")
    # Another Python that a test starts may lack the package, and does nothing that has a date.
    with suppress(ImportError):
        set_ahead(float(os.environ["TESTS_AHEAD"]))
