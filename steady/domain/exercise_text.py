"""What she wrote in the exercises as one plain text, to take elsewhere."""

from collections.abc import Iterable, Mapping

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.readable_lines import readable, side_by_side
from steady.domain.records.exercise_entry import ExerciseEntry


def as_text(entries: Iterable[ExerciseEntry], exercises: Mapping[str, Exercise]) -> str:
    """Return `entries`, the oldest first, each with its day, title, answers and moods (0–10); empty without any.

    `exercises` maps id → exercise; an entry of one that is gone stands under its id. Leave private entries out
    before: nothing is left out here.
    """
    return "\n".join(_told(entry, exercises.get(entry.exercise)) for entry in entries)


def _told(entry: ExerciseEntry, exercise: Exercise | None) -> str:
    title = exercise.title if exercise else entry.exercise
    moods = (("Before", entry.mood_before), ("After", entry.mood_after))
    lines = [side_by_side(label, text) for label, text in readable(exercise, entry.values)]
    lines += [f"{when}: {mood}" for when, mood in moods if mood is not None]
    return "\n".join([f"{entry.day.isoformat()}  {title}", *lines, ""])
