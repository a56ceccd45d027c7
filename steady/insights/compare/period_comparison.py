"""Me, then and now: the mean of all she noted in two stretches of time, and what may be said about the two."""

import math
from collections.abc import Mapping, Sequence

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
HOW_TO_READ = (
    "The ring is then, and the dot is now. The pale bar around the ring is about as far as an average moves just from "
    "your days going up and down."
)
OF_SIX = "With six feelings, one may be outside that bar now and then, just by luck."
OF_SOME = "One may be outside that bar now and then, just by luck."
TOO_FEW = "You'll see a chart here once there are 14 days for an average."
NO_CHANGE = "Of the feelings with enough days, none has moved more than your usual ups and downs."
NO_OTHER_CHANGE = "Of those with enough days, none has moved more than your usual ups and downs."
THE_ONE_CHANGED = "It's moved more than your usual ups and downs."
NOT_YET = "There aren't enough days to compare yet."
# A column must not be called "then": the browser would take a row for a promise, and draw nothing.
COLUMNS = (
    ("feeling", "From 0 to 10"),
    ("earlier", "Then"),
    ("earlier_days", "Days then"),
    ("later", "Now"),
    ("later_days", "Days now"),
    ("band", "Usual ups and downs, either way"),
)


def then_and_now(
    check_ins: Sequence[CheckIn], feelings: Sequence[Feeling], then: Span, now: Span, palette: Palette
) -> Panel:
    """Return both stretches, which share no day, with a line about each feeling; without a mean there is no chart."""
    entries = frames.entries_frame(check_ins)
    pairs = [(feeling.label, _pair(entries[feeling.id], then, now)) for feeling in feelings]
    changed = [label for label, pair in pairs if pair.is_change]
    said = NOT_YET if all(pair.band is None for _, pair in pairs) else NO_CHANGE
    said = f"What's moved more than your usual ups and downs: {', '.join(changed)}." if changed else said
    return _compared(TITLE, pairs, f"{said} {HOW_TO_READ} {OF_SIX}", (then, now), palette)


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
    compared = [pair.is_change for _, pair in pairs if pair.band is not None]
    have = "has" if sum(compared) == 1 else "have"
    said = f"{sum(compared)} of {len(compared)} {have} moved more than your usual ups and downs."
    if not any(compared):
        said = NO_OTHER_CHANGE if compared else NOT_YET
    elif len(compared) == 1:
        said = THE_ONE_CHANGED
    return _compared(OTHERS, pairs, f"{said} {HOW_TO_READ} {OF_SOME}", (then, now), palette)


def _compared(
    title: str, pairs: Sequence[tuple[str, PeriodPair]], sentence: str, times: Times, palette: Palette
) -> Panel:
    lines, rows = [], []
    for label, pair in pairs:
        line = f"{label}: {_one_side(pair.then)} then, {_one_side(pair.now)} now"
        if pair.difference is not None:
            way = f"{'higher' if pair.difference > 0 else 'lower'} by more than" if pair.is_change else "within"
            line += f", {way} your usual ups and downs"
        lines.append(f"{line}.")
        figures = (pair.then.value, pair.then.days, pair.now.value, pair.now.days, pair.band)
        rows.append((label, *(math.nan if figure is None else round(figure, 2) for figure in figures)))
    table = pd.DataFrame(rows, columns=[column for column, _ in COLUMNS])
    # A row without any dot would be an empty line; the table and the lines say how many of its days are there.
    dotted = table[table[["earlier", "later"]].notna().any(axis=1)]
    if dotted.empty:
        return Panel(title, TOO_FEW, lines=tuple(lines))
    then, now = map(spoken_span, times)
    described = f"Averages from 0 to 10. Then is {then}, now is {now}. {' '.join(lines)}"
    low, high = dotted["earlier"] - dotted["band"], dotted["earlier"] + dotted["band"]
    chart = dumbbell.dot_pairs(dotted.assign(low=low.clip(lower=LOWEST), high=high.clip(upper=HIGHEST)), palette)
    return Panel(title, sentence, described, chart, table, COLUMNS, lines=tuple(lines), newest_first=False)


def _pair(entries: pd.Series, then: Span, now: Span) -> PeriodPair:
    return period_against_period(entries, (then.first, then.last), (now.first, now.last))


def _one_side(figure: Figure) -> str:
    return figure.waiting if figure.value is None else f"{number(figure.value)} ({figure.days} days)"
