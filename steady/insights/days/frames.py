"""From records to pandas: tidy frames and Series, indexed by day as a DatetimeIndex of midnights."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set

import pandas as pd

from steady.domain.content.prompts import Feeling
from steady.domain.records.check_in import FEELINGS, LIFTS_ME, WEIGHS_ON_ME, CheckIn
from steady.domain.records.day_values import OWN_SCALE
from steady.domain.records.rating import Rating, score
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import monday_of
from steady.insights.days.spans import Span
from steady.insights.statistics.calendar_days import midnights

LIFTS, WEIGHS = "lifts_me", "weighs_on_me"
GROUPS = {LIFTS: LIFTS_ME, WEIGHS: WEIGHS_ON_ME}
GROUP_LABELS = {LIFTS: "Good feelings", WEIGHS: "Hard feelings"}
HEAVINESS = "heaviness"


def entries_frame(check_ins: Iterable[CheckIn]) -> pd.DataFrame:
    """Return a row for each check-in, indexed by the day she means: a float for each feeling, NaN if left out."""
    return _frame(check_ins, lambda check_in: [getattr(check_in, name) for name in FEELINGS], FEELINGS)


def own_scales_frame(check_ins: Iterable[CheckIn]) -> pd.DataFrame:
    """Return the numbers of own scales and imported moods, indexed as `entries_frame`, one column for each key.

    The columns run from the one noted most often to the rarest.
    """
    noted = [check_in for check_in in check_ins if check_in.measures]
    frame = _frame(noted, lambda check_in: dict(check_in.measures))
    return frame[frame.count().sort_values(ascending=False, kind="stable").index]


def _frame(
    check_ins: Iterable[CheckIn], row: Callable[[CheckIn], object], columns: Iterable[str] | None = None
) -> pd.DataFrame:
    by_day = sorted(check_ins, key=lambda check_in: check_in.day)
    frame = pd.DataFrame(map(row, by_day), columns=columns and list(columns), dtype=float)
    return frame.set_axis(midnights(check_in.day for check_in in by_day).rename("day"))


def with_groups(entries: pd.DataFrame) -> pd.DataFrame:
    """Return `entries_frame` with a column more for each group: the mean of those of its feelings she answered.

    It is NaN in an entry that answers none of them. Their days follow from `feeling_days`, as for one feeling.
    """
    return entries.assign(**{name: entries[list(feelings)].mean(axis=1) for name, feelings in GROUPS.items()})


def feeling_days(entries: pd.DataFrame, feeling: str) -> pd.DataFrame:
    """Return one row for each day on which she noted `feeling`: `mean`, `low`, `high` (0–10) and `entries`."""
    by_day = entries[feeling].dropna().groupby(level=0)
    return by_day.agg(mean="mean", low="min", high="max", entries="count")


def series_names(
    check_ins: Sequence[CheckIn], feelings: Sequence[Feeling], scale_names: Mapping[str, str]
) -> dict[str, str]:
    """Return key → name of the series these check-ins have a value for; a journal without any offers the groups.

    `scale_names` names her own scales and imported moods: key in `CheckIn.measures` → name.
    """
    noted = {name for check_in in check_ins for name in check_in.feelings}
    names = GROUP_LABELS | {feeling.id: feeling.label for feeling in feelings} if noted else {}
    if any(check_in.heaviness is not None for check_in in check_ins):
        names = names | {HEAVINESS: "How heavy, on bad nights"}
    found = {key for check_in in check_ins for key in check_in.measures}
    return names | {OWN_SCALE + key: name for key, name in scale_names.items() if key in found} or GROUP_LABELS


def series_days(check_ins: Sequence[CheckIn], key: str) -> pd.DataFrame:
    """Return `feeling_days` of the series under `key`."""
    if key.startswith(OWN_SCALE):
        return feeling_days(own_scales_frame(check_ins), key.removeprefix(OWN_SCALE))
    if key == HEAVINESS:
        nights = [check_in for check_in in check_ins if check_in.heaviness is not None]
        return feeling_days(_frame(nights, lambda night: [night.heaviness], [HEAVINESS]), HEAVINESS)
    entries = entries_frame(check_ins)
    return feeling_days(entries if key in FEELINGS else with_groups(entries), key)


def part_scores(ratings: Iterable[Rating], part: str, reversed_items: Set[str]) -> pd.Series:
    """Return the scores (0–10, more is steadier) of the part with the id `part`, oldest first.

    A rating with fewer than four answers has no score and is left out. Of several on one day the last one counts:
    a second rating on the same day is a correction, not a second measurement.
    """
    of_part = sorted((rating for rating in ratings if rating.part == part), key=lambda rating: rating.at)
    return _scores([(rating.day, score(rating.answers, frozenset(reversed_items))) for rating in of_part])


def pulse_scores(reflections: Iterable[Reflection], reversed_items: Set[str]) -> pd.Series:
    """Return the weekly pulse (0–10, more is steadier) of each week with four of its items or more, by its Monday."""
    reversed_items = frozenset(reversed_items)
    return _scores([(monday_of(written.week), score(written.pulse, reversed_items)) for written in reflections])


def within(dated: pd.DataFrame | pd.Series, span: Span) -> pd.DataFrame | pd.Series:
    """Return the rows of `dated`, sorted by day, that lie in `span`."""
    return dated.loc[pd.Timestamp(span.first) : pd.Timestamp(span.last)]


def _scores(dated: list[tuple]) -> pd.Series:
    scored = {day: value for day, value in dated if value is not None}
    return pd.Series(list(scored.values()), index=midnights(scored), dtype=float, name="score").sort_index()
