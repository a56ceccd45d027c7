"""Draws a sample of small changes: the same for the same seed, and nearly the same after a small change of the code."""

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass

from tests.mutations.change import Change
from tests.mutations.changes import changes_of


@dataclass(frozen=True)
class Mutation:
    """A change of one module of a layer: the line that is `written` there `becomes` another."""

    layer: str
    path: str
    written: str
    becomes: str
    change: Change

    @property
    def place(self) -> str:
        """Return file and line."""
        return f"{self.path}:{self.change.line}"

    def in_words(self) -> str:
        """Return what is changed, and where."""
        return f"{self.place} {self.change.kind}: {self.written} → {self.becomes}"


def drawn(code: dict[str, dict[str, bytes]], count: int, seed: int) -> list[Mutation]:
    """Return `count` mutations over all layers, as many from each as it has of the code."""
    lines = {layer: sum(source.count(b"\n") for source in modules.values()) for layer, modules in code.items()}
    shares = shared_out(count, {layer: size for layer, size in lines.items() if size})
    return [one for layer, share in shares.items() for one in from_layer(layer, code[layer], share, seed)]


def shared_out(count: int, sizes: dict[str, int]) -> dict[str, int]:
    """Return whole shares in proportion to the sizes, which together make `count`; each at least one."""
    exact = {name: count * size / sum(sizes.values()) for name, size in sizes.items()}
    shares = {name: max(1, int(share)) for name, share in exact.items()}
    for name in sorted(exact, key=lambda name: shares[name] - exact[name])[: max(0, count - sum(shares.values()))]:
        shares[name] += 1
    return shares


def from_layer(layer: str, modules: dict[str, bytes], share: int, seed: int) -> list[Mutation]:
    """Return mutations of one layer, every kind in its turn, never two of one line."""
    kinds: dict[str, list[Mutation]] = defaultdict(list)
    lots: dict[Mutation, bytes] = {}
    for path, source in modules.items():
        for one, lot in with_lots(layer, path, source, seed):
            kinds[one.change.kind].append(one)
            lots[one] = lot
    for found in kinds.values():
        found.sort(key=lots.__getitem__, reverse=True)
    order = sorted(kinds, key=lambda kind: lot_of(seed, layer, kind))
    return in_turn([kinds[kind] for kind in order], share)


def with_lots(layer: str, path: str, source: bytes, seed: int) -> list[tuple[Mutation, bytes]]:
    """Return the mutations of a module, each with its lot, which hangs on its words and not on its line."""
    known: Counter[tuple[str, str]] = Counter()
    found = []
    for change in changes_of(source):
        one = Mutation(layer, path, *change.lines(source), change)
        known[alike := (one.written, one.becomes)] += 1
        found.append((one, lot_of(seed, path, *alike, known[alike])))
    return found


def in_turn(piles: list[list[Mutation]], share: int) -> list[Mutation]:
    """Return the first of each pile, then the next of each, until there are enough; piles are used up."""
    taken: dict[str, Mutation] = {}
    while len(taken) < share and any(piles):
        for pile in piles:
            while pile and pile[-1].place in taken:
                pile.pop()
            if pile and len(taken) < share:
                one = pile.pop()
                taken[one.place] = one
    return list(taken.values())


def lot_of(*words: object) -> bytes:
    """Return what decides who is drawn first."""
    return hashlib.sha256(repr(words).encode()).digest()
