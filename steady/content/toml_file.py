"""Opens one TOML file and says what is wrong with it; how a field of a dataclass is written there, with an example."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from steady.domain.content.exercise_form import Answers, Idea
from steady.domain.phrases import Phrase

PLACE = re.compile(r"(?P<what>.*) \(at (?P<place>.*)\)", re.DOTALL)


# Not frozen: contextlib sets the traceback of an exception that passes through it.
@dataclass(unsafe_hash=True)
class ContentProblem(Exception):
    """One mistake: its file, its place in the file ("item 3", "line 4, column 7"), its key, and the way out.

    `place` and `key` are empty where the mistake has none, and `way_out` where `what` names it already.
    """

    file: str
    place: str
    key: str
    what: str
    way_out: str

    def __str__(self) -> str:
        key = f"“{self.key}”" if self.key else ""
        where = ", ".join(bit for bit in (self.file, self.place, key) if bit)
        if not self.way_out:
            return f"In {where}: {self.what}"
        end = "" if self.way_out.endswith("?") else "."
        return f"In {where}: {self.what}; {self.way_out}{end}"


def toml_table(path: Path, file: str) -> dict[str, Any]:
    """Return the TOML file at `path` as a table; raise a ContentProblem naming `file` if there is none."""
    place = ""
    try:
        # Windows Notepad may put a byte order mark first, which TOML does not know.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        what, way_out = "this file isn't UTF-8 text", "save it again with the encoding UTF-8"
    except OSError as error:
        what, way_out = (
            f"this file couldn't be read ({error.strerror})",
            "check that it's there and that you're allowed to open it",
        )
    except (ValueError, RecursionError) as error:
        # tomllib lets a number of thousands of digits and very deep brackets through as errors of Python's own.
        found = PLACE.fullmatch(str(error))
        message, place = found.group("what", "place") if found else (str(error), "")
        place = place.replace("end of document", "at the end")
        what, way_out = (
            f"this can't be read as TOML ({message})",
            "check the quotes, brackets and equals signs there",
        )
    raise ContentProblem(file, place, "", what, way_out)


class KeyGroup:
    """Stands for every dataclass in the tables by kind."""


# Every other kind is written as what it is.
_TOML_TYPES = {Literal: str, Idea: str, Phrase: str, Answers: dict, tuple: list, Mapping: dict, KeyGroup: dict}
_NAMES = {str: "words in quotes", bool: "true or false", int: "a whole number", list: "a list", dict: "a group of keys"}
_EXAMPLES = {
    str: '{key} = "…"',
    bool: "{key} = true",
    int: "{key} = 4",
    list: '{key} = ["…", "…"]',
    dict: "a line [{key}] with its own keys below it",
}


def always(hint: Any) -> Any:
    """Return the type `hint` without "or None": a key that may be left out has no other way to be nothing."""
    kinds = get_args(hint)
    return kinds[0] if NoneType in kinds else hint


def hint_kind(hint: Any) -> Any:
    """Return the kind of the type `hint`: a type of Python's own, Literal, Idea, Phrase, Mapping or KeyGroup."""
    return KeyGroup if is_table(hint) else get_origin(hint) or hint


def toml_type(hint: Any) -> type:
    """Return the type that a value of the type `hint` has in the file."""
    kind: type = _TOML_TYPES.get(hint_kind(hint), hint_kind(hint))
    return kind


def is_table(hint: Any) -> bool:
    """Return True if a value of the type `hint` stands in the file as a table of its own."""
    return is_dataclass(hint) and hint is not Phrase


def holds_tables(hint: Any) -> bool:
    """Return True if a value of the type `hint` stands in the file as several tables."""
    return any(is_table(kind) for kind in get_args(hint))


def example(hint: Any, key: str) -> str:
    """Return how to write `key` with a value of the type `hint`, to stand in a sentence after "write"."""
    if holds_tables(hint):
        return f"a line [[{key}]] with its own keys below it"
    return _EXAMPLES[toml_type(hint)].format(key=key)


def name_of(kind: type) -> str:
    """Return what values of the type `kind` are called in plain words."""
    return _NAMES.get(kind, "a number with a decimal point, or a date")
