"""Small steps of a visitor who does an exercise, and what the journal then holds of it."""

from typing import Any

from steady.domain.records.exercise_entry import ExerciseEntry
from tests.browser.screens import WEEK_STEPS
from tests.ui.visit import Visit


def kept(visit: Visit, exercise: str) -> list[dict[str, Any]]:
    """The values of every entry of `exercise` on the disk, oldest first."""
    return [dict(one.values) for one in visit.journal.exercises.all() if one.exercise == exercise]


def save(visit: Visit, exercise: str, **values: Any) -> ExerciseEntry:
    """Write an entry, as another window would."""
    return visit.journal.exercises.save(ExerciseEntry(exercise=exercise, values=values))


def start(visit: Visit, title: str) -> Visit:
    """Open the exercise called `title`."""
    return visit.open("exercises").press(title)


def boxes(visit: Visit, label: str) -> list[str]:
    """What stands in the boxes of a field, empty ones at the end left out; one empty text if all are."""
    boxes = (box.value for box in visit.app.text_input if box.label.startswith(label))
    return " / ".join(boxes).rstrip(" /").split(" / ")


def to_step(visit: Visit, step: int) -> Visit:
    """Go to a step of the week that is open: 1 its figures, 2 the questions, 3 the sliders."""
    return visit.choose(WEEK_STEPS, step)


def at_questions(visit: Visit, *prompts: str) -> Visit:
    """Go to the questions of the week that is open, and have the boxes of `prompts` among them."""
    to_step(visit, 2)
    for prompt in prompts:
        asked = visit.content.weekly.texts[prompt]
        if asked not in [box.label for box in visit.boxes]:
            visit.press(asked)
    return visit
