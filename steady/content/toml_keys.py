"""How a field of a dataclass is written in TOML: under which key, with which type, and an example of it."""

from collections.abc import Mapping
from dataclasses import is_dataclass
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from steady.domain.content.exercise_form import Idea
from steady.domain.phrases import Phrase


class KeyGroup:
    """Stands for every dataclass in the tables by kind."""


TOML_TYPE = {
    str: str,
    bool: bool,
    int: int,
    Literal: str,
    Idea: str,
    Phrase: str,
    tuple: list,
    Mapping: dict,
    KeyGroup: dict,
}
NAMES = {str: "words in quotes", bool: "true or false", int: "a whole number", list: "a list", dict: "a group of keys"}
EXAMPLES = {
    str: '{key} = "…"',
    bool: "{key} = true",
    int: "{key} = 4",
    list: '{key} = ["…", "…"]',
    dict: "a line [{key}] with its own keys below it",
    "tables": "a line [[{key}]] with its own keys below it",
}


def always(hint: Any) -> Any:
    """Return the type `hint` without "or None": a key that may be left out has no other way to be nothing."""
    kinds = get_args(hint)
    return kinds[0] if NoneType in kinds else hint


def kind_of(hint: Any) -> Any:
    """Return the kind of the type `hint`, which is a key of `TOML_TYPE`."""
    return KeyGroup if is_table(hint) else get_origin(hint) or hint


def is_table(hint: Any) -> bool:
    """Return True if a value of the type `hint` stands in the file as a table of its own."""
    return is_dataclass(hint) and hint is not Phrase


def key_of(field: str, hint: Any) -> str:
    """Return the key that a field of the type `hint` has in the file."""
    if not _holds_tables(hint):
        return field
    # One [[item]] is one item, so the key of a table is singular where the dataclass holds several.
    return {"countries": "country", "word_boxes": "word_box"}.get(field, field.removesuffix("s"))


def example(hint: Any, key: str) -> str:
    """Return how to write `key` with a value of the type `hint`, to stand in a sentence after "write"."""
    kind = "tables" if _holds_tables(hint) else TOML_TYPE[kind_of(hint)]
    return EXAMPLES[kind].format(key=key)


def name_of(value: Any) -> str:
    """Return what a value from a TOML file is called in plain words."""
    return NAMES.get(type(value), "a number with a point, or a date")


def _holds_tables(hint: Any) -> bool:
    return any(is_table(kind) for kind in get_args(hint))
