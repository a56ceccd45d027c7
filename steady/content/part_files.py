"""Reads the folder of parts: a file's name gives a part its place and its id, the file gives the rest."""

import re
from pathlib import Path

from steady.content.exercise_checks import note_exercises, note_ids_taken
from steady.content.sheet import Sheet
from steady.content.toml_file import ContentProblem
from steady.domain.content.part import Part
from steady.domain.records.rating import FEWEST_ANSWERS

FILE_NAME = re.compile(r"(\d+)_([a-z0-9_]+)\.toml")

# Field of a part → its key in the file, the fewest entries, and why.
AT_LEAST = {
    "lesson": ("lesson", 1, "a part has a lesson"),
    "items": ("item", FEWEST_ANSWERS, f"a score takes at least {FEWEST_ANSWERS} answers"),
}


def read_parts(folder: Path) -> tuple[tuple[Part, ...], list[ContentProblem]]:
    """Return the parts in `folder` in their order, without the broken ones, and what is wrong with those."""
    parts: list[Part] = []
    problems: list[ContentProblem] = []
    for path in sorted(_part_files(folder), key=_place_in_order):
        sheet = Sheet(f"parts/{path.name}")
        part = _read_part(path, sheet, parts)
        problems += sheet.problems
        parts += [part] if part and not sheet.problems else []
    if not parts and not problems:
        way_out = "put a file such as 1_first_part.toml there, or see that this is the folder you mean"
        problems = [ContentProblem("parts", "", "", "there is no part in this folder", way_out)]
    return tuple(parts), problems


def _part_files(folder: Path) -> list[Path]:
    # Editors and macOS leave hidden copies beside a file.
    return [path for path in folder.glob("*.toml") if not path.name.startswith(".")]


def _place_in_order(path: Path) -> tuple[int, str]:
    match = FILE_NAME.fullmatch(path.name)
    return (int(match[1]) if match else 0, path.name)


def _read_part(path: Path, sheet: Sheet, earlier: list[Part]) -> Part | None:
    match = FILE_NAME.fullmatch(path.name)
    if not match:
        way_out = "name it like 8_a_new_part.toml: a number, then small letters, digits and underscores"
        sheet.note("", "", "the name of this file does not give its place in the order", way_out)
        return None
    part = sheet.read(path, Part, number=int(match[1]), id=match[2])
    if part:
        _note_mistakes(part, sheet, earlier)
        note_exercises(part, sheet, earlier)
    return part


def _note_mistakes(part: Part, sheet: Sheet, earlier: list[Part]) -> None:
    for field, (key, fewest, reason) in AT_LEAST.items():
        found = len(getattr(part, field))
        if found < fewest:
            sheet.note("", key, f"it stands here {found} times, and {reason}", f"add another [[{key}]]")
    if part.id in {other.id for other in earlier}:
        sheet.note("", "", f"another file is named “{part.id}” after its number", "give this file a name of its own")
    note_ids_taken("item", [(other.title, other.items) for other in [*earlier, part]], sheet)
    items = {item.id for item in part.items}
    for key in ("rises", "falls") if part.guard else ():
        if (named := getattr(part.guard, key)) not in items:
            sheet.note("guard", key, f"“{named}” is not the id of an item of this part", "write the id of an [[item]]")
