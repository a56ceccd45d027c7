"""Check-ins counted, light enough for a screen without charts: a week's figures, feeling words, days of contact."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from steady.domain.records.check_in import FEELINGS, WITH_HIM, CheckIn, daily_means
from steady.domain.records.week import days_of


@dataclass(frozen=True)
class WeekMean:
    """The mean of the day values of one feeling, 0–10, and how many days it rests on."""

    mean: float
    days: int


@dataclass(frozen=True)
class WeekFigures:
    """What one week's check-ins say: how many, on how many of seven days, and the mean of each feeling she noted."""

    check_ins: int
    days: int
    feelings: Mapping[str, WeekMean]


def week_figures(check_ins: Iterable[CheckIn], week: str) -> WeekFigures:
    """Return the figures of the week named `week`; raise NotAWeek if the name is none.

    Several check-ins a day become one day value first, so that a talkative day does not outweigh the others.
    """
    days = set(days_of(week))
    of_week = [check_in for check_in in check_ins if check_in.day in days]
    by_feeling = {feeling: daily_means(of_week, feeling) for feeling in FEELINGS}
    noted = {feeling: WeekMean(fmean(means.values()), len(means)) for feeling, means in by_feeling.items() if means}
    return WeekFigures(len(of_week), len({check_in.day for check_in in of_week}), noted)


def days_by_word(check_ins: Iterable[CheckIn], known: Collection[str]) -> dict[str, int]:
    """Return on how many days she chose each of the word ids `known`, most days first.

    Twice on a day counts once. Words she never chose are left out; equals stand in the order of `known`.
    """
    chosen = {(check_in.day, word) for check_in in check_ins for word in check_in.words if word in known}
    days = Counter(word for _, word in chosen)
    return {word: days[word] for word in sorted(days, key=lambda word: (-days[word], list(known).index(word)))}


def contact_days(check_ins: Iterable[CheckIn]) -> set[date]:
    """Return the days on which she noted contact with him."""
    return {check_in.day for check_in in check_ins if set(WITH_HIM) & set(check_in.tags)}


def noted_days(check_ins: Iterable[CheckIn]) -> set[date]:
    """Return the days with a check-in that could hold tags; the one question of a bad night asks for none."""
    return {check_in.day for check_in in check_ins if check_in.heaviness is None or check_in.feelings or check_in.tags}
