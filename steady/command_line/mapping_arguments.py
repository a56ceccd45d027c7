"""What she says about a file on the command line: what a mood means, and what stands in a column."""

from argparse import Namespace
from collections.abc import Callable

from steady.command_line.terminal import NeedsAnAnswer, WrongUse, harmless
from steady.storage.imports import Import, Mapping, NeedsMapping, TableSeen

WORD = "word"
COLUMNS = ("day", "number", "note", "hour")


def levels(chosen: Namespace, imported: Import) -> dict[str, float | None]:
    """Return mood name → level as given with --mood; None for one that stays a word. WrongUse for what fits nowhere."""
    given = dict(_pair(text, "--mood") for text in chosen.mood)
    known = {name.strip().casefold(): name for name in imported.unmapped}
    for name in given:
        if name.casefold() not in known:
            raise WrongUse(f"No mood without a level is called “{harmless(name)}” in this file. Nothing was saved.")
    return {known[name.casefold()]: _level(said, imported) for name, said in given.items()}


def read_mapped(chosen: Namespace, read: Callable[[Mapping | None], Import]) -> Import:
    """Return what `read` finds; an unknown table is read as --column says, or NeedsAnAnswer names its columns."""
    try:
        return read(None)
    except NeedsMapping as unknown:
        if not chosen.column:
            raise NeedsAnAnswer(_question(unknown.table)) from unknown
        return read(_mapping(chosen, unknown.table))


def _mapping(chosen: Namespace, table: TableSeen) -> Mapping:
    places = {what: _place(name, table) for what, name in (_pair(text, "--column") for text in chosen.column)}
    if strange := places.keys() - set(COLUMNS):
        raise WrongUse(f"--column takes {', '.join(COLUMNS)}, and not “{strange.pop()}”.")
    if "day" not in places:
        raise WrongUse('The column of the day is needed: --column "day=NAME".')
    lowest, highest = _scale(chosen.scale)
    number, note, hour = (places.get(what) for what in ("number", "note", "hour"))
    return Mapping(places["day"], number, lowest, highest, note, hour)


def _place(name: str, table: TableSeen) -> int:
    names = [column.casefold() for column in table.columns]
    if name.casefold() not in names:
        raise WrongUse(f"There is no column “{harmless(name)}”. {_columns(table)}")
    return names.index(name.casefold())


def _scale(text: str) -> tuple[float, float]:
    lowest, _, highest = text.partition("-")
    try:
        low, high = float(lowest), float(highest)
    except ValueError:
        raise WrongUse(f"--scale takes the lowest and the highest number, such as 1-5, and not “{text}”.") from None
    if not low < high:
        raise WrongUse("The highest number of --scale has to be above the lowest.")
    return low, high


def _level(said: str, imported: Import) -> float | None:
    if said.casefold() == WORD:
        return None
    low, high = imported.scale.lowest, imported.scale.highest
    try:
        level = float(said)
    except ValueError:
        level = float("nan")
    if not low <= level <= high:
        raise WrongUse(f"--mood takes a number from {low:g} to {high:g}, or “{WORD}”, and not “{said}”.")
    return level


def _pair(text: str, option: str) -> tuple[str, str]:
    name, equals, value = text.rpartition("=") if option == "--mood" else text.partition("=")
    if not equals or not name.strip():
        raise WrongUse(f"{option} takes two words with = between them, and not “{text}”.")
    return name.strip(), value.strip()


def _question(table: TableSeen) -> str:
    return (
        f"This is a table the workbook does not know by itself. {_columns(table)} Please say which of them holds "
        'the day, and which a number or a note: --column "day=…" --column "number=…" --column "note=…", with '
        "--scale 1-5 if the number does not go from 0 to 10. Nothing was saved yet."
    )


def _columns(table: TableSeen) -> str:
    return "Its columns are: " + ", ".join(f"“{harmless(name)}”" for name in table.columns) + "."
