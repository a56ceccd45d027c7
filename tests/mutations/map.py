"""Which test ran which line, and how long each took.

A map is a folder: for each layer a file of `coverage` and one with the seconds of its tests. What is missing is made,
and so is what no longer holds because the code or those tests have changed.
"""

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from coverage import CoverageData
from coverage.exceptions import DataError

from tests.mutations.copies import Copy, Ended
from tests.mutations.layers import layer_of, looking_at, project_files, stamp_of

# The longest first. The frame is tried against tests of other layers.
MADE_FOR = ("ui", "storage", "insights", "command_line", "gate", "content", "domain", "sample_journal")
# Read by every Python that a test starts or forks: what it runs counts, unless it is killed; a fork no test by name.
FOLLOWED = """[run]
branch = true
concurrency =
    multiprocessing
    thread
source =
    {root}/steady
    {root}/pages
data_file = {kept}/ran
parallel = true
context = ${{FOLLOWING_TEST-}}
disable_warnings = no-data-collected, module-not-imported
"""


class Map:
    """What is known about the tests of every layer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seconds: dict[str, float] = {}
        self.covered = CoverageData(no_disk=True)
        for layer in MADE_FOR:
            self.take(layer)

    def take(self, layer: str) -> None:
        """Take in the part of one layer, if it is there."""
        seconds, covered = self.files(layer)
        if seconds.exists():
            self.seconds |= json.loads(seconds.read_text(encoding="utf-8"))
            part = CoverageData(str(covered))
            part.read()
            self.covered.update(part)

    def files(self, layer: str) -> tuple[Path, Path]:
        """Return where the seconds and the lines of one layer's tests are kept."""
        return self.folder / f"{layer}.json", self.folder / f"{layer}.coverage"

    def in_order(self, path: str, line: int) -> tuple[list[str], list[str]]:
        """Return the tests that ran this line and all others that are known, the quickest first in both.

        A line that runs on import, or only where no test is seen, counts as run by all that ran its module.
        """
        at = {number: set(names) for number, names in self.covered.contexts_by_lineno(path).items()}
        near = at.get(line, set())
        if not near or "" in near:
            near = set().union(*at.values())
        first = sorted(near - {""}, key=lambda name: self.seconds.get(name, 0.0))
        return first, sorted(self.seconds.keys() - near, key=self.seconds.__getitem__)


def parts_for(layers: Iterable[str]) -> list[str]:
    """Return the parts of the map that hold tests of these layers."""
    asked = {path for layer in layers for path in looking_at(layer)}
    return [part for part in MADE_FOR if any(path.startswith(looking_at(part)) for path in asked)]


def stamp(project: Path, layer: str) -> str:
    """Return what a layer's part of the map hangs on: all code, all words, and the tests of the layer."""
    tests = looking_at(layer)
    return stamp_of(
        project,
        (
            path
            for path in project_files(project)
            if layer_of(path)
            or path.startswith(("content/", *tests))
            or path in ("tests/conftest.py", "tests/running.py")
        ),
    )


def is_current(project: Path, folder: Path, layer: str) -> bool:
    """Return whether the part of a layer is there and still holds."""
    kept = folder / f"{layer}.stamp"
    return kept.exists() and kept.read_text(encoding="ascii") == stamp(project, layer)


def make_part(project: Path, copy: Copy, folder: Path, layer: str) -> Ended:
    """Run the tests of a layer that need no browser and keep what they ran, if all of them pass."""
    seconds, covered = Map(folder).files(layer)
    # New for each layer: a program that a test of the last one killed may still be writing down what it ran.
    kept, rules = Path(tempfile.mkdtemp(prefix="ran ", dir=copy.root.parent)), copy.root.parent / "coveragerc"
    rules.write_text(FOLLOWED.format(root=copy.root.as_posix(), kept=kept.as_posix()), encoding="utf-8")
    ended = copy.pytest(looking_at(layer), {"FOLLOWING_SECONDS": str(seconds), "COVERAGE_PROCESS_START": str(rules)})
    if ended.code == 0:
        put_together(kept, copy.root, covered)
        (folder / f"{layer}.stamp").write_text(stamp(project, layer), encoding="ascii")
    return ended


def put_together(kept: Path, root: Path, covered: Path) -> None:
    """Write what all processes ran into one file, under the names of the modules in the project."""
    covered.unlink(missing_ok=True)
    together = CoverageData(str(covered))
    for one in sorted(kept.iterdir()):
        part = CoverageData(str(one))
        try:
            part.read()
        except DataError:
            # A program that a test killed may have been killed while it wrote this.
            continue
        together.update(part, map_path=lambda path: Path(path).relative_to(root).as_posix())
    together.close()
