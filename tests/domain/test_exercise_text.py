"""The exercises as one plain text: every answer in it, in words, whatever became of the exercise since."""

from datetime import date

from steady.domain.exercises.readable_lines import as_text
from steady.domain.records.exercise_entry import ExerciseEntry
from tests.words import our_words

EXERCISES = {one.id: one for part in our_words().parts for one in part.exercises}


def test_each_entry_stands_with_its_day_its_title_and_every_answer():
    entry = ExerciseEntry(
        exercise="2C",
        day=date(2026, 11, 20),
        mood_before=3,
        mood_after=5,
        values={"if_cue": "it is after ten", "then_act": "I put the phone in the kitchen"},
    )
    text = as_text([entry], EXERCISES)
    assert text.startswith(f"2026-11-20  {EXERCISES['2C'].title}\n")
    assert "it is after ten" in text and "I put the phone in the kitchen" in text
    assert "Before: 3" in text and "After: 5" in text


def test_after_a_question_no_second_sign_stands():
    entry = ExerciseEntry(exercise="5B", values={"what": "rain on the tent"})
    text = as_text([entry], EXERCISES)
    assert "What was it? rain on the tent" in text and "?:" not in text


def test_an_entry_of_an_exercise_that_is_gone_is_told_under_its_id():
    entry = ExerciseEntry(exercise="9Z", day=date(2026, 11, 20), values={"line": "# *as it was*"})
    assert as_text([entry], EXERCISES) == "2026-11-20  9Z\nline: # *as it was*\n"


def test_without_entries_there_is_no_text():
    assert as_text([], EXERCISES) == ""
