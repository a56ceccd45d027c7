"""Me, then and now: the mean of all she noted in two stretches of time, and what may be said about the two."""

import math
from collections.abc import Mapping, Sequence

import altair as alt
import pandas as pd

from steady.domain.content.prompts import Feeling
from steady.domain.records.check_in import CheckIn
from steady.domain.records.own_scales import told_apart
from steady.domain.records.record import HIGHEST, LOWEST
from steady.insights.charts import dumbbell
from steady.insights.days import frames
from steady.insights.days.chart_sentences import number
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span, Times, spoken_span
from steady.insights.statistics import Figure
from steady.insights.statistics.time_pairs import PeriodPair, period_against_period
from steady.palette import Palette

TITLE = "Six feelings, then and now"
OTHERS = "Your own numbers, then and now"
HOW_TO_READ = "The ring is then, the dot is now. The pale bar around the ring is as far as chance alone often goes."
OF_SIX = "Of six feelings, one may lie outside it now and then for no reason at all."
OF_SOME = "One may lie outside it now and then for no reason at all."
TOO_FEW = "A mean is shown from 14 days on, so there is nothing to draw yet."
NO_CHANGE = "No feeling differs by more than your usual ups and downs."
NO_OTHER_CHANGE = "None differs by more than your usual ups and downs."
THE_ONE_CHANGED = "It differs by more than your usual ups and downs."
NOT_YET = "There are not enough days to compare yet."
# A column must not be called "then": the browser would take a row for a promise, and draw nothing.
COLUMNS = (
    ("feeling", "From 0 to 10"),
    ("earlier", "Then"),
    ("earlier_days", "Days then"),
    ("later", "Now"),
    ("later_days", "Days now"),
    ("band", "Usual ups and downs, ±"),
)
Pairs = Sequence[tuple[str, PeriodPair]]


def then_and_now(
    check_ins: Sequence[CheckIn], feelings: Sequence[Feeling], then: Span, now: Span, palette: Palette
) -> Panel:
    """Return both stretches, which share no day, with a line about each feeling; without a mean there is no chart."""
    entries = frames.entries_frame(check_ins)
    pairs = [(feeling.label, _pair(entries[feeling.id], then, now)) for feeling in feelings]
    return _compared(TITLE, pairs, f"{_changed(pairs)} {HOW_TO_READ} {OF_SIX}", (then, now), palette)


def others_then_and_now(
    check_ins: Sequence[CheckIn], scale_names: Mapping[str, str], then: Span, now: Span, palette: Palette
) -> Panel | None:
    """Return the same of the `scale_names` (key → name) noted in one of both; None without any.

    A name is her word, so the sentence, which is drawn as Markdown, only counts them.
    """
    noted = {key for check_in in check_ins if check_in.day in then or check_in.day in now for key in check_in.measures}
    if not noted:
        return None
    numbers, keys = frames.own_scales_frame(check_ins), [key for key in scale_names if key in noted]
    names = told_apart(scale_names[key] for key in keys)
    pairs = [(name, _pair(numbers[key], then, now)) for name, key in zip(names, keys, strict=True)]
    return _compared(OTHERS, pairs, f"{_how_many_changed(pairs)} {HOW_TO_READ} {OF_SOME}", (then, now), palette)


def _compared(title: str, pairs: Pairs, sentence: str, times: Times, palette: Palette) -> Panel:
    lines = tuple(_line(label, pair) for label, pair in pairs)
    rows = pd.DataFrame([_row(label, pair) for label, pair in pairs])
    if rows[["earlier", "later"]].isna().all(axis=None):
        return Panel(title, TOO_FEW, lines=lines)
    then, now = map(spoken_span, times)
    described = f"Means from 0 to 10. Then is {then}, now is {now}. {' '.join(lines)}"
    return Panel(title, sentence, described, _chart(rows, palette), rows, COLUMNS, lines=lines, newest_first=False)


def _pair(entries: pd.Series, then: Span, now: Span) -> PeriodPair:
    return period_against_period(entries, (then.first, then.last), (now.first, now.last))


def _row(label: str, pair: PeriodPair) -> dict:
    figures = {"earlier": pair.then.value, "later": pair.now.value, "band": pair.band}
    rounded = {name: math.nan if value is None else round(value, 2) for name, value in figures.items()}
    return {"feeling": label, "earlier_days": pair.then.days, "later_days": pair.now.days, **rounded}


def _line(label: str, pair: PeriodPair) -> str:
    said = f"{label}: {_one_side(pair.then)} then, {_one_side(pair.now)} now"
    if pair.difference is None:
        return f"{said}."
    if not pair.is_change:
        return f"{said}, within your usual ups and downs."
    return f"{said}, {'higher' if pair.difference > 0 else 'lower'} by more than your usual ups and downs."


def _one_side(figure: Figure) -> str:
    return figure.waiting if figure.value is None else f"{number(figure.value)} ({figure.days} days)"


def _changed(pairs: Pairs) -> str:
    changed = [label for label, pair in pairs if pair.is_change]
    if changed:
        return f"More than your usual ups and downs: {', '.join(changed)}."
    return NOT_YET if all(pair.band is None for _, pair in pairs) else NO_CHANGE


def _how_many_changed(pairs: Pairs) -> str:
    compared = [pair for _, pair in pairs if pair.band is not None]
    changed = sum(pair.is_change for pair in compared)
    if not changed:
        return NO_OTHER_CHANGE if compared else NOT_YET
    if len(compared) == 1:
        return THE_ONE_CHANGED
    differ = "differs" if changed == 1 else "differ"
    return f"{changed} of {len(compared)} {differ} by more than your usual ups and downs."


def _chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    # A row without any dot would be an empty line; the table and the lines say how many of its days are there.
    rows = rows[rows[["earlier", "later"]].notna().any(axis=1)]
    low, high = rows["earlier"] - rows["band"], rows["earlier"] + rows["band"]
    return dumbbell.dot_pairs(rows.assign(low=low.clip(lower=LOWEST), high=high.clip(upper=HIGHEST)), palette)
