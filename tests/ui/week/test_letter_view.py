"""The weekly letter on the screen: first of all, saved with its week, off and on with one press."""

from dataclasses import replace
from datetime import timedelta

import pytest

from steady.domain.content.exercise_form import LIGHT_MOMENTS, URGE_TOOL
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import marked
from steady.domain.records.record import now
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import days_of, week_of
from steady.ui.today.first_visit import PRIVATE
from steady.ui.week.letter_view import LAST_WEEK as LAST_WEEK_SAID
from steady.ui.week.letter_view import OFF
from tests.browser.screens import SAVE_REFLECTION, WHICH_WEEK
from tests.ui.doing import at_questions, to_step
from tests.ui.fixed_day import TODAY
from tests.ui.journals import bytes_under

LAST_WEEK = week_of(TODAY - timedelta(weeks=1))
WALK, HELPED = "Walked home the *long* way.", "what_helped"


@pytest.fixture
def lived(visit):
    """A visit by someone who noted two days of last week, with one urge that passed."""
    monday, tuesday, *_ = days_of(LAST_WEEK)
    for day, note in ((monday, WALK), (tuesday, "")):
        visit.journal.check_ins.save(CheckIn(at=now(), day=day, calm=7, note=note))
    values = {"started_at": f"{monday}T10:00:00+01:00", "outcome": "let_pass"}
    visit.journal.exercises.save(ExerciseEntry(at=now(), day=monday, exercise=URGE_TOOL, values=values))
    return visit


def at_last_week(visit):
    return visit.open("this-week").choose(WHICH_WEEK, LAST_WEEK)


def texts(visit):
    return [element.value for element in visit.app.main.text]


def kept(visit):
    (reflection,) = visit.journal.reflections.all()
    return reflection.letter


def test_it_stands_above_the_numbers_as_plain_text(lived):
    at_last_week(lived)
    assert texts(lived)[:3] == [
        "You checked in on 2 of 7 days.",
        "It takes four days to see if a week was different from usual, and this one has 2.",
        "The urge came once, and you let it pass.",
    ]
    assert f"Something you wrote that's worth keeping: “{WALK}”" in texts(lived)
    order = [element.type for element in lived.app.main if element.type in ("text", "metric")]
    assert order.index("metric") > order.index("text")


def test_a_week_without_anything_has_none(visit):
    assert visit.content.letter.title not in visit.open("this-week").words


def test_it_is_saved_with_its_week_and_never_changes_afterwards(lived):
    at_questions(at_last_week(lived), HELPED).write(lived.content.weekly.texts[HELPED], "Tea.").press(SAVE_REFLECTION)
    letter = kept(lived)
    assert letter[0] == "You checked in on 2 of 7 days." and len(letter) == 5
    lived.journal.check_ins.save(CheckIn(at=now(), day=days_of(LAST_WEEK)[4], calm=1))
    lived.press("Change")
    assert texts(to_step(lived, 1))[: len(letter)] == list(letter)
    at_questions(lived, HELPED).write(lived.content.weekly.texts[HELPED], "Tea, and Anna.").press(SAVE_REFLECTION)
    assert kept(lived) == letter
    assert letter[0] in lived.open("diary").words


def test_a_letter_saved_while_its_week_runs_is_made_anew_with_the_next_save(visit):
    week, text = week_of(TODAY), visit.content.weekly.texts[HELPED]
    visit.journal.reflections.save(Reflection(week=week, answers={HELPED: "Tea."}, letter=("So far nothing.",)))
    visit.journal.check_ins.save(CheckIn(calm=5))
    at_questions(visit.open("this-week")).write(text, "Tea, and Anna.").press(SAVE_REFLECTION)
    assert kept(visit)[0].startswith("You checked in on" if days_of(week)[-1] == TODAY else "So far this week")


def test_with_her_own_plan_for_next_week_it_ends_on_that(lived):
    text = lived.content.weekly.texts["next_week"]
    at_questions(at_last_week(lived), "next_week").write(text, "Call Anna.").press(SAVE_REFLECTION)
    assert kept(lived)[-1] == "For next week, you wrote: “Call Anna.”"


def test_one_press_turns_it_off_and_one_in_the_same_place_on_again(lived):
    words = lived.content.letter
    at_last_week(lived).press(words.off)
    assert words.title not in lived.words and lived.journal.journal.settings.get(OFF) is True
    at_questions(lived, HELPED).write(lived.content.weekly.texts[HELPED], "Tea.").press(SAVE_REFLECTION)
    assert kept(lived) == () and words.title not in lived.words
    to_step(lived.press("Change"), 1).press(words.on)
    assert words.title in lived.words


def test_in_time_off_no_next_step_is_named(lived):
    lived.journal.journal.settings.set("week off until", (TODAY + timedelta(days=3)).isoformat())
    assert not any(line.startswith("If you'd like one thing") for line in texts(at_last_week(lived)))


def test_a_week_long_past_names_no_next_step(visit):
    week = week_of(TODAY - timedelta(weeks=9))
    visit.journal.check_ins.save(CheckIn(at=now(), day=days_of(week)[0], calm=5))
    visit.open("this-week").choose(WHICH_WEEK, week)
    assert texts(visit)[0].startswith("You checked in on 1 of 7 days.")
    assert not any(line.startswith("If you'd like one thing") for line in texts(visit))


def test_a_line_about_danger_is_never_read_back(visit):
    visit.journal.check_ins.save(CheckIn(at=now(), day=days_of(LAST_WEEK)[0], calm=9, note="He hit me last night."))
    assert "He hit me" not in at_last_week(visit).words


def test_a_note_that_is_hidden_by_now_is_not_shown_from_a_saved_letter(lived):
    at_questions(at_last_week(lived), HELPED).write(lived.content.weekly.texts[HELPED], "Tea.").press(SAVE_REFLECTION)
    note = next(one for one in lived.journal.check_ins.all() if one.note)
    lived.journal.check_ins.save(replace(note, hidden=True))
    assert WALK in "".join(kept(lived)) and WALK not in at_last_week(lived).words
    (week,) = lived.journal.reflections.all()
    lived.journal.reflections.save(replace(week, hidden=True))
    assert lived.content.letter.title not in at_last_week(lived).words


def test_a_note_that_is_deleted_by_now_is_quoted_nowhere_any_more(lived):
    at_questions(at_last_week(lived), HELPED).write(lived.content.weekly.texts[HELPED], "Tea.").press(SAVE_REFLECTION)
    lived.open("diary").choose("Kind", "reflections")
    assert f"“{WALK}”" in lived.words
    note = next(one for one in lived.journal.check_ins.all() if one.note)
    lived.journal.check_ins.delete(note.id)
    assert kept(lived)[0] in lived.look().words and WALK not in lived.words
    assert kept(lived)[0] in at_last_week(lived).words and WALK not in lived.words


def test_what_is_erased_for_good_is_in_no_letter_of_any_file(lived):
    secret = ExerciseEntry(day=days_of(LAST_WEEK)[0], exercise=LIGHT_MOMENTS, values=marked({"what": "The blue cup."}))
    lived.journal.exercises.save(secret)
    at_questions(at_last_week(lived), HELPED).write(lived.content.weekly.texts[HELPED], "Tea.").press(SAVE_REFLECTION)
    assert WALK in "".join(kept(lived)) and any(b"blue cup" in held for held in bytes_under(lived.folder).values())
    lived.journal.journal.erase("exercises", secret.id)
    assert not any(b"blue cup" in content for content in bytes_under(lived.folder).values())


def test_on_weeks_the_letter_begins_before_any_chart_and_with_neutral_names_it_waits_behind_its_button(lived):
    begins = f"{LAST_WEEK_SAID} You checked in on 2 of 7 days. It takes four days to see"
    lived.open("weeks")
    (said,) = [one for one in lived.app.caption if one.value.startswith(begins)]
    order = [element for element in lived.app.main if element.type in ("caption", "vega_lite_chart")]
    assert order.index(said) < next(n for n, one in enumerate(order) if one.type == "vega_lite_chart")
    assert "The urge came once" not in lived.words
    lived.journal.journal.settings.set(PRIVATE, True)
    assert LAST_WEEK_SAID not in lived.open("weeks").words


def test_with_neutral_names_the_next_step_is_said_by_its_number(lived):
    title = lived.content.parts[0].title
    assert title in at_last_week(lived).words
    lived.journal.journal.settings.set(PRIVATE, True)
    assert "it could be “Step 1.”" in at_last_week(lived).words and title not in lived.words


def test_with_neutral_names_no_line_that_quotes_stands_there_nor_in_the_diary(lived):
    at_questions(at_last_week(lived), HELPED).write(lived.content.weekly.texts[HELPED], "Tea.").press(SAVE_REFLECTION)
    lived.journal.journal.settings.set(PRIVATE, True)
    assert kept(lived)[0] in texts(at_last_week(lived)) and WALK not in lived.words
    lived.open("diary").choose("Kind", "reflections")
    assert kept(lived)[0] in lived.words and kept(lived)[-1] not in lived.words
