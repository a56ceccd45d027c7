"""How much of the workbook the tests without a browser run: lines and branches, by layer."""

import json
from dataclasses import dataclass
from pathlib import Path

from coverage import Coverage, CoverageData

from tests.mutations.layers import layer_of
from tests.mutations.map import Map

REPORTED = "[run]\nbranch = true\nsource = steady, pages\nrelative_files = true\n"


@dataclass
class Share:
    """How many of the lines and of the branches ran."""

    lines: int = 0
    lines_run: int = 0
    branches: int = 0
    branches_run: int = 0

    def add(self, summary: dict[str, int]) -> None:
        """Count one module in, from the report of `coverage`."""
        self.lines += summary["num_statements"]
        self.lines_run += summary["covered_lines"]
        self.branches += summary["num_branches"]
        self.branches_run += summary["covered_branches"]

    def in_words(self) -> str:
        """Return both shares in percent."""
        return f"lines {percent(self.lines_run, self.lines)}, branches {percent(self.branches_run, self.branches)}"


def percent(part: int, whole: int) -> str:
    """Return a share of what there is, as a person reads it."""
    return f"{100 * part / whole:.1f}%" if whole else "none there"


def coverage_of(folder: Path) -> dict[str, Share]:
    """Return for each layer, and last for all of it, what the tests without a browser ran."""
    together, report = folder / "all.coverage", folder / "all.json"
    together.unlink(missing_ok=True)
    rules = folder / "coveragerc"
    rules.write_text(REPORTED, encoding="ascii")
    kept = CoverageData(str(together))
    kept.update(Map(folder).covered)
    kept.close()
    reading = Coverage(data_file=str(together), config_file=str(rules))
    reading.load()
    reading.json_report(outfile=str(report))
    shares: dict[str, Share] = {}
    whole = Share()
    for path, found in json.loads(report.read_text(encoding="utf-8"))["files"].items():
        for share in (shares.setdefault(layer_of(Path(path).as_posix()), Share()), whole):
            share.add(found["summary"])
    return shares | {"all": whole}
