"""The answer above a look back: is she calmer than then, said only as far as her days carry it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from steady.domain.content.prompts import Feeling
from steady.domain.records.own_scales import told_apart
from steady.insights.charts.rows_figure import FigureRow
from steady.insights.days import frames
from steady.insights.days.chart_sentences import number
from steady.insights.days.felt_words import compared, unchanged
from steady.insights.days.spans import Span, Times
from steady.insights.statistics.personal import DAYS_FOR_A_MEAN
from steady.insights.statistics.time_pairs import PeriodPair, period_against_period
from steady.palette import Palette

WHOLE, PART = "It's all", "What has enough days to compare is"
TOO_FEW = "Not enough days yet to compare"
WITHIN = "within your usual ups and downs."


@dataclass(frozen=True)
class Series:
    """One of her feelings or numbers: its `key`, its `name`, its days from `frames.feeling_days`, and two times of it.

    `is_hers` is True where the name is a word of hers, which no sentence repeats.
    """

    key: str
    name: str
    days: pd.DataFrame
    pair: PeriodPair
    is_hers: bool


@dataclass(frozen=True)
class Headline:
    """What is said at the top: `title` answers, `said` gives the numbers it rests on; both may be empty."""

    title: str = ""
    said: str = ""


def all_series(
    entries: pd.DataFrame, numbers: pd.DataFrame, feelings: Sequence[Feeling], names: Mapping[str, str], times: Times
) -> list[Series]:
    """Return the feelings, then the numbers of another name (key → name in `names`), each with both `times`.

    `entries` and `numbers` are `frames.entries_frame` and `frames.own_scales_frame`. What she's never noted is left
    out.
    """
    noted = [feeling for feeling in feelings if entries[feeling.id].notna().any()]
    found = [_series(feeling.id, feeling.label, entries, times, is_hers=False) for feeling in noted]
    told = told_apart((names.get(key, key) for key in numbers), taken=[series.name for series in found])
    return found + [_series(key, name, numbers, times, is_hers=True) for key, name in zip(numbers, told, strict=True)]


def answer_to(series: Sequence[Series], ago: str) -> Headline:
    """Return whether she's calmer than `ago`; of the series without a feeling of that name, the first one with days.

    A change is named only outside the band of `period_against_period`.
    """
    able = [one for one in series if one.pair.difference is not None]
    if not able:
        return _too_few(series) if series else Headline()
    lead, changed = able[0], [one for one in able if one.pair.is_change]
    title = unchanged(lead.key, ago)
    is_all = all(one.is_hers or one.pair.difference is not None for one in series)
    if lead.pair.is_change:
        title = compared(lead.key, lead.pair.difference or 0.0, ago)
    if not changed:
        averages = "" if lead.is_hers else f"{lead.name} went from about {_average(lead)}. "
        return Headline(title, f"{averages}{WHOLE if is_all else PART} {WITHIN}")
    went = [f"{one.name.lower()} went from about {_average(one)}" for one in changed if not one.is_hers]
    hers = sum(one.is_hers for one in changed)
    went += [f"{'one number' if hers == 1 else f'{hers} numbers'} of your own moved"] if hers else []
    said = ", ".join(went)
    rest = "the rest is" if is_all else "the rest of what has enough days is"
    return Headline(title, f"{said[0].upper()}{said[1:]}" + (f"; {rest} {WITHIN}" if len(changed) < len(able) else "."))


def figure_rows(series: Sequence[Series], palette: Palette) -> list[FigureRow]:
    """Return the rows of the figure, each in a color of the palette."""
    colors = [palette.series[place % len(palette.series)] for place in range(len(series))]
    return [FigureRow(one.name, one.days, color, one.pair) for one, color in zip(series, colors, strict=True)]


def noted_line(series: Sequence[Series], span: Span) -> str:
    """Return on how many days of `span` she noted any of the series; empty where there's none."""
    days = pd.Index([]).append([frames.within(one.days, span).index for one in series]).nunique()
    return f"You noted how you were on {days} of {span.days} days." if days else ""


def _series(key: str, name: str, noted: pd.DataFrame, times: Times, *, is_hers: bool) -> Series:
    days = frames.feeling_days(noted, key)
    then, now = times
    return Series(key, name, days, period_against_period(days["mean"], _ends(then), _ends(now)), is_hers)


def _too_few(series: Sequence[Series]) -> Headline:
    most = max(series, key=lambda one: min(one.pair.then.days, one.pair.now.days))
    have = f"The earlier one has {most.pair.then.days}, and the later one has {most.pair.now.days}."
    return Headline(TOO_FEW, f"It takes {DAYS_FOR_A_MEAN} days in each of the two times. {have}")


def _average(one: Series) -> str:
    return f"{number(one.pair.then.value or 0.0)} to about {number(one.pair.now.value or 0.0)}"


def _ends(span: Span) -> tuple:
    return span.first, span.last
