"""A power cut without pulling a plug: a disk that records its calls, and every state a cut could leave behind.

What `write_new` wrote is on the drive when it returns, for it waits; a name is there for sure only once its folder
was synced. Until then any of the changed names may have reached the drive, in whatever order.
"""

from collections.abc import Callable, Iterator
from itertools import chain, combinations
from pathlib import Path
from random import Random
from typing import Any

from steady.storage.file.filesystem import Disk, FileStamp

Files = dict[str, bytes]
Call = tuple[Any, ...]
# More open names than this are tried in part: none, all, each alone, and some by chance.
MOST_OPEN = 4
BY_CHANCE = 12


class RecordingDisk(Disk):
    """The real disk, which notes every call that changed a name: `calls`, with paths relative to `folder`."""

    def __init__(self, folder: Path) -> None:
        self.calls: list[Call] = []
        self._folder = folder

    def write_new(self, path: Path, content: bytes) -> FileStamp:
        stamp = super().write_new(path, content)
        self.calls.append(("write_new", self._named(path), content))
        return stamp

    def link(self, path: Path, second_name: Path) -> None:
        super().link(path, second_name)
        self.calls.append(("link", self._named(path), self._named(second_name)))

    def replace(self, new: Path, old: Path) -> None:
        super().replace(new, old)
        self.calls.append(("replace", self._named(new), self._named(old)))

    def remove(self, path: Path) -> None:
        super().remove(path)
        self.calls.append(("remove", self._named(path)))

    def sync_folder(self, folder: Path) -> None:
        super().sync_folder(folder)
        self.calls.append(("sync_folder", self._named(folder)))

    def _named(self, path: Path) -> str:
        return str(path.relative_to(self._folder))


def files_in(folder: Path) -> Files:
    """Every file under `folder`, by its relative path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def states_after_a_cut(before: Files, calls: list[Call]) -> Iterator[tuple[int, Files]]:
    """Yield (how many calls were made, what the drive may hold then), each state of each moment once."""
    random = Random(7)
    for made in range(len(calls) + 1):
        seen = set()
        certain, open_calls = _certain(calls[:made])
        for kept in _choices(open_calls, random):
            state = _replayed(before, calls[:made], {*certain, *kept})
            mark = frozenset(state.items())
            if mark not in seen:
                seen.add(mark)
                yield made, state


def _certain(calls: list[Call]) -> tuple[list[int], list[int]]:
    synced: list[int] = []
    waiting: list[int] = []
    for number, (step, *names) in enumerate(calls):
        if step == "sync_folder":
            reached = [one for one in waiting if str(Path(_target(calls[one])).parent) == names[0]]
            synced += reached
            waiting = [one for one in waiting if one not in reached]
        else:
            waiting.append(number)
    return synced, waiting


def _target(call: Call) -> str:
    """Return the name that a call changes."""
    return call[1] if call[0] in ("write_new", "remove") else call[2]


def _choices(waiting: list[int], random: Random) -> Iterator[tuple[int, ...]]:
    if len(waiting) <= MOST_OPEN:
        yield from chain.from_iterable(combinations(waiting, size) for size in range(len(waiting) + 1))
        return
    yield from ((), tuple(waiting), *((one,) for one in waiting))
    for _ in range(BY_CHANCE):
        yield tuple(one for one in waiting if random.random() < 0.5)


def _replayed(before: Files, calls: list[Call], kept: set[int]) -> Files:
    """Return the files by the names that were kept; contents follow all calls, since each was written down at once."""
    held, names = dict(before), dict(before)
    for number, (step, *arguments) in enumerate(calls):
        _APPLY[step](held, *arguments)
        if number in kept:
            _keep(names, held, step, arguments)
    return names


def _keep(names: Files, held: Files, step: str, arguments: list[Any]) -> None:
    target = _target((step, *arguments))
    if step == "remove":
        names.pop(target, None)
        return
    names[target] = held[target]
    if step == "replace":
        names.pop(arguments[0], None)


def _write(held: Files, path: str, content: bytes) -> None:
    held[path] = content


def _link(held: Files, path: str, second: str) -> None:
    held[second] = held[path]


def _replace(held: Files, new: str, old: str) -> None:
    held[old] = held.pop(new)


_APPLY: dict[str, Callable[..., None]] = {
    "write_new": _write,
    "link": _link,
    "replace": _replace,
    "sync_folder": lambda held, folder: None,
    "remove": lambda held, path: held.pop(path, None),
}
