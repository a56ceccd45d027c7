"""Which tags go along with better or harder days, guarded against chance three times over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

import pandas as pd

from steady.insights.statistics.calendar_days import midnights, on_calendar

FEWEST_DAYS_EACH_WAY = 10
SIGNIFICANT = 0.05
ROUNDING = 1e-9

OneTag: TypeAlias = Iterable[date] | Mapping[date, object] | pd.Series
"""The days of a tag, or a Series or mapping by day: True with it, False without, and blank where nobody knows."""

Tagged: TypeAlias = Mapping[str, OneTag] | pd.DataFrame | OneTag
"""Tag → its days or its Series, or a DataFrame with a column a tag, or one tag alone, called by its Series or ""."""


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


def goes_along_with(days: pd.Series, tagged: Tagged) -> list[AlongWith]:
    """Return one comparison for each tag with at least 10 day values with it and 10 without, strongest first.

    A tag counts once a day, and only on days that have a day value. A day missing from a Series of `tagged` is
    without the tag; a day that is there and blank counts nowhere. Sources: Welch 1947, Benjamini & Hochberg 1995.
    """
    values = on_calendar(days)
    tested = []
    for tag, on in _by_tag(tagged).items():
        known, has_tag = _marked(values, on)
        with_tag, without = known[has_tag], known[~has_tag]
        if min(len(with_tag), len(without)) >= FEWEST_DAYS_EACH_WAY:
            difference = float(with_tag.mean() - without.mean())
            low, high, p = _welch(with_tag, without, difference)
            shifted = _share_of_shifts(known.to_numpy(), has_tag)
            tested.append(AlongWith(tag, difference, low, high, len(with_tag), len(without), p, p, shifted))
    if not tested:
        return []
    from scipy.stats import false_discovery_control

    all_p = false_discovery_control([comparison.p for comparison in tested])
    found = [replace(comparison, p_adjusted=float(p)) for comparison, p in zip(tested, all_p, strict=True)]
    return sorted(found, key=lambda found: (found.p_adjusted, found.p_shifted, -abs(found.difference)))


def days_each_way(days: pd.Series, tagged: Tagged) -> dict[str, tuple[int, int]]:
    """Return for each tag on how many day values it lies, and on how many it does not."""
    values = on_calendar(days)
    marked = {tag: _marked(values, on)[1] for tag, on in _by_tag(tagged).items()}
    return {tag: (int(has_tag.sum()), int((~has_tag).sum())) for tag, has_tag in marked.items()}


def _by_tag(tagged: Tagged) -> Mapping[str, OneTag] | pd.DataFrame:
    if isinstance(tagged, (Mapping, pd.DataFrame)):
        return tagged
    return {str(getattr(tagged, "name", None) or ""): tagged}


def _marked(values: pd.Series, on: OneTag) -> tuple:
    """Return the day values of which it is known whether they have the tag, and whether each has it."""
    if not isinstance(on, (pd.Series, Mapping)):
        return values, values.index.isin(midnights(on))
    said_of = pd.Series(on, dtype=object)
    column = said_of.set_axis(midnights(said_of.index))
    said = column.dropna().astype(bool)
    known = values[~values.index.isin(column.index.difference(said.index))]
    return known, known.index.isin(said.index[said])


def _welch(with_tag: pd.Series, without: pd.Series, difference: float) -> tuple[float, float, float]:
    """Return the 95% interval of the difference of two means and its two-sided p; the spreads need not be equal."""
    # Days that never vary leave no noise to test against.
    if max(with_tag.std(), without.std()) < ROUNDING:
        return difference, difference, 1.0 if abs(difference) < ROUNDING else 0.0
    from scipy.stats import ttest_ind

    # SciPy warns of a group that never varies, unless it is all zeros; moving both groups moves no difference.
    level = min(with_tag, without, key=pd.Series.std).median()
    test = ttest_ind(with_tag - level, without - level, equal_var=False)
    low, high = test.confidence_interval()
    return float(low), float(high), float(test.pvalue)


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
