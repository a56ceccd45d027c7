"""A door is there once there is something behind it, and until then a line on Today says when it comes."""

from datetime import timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.hard_plan import HardPlan
from steady.domain.records.privacy import marked
from steady.domain.records.rating import Rating
from steady.domain.records.record import now
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.ui.state.growth import DIARY_LATER, LATER
from tests.browser.screens import PARTS
from tests.ui.fixed_day import TODAY

FIRST = PARTS[0]
DAYS = [TODAY - timedelta(days=back) for back in range(4)]


def later(visit):
    """What the line at the bottom of Today says."""
    return [caption.value for caption in visit.open().app.caption if LATER in caption.value]


@pytest.mark.parametrize(
    "record",
    [
        ExerciseEntry(exercise="hold", values={"text": "I miss you."}),
        ExerciseEntry(exercise="gone", values=marked({"text": "For nobody."})),
        HardPlan(reason="For Mia."),
    ],
)
def test_what_the_diary_does_not_tell_brings_no_diary(visit, record):
    visit.journal.collection_of(record).save(record)
    assert later(visit) == [f"{DIARY_LATER} {LATER}"]


@pytest.mark.parametrize("record", [CheckIn(calm=4), ExerciseEntry(exercise="1A", mood_before=3)])
def test_with_the_first_thing_the_diary_tells_only_looking_back_is_still_to_come(visit, record):
    visit.journal.collection_of(record).save(record)
    assert later(visit) == [LATER]


def test_looking_back_counts_the_days_of_ratings_and_of_weeks_too(visit):
    visit.journal.check_ins.save(CheckIn(day=DAYS[0], calm=4))
    visit.journal.check_ins.save(CheckIn(at=now() - timedelta(hours=1), day=DAYS[0], calm=5))
    for day in DAYS[1:3]:
        visit.journal.ratings.save(Rating(part=FIRST.id, day=day, answers={FIRST.items[0].id: 5}))
    assert later(visit) == [LATER]
    visit.journal.reflections.save(Reflection(week=week_of(DAYS[3]), day=DAYS[3], answers={"what_helped": "Tea."}))
    assert later(visit) == []
