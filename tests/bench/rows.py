"""The figures of the bench: two sides measured in turn, and the line that says how they compare."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

FEWEST = 5


@dataclass(frozen=True)
class Size:
    """How much is measured: rounds of each measure, check-ins in the long journal, a short and a very long one.

    `kills` is how many programs are killed at random moments; for each big change, others at its first `kill_steps`.
    The power is cut in the first `cut_cases` changes there are, and `changed` files are changed at random.
    Each of `refreshes` rounds refreshes three times, and twice behind a lock; `imported` entries of an old journal are
    read `reads` times. As many entries as each of `taken` are taken out and brought in. A report is of `reported` days.

    Before a start is timed come `warm_ups` that do not count. `set_ups` new copies of the project are set up.

    `until` is the moment (`time.monotonic`) from which no measure makes more than its FEWEST rounds.
    """

    check_ins: int = 4000
    starts: int = FEWEST
    reruns: int = 15
    saves: int = 25
    charts: int = 7
    refreshes: int = 34
    fewest: int = 100
    most: int = 20_000
    kills: int = 900
    kill_steps: int = 28
    cut_cases: int = 99
    changed: int = 1000
    taken: tuple[int, ...] = (10_000, 100_000)
    imported: int = 10_000
    reads: int = 9
    set_ups: int = 2
    warm_ups: int = 1
    reported: int = 365
    until: float = float("inf")

    def rounds(self, wanted: int) -> Iterator[int]:
        """Yield the numbers of the rounds: `wanted`, fewer when time is short."""
        for number in range(wanted):
            if number >= FEWEST and time.monotonic() > self.until:
                return
            yield number


@dataclass(frozen=True)
class Row:
    """One figure and its yardstick, both in `unit`; `limit` is the most that `ratio` should be."""

    row: str
    value: float
    unit: str
    against: str
    yardstick: float
    limit: float | None = None

    @property
    def ratio(self) -> float:
        """How many times the yardstick the figure is."""
        return round(self.value / self.yardstick, 2)

    def as_json(self) -> str:
        """Return the row as one line of JSON."""
        said = {
            "row": self.row,
            "value": self.value,
            "unit": self.unit,
            "yardstick": self.yardstick,
            "ratio": self.ratio,
            "limit": self.limit,
            "against": self.against,
        }
        return json.dumps(said, ensure_ascii=False)


def compared(
    name: str, ours: Sequence[float], unit: str, against: str, bare: Sequence[float], limit: float | None = None
) -> Row:
    """Return the row of two series of measurements: their medians, to four figures."""
    return Row(name, _rounded(median(ours)), unit, against, _rounded(median(bare)), limit)


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long `act` takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def _rounded(figure: float) -> float:
    return float(f"{figure:.4g}")
