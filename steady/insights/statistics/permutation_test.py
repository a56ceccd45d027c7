"""How far apart chance alone would put the means of groups: the same values, shuffled inside each week."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

SHUFFLES = 1000
# How many shuffles lie in memory at a time.
AT_ONCE = 100
# She may look at two pictures for each of six feelings: at 1 in 20, one of them would often speak by luck.
ONE_IN = 100
SEED = 2026
# Larger than every key that is drawn, so that empty places stay behind the filled ones.
AFTER_ALL = 2.0
ROUNDING = 1e-9


@dataclass(frozen=True)
class ByChance:
    """What the shuffles give, in the unit of the values.

    `usual` is their mean gap, `most` the gap that 99 of 100 stay below, and `p` the share with a gap at least as wide
    as the one seen, which itself counts too.
    """

    usual: float
    most: float
    p: float

    @property
    def is_seldom(self) -> bool:
        """True when chance alone puts groups as far apart in fewer than 1 of 100 shuffles: just when beyond `most`."""
        return self.p < 1 / ONE_IN


def by_chance(values: np.ndarray, groups: np.ndarray, weeks: np.ndarray) -> ByChance:
    """Return what chance gives for the gap between the highest and the lowest mean of `groups`.

    The three arrays are equally long: a value, its group and its week. Every group keeps its number of values, and
    every week its values, so that a hard month is not taken for a hard weekday. Source: a permutation test with weeks
    as blocks (Fisher 1935; Phipson & Smyth 2010 for p). The draw is seeded: the same days give the same figures.
    """
    order = np.argsort(weeks, kind="stable")
    values, groups, weeks = values[order], groups[order], weeks[order]
    gaps = np.concatenate([_gaps(rows, groups) for rows in _shuffled(values, weeks)])
    seen = _gaps(values[np.newaxis], groups)[0]
    as_wide = int((gaps >= seen - ROUNDING).sum())
    most = np.sort(gaps)[-(SHUFFLES // ONE_IN)]
    return ByChance(float(gaps.mean()), float(most), (1 + as_wide) / (1 + SHUFFLES))


def _shuffled(values: np.ndarray, weeks: np.ndarray) -> Iterator[np.ndarray]:
    """Yield AT_ONCE rows at a time, each the `values` in another order inside each of the sorted `weeks`."""
    draw = np.random.default_rng(SEED)
    sizes = np.unique(weeks, return_counts=True)[1]
    # One line a week, filled from the left: many short sorts are far quicker than one long one.
    filled = np.arange(sizes.max()) < sizes[:, np.newaxis]
    of_week = np.zeros(filled.shape)
    of_week[filled] = values
    for _ in range(SHUFFLES // AT_ONCE):
        keys = draw.random((AT_ONCE, *filled.shape), dtype=np.float32)
        keys[:, ~filled] = AFTER_ALL
        yield np.take_along_axis(of_week[np.newaxis], np.argsort(keys, axis=2, kind="stable"), axis=2)[:, filled]


def _gaps(rows: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Return of each row how far apart the highest and the lowest mean of its groups lie."""
    side_by_side = np.argsort(groups, kind="stable")
    sizes = np.unique(groups, return_counts=True)[1]
    sums = np.add.reduceat(rows[:, side_by_side], np.cumsum(sizes) - sizes, axis=1)
    means = sums / sizes
    return means.max(axis=1) - means.min(axis=1)
