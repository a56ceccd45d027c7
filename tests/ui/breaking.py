"""Breaks one piece of the workbook at a time: a module that cannot be imported, or a function that only fails."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

import pytest

from tests.test_architecture import imports_of, modules_of, name_of

# Of all kinds that are no sign of Streamlit's own; the last but one is how the libraries in Rust fail.
ERRORS = (ValueError, KeyError, MemoryError, RecursionError, OSError, ImportError, BaseException, SystemExit)
HER_WORDS = "He said he would come on Sunday."


@cache
def modules() -> dict[str, set[str]]:
    """Each module of the workbook, with those of its own that it imports."""
    ours = {name_of(module): module for module in modules_of("steady")}
    return {
        name: {one if one in ours else one.rpartition(".")[0] for one in imports_of(module)} & ours.keys()
        for name, module in ours.items()
    }


@cache
def reached_from(first: str, but: str = "") -> frozenset[str]:
    """The modules that `first` imports, however long the way; not `but`, nor what only that one needs."""
    found: set[str] = set()
    ahead = {first}
    while ahead:
        found |= (name := ahead.pop()) and {name}
        ahead |= modules().get(name, set()) - found - {but}
    return frozenset(found)


class _Refusal:
    """Stands before every other way to find a module."""

    def __init__(self, names: frozenset[str], error: type[BaseException]) -> None:
        self._names, self._error = names, error

    def find_spec(self, name: str, *_: object) -> None:
        if name in self._names:
            raise self._error(HER_WORDS)


@contextmanager
def unimportable(names: frozenset[str], error: type[BaseException]) -> Iterator[None]:
    """Inside, every import of one of `names` raises; whatever has one of them is imported anew, and put back after."""
    touched = {name for name in modules() if reached_from(name) & names}
    kept = {name: sys.modules.pop(name) for name in touched if name in sys.modules}
    _detach(kept)
    refusal: Any = _Refusal(names, error)
    sys.meta_path.insert(0, refusal)
    try:
        yield
    finally:
        sys.meta_path.remove(refusal)
        _detach({name: sys.modules.pop(name) for name in touched if name in sys.modules})
        sys.modules.update(kept)
        for name, module in kept.items():
            above, _, last = name.rpartition(".")
            if above in sys.modules:
                setattr(sys.modules[above], last, module)


def _detach(found: dict[str, ModuleType]) -> None:
    """Take modules out of their folders, where `from folder import module` would find them without an import."""
    for name in found:
        above, _, last = name.rpartition(".")
        if above in sys.modules:
            vars(sys.modules[above]).pop(last, None)


def functions_of(module: str) -> list[str]:
    """The names of the public functions that a module brings."""
    found = vars(sys.modules[module]).items()
    return [name for name, it in found if getattr(it, "__module__", "") == module and _is_function(name, it)]


def _is_function(name: str, it: object) -> bool:
    return callable(it) and not isinstance(it, type) and not name.startswith("_")


def break_function(patch: pytest.MonkeyPatch, module: str, name: str, error: type[BaseException]) -> None:
    """Let a function raise wherever it is known by a name of its own."""
    whole = getattr(sys.modules[module], name)

    def broken(*_: object, **__: object) -> None:
        raise error(HER_WORDS)

    for other in [each for key, each in sys.modules.items() if key.startswith("steady.")]:
        for alias in [alias for alias, it in vars(other).items() if it is whole]:
            patch.setattr(other, alias, broken)
