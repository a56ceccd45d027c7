"""The figures a second time, by their definitions and with the standard library only, to check ours against."""

import math
from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations
from statistics import NormalDist, fmean, median, stdev


def day_means(entries: list[tuple[date, float]]) -> dict[date, float]:
    by_day = defaultdict(list)
    for day, value in entries:
        by_day[day].append(value)
    return {day: fmean(by_day[day]) for day in sorted(by_day)}


def week_means(days: dict[date, float], fewest: int = 1) -> dict[date, float]:
    by_week = defaultdict(list)
    for day, value in days.items():
        by_week[day - timedelta(days=day.weekday())].append(value)
    return {monday: fmean(by_week[monday]) for monday in sorted(by_week) if len(by_week[monday]) >= fewest}


def trailing_week(days: dict[date, float], day: date) -> float | None:
    values = [days[day - timedelta(days=back)] for back in range(7) if day - timedelta(days=back) in days]
    return fmean(values) if len(values) >= 4 else None


def rmssd(days: dict[date, float]) -> float | None:
    steps = [value - days[day - timedelta(days=1)] for day, value in days.items() if day - timedelta(days=1) in days]
    return math.sqrt(fmean(step**2 for step in steps)) if steps else None


def theil_sen(numbers: list[int], means: list[float]) -> tuple[float, float, float]:
    """Slope and its 95% interval after Sen 1968, ties in the means taken into account."""
    points = list(zip(numbers, means, strict=True))
    slopes = sorted((b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(points, 2))
    reach = NormalDist().inv_cdf(0.975) * math.sqrt(kendall_variance(means))
    low = slopes[max(round((len(slopes) - reach) / 2) - 1, 0)]
    high = slopes[min(round((len(slopes) + reach) / 2), len(slopes) - 1)]
    return median(slopes), low, high


def kendall_variance(means: list[float]) -> float:
    n = len(means)
    ties = [means.count(value) for value in set(means)]
    return (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18


def kendall_score(means: list[float]) -> int:
    return sum((later > earlier) - (later < earlier) for earlier, later in combinations(means, 2))


def mann_kendall_exact(means: list[float]) -> float:
    """Two-sided p over all orders of untied means, counted by the number of pairs in the wrong order."""
    n = len(means)
    orders = [1]
    for size in range(2, n + 1):
        orders = [sum(orders[max(k - size + 1, 0) : k + 1]) for k in range(len(orders) + size - 1)]
    pairs = n * (n - 1) // 2
    wrong = (pairs - abs(kendall_score(means))) // 2
    return min(1.0, 2 * sum(orders[: wrong + 1]) / math.factorial(n))


def mann_kendall_tied(means: list[float]) -> float:
    """Two-sided p by the normal approximation with the variance corrected for ties."""
    return 2 * NormalDist().cdf(-abs(kendall_score(means)) / math.sqrt(kendall_variance(means)))


def band(days: dict[date, float], n_first: int, n_second: int) -> float:
    return 1.96 * stdev(days.values()) * math.sqrt(1 / n_first + 1 / n_second)


def benjamini_hochberg(ps: list[float]) -> list[float]:
    return [min(p * len(ps) / rank for rank, p in enumerate(sorted(ps), 1) if p >= one) for one in ps]


def share_of_shifts(values: list[float], has_tag: list[bool]) -> float:
    def gap(turned: list[float]) -> float:
        with_tag = [value for value, tagged in zip(turned, has_tag, strict=True) if tagged]
        without = [value for value, tagged in zip(turned, has_tag, strict=True) if not tagged]
        return abs(fmean(with_tag) - fmean(without))

    seen = gap(values)
    turns = [values[turn:] + values[:turn] for turn in range(len(values))]
    return fmean(gap(turned) >= seen - 1e-9 for turned in turns)
