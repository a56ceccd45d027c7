"""How far apart chance alone would put the means of groups: the same values, shuffled inside each week."""

from dataclasses import dataclass

import numpy as np

SHUFFLES = 1000
# How many shuffles lie in memory at a time.
AT_ONCE = 100
# She may look at two pictures for each of six feelings: at 1 in 20, one of them would often speak by luck.
ONE_IN = 100
SEED = 2026
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
    gaps = np.concatenate([_gaps(_shuffled(values, weeks, seed), groups) for seed in range(SHUFFLES // AT_ONCE)])
    seen = _gaps(values[np.newaxis], groups)[0]
    as_wide = int((gaps >= seen - ROUNDING).sum())
    most = np.sort(gaps)[-SHUFFLES // ONE_IN]
    return ByChance(float(gaps.mean()), float(most), (1 + as_wide) / (1 + SHUFFLES))


def _shuffled(values: np.ndarray, weeks: np.ndarray, seed: int) -> np.ndarray:
    """Return AT_ONCE rows, each the `values` in another order inside each of the sorted `weeks`."""
    number = np.unique(weeks, return_inverse=True)[1]
    draw = np.random.default_rng((SEED, seed)).random((AT_ONCE, len(values)))
    return values[np.argsort(number + draw, axis=1)]


def _gaps(rows: np.ndarray, groups: np.ndarray) -> np.ndarray:
    names, place = np.unique(groups, return_inverse=True)
    belongs = np.eye(len(names))[place]
    means = rows @ (belongs / belongs.sum(axis=0))
    return means.max(axis=1) - means.min(axis=1)
