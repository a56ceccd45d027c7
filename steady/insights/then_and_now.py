"""Me, then and now: the mean of each feeling in two stretches of time, and what may be said about the two."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from steady.domain.check_in import CheckIn
from steady.domain.prompts import Feeling
from steady.domain.scale import HIGHEST, LOWEST
from steady.insights import frames, pair_charts
from steady.insights.panels import Panel
from steady.insights.periods import spoken_span
from steady.insights.sentences import number
from steady.insights.statistics import Figure
from steady.insights.statistics.period_pair import PeriodPair, period_against_period
from steady.insights.stretches import Span
from steady.palette import Palette

TITLE = "Six feelings, then and now"
HOW_TO_READ = (
    "The ring is then, the dot is now. The pale bar around the ring is as far as chance alone often goes. "
    "Of six feelings, one may lie outside it now and then for no reason at all."
)
TOO_FEW = "A mean is shown from 14 days on, so there is nothing to draw yet."
NO_CHANGE = "No feeling differs by more than your usual ups and downs."
NOT_YET = "There are not enough days to compare yet."
# A column must not be called "then": the browser would take a row for a promise, and draw nothing.
COLUMNS = (("feeling", "Feeling"), ("earlier", "Then"), ("earlier_days", "Days then"), ("later", "Now"),
           ("later_days", "Days now"), ("band", "Usual ups and downs, ±"))


@dataclass(frozen=True)
class ThenAndNow:
    """The picture of all feelings, and a line about each, in their order."""

    panel: Panel
    lines: tuple[str, ...]


class _PairPanel(Panel):
    """A panel whose table stands in the order of the chart, with the rows that have no dot."""

    def table(self) -> pd.DataFrame:
        return self.rows[[name for name, _ in COLUMNS]].rename(columns=dict(COLUMNS))


def then_and_now(
    check_ins: Sequence[CheckIn], feelings: Sequence[Feeling], then: Span, now: Span, palette: Palette
) -> ThenAndNow:
    """Return both stretches side by side; they must not share a day. Without any mean there is no chart."""
    entries = frames.entries_frame(check_ins)
    pairs = {one.label: _pair(entries, one.id, then, now) for one in feelings}
    lines = tuple(_line(label, pair) for label, pair in pairs.items())
    rows = pd.DataFrame([_row(label, pair) for label, pair in pairs.items()])
    if rows[["earlier", "later"]].isna().all(axis=None):
        return ThenAndNow(Panel(TITLE, TOO_FEW), lines)
    return ThenAndNow(_PairPanel(TITLE, _sentence(pairs), _alt(then, now, lines), _chart(rows, palette), rows), lines)


def _pair(entries: pd.DataFrame, feeling: str, then: Span, now: Span) -> PeriodPair:
    return period_against_period(entries[feeling], (then.first, then.last), (now.first, now.last))


def _row(label: str, pair: PeriodPair) -> dict:
    figures = {"earlier": pair.then.value, "later": pair.now.value, "band": pair.band}
    rounded = {name: math.nan if value is None else round(value, 2) for name, value in figures.items()}
    return {"feeling": label, "earlier_days": pair.then.days, "later_days": pair.now.days, **rounded}


def _line(label: str, pair: PeriodPair) -> str:
    if pair.band is None:
        return f"{label}: {_one_side(pair.then)} then, {_one_side(pair.now)} now."
    said = f"{label}: {_with_days(pair.then)} then, {_with_days(pair.now)} now"
    if not pair.is_change:
        return f"{said}, within your usual ups and downs."
    return f"{said}, {'higher' if pair.difference > 0 else 'lower'} by more than your usual ups and downs."


def _one_side(figure: Figure) -> str:
    return figure.waiting or _with_days(figure)


def _with_days(figure: Figure) -> str:
    return f"{number(figure.value)} ({figure.days} days)"


def _sentence(pairs: dict[str, PeriodPair]) -> str:
    changed = [label for label, pair in pairs.items() if pair.is_change]
    if changed:
        said = f"More than your usual ups and downs: {', '.join(changed)}."
    else:
        said = NOT_YET if all(pair.band is None for pair in pairs.values()) else NO_CHANGE
    return f"{said} {HOW_TO_READ}"


def _alt(then: Span, now: Span, lines: Sequence[str]) -> str:
    return f"Means from 0 to 10. Then is {spoken_span(then)}, now is {spoken_span(now)}. {' '.join(lines)}"


def _chart(rows: pd.DataFrame, palette: Palette) -> alt.LayerChart:
    low, high = rows["earlier"] - rows["band"], rows["earlier"] + rows["band"]
    return pair_charts.dot_pairs(rows.assign(low=low.clip(lower=LOWEST), high=high.clip(upper=HIGHEST)), palette)
