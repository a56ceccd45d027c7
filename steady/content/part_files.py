"""Reads the folder of parts: a file's name gives a part its place and its id, the file gives the rest.

Checked is also what must hold between the keys of a part and its exercises, beyond what each key takes by itself.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from steady.content.sheet import Sheet
from steady.content.toml_file import ContentProblem
from steady.domain.content.exercise_form import Exercise, ExerciseField
from steady.domain.content.part import Part, SliderItem
from steady.domain.content.situation import BY_WEIGHT
from steady.domain.exercises.values import trouble_with
from steady.domain.records.id_shapes import is_content_id
from steady.domain.records.rating import FEWEST_ANSWERS

FILE_NAME = re.compile(r"(\d+)_([a-z0-9_]+)\.toml")

# Field of a part → its key in the file, the fewest entries, and why.
AT_LEAST = {
    "lesson": ("lesson", 1, "a step has a lesson"),
    "items": ("item", FEWEST_ANSWERS, f"it takes at least {FEWEST_ANSWERS} answers for a score"),
}
# What the app does with an exercise → the names of the lines it cannot do without.
SPECIAL_WORDS = {
    "facts_and_guesses": "move move_it leave_it",
    "honest_look": "again rest",
    "moments": "another wall",
    "parked_words": "locked awake deleted really_delete ten_minutes closing_soon",
    "plans": "rehearse rehearsed used enough rest_it take_up",
    "promises": "evening enough rest_it take_up",
    "push_or_pull": "mix",
    "rungs": "clear_no court",
    "say_it_once": "pause pause_until ready said locked unlock unlock_question no_contact tone_opening tone_clear",
    "shift_signs": "three_of_four nobody_knows",
    "signs": "shown",
    "spark_list": "closest",
    "weekly_plan": "take_two compare",
    "what_slipped": "closing",
}
# Kind of field → the keys it cannot do without, and why. Those named for one kind are of no use to the others.
NEEDS = {
    "scale": (("low", "high"), "a scale says what its two ends mean"),
    "choice": (("choices",), "there's nothing to choose from"),
    "choices": (("choices",), "there's nothing to choose from"),
    "coins": (("choices", "most"), "coins are shared out among choices, and there's a number of them"),
    "rows": (("field",), "rows have columns"),
    "timer": (("seconds",), "a timer offers one length or more"),
}
WAY_OUT = {
    "low": 'add low = "…"',
    "high": 'add high = "…"',
    "choices": 'add choices = { an_id = "what she reads" }',
    "most": "add most = 10",
    "field": "write a [[…field]] below it for each column, with its own id, kind and label",
    "seconds": "add seconds = [60, 120]",
}
MAY_HAVE = {"most": {"coins", "rows", "list", "choices"}, "replies": {"choice", "choices"}}
# Kinds that are too wide, or too slow to fill, for a column.
NO_COLUMN = {"rows", "timer", "coins"}
DRAWN_ELSEWHERE = "urge_log"


def read_parts(folder: Path) -> tuple[tuple[Part, ...], list[ContentProblem]]:
    """Return the parts in `folder` in their order, without the broken ones, and what is wrong with those."""
    parts: list[Part] = []
    problems: list[ContentProblem] = []
    named = [(FILE_NAME.fullmatch(path.name), path) for path in folder.glob("*.toml")]
    for match, path in sorted(named, key=lambda pair: (int(pair[0][1]) if pair[0] else 0, pair[1].name)):
        # Editors and macOS leave hidden copies beside a file.
        if path.name.startswith("."):
            continue
        sheet = Sheet(f"parts/{path.name}")
        if not match:
            way_out = "name it like 8_a_new_step.toml: a number, then small letters, digits and underscores"
            sheet.note("", "", "the name of this file doesn't say where it comes in the order", way_out)
        elif part := sheet.read(path, Part, number=int(match[1]), id=match[2]):
            _note_mistakes(part, sheet, parts)
            parts += [part] if not sheet.problems else []
        problems += sheet.problems
    if not parts and not problems:
        way_out = "put a file such as 1_first_step.toml there, or check that this is the folder you mean"
        problems = [ContentProblem("parts", "", "", "there isn't a step in this folder", way_out)]
    return tuple(parts), problems


def _note_mistakes(part: Part, sheet: Sheet, earlier: list[Part]) -> None:
    for field, (key, fewest, reason) in AT_LEAST.items():
        found = len(getattr(part, field))
        if found < fewest:
            sheet.note("", key, f"it's here {found} times, and {reason}", f"add another [[{key}]]")
    if part.id in {other.id for other in earlier}:
        sheet.note("", "", f"another file is named “{part.id}” after its number", "give this file a name of its own")
    _note_ids_taken("item", [(other.title, other.all_items) for other in [*earlier, part]], sheet)
    items = {item.id for item in part.items}
    for key in ("rises", "falls") if part.guard else ():
        if (named := getattr(part.guard, key)) not in items:
            sheet.note("guard", key, f"“{named}” isn't the id of an item in this file", "write the id of an [[item]]")
    _note_ids_taken("exercise", [(other.title, other.exercises) for other in [*earlier, part]], sheet)
    own = {"", *(exercise.id for exercise in part.exercises)}
    for situation in BY_WEIGHT:
        words = getattr(part.situation, situation)
        if words and words.comes_first not in own:
            what = f"“{words.comes_first}” isn't the id of an exercise in this file"
            sheet.note(f"situation, {situation}", "comes_first", what, "write the id of an [[exercise]], such as 1A")
    for n, exercise in enumerate(part.exercises, 1):
        _note_exercise(exercise, sheet, f"exercise {n}")


def _note_ids_taken(kind: str, parts: list[tuple[str, Sequence[Exercise | SliderItem]]], sheet: Sheet) -> None:
    # The things of this kind of the last of the parts, which are (title, things).
    owner = {thing.id: title for title, things in parts[:-1] for thing in things}
    title, things = parts[-1]
    for n, thing in enumerate(things, 1):
        if thing.id in owner:
            what = f"“{thing.id}” is already the id of an {kind} in “{owner[thing.id]}”"
            sheet.note(f"{kind} {n}", "id", what, f"give this {kind} an id of its own, so that the answers stay apart")
        if not is_content_id(thing.id):
            what = f"“{thing.id}” can't be the id of an {kind}"
            sheet.note(
                f"{kind} {n}", "id", what, "use plain letters, numbers, dots and dashes, and no spaces, such as 8A"
            )
        owner[thing.id] = title


def _note_exercise(exercise: Exercise, sheet: Sheet, place: str) -> None:
    if not exercise.steps and exercise.special != DRAWN_ELSEWHERE:
        what = "it's here 0 times, and an exercise has at least one"
        sheet.note(place, "step", what, "add a line [[exercise.step]] with its own keys below it")
    for step_number, step in enumerate(exercise.steps, 1):
        for field, field_place in _with_columns(step.fields, f"{place}, step {step_number}"):
            _note_field(field, sheet, field_place)
    for word in SPECIAL_WORDS.get(exercise.special, "").split():
        if word not in exercise.words:
            what = f"an exercise with special = “{exercise.special}” says a line called “{word}”"
            sheet.note(place, "words", what, f'add {word} = "…" below [exercise.words]')
    fields = list(exercise.fields)
    stored = [*(field.id for field in fields), *exercise.kept]
    for ids in (stored, *([column.id for column in field.fields] for field in fields)):
        for field_id, times in Counter(ids).items():
            if times > 1:
                way_out = "give each field an id of its own, so that the answers stay apart"
                sheet.note(place, "id", f"“{field_id}” is the name of {times} fields in this exercise", way_out)
    for name, value in exercise.filled_in.values.items() if exercise.filled_in else ():
        filled = f"{place}, filled in, values"
        if name not in stored:
            sheet.note(filled, name, "there's no field with this name", f"name one of: {', '.join(sorted(stored))}")
        elif name in exercise.by_id and (trouble := trouble_with(exercise.by_id[name], value)):
            way_out = "write an answer the way an entry has it, with the ids of choices"
            sheet.note(filled, name, trouble.removesuffix("."), way_out)
    known = {field.id for field in fields}
    starts = (*exercise.starts, *(exercise.peace.starts if exercise.peace else ()))
    for name in sorted({name for start in starts for name in start} - known):
        way_out = f"name one of: {', '.join(sorted(known))}"
        sheet.note(f"{place}, starts", name, "there's no field with this name", way_out)


def _with_columns(fields: Iterable[ExerciseField], place: str) -> Iterator[tuple[ExerciseField, str]]:
    for n, field in enumerate(fields, 1):
        yield field, f"{place}, field {n}"
        yield from _with_columns(field.fields, f"{place}, field {n}")


def _note_field(field: ExerciseField, sheet: Sheet, place: str) -> None:
    needed, why = NEEDS.get(field.kind, ((), ""))
    # A key that is named for one kind of field at least, and that this field has.
    has = {key for key in (*WAY_OUT, *MAY_HAVE) if getattr(field, "fields" if key == "field" else key)}
    for key in needed:
        if key not in has:
            sheet.note(place, key, f"this is missing from a field of the kind {field.kind}, and {why}", WAY_OUT[key])
    for key in sorted(has.difference(needed)):
        if field.kind not in MAY_HAVE.get(key, ()):
            what = f"a field of the kind {field.kind} doesn't need this"
            sheet.note(place, key, what, "take it out, or change the kind")
    for name in (name for name in field.replies if name not in field.choices):
        sheet.note(f"{place}, replies", name, "there's no choice with this name", "name it as in choices")
    for n, column in enumerate(field.fields, 1):
        if column.kind in NO_COLUMN:
            what = f"{column.kind} can't be a column of rows"
            sheet.note(f"{place}, field {n}", "kind", what, "give it a step of its own, or another kind")
