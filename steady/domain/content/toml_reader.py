"""One table of a content file, read key by key; a mistake in it is a ValueError naming place and key."""

from collections.abc import Mapping
from typing import Any


class ContentMistake(ValueError):
    """Something an author wrote that cannot be used; the message names the place, the key and the way out.

    `place`, `key` (or empty) and `what` are its pieces.
    """

    def __init__(self, place: str, key: str, what: str) -> None:
        super().__init__(f"{place}: “{key}” {what}" if key else f"{place}: {what}")
        self.place, self.key, self.what = place, key, what


class TomlTable:
    """The table `values` that stands at `place`, such as "offers.toml, steep"."""

    def __init__(self, values: Any, place: str) -> None:
        if not isinstance(values, Mapping):
            raise ContentMistake(place, "", f"a table belongs here, with keys and values. It holds {values!r}.")
        self._values = values
        self.place = place

    def only(self, *known: str) -> "TomlTable":
        """Return this table; raise ContentMistake if it has a key that nobody reads, such as a misspelt one."""
        for key in self._values:
            if key not in known:
                raise self.mistake(key, f"nobody reads this key. Known here: {', '.join(known)}.")
        return self

    def has(self, key: str) -> bool:
        """Return True if `key` is written here."""
        return key in self._values

    def text(self, key: str) -> str:
        """Return the words at `key`, without blanks around them; there must be some."""
        value = self._value(key)
        if not isinstance(value, str) or not value.strip():
            raise self.mistake(key, f"needs words in quotes. It holds {value!r}.")
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of words at `key`; there must be at least one."""
        values = self._value(key)
        if not isinstance(values, list) or not values or not all(isinstance(v, str) and v.strip() for v in values):
            raise self.mistake(key, f'needs a list of words, such as ["one", "two"]. It holds {values!r}.')
        return tuple(value.strip() for value in values)

    def whole_number(self, key: str, lowest: int = 1) -> int:
        """Return the whole number at `key`, which is `lowest` or more."""
        value = self._value(key)
        if type(value) is not int or value < lowest:
            raise self.mistake(key, f"needs a whole number of {lowest} or more. It holds {value!r}.")
        return value

    def whole_numbers(self, key: str) -> tuple[int, ...]:
        """Return the list of whole numbers above zero at `key`; there must be at least one."""
        values = self._value(key)
        if not isinstance(values, list) or not values or not all(type(v) is int and v > 0 for v in values):
            raise self.mistake(key, f"needs a list of whole numbers, such as [5, 10]. It holds {values!r}.")
        return tuple(values)

    def all_texts(self) -> dict[str, str]:
        """Return every key of this table with its words, in the order they are written."""
        return {key: self.text(key) for key in self._values}

    def table(self, key: str) -> "TomlTable":
        """Return the table at `key`."""
        return TomlTable(self._value(key), f"{self.place}, {key}")

    def tables(self, key: str) -> tuple["TomlTable", ...]:
        """Return the list of tables at `key`, in their order; there must be at least one."""
        values = self._value(key)
        if not isinstance(values, list) or not values:
            raise self.mistake(key, f"needs at least one [[{key}]] table. It holds {values!r}.")
        return tuple(TomlTable(value, f"{self.place}, {key} number {n}") for n, value in enumerate(values, 1))

    def mistake(self, key: str, what: str) -> ContentMistake:
        """Return the error that names this place, `key` and what is wrong there."""
        return ContentMistake(self.place, key, what)

    def _value(self, key: str) -> Any:
        if key not in self._values:
            raise self.mistake(key, "is missing, and nothing can stand in for it. Please add it.")
        return self._values[key]


def unlike(tables: tuple[TomlTable, ...], key: str = "id") -> tuple[str, ...]:
    """Return the text at `key` of each table, in order; raise ContentMistake if two of them are the same."""
    seen: dict[str, str] = {}
    for table in tables:
        value = table.text(key)
        if value in seen:
            raise table.mistake(key, f"is “{value}”, and so it is in {seen[value]}. Please give one another name.")
        seen[value] = table.place
    return tuple(seen)
