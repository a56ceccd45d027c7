"""Her events as numbered upright rules on a chart; what each number stands for is listed beneath, in her own words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import altair as alt
import pandas as pd

from steady.domain.records.event import Event
from steady.insights.charts.theme import date_axis
from steady.insights.days.spans import Span
from steady.palette import Palette

# Two numbers nearer than this share of a chart's width would lie on each other on a telephone.
NEAREST = 1 / 14


@dataclass(frozen=True)
class EventMark:
    """One event with the number it has on every chart of a screen."""

    number: int
    day: date
    title: str


def number_events(events: Iterable[Event], span: Span) -> list[EventMark]:
    """Return the events of `span`, oldest first, numbered from 1."""
    inside = sorted((event for event in events if event.day in span), key=lambda event: (event.day, event.at))
    return [EventMark(number, event.day, event.title) for number, event in enumerate(inside, start=1)]


def mark_layers(
    marks: Iterable[EventMark], span: Span, palette: Palette, x: alt.X | None = None
) -> tuple[alt.Chart, ...]:
    """Return the layers of those `marks` that lie in `span`: a rule each, and a number above; none without any.

    `x` is the level axis where it isn't `date_axis` of the span.
    """
    rows = mark_rows([mark for mark in marks if mark.day in span], span)
    if rows.empty:
        return ()
    base = alt.Chart(rows).encode(x=x or date_axis(span))
    rules = base.mark_rule(strokeWidth=1.5, strokeDash=[2, 3], color=palette.text, opacity=0.75)
    numbers = base.mark_text(fontSize=13, fontWeight=600, baseline="bottom", color=palette.text)
    return rules, numbers.encode(y=alt.value(-3), text="label:N")


def mark_rows(marks: list[EventMark], span: Span) -> pd.DataFrame:
    """Return `day` and `label` of each mark; numbers too near each other become one, such as "2–4", at the first."""
    near: list[list[EventMark]] = []
    for mark in marks:
        if near and (mark.day - near[-1][0].day).days < span.days * NEAREST:
            near[-1].append(mark)
        else:
            near.append([mark])
    labels: list[str] = []
    for first, *others in near:
        labels += [f"{first.number}–{others[-1].number}" if others else str(first.number), *[""] * len(others)]
    return pd.DataFrame({"day": pd.to_datetime([mark.day for mark in marks]), "label": labels})
