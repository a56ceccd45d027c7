"""What a measure is, where it works, and which of them somebody asked for."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Self

from playwright.sync_api import Browser

from tests.bench.journals import long_journal
from tests.bench.rows import Row, Size
from tests.bench.watched import chromium

# As a restless time has them: 4,000 days with 20,000 check-ins.
A_DAY = 5


class NoSuchRow(Exception):
    """A word that stands in no row's name; its text is all that is said."""


class Place:
    """Where the measures work. What several of them need is made for the first that asks; left, the browser is gone."""

    def __init__(self, size: Size, folder: Path) -> None:
        self.size, self.folder = size, folder
        self._until_left = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._until_left.close()

    @cached_property
    def long(self) -> Path:
        """The folder of a journal of `size.check_ins` days, one check-in a day."""
        long_journal(self.folder / "long", self.size.check_ins)
        return self.folder / "long"

    @cached_property
    def crowded(self) -> Path:
        """The folder of a journal of as many days with several check-ins each."""
        long_journal(self.folder / "crowded", self.size.check_ins, A_DAY)
        return self.folder / "crowded"

    @cached_property
    def browser(self) -> Browser:
        """A headless Chromium."""
        return self._until_left.enter_context(chromium())


@dataclass(frozen=True)
class Measure:
    """The names of the rows that belong together, and how they come about.

    One that is `only_when_named` is left out unless a word asks for one of its rows.
    """

    rows: tuple[str, ...]
    run: Callable[[Place], Iterator[Row]]
    only_when_named: bool = False

    def answers(self, words: Sequence[str]) -> bool:
        """Whether it is wanted, given the words after `start.py bench`."""
        return any(is_wanted(row, words) for row in self.rows) and bool(words or not self.only_when_named)


def crowded(size: Size) -> Size:
    """Return the size of the crowded journal."""
    return replace(size, check_ins=size.check_ins * A_DAY)


def is_wanted(row: str, words: Sequence[str]) -> bool:
    """Whether the name of a row contains one of the words, in small letters or large; without words each is wanted."""
    return not words or any(word.casefold() in row.casefold() for word in words)


def wanted(measures: Sequence[Measure], words: Sequence[str]) -> list[Measure]:
    """Return the measures that the words ask for. NoSuchRow, with all names, when a word stands in none of them."""
    names = [row for measure in measures for row in measure.rows]
    for word in words:
        if not any(is_wanted(row, [word]) for row in names):
            raise NoSuchRow("\n".join([*names, f"No row of the bench has “{word}” in its name. The rows stand above."]))
    return [measure for measure in measures if measure.answers(words)]


def wanted_rows(measures: Sequence[Measure], words: Sequence[str], place: Place) -> Iterator[Row]:
    """Run the measures that the words ask for, and no other; yield the rows asked for, each as soon as it is known."""
    for measure in wanted(measures, words):
        yield from (row for row in measure.run(place) if is_wanted(row.row, words))
