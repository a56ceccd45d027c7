"""This week and the last, side by side for all she noted, over the ups and downs that her weeks have anyway."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pandas as pd

from steady.domain.content.prompts import Feeling
from steady.domain.records.own_scales import told_apart
from steady.domain.spoken import listed
from steady.insights.charts.dumbbell import dumbbells
from steady.insights.days import frames
from steady.insights.days.chart_sentences import number, spoken_day
from steady.insights.days.felt_words import you_felt
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span
from steady.insights.statistics import week_against_week, weekly_means
from steady.insights.statistics.calendar_days import FEWEST_DAYS
from steady.palette import Palette

TITLE = "This week and last week"
OTHERS_TITLE = "Your own numbers, two weeks"
EARLIER_TITLE = "The last two weeks"
LOW_WEEKS = 0.2
COLUMNS = (
    ("feeling", "From 0 to 10"),
    ("earlier", "The week before"),
    ("value", "The later week"),
    ("difference", "Difference"),
    ("band", "Usual ups and downs, either way"),
)
WAITING = f"You'll see two weeks side by side here once both have {FEWEST_DAYS} days with a feeling noted."
DRAWN = ("feeling", "earlier", "value", "difference", "band", "low", "high")
KEY = (
    "The ring is the week before, the dot is the later one, and the bar is about as far as a week moves just from your "
    "days going up and down."
)
# Each band holds 95 of 100 differences, and six are looked at.
BY_CHANCE = "With six feelings, one may be outside that bar now and then, just by luck."
WITHIN = "All of it is within your usual ups and downs."
SOME_BY_CHANCE = "One may be outside that bar now and then, just by luck."
# From honest numbers: after a lowest-fifth week the next one was higher four times out of five, by chance alone.
AFTER_LOW = "After a low week, the next one is usually higher, so that alone doesn't say much."


def _days(counts: pd.Series) -> str:
    low, high = counts.min(), counts.max()
    return f"{high} of 7 days" if low == high else f"{low} to {high} of 7 days"


def pair_panel(entries: pd.DataFrame, feelings: Sequence[Feeling], today: date, palette: Palette) -> Panel:
    """Return the dots of two weeks for each feeling that has four days in both, from `frames.entries_frame`.

    It is the week of `today` as soon as four of its days have a check-in, and until then the week before that.
    """
    later, noted = _later_week(entries, today)
    rows = _rows(entries, {feeling.id: feeling.label for feeling in feelings}, later)
    if rows.empty:
        days = f"{noted} {'day has' if noted == 1 else 'days have'} one so far this week."
        return Panel(TITLE, f"{WAITING} {days}")
    title = TITLE if later == _monday(today) else EARLIER_TITLE
    changed = rows[rows["is_change"]]
    each = [
        f"“{row.feeling.lower()}” was {'higher' if row.difference > 0 else 'lower'}" for row in changed.itertuples()
    ]
    rest = " The rest is within them." if len(changed) < len(rows) else ""
    return _panel(title, f"{', '.join(each)}.{rest} {BY_CHANCE}", rows, later, palette)


def others_pair_panel(
    numbers: pd.DataFrame, scale_names: Mapping[str, str], today: date, palette: Palette
) -> Panel | None:
    """Return the same for the columns of `own_scales_frame` (key → name); None while none has two such weeks.

    A name is her word, so the sentence, which is drawn as Markdown, only counts them.
    """
    later, _ = _later_week(numbers, today)
    names = dict(zip(numbers, told_apart(scale_names.get(key, key) for key in numbers), strict=True))
    rows = _rows(numbers, names, later)
    if rows.empty:
        return None
    how_many = "this number" if len(rows) == 1 else f"{rows['is_change'].sum()} of these {len(rows)} numbers"
    return _panel(OTHERS_TITLE, f"{how_many}. {SOME_BY_CHANCE}", rows, later, palette)


def week_line(entries: pd.DataFrame, feelings: Sequence[Feeling], today: date) -> str:
    """Return in one sentence what `pair_panel` draws, without its numbers; empty while two weeks can't be compared."""
    later, _ = _later_week(entries, today)
    rows = _rows(entries, {feeling.id: feeling.label for feeling in feelings}, later)
    if rows.empty:
        return ""
    when, before = ("This week", "last week") if later == _monday(today) else ("Last week", "the week before")
    changed = rows[rows["is_change"]]
    if changed.empty:
        return f"{when} {'is' if before == 'last week' else 'was'} about the same as {before}."
    keys = {feeling.label: feeling.id for feeling in feelings}
    ways = [you_felt(keys[row.feeling], row.difference).removeprefix("you felt ") for row in changed.itertuples()]
    low = changed["after_low"] & (changed["difference"] > 0)
    return " ".join([f"{when}, you felt {listed(ways)} than {before}.", *([AFTER_LOW] if low.any() else [])])


def _later_week(noted: pd.DataFrame, today: date) -> tuple[date, int]:
    """Return the Monday of the later one of the two weeks, and how many days of this week are noted."""
    days = frames.within(noted, Span(_monday(today), today)).dropna(how="all").index.nunique()
    return _monday(today) - timedelta(days=0 if days >= FEWEST_DAYS else 7), days


def _rows(noted: pd.DataFrame, names: Mapping[str, str], later: date) -> pd.DataFrame:
    rows = []
    for key, name in names.items():
        days = frames.feeling_days(noted, key)["mean"]
        pair = week_against_week(days, later=later)
        if pair is None:
            continue
        earlier = days.loc[str(pair.earlier) : str(pair.earlier + timedelta(days=6))].mean()
        rows.append(
            {
                "feeling": name,
                "earlier": earlier,
                "value": earlier + pair.difference,
                "difference": pair.difference,
                "band": pair.band,
                "low": max(0.0, earlier - pair.band),
                "high": min(10.0, earlier + pair.band),
                "is_change": pair.is_change,
                "after_low": pair.is_change and _is_low(earlier, days, pair.earlier),
                "earlier_days": pair.earlier_days,
                "later_days": pair.later_days,
            }
        )
    return pd.DataFrame(rows)


def _panel(title: str, changed: str, rows: pd.DataFrame, later: date, palette: Palette) -> Panel:
    """Return the dots of `rows`; `changed` says what lies beyond the usual ups and downs, where anything does."""
    weeks = (
        f"The week of {spoken_day(later)} ({_days(rows['later_days'])}) next to the one before "
        f"({_days(rows['earlier_days'])})."
    )
    said = f"Beyond your usual ups and downs: {changed}" if rows["is_change"].any() else WITHIN
    low = rows["is_change"] & rows["after_low"] & (rows["difference"] > 0)
    line = " ".join([weeks, said, *([AFTER_LOW] if low.any() else []), KEY])
    weeks = f"The weeks of {spoken_day(later - timedelta(days=7))} and of {spoken_day(later)}, on a scale of 0 to 10."
    each = [
        f"{row.feeling}: {number(row.earlier)}, then {number(row.value)}, usual ups and downs {number(row.band)}"
        for row in rows.itertuples()
    ]
    chart = dumbbells(rows[list(DRAWN)].round(1), "feeling", "earlier", COLUMNS, palette)
    return Panel(title, line, f"{weeks} {'; '.join(each)}.", chart, rows.round(2), COLUMNS)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _is_low(mean: float, days: pd.Series, week: date) -> bool:
    """True when the mean of that week lies in the lowest fifth of her weeks of four days or more up to it."""
    means = weekly_means(days, FEWEST_DAYS).loc[: str(week)]
    return bool(mean <= means.quantile(LOW_WEEKS)) if len(means) > 1 else False
