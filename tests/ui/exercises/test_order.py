"""What stands where in an exercise: her mood around the step, examples marked as such, and no change that was none."""

import json
from dataclasses import replace
from datetime import timedelta

from steady.ui.exercises.wizard import AFTER, BEFORE
from tests.ui.doing import save, start
from tests.ui.visit import Visit

CHANGED = "· changed "


def in_order(visit: Visit) -> list[str]:
    """The labels and texts of the screen, from top to bottom."""
    return [_scale(one) or getattr(one, "label", "") or str(getattr(one, "value", "")) for one in visit.app.main]


def _scale(one) -> str:
    told = json.loads(getattr(one.proto, "json", "") or "{}") if one.type == "bidi_component" else {}
    return json.loads(told["scales"])[0]["label"] if "scales" in told else ""


def test_her_mood_is_asked_before_the_text_of_the_first_step_and_after_the_fields_of_the_last(visit):
    [exercise] = [one for part in visit.content.parts for one in part.exercises if one.id == "5D"]
    first = in_order(start(visit, exercise.title))
    fields = [step.fields[0].label for step in exercise.steps]
    begins = exercise.steps[0].text.strip().splitlines()[0]
    text = next(place for place, words in enumerate(first) if words.startswith(begins))
    assert first.index(BEFORE) < text < first.index(fields[0])
    last = in_order(visit.answer({BEFORE: 4}).press("Next"))
    assert last.index(fields[1]) < last.index(AFTER) < last.index("Save")


def test_an_example_is_called_one_and_stands_below_its_box(visit):
    shown = in_order(start(visit, "Push or pull?"))
    assert shown.index("When") < shown.index("For example: Tuesday night") < shown.index("How")


def test_what_she_wrote_step_by_step_is_no_change_on_the_day_of_writing(visit):
    first = save(visit, "1B", facts=["He called at six."])
    both = visit.journal.exercises.save(replace(first, values={"facts": ["He called at six."], "guesses": ["Duty."]}))
    assert both.edited_at is not None
    assert "Duty." in visit.open("diary").words and CHANGED not in visit.words


def test_what_she_changed_on_a_later_day_says_so(visit):
    entry = save(visit, "1B", facts=["He called at six."])
    earlier = entry.at - timedelta(days=3)
    visit.journal.exercises.save(replace(entry, at=earlier, day=earlier.date(), values={"facts": ["He came at six."]}))
    assert CHANGED in visit.open("diary").words
