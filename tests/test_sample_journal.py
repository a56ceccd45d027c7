"""The sample journal: a whole life of a made-up person that the workbook could have written itself."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from steady.domain.content.exercise_form import URGE_TOOL as URGE
from steady.domain.exercises.sparks_and_moments import moments
from steady.domain.records.check_in import LIFTS_ME, CheckIn
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.rating import Rating, score
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.domain.urge.episode import LET_PASS, OUTCOMES, before_and_after, passed, urges
from steady.domain.views.day_counts import week_figures
from steady.insights.urge.tool_panels import hours_panel, strength_panel, weeks_panel
from steady.palette import LIGHT
from steady.sample_journal import sample_records
from steady.sample_journal.happenings import ANSWERS, NOTES
from steady.sample_journal.own_things import SCALE
from tests.words import our_words

TODAY = date(2026, 11, 22)
CONTENT = our_words()
RECORDS = sample_records(TODAY, CONTENT.parts)


def of(kind):
    return [record for record in RECORDS if isinstance(record, kind)]


KINDS, HOPES = (next(step.choices for step in CONTENT.urge.steps if step.id == name) for name in ("kind", "hope"))
CHECK_INS, RATINGS, REFLECTIONS = of(CheckIn), of(Rating), of(Reflection)


def test_the_same_day_and_seed_give_the_same_journal():
    assert sample_records(TODAY, CONTENT.parts) == RECORDS
    assert sample_records(TODAY, CONTENT.parts, seed=7) != RECORDS


def test_it_ends_yesterday_and_goes_back_eighteen_months():
    days = {record.day for record in RECORDS}
    assert max(days) <= TODAY - timedelta(days=1)
    assert 540 <= (max(days) - min(days)).days <= 550
    assert max(record.at.date() for record in RECORDS) <= TODAY - timedelta(days=1)


def test_no_record_has_the_id_of_another():
    assert max(Counter(record.id for record in RECORDS).values()) == 1


def test_it_uses_only_words_tags_and_prompts_of_the_content():
    assert {word for one in CHECK_INS for word in one.words} <= CONTENT.check_in.words.keys()
    assert {tag for one in CHECK_INS for tag in one.tags} <= CONTENT.check_in.tags.keys()
    assert ANSWERS.keys() == {prompt.id for prompt in CONTENT.weekly.prompts}
    assert {one.sleep for one in CHECK_INS} - {None} <= CONTENT.check_in.sleep.choices.keys()
    assert {one.energy for one in CHECK_INS} - {None} <= CONTENT.check_in.energy.choices.keys()


def test_every_tag_of_the_content_occurs():
    assert {tag for one in CHECK_INS for tag in one.tags} >= CONTENT.check_in.tags.keys() - {"said_it_once"}


def test_whole_weeks_are_missing():
    first, weeks = CHECK_INS[0].day, {week_of(one.day) for one in CHECK_INS}
    missing = {week_of(first + timedelta(weeks=n)) for n in range(78)} - weeks
    assert len(missing) >= 3


def test_between_half_and_three_quarters_of_the_days_have_a_check_in():
    full = sum(week_figures(CHECK_INS, week_of(TODAY - timedelta(weeks=n))).days for n in range(1, 79))
    assert 0.5 * 546 <= full <= 0.75 * 546


def test_some_days_have_two_check_ins_and_some_are_written_later():
    assert 20 <= sum(count > 1 for count in Counter(one.day for one in CHECK_INS).values()) <= 100
    assert 5 <= sum(one.at.date() > one.day for one in CHECK_INS) <= 40


def test_hard_nights_lie_between_two_and_four_and_hold_one_number():
    nights = [one for one in CHECK_INS if one.heaviness is not None]
    assert len(nights) >= 15
    assert all(one.at.hour in (2, 3) and not one.feelings and not one.tags for one in nights)


def test_there_is_one_hard_date_and_it_weighs():
    (hard,) = [one for one in CHECK_INS if "hard_date" in one.tags]
    assert hard.note
    assert hard.lonely >= 7 and hard.calm <= 3


def test_notes_are_many_short_and_never_the_same():
    notes = [one.note for one in CHECK_INS if one.note]
    assert sum(map(len, NOTES.values())) >= 60
    assert len(notes) >= 50
    assert len(set(notes)) == len(notes)
    assert max(map(len, notes)) <= 140


def test_reflections_cover_about_three_weeks_in_five_and_each_week_once():
    assert 40 <= len(REFLECTIONS) <= 56
    assert len({one.week for one in REFLECTIONS}) == len(REFLECTIONS)
    assert all(one.pulse and len(one.answers) <= 4 for one in REFLECTIONS)
    written = [text for one in REFLECTIONS for text in one.answers.values()]
    assert len(set(written)) == len(written) >= 50


@pytest.mark.parametrize("part", CONTENT.parts, ids=lambda part: part.id)
def test_every_part_is_rated_three_to_five_times_over_the_months(part):
    ratings = [one for one in RATINGS if one.part == part.id]
    days = sorted(one.day for one in ratings)
    assert 3 <= len(ratings) <= 5
    assert min(later - earlier for earlier, later in pairwise(days)) >= timedelta(weeks=4)
    assert all(one.answers.keys() <= {item.id for item in part.items} for one in ratings)
    assert all(score(one.answers, part.reversed_items) is not None for one in ratings)


def test_it_is_no_story_of_success():
    """The last months are a little lighter than the first, and some months on the way go down."""

    def month(number):
        start = CHECK_INS[0].day + timedelta(days=30 * number)
        inside = [one for one in CHECK_INS if one.feelings and start <= one.day < start + timedelta(days=30)]
        values = [value for one in inside for name, value in one.feelings.items() if name in LIFTS_ME]
        return sum(values) / len(values)

    months = [month(number) for number in range(18)]
    assert 0 < sum(months[-3:]) - sum(months[:3]) < 9
    assert sum(later < earlier for earlier, later in pairwise(months)) >= 5


def test_two_events_stand_on_its_days():
    assert [event.title for event in of(Event)] == ["He moved to his brother's place", "First hour with a counselor"]


def test_without_parts_it_has_no_ratings():
    records = sample_records(TODAY, ())
    assert not [one for one in records if isinstance(one, Rating)]


def test_she_follows_a_scale_of_her_own_for_half_a_year_with_gaps():
    noted = [one for one in CHECK_INS if SCALE.id in one.measures]
    assert 60 <= len(noted) < len([one for one in CHECK_INS if one.day >= noted[0].day])
    assert TODAY - noted[0].day <= timedelta(days=190)


def test_moments_of_lightness_are_hers_and_never_the_same():
    noted = moments(of(ExerciseEntry))
    assert len({one.what for one in noted}) == len(noted) >= 12
    assert {one.with_whom for one in noted} == {"him", "other", "alone"}


def test_every_picture_of_urges_can_be_drawn_and_not_each_of_them_passed():
    noted = urges(of(ExerciseEntry))
    assert 0.3 * len(noted) < passed(noted).passed < 0.9 * len(noted)
    for panel in (strength_panel(noted, LIGHT), weeks_panel(noted, TODAY, "", LIGHT), hours_panel(noted, LIGHT)):
        assert panel.chart is not None
    strengths = before_and_after(noted)
    assert any(after >= before for before, after in strengths) and any(after < before for before, after in strengths)


def test_an_urge_is_one_that_the_check_in_of_that_day_tells_of_and_says_the_same_of_it():
    tags = {one.day: one.tags for one in CHECK_INS if "urge_to_reach_out" in one.tags}
    for one in urges(of(ExerciseEntry)):
        assert ("let_it_pass" in tags[one.started_at.date()]) == (one.outcome == LET_PASS)
        assert one.kind in KINDS and one.hope in HOPES
        assert one.wait_done_s <= one.wait_planned_s


URGES = [record for record in of(ExerciseEntry) if record.exercise == URGE]
COINS = [record for record in of(ExerciseEntry) if record.exercise == "6A"]


def test_its_urges_are_told_in_the_words_of_the_tool_and_belong_to_days_that_had_one():
    steps = {step.id: step.choices for step in CONTENT.urge.steps if step.choices}
    days = {one.day for one in CHECK_INS if "urge_to_reach_out" in one.tags}
    assert len(URGES) > 40 and {one.day for one in URGES} <= days
    for entry in URGES:
        assert all(entry.values[step] in choices for step, choices in steps.items())
        assert entry.values["outcome"] in OUTCOMES and set(entry.values["trigger_tags"]) <= CONTENT.check_in.tags.keys()
        assert entry.values["wait_done_s"] <= entry.values["wait_planned_s"] in CONTENT.urge.wait.seconds


def test_its_coins_are_ten_each_time_and_go_to_places_of_the_exercise():
    exercise = next(one for part in CONTENT.parts for one in part.exercises if one.id == "6A")
    places = {field.id: field.choices.keys() for field in exercise.fields}
    assert len(COINS) == 4
    for entry in COINS:
        assert {name: sum(shares.values()) for name, shares in entry.values.items()} == dict.fromkeys(places, 10)
        assert all(shares.keys() <= places[name] for name, shares in entry.values.items())


def test_what_she_filled_in_is_the_example_that_stands_in_each_exercise():
    first = min(record.day for record in CHECK_INS)
    shown = [exercise for part in CONTENT.parts for exercise in part.exercises if exercise.filled_in.values]
    assert len(shown) == 24
    for exercise in shown:
        example = exercise.filled_in
        told = (exercise.id, example.values, example.before, example.after)
        entries = [
            one for one in of(ExerciseEntry) if (one.exercise, one.values, one.mood_before, one.mood_after) == told
        ]
        assert [one for one in entries if abs((one.day - first).days - (example.day - 1)) <= 1], exercise.id


def test_folders_of_words_without_examples_have_a_sample_journal_too():
    bare = [
        replace(part, exercises=tuple(replace(one, filled_in=None) for one in part.exercises)) for part in CONTENT.parts
    ]
    kept = {type(record) for record in sample_records(TODAY, bare)}
    assert {CheckIn, Rating, Reflection, Event, ExerciseEntry} <= kept
