"""One content file as a frozen dataclass: the dataclass itself is the table of what may stand in the file."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_type_hints

from steady.content import toml_file
from steady.content.toml_file import ContentProblem, KeyGroup, example, is_table, toml_type
from steady.domain.content.exercise_form import Answers, Idea
from steady.domain.phrases import Phrase

T = TypeVar("T")

IDEA = re.compile(r"M(0[1-9]|[1-5]\d|6[0-4])[a-z]?")
# A line break inside a paragraph only wraps the file; one before a list mark is meant.
SOFT_WRAP = re.compile(r"(?<!\n)[ \t]*\n(?![ \t]*(?:\n|[-*>#]|\d+\.))[ \t]*")
# One [[item]] is one item, so the key of a table is singular where the dataclass holds several.
SINGULAR = {"countries": "country", "word_boxes": "word_box", "retired_items": "retired_item"}


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return {name: toml_file.always(hint) for name, hint in get_type_hints(kind).items()}


class Sheet:
    """Fills dataclasses from the tables of one file and keeps a list of what is wrong with them."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[ContentProblem] = []

    def note(self, place: str, key: str, what: str, way_out: str) -> None:
        """Keep one mistake, with its way out."""
        self.problems.append(ContentProblem(self.file, place, key, what, way_out))

    def read(self, path: Path, kind: type[T], **known: Any) -> T | None:
        """Return the file at `path` as a `kind`, or None after noting each mistake in it."""
        try:
            return self.fill(kind, toml_file.toml_table(path, self.file), **known)
        except ContentProblem as problem:
            self.problems.append(problem)
            return None

    def fill(self, kind: type[T], table: Mapping[str, Any], place: str = "", **known: Any) -> T | None:
        """Return a `kind` with the values of `table`, or None after noting each mistake in it.

        A field with a default may be left out of the file; `known` gives the fields that never stand there.
        """
        form: Any = kind
        hints = _hints(form)
        wanted = {self.key_of(f.name, hints[f.name]): f for f in fields(form) if f.name not in known}
        for key in table:
            if key not in wanted:
                self.note_unknown(place, key, wanted)
        for key, f in wanted.items():
            if key not in table and f.default is MISSING and f.default_factory is MISSING:
                self.note_missing(place, key, hints[f.name])
        there = [(f.name, key) for key, f in wanted.items() if key in table]
        values = {name: self.value(hints[name], table[key], place, key) for name, key in there}
        return None if self.problems else kind(**known, **values)

    def value(self, hint: Any, value: Any, place: str, key: str) -> Any:
        """Return `value` as the type `hint` asks for, or None after noting why it is not."""
        # Not isinstance: bool is an int in Python, and `pick = true` would quietly become 1.
        if type(value) is toml_type(hint):
            return getattr(self, READERS[toml_file.hint_kind(hint)])(hint, value, place, key)
        what = f"this should be {toml_file.name_of(toml_type(hint))}, not {toml_file.name_of(type(value))}"
        self.note(place, key, what, f"write {example(hint, key)}")
        return None

    def key_of(self, field: str, hint: Any) -> str:
        """Return the key that a field of the type `hint` has in the file."""
        return SINGULAR.get(field, field.removesuffix("s")) if toml_file.holds_tables(hint) else field

    def note_unknown(self, place: str, key: str, wanted: Iterable[str]) -> None:
        """Note a key that is none of those `wanted`."""
        near = get_close_matches(key, wanted, n=1)
        way_out = f"did you mean “{near[0]}”?" if near else f"the keys known here are {', '.join(wanted)}"
        self.note(place, key, "this key isn't known here", way_out)

    def note_missing(self, place: str, key: str, hint: Any) -> None:
        """Note a key that should hold a value of the type `hint`."""
        self.note(place, key, "this key is missing", f"add {example(hint, key)}")

    def _text(self, hint: Any, value: str, place: str, key: str) -> str:
        if not value.strip():
            self.note(place, key, "there aren't any words in it", "write some between the quotes, or take the line out")
        return SOFT_WRAP.sub(" ", value.strip())

    def _flag_or_count(self, hint: Any, value: int, place: str, key: str) -> int:
        if hint is int and value < 1:
            self.note(place, key, "this number is too small", "write a whole number above zero")
        return value

    def _choice(self, hint: Any, value: str, place: str, key: str) -> str:
        if value not in get_args(hint):
            known = ", ".join(filter(None, get_args(hint)))
            self.note(place, key, f"“{value}” isn't known here", f"write one of: {known}")
        return value

    def _idea(self, hint: Any, value: str, place: str, key: str) -> str:
        if not IDEA.fullmatch(value):
            way_out = "write one from M01 to M64, or one point of it such as M29c"
            self.note(place, key, f"“{value}” isn't an idea of the article", way_out)
        return value

    def _several(self, hint: Any, value: list[Any], place: str, key: str) -> tuple[Any, ...]:
        kind = get_args(hint)[0]
        if not is_table(kind):
            return tuple(self.value(kind, each, place, key) for each in value)
        if any(type(each) is not dict for each in value):
            self.note(place, key, "each entry here should be a group of keys", f"write {example(hint, key)}")
            return ()
        name = key.replace("_", " ")
        return tuple(self.value(kind, each, place, f"{name} {n}") for n, each in enumerate(value, 1))

    def _labels(self, hint: Any, value: dict[str, Any], place: str, key: str) -> dict[str, str]:
        known, place = get_args(get_args(hint)[0]), place_inside(place, key)
        for name in known and sorted({*known} ^ {*value}):
            what = "this name is " + ("missing" if name in known else "not known here")
            self.note(place, name, what, f"write these: {', '.join(known)}")
        return {name: self.value(str, label, place, name) for name, label in value.items()}

    def _answers(self, hint: Any, value: dict[str, Any], place: str, key: str) -> dict[str, Any]:
        return value

    def _group(self, hint: Any, value: dict[str, Any], place: str, key: str) -> Any:
        return self.fill(hint, value, place_inside(place, key))


# Kind of a type → the method that reads a value of it; a kind of sheet may have its own method of that name.
READERS = {
    str: "_text",
    bool: "_flag_or_count",
    int: "_flag_or_count",
    Literal: "_choice",
    Idea: "_idea",
    Answers: "_answers",
}
READERS |= {Phrase: "_pattern", tuple: "_several", Mapping: "_labels", KeyGroup: "_group"}


def place_inside(place: str, key: str) -> str:
    """Return the place of the group `key` that stands at `place`."""
    return f"{place}, {key}" if place else key
