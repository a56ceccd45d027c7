"""The figures of one week: day values first, and a feeling she did not note has none."""

from datetime import date

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.week import NotAWeek
from steady.domain.views.day_counts import WeekFigures, WeekMean, week_figures

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)


def test_a_talkative_day_weighs_no_more_than_a_quiet_one():
    check_ins = [CheckIn(day=MONDAY, calm=calm) for calm in (2, 4, 6)] + [CheckIn(day=SUNDAY, calm=8, lonely=0)]
    assert week_figures(check_ins, "2026-W47") == WeekFigures(
        check_ins=4, days=2, feelings={"calm": WeekMean(6.0, 2), "lonely": WeekMean(0.0, 1)}
    )


def test_the_days_before_and_after_the_week_do_not_count():
    around = [CheckIn(day=date(2026, 11, 15), calm=1), CheckIn(day=date(2026, 11, 23), calm=1)]
    assert week_figures(around, "2026-W47") == WeekFigures(0, 0, {})


def test_a_day_with_words_alone_is_a_day_without_a_mean():
    assert week_figures([CheckIn(day=MONDAY, note="rain")], "2026-W47") == WeekFigures(1, 1, {})


def test_what_is_no_week_is_refused():
    with pytest.raises(NotAWeek):
        week_figures([], "2026-W60")
