"""Her days as tables: all she noted from 0 to 10 side by side, and the few figures that may be given for them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from steady.domain.content.prompts import Feeling
from steady.domain.records.check_in import CheckIn
from steady.domain.records.own_scales import told_apart
from steady.insights.days import frames
from steady.insights.days.panel import with_text_days
from steady.insights.days.spans import Span
from steady.insights.statistics import instability, personal_mean, spread

FIGURES = {
    "Average": personal_mean,
    "How far a usual day is from it": spread,
    "How far a day is from the one before": instability,
}
NO_NAMES: Mapping[str, str] = MappingProxyType({})


def days_table(
    check_ins: Sequence[CheckIn], feelings: Sequence[Feeling], span: Span, scale_names: Mapping[str, str] = NO_NAMES
) -> pd.DataFrame:
    """Return all feelings side by side, one row for each day of `span` with a check-in, newest first; blank where
    not noted. Behind them stand the numbers of another name on these days, called as in `scale_names` (key → name)."""
    entries, numbers = _inside(check_ins, span)
    by_day = entries.groupby(level="day")
    ours = {"count": "Check-ins"} | {feeling.id: feeling.label for feeling in feelings}
    table = by_day.mean().assign(count=by_day.size())[list(ours)].rename(columns=ours)
    names = told_apart((scale_names.get(key, key) for key in numbers), taken=("day", "Day", *table))
    table = table.join(numbers.groupby(level="day").mean().set_axis(names, axis="columns"))
    return with_text_days(table.round(2).iloc[::-1].reset_index()).rename(columns={"day": "Day"})


def figures_table(
    check_ins: Sequence[CheckIn], feelings: Sequence[Feeling], span: Span, scale_names: Mapping[str, str] = NO_NAMES
) -> pd.DataFrame:
    """Return a row for each feeling and each number of another name in `span`, called as in `scale_names`: its days,
    and each figure, or how many of the days it needs are there."""
    entries, numbers = _inside(check_ins, span)
    series = [(feeling.label, entries, feeling.id) for feeling in feelings]
    series += [(scale_names.get(key, key), numbers, key) for key in numbers]
    rows = []
    for label, noted, key in series:
        days = frames.feeling_days(noted, key)["mean"]
        figures = {name: figure(days) for name, figure in FIGURES.items()}
        said = {name: figure.waiting or f"{figure.value:.2f}" for name, figure in figures.items()}
        rows.append({"From 0 to 10": label, "Days": len(days), **said})
    return pd.DataFrame(rows)


def _inside(check_ins: Sequence[CheckIn], span: Span) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the feelings noted in `span`, and the numbers of another name that are."""
    numbers = frames.within(frames.own_scales_frame(check_ins), span)
    return frames.within(frames.entries_frame(check_ins), span), numbers.dropna(axis="columns", how="all")
