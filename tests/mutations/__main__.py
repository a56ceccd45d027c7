"""Draws a sample of small mutations of the workbook and prints which of them the tests catch."""

import argparse
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import TypeVar

from launch.commands import QUICK_TESTS
from tests.mutations import map as maps
from tests.mutations.copies import Copy
from tests.mutations.figures import Share, coverage_of
from tests.mutations.layers import LAYERS, code_of
from tests.mutations.sample import Mutation, drawn
from tests.mutations.trying import Wanted, equivalent, is_equivalent, tried
from tests.running import ROOT

SEED, COUNT = 10, 64
Each = TypeVar("Each")


def arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    reader = argparse.ArgumentParser("python -m tests.mutations", description=__doc__, allow_abbrev=False)
    reader.add_argument("--seed", type=int, default=SEED, help="another seed draws another sample (%(default)s)")
    reader.add_argument("--count", type=int, default=COUNT, help="how many; 0 for coverage alone (%(default)s)")
    reader.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many at once (%(default)s)")
    reader.add_argument(
        "--choose",
        default=(),
        metavar="MARKS",
        type=lambda marks: ("-m", marks),
        help="only these tests, as `pytest -m` takes it",
    )
    reader.add_argument(
        "--quick",
        dest="choose",
        action="store_const",
        const=QUICK_TESTS,
        help="only the tests of `start.py test --quick`",
    )
    reader.add_argument("--only", default="", metavar="TEXT", help="of the sample, those whose file:line holds this")
    reader.add_argument(
        "--near",
        action="store_true",
        help="a quick look: only tests that ran the line, or are new, "
        "by the map as it is; what survives may be caught by others",
    )
    reader.add_argument(
        "--map",
        type=Path,
        default=Path(tempfile.gettempdir(), "steady-mutations"),
        metavar="FOLDER",
        help="where it is kept which test runs which line (%(default)s)",
    )
    return reader.parse_args()


@contextmanager
def copies(many: int) -> Iterator["Queue[Copy]"]:
    """Give so many copies of the project, which are gone afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        # A test of a folder that is another user's lets that user pass through those above it.
        Path(folder).chmod(0o711)
        free: Queue[Copy] = Queue()
        for number in range(many):
            free.put(Copy(ROOT, Path(folder, str(number))))
        yield free


def with_a_copy(do: Callable[[Each, Copy], str], each: Iterable[Each], free: "Queue[Copy]") -> Iterator[str]:
    """Yield what comes of each, as soon as it is known, as many at once as there are copies."""

    def done(one: Each) -> str:
        copy = free.get()
        try:
            return do(one, copy)
        finally:
            free.put(copy)

    pool = ThreadPoolExecutor(free.qsize())
    try:
        for future in as_completed([pool.submit(done, one) for one in each]):
            yield future.result()
    finally:
        # Whoever stops it does not wait for those that have not begun.
        pool.shutdown(cancel_futures=True)


def make_map(folder: Path, parts: Iterable[str], free: "Queue[Copy]") -> None:
    """Make what is missing of these parts or no longer holds, and end with a sentence where a test fails."""

    def made(layer: str, copy: Copy) -> str:
        ended = maps.make_part(ROOT, copy, folder, layer)
        return "" if ended.code == 0 else f"{ended.said}\nThe tests of {layer} do not pass. Please mend them first."

    stale = [layer for layer in parts if not maps.is_current(ROOT, folder, layer)]
    if stale:
        print(f"First all tests of {', '.join(stale)} run once, to see which of them run which line.", flush=True)
    if failed := "".join(with_a_copy(made, stale, free)):
        sys.exit(failed)


def main(wishes: argparse.Namespace) -> None:
    """Print a line for each mutation as soon as it is tried, and the figures at the end."""
    wishes.map.mkdir(parents=True, exist_ok=True)
    wanted, listed, tally = Wanted(wishes.choose, wishes.near), equivalent(), Counter()
    sample = drawn(code_of(ROOT), wishes.count, wishes.seed) if wishes.count else []
    asked_for = [one for one in sample if wishes.only in one.place]
    if sample and not asked_for:
        sys.exit("\n".join([*(one.place for one in sample), f"None of these has “{wishes.only}” in it."]))
    sample = asked_for
    with copies(wishes.jobs) as free:
        if not wishes.near:
            make_map(wishes.map, maps.parts_for({one.layer for one in sample}) if wishes.only else maps.MADE_FOR, free)
        known = maps.Map(wishes.map)

        def line(one: Mutation, copy: Copy) -> str:
            if is_equivalent(one, listed):
                return f"{one.in_words()} | changes nothing that could be seen"
            caught, said = tried(one, copy, known, wanted)
            tally.update({(one.layer, "tried"): 1, (one.layer, "caught"): caught})
            return f"{one.in_words()} | {said}"

        for said in with_a_copy(line, sample, free):
            print(said, flush=True)
    print_figures(tally, {} if wishes.only or wishes.near else coverage_of(wishes.map))


def print_figures(tally: Counter[tuple[str, str]], shares: dict[str, Share]) -> None:
    """Print for each layer, and for all, how many were caught and how much the tests without a browser run."""
    print(f"\n{'layer':<16}{'caught':>8}{'tried':>7}   {'what all tests run, without a browser' if shares else ''}")
    for layer in (*LAYERS, "all"):
        caught, tried_ones = (
            sum(many for (name, what), many in tally.items() if what == kind and layer in (name, "all"))
            for kind in ("caught", "tried")
        )
        print(f"{layer:<16}{caught:>8}{tried_ones:>7}   {shares[layer].in_words() if layer in shares else ''}")


if __name__ == "__main__":
    main(arguments())
