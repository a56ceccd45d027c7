"""Tags as journals write them: "a | b | c" in one cell, with stray spaces and quotation marks, or a column for each."""

from collections.abc import Sequence

from steady.storage.imports.cells import MOST_KEPT

SIGN = "|"


class Names(dict[str, str]):
    """Text → the same without blanks around it; the same name is the same text in memory, however often it comes."""

    def __missing__(self, text: str) -> str:
        if len(self) >= MOST_KEPT:
            self.clear()
        self[text] = name = text.strip()
        return name


class Tags:
    """Makes tuples of such cells; the same tag is the same text in memory, however often it comes."""

    def __init__(self, separators: str = SIGN) -> None:
        self._first, *self._others = separators
        self._names: dict[str, str] = {}
        self._tuples: dict[str, tuple[str, ...]] = {}

    def __call__(self, cell: str) -> tuple[str, ...]:
        """Return the tags of a cell in their order, each once."""
        tags = self._tuples.get(cell)
        if tags is None:
            if len(self._tuples) >= MOST_KEPT:
                self._tuples.clear()
            tags = self._tuples[cell] = self._split(cell)
        return tags

    def _split(self, cell: str) -> tuple[str, ...]:
        for other in self._others:
            cell = cell.replace(other, self._first)
        names = (part.strip().strip('"“”').strip() for part in cell.split(self._first))
        return tuple(dict.fromkeys(self._names.setdefault(name, name) for name in names if name))


class Marks:
    """Makes tuples of names of a text such as "0100", which has a sign for each of the names."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    def __call__(self, signs: str) -> tuple[str, ...]:
        """Return the names whose sign is 1."""
        return tuple(name for name, sign in zip(self._names, signs) if sign == "1" and name)
