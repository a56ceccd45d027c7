"""The words of Help now, read as far as they can be read, without any other part of the workbook.

A mistake in a file is told by `steady.content`. Here it costs no more than the table it stands in, and what her own
folder of words does not have is taken from ours.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from steady.identity import CONTENT, content_folder

Table = Mapping[str, Any]

CARDS = ("help", "thoughts_of_suicide", "afraid")
# Where a table begins. The lines of a country lie in its own: under another they would be another country's numbers.
_BEGINS = re.compile(r"^(?=[ \t]*+\[++[ \t]*+(?!country[ \t]*+\.))", re.MULTILINE)


@dataclass(frozen=True)
class HelpWords:
    """What could be read: single sentences by name, headings by kind of line, countries by name, and the cards."""

    said: Mapping[str, str]
    headings: Mapping[str, str]
    countries: Mapping[str, Table]
    cards: tuple[Table, ...]

    @property
    def is_whole(self) -> bool:
        """True when there are lines to call, and every card."""
        return bool(self.countries) and len(self.cards) == len(CARDS)


def help_words() -> HelpWords:
    """Return the words as they stand now; empty where no folder has them."""
    # The later ones win.
    said: dict[str, str] = {}
    headings: dict[str, str] = {}
    countries: dict[str, Table] = {}
    cards: dict[str, Table] = {}
    for folder in _folders():
        lines = list(_tables(folder / "help_lines.toml"))
        for table in lines:
            said |= _texts_in(table)
            headings |= _texts_in(_table(table.get("headings")))
        # One list or the other: a country that she took out does not come back from ours.
        countries = _countries_in(lines) or countries
        for table in _tables(folder / "safety.toml"):
            cards |= {name: card for name in CARDS if texts_of(card := _table(table.get(name)), "lines")}
    return HelpWords(said, headings, countries, tuple(cards[name] for name in CARDS if name in cards))


def text(table: Table, name: str) -> str:
    """Return the text under `name`; an empty one where there is none."""
    found = table.get(name)
    return found.strip() if isinstance(found, str) else ""


def texts_of(table: Table, name: str) -> tuple[str, ...]:
    """Return the texts in the list under `name`."""
    found = table.get(name)
    return tuple(each.strip() for each in found if isinstance(each, str)) if isinstance(found, list) else ()


def tables_of(table: Table, name: str) -> list[Table]:
    """Return the tables in the list under `name`."""
    found = table.get(name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _folders() -> Iterator[Path]:
    yield CONTENT
    # The name of a folder can be such that nobody can follow it.
    with suppress(OSError, RuntimeError, ValueError):
        if (chosen := content_folder()) != CONTENT:
            yield chosen


def _tables(path: Path) -> Iterator[Table]:
    """Yield each table of a file that can be read, with what stands above the first one."""
    try:
        whole = path.read_text(encoding="utf-8-sig", errors="replace")
    except (OSError, ValueError):
        return
    for piece in _BEGINS.split(whole):
        with suppress(ValueError, RecursionError):
            yield tomllib.loads(piece)


def _countries_in(tables: Iterable[Table]) -> dict[str, Table]:
    countries = [country for table in tables for country in tables_of(table, "country")]
    return {text(country, "name"): country for country in countries if text(country, "name")}


def _table(value: Any) -> Table:
    return value if isinstance(value, dict) else {}


def _texts_in(table: Table) -> dict[str, str]:
    return {name: found for name in table if (found := text(table, name))}
