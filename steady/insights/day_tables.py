"""Her days as tables: all feelings side by side, and the few figures that may be given for them."""

from collections.abc import Sequence

import pandas as pd

from steady.domain.check_in import CheckIn
from steady.domain.prompts import Feeling
from steady.insights import frames
from steady.insights.panel import with_text_days
from steady.insights.statistics import Figure, instability, personal_mean, spread
from steady.insights.stretches import Span

FIGURES = {"Mean": personal_mean, "Spread (SD)": spread, "From one day to the next (RMSSD)": instability}


def days_table(check_ins: Sequence[CheckIn], feelings: Sequence[Feeling], span: Span) -> pd.DataFrame:
    """Return all feelings side by side, one row for each day of `span` with a check-in, newest first; blank where
    not noted."""
    inside = frames.within(frames.entries_frame(check_ins), span)
    by_day = inside.groupby(level="day")
    table = by_day.mean().round(2).assign(count=by_day.size()).iloc[::-1].reset_index()
    labels = {"day": "Day", "count": "Check-ins", **{feeling.id: feeling.label for feeling in feelings}}
    return with_text_days(table)[list(labels)].rename(columns=labels)


def figures_table(check_ins: Sequence[CheckIn], feelings: Sequence[Feeling], span: Span) -> pd.DataFrame:
    """Return one row for each feeling: its days in `span`, and each figure, or how many of the days it needs are there.
    """
    inside = frames.within(frames.entries_frame(check_ins), span)
    return pd.DataFrame(
        [_figures(feeling.label, frames.feeling_days(inside, feeling.id)["mean"]) for feeling in feelings])


def _figures(label: str, days: pd.Series) -> dict[str, str | int]:
    return {"Feeling": label, "Days": len(days), **{name: _said(figure(days)) for name, figure in FIGURES.items()}}


def _said(figure: Figure) -> str:
    return figure.waiting if figure.value is None else f"{figure.value:.2f}"
