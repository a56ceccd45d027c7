"""From records to pandas: tidy frames and Series, indexed by day as a DatetimeIndex of midnights.

What lifts her and what weighs on her: the feelings of a check-in as two series.
"""

from collections.abc import Iterable, Set

import pandas as pd

from steady.domain.records.check_in import FEELINGS, LIFTS_ME, WEIGHS_ON_ME, CheckIn
from steady.domain.records.rating import Rating, score
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import monday_of
from steady.insights.days.spans import Span
from steady.insights.statistics.calendar_days import midnights


def entries_frame(check_ins: Iterable[CheckIn]) -> pd.DataFrame:
    """Return one row for each check-in, indexed by the day she means, one float column for each feeling.

    A feeling she left out is NaN.
    """
    rows = sorted(
        ((check_in.day, *(getattr(check_in, name) for name in FEELINGS)) for check_in in check_ins),
        key=lambda row: row[0],
    )
    frame = pd.DataFrame([row[1:] for row in rows], columns=list(FEELINGS), dtype=float)
    return frame.set_axis(midnights(row[0] for row in rows).rename("day"))


def own_scales_frame(check_ins: Iterable[CheckIn]) -> pd.DataFrame:
    """Return the numbers of own scales and imported moods, indexed as `entries_frame`, one column for each key.

    The columns run from the one noted most often to the rarest.
    """
    noted = sorted((check_in for check_in in check_ins if check_in.measures), key=lambda check_in: check_in.day)
    frame = pd.DataFrame([dict(check_in.measures) for check_in in noted], dtype=float)
    frame = frame.set_axis(midnights(check_in.day for check_in in noted).rename("day"))
    return frame[frame.count().sort_values(ascending=False, kind="stable").index]


def heaviness_frame(check_ins: Iterable[CheckIn]) -> pd.DataFrame:
    """Return one row for each check-in of a bad night, indexed as `entries_frame`, with the column `heaviness`."""
    noted = sorted((one.day, one.heaviness) for one in check_ins if one.heaviness is not None)
    frame = pd.DataFrame({"heaviness": [value for _, value in noted]}, dtype=float)
    return frame.set_axis(midnights(day for day, _ in noted).rename("day"))


def feeling_days(entries: pd.DataFrame, feeling: str) -> pd.DataFrame:
    """Return one row for each day on which she noted `feeling`: `mean`, `low`, `high` (0–10) and `entries`."""
    by_day = entries[feeling].dropna().groupby(level=0)
    return by_day.agg(mean="mean", low="min", high="max", entries="count")


def part_scores(ratings: Iterable[Rating], part: str, reversed_items: Set[str]) -> pd.Series:
    """Return the scores (0–10, more is steadier) of the part with the id `part`, oldest first.

    A rating with fewer than four answers has no score and is left out. Of several on one day the last one counts:
    a second rating on the same day is a correction, not a second measurement.
    """
    of_part = sorted((rating for rating in ratings if rating.part == part), key=lambda rating: rating.at)
    return _scores([(rating.day, score(rating.answers, frozenset(reversed_items))) for rating in of_part])


def pulse_scores(reflections: Iterable[Reflection], reversed_items: Set[str]) -> pd.Series:
    """Return the weekly pulse (0–10, more is steadier), indexed by the Monday of its week, oldest first.

    It is the score of the pulse items, so a week with fewer than four of them is left out.
    """
    return _scores([(monday_of(one.week), score(one.pulse, frozenset(reversed_items))) for one in reflections])


def within(dated: pd.DataFrame | pd.Series, span: Span) -> pd.DataFrame | pd.Series:
    """Return the rows of `dated`, sorted by day, that lie in `span`."""
    return dated.loc[pd.Timestamp(span.first) : pd.Timestamp(span.last)]


def _scores(dated: list[tuple]) -> pd.Series:
    scored = {day: value for day, value in dated if value is not None}
    scores = pd.Series(list(scored.values()), index=midnights(scored), dtype=float, name="score")
    return scores.sort_index()


LIFTS, WEIGHS = "lifts_me", "weighs_on_me"
GROUPS = {LIFTS: LIFTS_ME, WEIGHS: WEIGHS_ON_ME}
GROUP_LABELS = {LIFTS: "Lifts me", WEIGHS: "Weighs on me"}


def with_groups(entries: pd.DataFrame) -> pd.DataFrame:
    """Return `frames.entries_frame` with a column more for each group: the mean of those of its feelings she answered.

    It is NaN in an entry that answers none of them. Their days follow from `frames.feeling_days`, as for one feeling.
    """
    means = {name: entries[list(feelings)].mean(axis=1) for name, feelings in GROUPS.items()}
    return entries.assign(**means)
