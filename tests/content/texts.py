"""Every text a reader sees, wherever it stands in the content."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from steady.content import Content
from steady.domain.content.part import Block, Part

# Keys and marks for the code, which no reader sees as words.
NOT_READ = {"id", "covers", "standing", "kind", "number", "checked", "special", "rule", "searches", "phrases"}
NOT_READ |= {"pattern", "within", "learned"}


def texts_in(thing: Any) -> Iterator[str]:
    """Yield each text that is shown out of a dataclass, a tuple or a table of labels."""
    if isinstance(thing, str):
        yield thing
    elif is_dataclass(thing):
        for f in fields(thing):
            if f.name not in NOT_READ:
                yield from texts_in(getattr(thing, f.name))
    elif isinstance(thing, Mapping):
        yield from texts_in(tuple(thing.values()))
    elif isinstance(thing, tuple):
        for each in thing:
            yield from texts_in(each)


def blocks_of(parts: Iterable[Part]) -> list[Block]:
    """Return every block of the parts in the order of their screens."""
    return [block for part in parts for block in part.lesson + part.do + part.leave_out]


def texts_by_sheet(words: Content) -> dict[str, list[str]]:
    """Return the texts of each part and each sheet, by its id."""
    sheets = {part.id: part for part in words.parts} | words.sheets
    return {name: [text for text in texts_in(sheet) if text] for name, sheet in sheets.items()}
