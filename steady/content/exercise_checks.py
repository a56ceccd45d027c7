"""What must hold between the keys of an exercise, beyond what each key takes by itself.

The lines that an exercise with something of its own to do cannot do without, by the name of what it does.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from steady.content.sheet import Sheet
from steady.domain.content.exercise_form import Exercise, ExerciseField
from steady.domain.content.part import Part, SliderItem

SPECIAL_WORDS: Mapping[str, tuple[str, ...]] = {
    "facts_and_guesses": ("move", "move_it", "leave_it"),
    "honest_look": ("again", "rest"),
    "moments": ("another", "wall"),
    "parked_words": ("locked", "awake", "deleted", "really_delete", "ten_minutes", "closing_soon"),
    "plans": ("rehearse", "rehearsed", "used", "enough", "rest_it", "take_up"),
    "promises": ("evening", "enough", "rest_it", "take_up"),
    "push_or_pull": ("mix",),
    "rungs": ("clear_no", "court"),
    "say_it_once": (
        "pause",
        "pause_until",
        "ready",
        "said",
        "locked",
        "unlock",
        "unlock_question",
        "no_contact",
        "tone_opening",
        "tone_clear",
    ),
    "shift_signs": ("three_of_four", "nobody_knows"),
    "signs": ("shown",),
    "spark_list": ("closest",),
    "weekly_plan": ("take_two", "compare"),
    "what_slipped": ("closing",),
}

# Kind of field → the keys it cannot do without, and why. Those named for one kind are of no use to the others.
NEEDS = {
    "scale": (("low", "high"), "a scale says what its two ends mean"),
    "choice": (("choices",), "there is nothing to choose from"),
    "choices": (("choices",), "there is nothing to choose from"),
    "coins": (("choices", "most"), "coins are shared out among choices, and there is a number of them"),
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


def note_exercises(part: Part, sheet: Sheet, earlier: Iterable[Part]) -> None:
    """Note in `sheet` what is wrong with the exercises of `part`; `earlier` are the parts before it."""
    note_ids_taken("exercise", [(other.title, other.exercises) for other in [*earlier, part]], sheet)
    for n, exercise in enumerate(part.exercises, 1):
        _note_exercise(exercise, sheet, f"exercise {n}")


def note_ids_taken(kind: str, parts: list[tuple[str, Sequence[Exercise | SliderItem]]], sheet: Sheet) -> None:
    """Note each of the things of this kind of the last of `parts`, which are (title, things), whose id is taken."""
    owner = {thing.id: title for title, things in parts[:-1] for thing in things}
    title, things = parts[-1]
    for n, thing in enumerate(things, 1):
        if thing.id in owner:
            what = f"“{thing.id}” is the id of an {kind} of “{owner[thing.id]}” already"
            sheet.note(f"{kind} {n}", "id", what, f"give this {kind} an id of its own, so that the answers stay apart")
        owner[thing.id] = title


def _note_exercise(exercise: Exercise, sheet: Sheet, place: str) -> None:
    if not exercise.steps and exercise.special != DRAWN_ELSEWHERE:
        what = "it stands here 0 times, and an exercise has at least one"
        sheet.note(place, "step", what, "add a line [[exercise.step]] with its own keys below it")
    for step_number, step in enumerate(exercise.steps, 1):
        for field, field_place in _with_columns(step.fields, f"{place}, step {step_number}"):
            _note_field(field, sheet, field_place)
    for word in SPECIAL_WORDS.get(exercise.special, ()):
        if word not in exercise.words:
            what = f"an exercise with special = “{exercise.special}” says a line called “{word}”"
            sheet.note(place, "words", what, f'add {word} = "…" below [exercise.words]')
    _note_ids_twice(exercise, sheet, place)
    known = {field.id for field in exercise.fields}
    starts = (*exercise.starts, *(exercise.peace.starts if exercise.peace else ()))
    for name in sorted({name for start in starts for name in start} - known):
        way_out = f"name one of: {', '.join(sorted(known))}"
        sheet.note(f"{place}, starts", name, "there is no field of this name", way_out)


def _with_columns(fields: Iterable[ExerciseField], place: str) -> Iterator[tuple[ExerciseField, str]]:
    for n, field in enumerate(fields, 1):
        yield field, f"{place}, field {n}"
        yield from _with_columns(field.fields, f"{place}, field {n}")


def _note_field(field: ExerciseField, sheet: Sheet, place: str) -> None:
    keys, why = NEEDS.get(field.kind, ((), ""))
    for key in keys:
        if not _has(field, key):
            sheet.note(place, key, f"this is missing from a field of the kind {field.kind}, and {why}", WAY_OUT[key])
    for key in _of_no_use(field):
        what = f"a field of the kind {field.kind} has no use for this"
        sheet.note(place, key, what, "take it out, or change the kind")
    for name in (name for name in field.replies if name not in field.choices):
        sheet.note(f"{place}, replies", name, "there is no choice of this name", "name it as in choices")
    for n, column in enumerate(field.fields, 1):
        if column.kind in NO_COLUMN:
            what = f"{column.kind} cannot be a column of rows"
            sheet.note(f"{place}, field {n}", "kind", what, "give it a step of its own, or another kind")


def _of_no_use(field: ExerciseField) -> list[str]:
    needed = {key for keys, _ in NEEDS.values() for key in keys} - set(MAY_HAVE)
    mine = set(NEEDS.get(field.kind, ((), ""))[0])
    strangers = {key for key in needed - mine if _has(field, key)}
    return sorted(strangers | {key for key, kinds in MAY_HAVE.items() if _has(field, key) and field.kind not in kinds})


def _has(field: ExerciseField, key: str) -> bool:
    return bool(getattr(field, "fields" if key == "field" else key))


def _note_ids_twice(exercise: Exercise, sheet: Sheet, place: str) -> None:
    stored = [*(field.id for field in exercise.fields), *exercise.kept]
    columns = [[column.id for column in field.fields] for field in exercise.fields]
    for field_id, times in (pair for ids in (stored, *columns) for pair in Counter(ids).items()):
        if times > 1:
            way_out = "give each field an id of its own, so that the answers stay apart"
            sheet.note(place, "id", f"“{field_id}” names {times} fields of this exercise", way_out)
