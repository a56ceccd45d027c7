"""Imported before any test looks up a day: where `TESTS_AHEAD` is set, moves the tests and all they start."""

import os
from pathlib import Path

if os.environ.get("TESTS_AHEAD"):
    os.environ["PYTHONPATH"] = str(Path(__file__).parent)
    import tests.ahead.sitecustomize  # noqa: F401 - it is run by being imported
