"""All tests without a browser at moments that are seldom met, in zones far apart, and in another language."""

import locale
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

from tests.bench.rows import Row
from tests.running import ROOT

AGAINST = "tests run"
SIDE_BY_SIDE = ("-n", str(os.cpu_count() or 1), "--dist", "loadfile")
# macOS has these, and on Windows languages have names. Persian is best: other letters, and weeks from Saturday on.
INSTALLED = ("fa_IR.UTF-8", "de_DE.UTF-8", "Persian_Iran", "German_Germany")


class NoOtherLanguage(Exception):
    """The machine speaks English only."""


@dataclass(frozen=True)
class Stage:
    """When and where the tests take place: `moment` is the local time in `zone` at which they begin."""

    name: str
    moment: datetime
    zone: str
    in_another_language: bool = False


STAGES = (
    Stage("the last day of an ISO year with a week 53", datetime(2027, 1, 3, 12), "UTC"),
    # Begun so late that the hour that is left out, and below the midnight, come while the tests run.
    Stage("the clock jumps to summer time", datetime(2027, 3, 28, 1, 55), "Europe/Berlin"),
    Stage("the last minutes of a 29 February", datetime(2028, 2, 29, 23, 52), "America/New_York"),
    Stage("a day that has come nowhere else", datetime(2031, 7, 1, 0, 30), "Pacific/Kiritimati"),
    Stage(
        "the turn of a year where it comes last, in another language",
        datetime(2026, 12, 31, 23, 55),
        "Pacific/Pago_Pago",
        in_another_language=True,
    ),
)


def name_of(stage: Stage) -> str:
    """The name of the row about a stage."""
    return f"dates: {stage.name}"


def measured(folder: Path, stage: Stage, words: tuple[str, ...] = ()) -> Iterator[Row]:
    """Yield the row of a stage: how many tests failed, of those that were run. Their names go to stderr.

    `words` go to pytest; what it writes lies in `folder`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    results = folder / "results.xml"
    command = (sys.executable, "-m", "pytest", *SIDE_BY_SIDE, "-m", "not browser", f"--junitxml={results}", *words)
    # Only the results are of interest: what failed is shown whole by running it once more.
    subprocess.run(command, cwd=ROOT, env=os.environ | _variables(stage, folder), stdout=subprocess.DEVNULL)
    failed, run = _counted(results)
    for name in failed:
        print(f"{stage.name}: {name}", file=sys.stderr)
    yield Row(name_of(stage), len(failed), "tests", AGAINST, run, limit=0)


def _variables(stage: Stage, folder: Path) -> dict[str, str]:
    ahead = stage.moment.replace(tzinfo=ZoneInfo(stage.zone)).timestamp() - time.time()
    # This bench may itself be tested at another date.
    ahead += float(os.environ.get("TESTS_AHEAD", 0))
    language = another_language(folder) if stage.in_another_language else {}
    return {"TZ": stage.zone, "TESTS_AHEAD": str(ahead), **language}


def another_language(folder: Path) -> dict[str, str]:
    """Return the variables that let a program speak Persian, made in `folder`, or else one of INSTALLED.

    Raises NoOtherLanguage where there is neither.
    """
    made = folder / "fa_IR.UTF-8"
    with suppress(OSError):
        command = ("localedef", "-i", "fa_IR", "-f", "UTF-8", str(made))
        if subprocess.run(command, capture_output=True).returncode == 0:
            return {"LOCPATH": str(folder), "LC_ALL": made.name}
    return {"LC_ALL": _installed()}


def _installed() -> str:
    before = locale.setlocale(locale.LC_TIME)
    try:
        return next(name for name in INSTALLED if _speaks(name))
    except StopIteration:
        raise NoOtherLanguage(
            "This machine speaks English only. Please install its other languages (on Debian "
            "`apt-get install locales`) and start again."
        ) from None
    finally:
        locale.setlocale(locale.LC_TIME, before)


def _speaks(name: str) -> bool:
    try:
        return bool(locale.setlocale(locale.LC_TIME, name))
    except locale.Error:
        return False


def _counted(results: Path) -> tuple[list[str], int]:
    """Return the names of the tests that failed, and how many were run."""
    cases = list(ElementTree.parse(results).iter("testcase"))
    failed = [
        f"{one.get('classname')}::{one.get('name')}"
        for one in cases
        if one.find("failure") is not None or one.find("error") is not None
    ]
    return sorted(set(failed)), len(cases)
