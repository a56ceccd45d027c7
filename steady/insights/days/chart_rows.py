"""What a chart draws, point by point: as few rows as the eye can use, gaps left open, two decimals."""

import pandas as pd

from steady.insights.days.frames import within
from steady.insights.days.spans import Span
from steady.insights.statistics import seven_day_line
from steady.insights.statistics.calendar_days import FEWEST_DAYS, mondays

MOST_DOTS = 731
# Altair writes no more into a picture file.
MOST_ROWS = 5000
WIDEST_BRIDGE = 1
COLUMNS = ["day", "value", "low", "high", "n", "line", "lone"]


def day_rows(days: pd.DataFrame, span: Span) -> pd.DataFrame:
    """Return the rows of one feeling's chart in `span`, one for each calendar day, from `frames.feeling_days`.

    `value` is the day value, `low` and `high` are there only when several entries differ, `n` is the number of
    entries, and `line` the seven-day line: blank where it has no value, and in every gap of more than one day. `lone`
    is the line again where neither neighbor has one: a line of one point can't be seen, and is drawn as a dot.
    """
    line = seven_day_line(days["mean"])
    is_blank = pd.Series(~line.index.isin(days.index), index=line.index)
    # Each run of missing days gets one number; a run longer than the bridge opens the line.
    length = is_blank.groupby((~is_blank).cumsum()).transform("sum")
    line = line.mask(is_blank & (length > WIDEST_BRIDGE))
    calendar = pd.date_range(span.first, span.last, freq="D")
    return _columns(days.reindex(calendar).assign(line=line.reindex(calendar)))


def week_rows(days: pd.DataFrame, span: Span) -> pd.DataFrame:
    """Return the same columns with one row for each week of `span`, dated by its Monday, for a long stretch.

    `value` is the mean of the week's day values and `n` the number of its days; `low` and `high` stay blank. On a
    Sunday the seven-day line is the mean of the week, so `line` is that mean where the week has at least four days.
    """
    inside = within(days["mean"], span)
    by_week = inside.groupby(mondays(inside.index)).agg(mean="mean", entries="count")
    calendar = pd.date_range(mondays(pd.DatetimeIndex([span.first]))[0], span.last, freq="7D")
    rows = by_week.reindex(calendar).assign(low=float("nan"), high=float("nan"))
    return _columns(rows.assign(line=rows["mean"].where(rows["entries"] >= FEWEST_DAYS)))


def rows_of(days: pd.DataFrame, span: Span) -> pd.DataFrame:
    """Return `week_rows` of a long span, and `day_rows` of any other."""
    return week_rows(days, span) if is_long(span) else day_rows(days, span)


def slim_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of `rows` that a feeling's chart draws, in half the bytes."""
    # Most charts have no lone average, and then none is sent.
    unused = ["n"] if rows["lone"].notna().any() else ["n", "lone"]
    slim = without_long_blanks(rows.drop(columns=unused))
    return slim.astype(dict.fromkeys(slim.columns.drop("day"), "float32"))


def without_long_blanks(rows: pd.DataFrame) -> pd.DataFrame:
    """Return `rows`; of a century or more only one blank for each gap, which is enough to open the line.

    An entry of 1900, as apps write it that lost its date, would else bring more blanks than Altair draws.
    """
    if len(rows) <= MOST_ROWS:
        return rows
    is_blank = rows.drop(columns="day").isna().all(axis=1)
    return rows[~(is_blank & is_blank.shift(fill_value=False))]


def is_long(span: Span) -> bool:
    """True when the days of `span` would be a smear, and weeks are drawn in their place."""
    return span.days > MOST_DOTS


def with_breaks(scores: pd.Series) -> pd.DataFrame:
    """Return `day` and `value` of weekly scores, with a blank row for every week that has none."""
    return _points(scores.asfreq("7D"))


def with_labels(scores: pd.Series) -> pd.DataFrame:
    """Return `day`, `value` and `label` of scores: the first and the last carry their number, the others none."""
    rows = _points(scores)
    return rows.assign(label=rows["value"].map("{:.1f}".format).where(rows.index.isin([0, len(rows) - 1]), ""))


def _points(scores: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"day": scores.index, "value": scores.round(2).to_numpy()})


def _columns(rows: pd.DataFrame) -> pd.DataFrame:
    varied = rows["high"] > rows["low"]
    rows = rows.assign(low=rows["low"].where(varied), high=rows["high"].where(varied))
    drawn = rows["line"].notna()
    alone = drawn & ~drawn.shift(1, fill_value=False) & ~drawn.shift(-1, fill_value=False)
    rows = rows.assign(lone=rows["line"].where(alone))
    rows = rows.rename(columns={"mean": "value", "entries": "n"}).round(2)
    return rows.rename_axis("day").reset_index()[COLUMNS]
