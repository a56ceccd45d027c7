"""The exercises as one plain text: every answer in it, in words, whatever became of the exercise since."""

from datetime import date

from steady.domain.records.exercise_entry import ExerciseEntry
from tests.storage.exports.reading import IN_WORDS


def test_each_entry_stands_with_its_day_its_title_and_every_answer():
    entry = ExerciseEntry(
        exercise="2C",
        day=date(2026, 11, 20),
        mood_before=3,
        mood_after=5,
        values={"if_cue": "it is after ten", "then_act": "I put the phone in the kitchen"},
    )
    text = IN_WORDS.as_text([entry])
    assert text.startswith(f"2026-11-20  {IN_WORDS.exercise_title('2C')}\n")
    assert "it is after ten" in text and "I put the phone in the kitchen" in text
    assert "Before: 3 out of 10" in text and "After: 5 out of 10" in text


def test_after_a_question_no_second_sign_stands():
    entry = ExerciseEntry(exercise="5B", values={"what": "rain on the tent"})
    text = IN_WORDS.as_text([entry])
    assert "What was it? rain on the tent" in text and "?:" not in text


def test_an_entry_of_an_exercise_that_is_gone_is_told_under_its_id():
    entry = ExerciseEntry(exercise="9Z", day=date(2026, 11, 20), values={"line": "# *as it was*"})
    assert IN_WORDS.as_text([entry]) == "2026-11-20  9Z\nline: # *as it was*\n"


def test_without_entries_there_is_no_text():
    assert IN_WORDS.as_text([]) == ""
