"""Which tags go along with better or harder days, guarded against chance three times over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from steady.insights.statistics.calendar_days import midnights, on_calendar

FEWEST_DAYS_EACH_WAY = 10
SIGNIFICANT = 0.05
ROUNDING = 1e-9


@dataclass(frozen=True)
class AlongWith:
    """The mean of day values with `tag` minus the mean without it, with its Welch 95% interval.

    `p` belongs to Welch's test, `p_adjusted` is Benjamini–Hochberg over all tags tested together, and `p_shifted`
    is the share of circular shifts of her days that give a difference as large (the unshifted one counts too).
    """

    tag: str
    difference: float
    low: float
    high: float
    days_with: int
    days_without: int
    p: float
    p_adjusted: float
    p_shifted: float

    @property
    def may_be_said(self) -> bool:
        """True when neither many tags at once nor slow drift of her days explains it."""
        return self.p_adjusted < SIGNIFICANT and self.p_shifted < SIGNIFICANT


def goes_along_with(days: pd.Series, tagged: Mapping[str, Iterable[date] | pd.Series]) -> list[AlongWith]:
    """Return one comparison for each tag with at least 10 day values with it and 10 without, strongest first.

    `tagged` maps a tag to its days, or to a Series of True and False indexed by day. A tag counts once a day, and
    only on days that have a day value.
    """
    values = on_calendar(days)
    compared = [_compare(values, tag, values.index.isin(_tag_days(on))) for tag, on in tagged.items()]
    tested = [comparison for comparison in compared if comparison is not None]
    return sorted(_adjusted(tested), key=lambda one: (one.p_adjusted, one.p_shifted, -abs(one.difference)))


def _tag_days(on: Iterable[date] | pd.Series) -> pd.DatetimeIndex:
    # A tag column usually is a Series of yes and no; its index then holds all days, not the tagged ones.
    return midnights(on.index[on.astype(bool)] if isinstance(on, pd.Series) else on)


def _compare(values: pd.Series, tag: str, has_tag) -> AlongWith | None:
    with_tag, without = values[has_tag], values[~has_tag]
    if min(len(with_tag), len(without)) < FEWEST_DAYS_EACH_WAY:
        return None
    difference = float(with_tag.mean() - without.mean())
    low, high, p = _welch(with_tag, without, difference)
    shifted = _share_of_shifts(values.to_numpy(), has_tag)
    return AlongWith(tag, difference, low, high, len(with_tag), len(without), p, p, shifted)


def _welch(with_tag: pd.Series, without: pd.Series, difference: float) -> tuple[float, float, float]:
    from scipy.stats import ttest_ind

    # Days that never vary leave no noise to test against; SciPy would answer NaN with a warning.
    if with_tag.nunique() == without.nunique() == 1:
        return difference, difference, 1.0 if abs(difference) < ROUNDING else 0.0
    test = ttest_ind(with_tag, without, equal_var=False)
    interval = test.confidence_interval(0.95)
    return float(interval.low), float(interval.high), float(test.pvalue)


def _share_of_shifts(values, has_tag) -> float:
    """Return how often her days, turned round by every number of places, differ as much between the same tag places.

    Mood drifts slowly and tags come in runs, so two series that have nothing to do with each other often look
    related. Turning one against the other keeps both rhythms and breaks only the tie between them.
    """
    from numpy.fft import irfft, rfft

    n, n_with, centred = len(values), has_tag.sum(), values - values.mean()
    sums = irfft(rfft(has_tag.astype(float)).conj() * rfft(centred), n)
    # The values sum to zero, so the two group means follow from one sum.
    sizes = abs(sums * (1 / n_with + 1 / (n - n_with)))
    return float((sizes >= sizes[0] - ROUNDING).mean())


def _adjusted(tested: list[AlongWith]) -> list[AlongWith]:
    if not tested:
        return []
    from scipy.stats import false_discovery_control

    adjusted = false_discovery_control([comparison.p for comparison in tested])
    return [replace(comparison, p_adjusted=float(p)) for comparison, p in zip(tested, adjusted, strict=True)]
