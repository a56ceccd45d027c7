"""`import`: a journal from elsewhere, or one of our own exports, brought in beside what is there, in one save."""

from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from steady.command_line import named_files
from steady.command_line.journal_access import has_journal, open_chosen, settings_of
from steady.command_line.terminal import OK, NeedsAnAnswer, ProgressLine, WrongUse, harmless
from steady.domain.records.kinds import in_counts
from steady.domain.spoken import count
from steady.storage import imports
from steady.storage.exports import add_to, is_whole, read_whole
from steady.storage.imports import Import, Mapping, NeedsMapping, TableSeen
from steady.storage.journal import Journal

_SHOWN = 20
WORD = "word"
COLUMNS = ("day", "number", "note", "hour")


def import_journal(chosen: Namespace) -> int:
    """Say what the file holds and, unless it is only a preview, bring it in."""
    path = Path(chosen.file).expanduser()
    content = named_files.read_file(path)
    if is_whole(content):
        return _bring_whole(chosen, content)
    imported = _read_mapped(chosen, path.name, content)
    print("\n".join(_found(imported)))
    # A preview makes no journal where there is none.
    may_open = not chosen.preview or has_journal(settings_of(chosen).data)
    journal = open_chosen(chosen, may_begin=True).journal if may_open else None
    remembered = imports.levels_remembered(journal, imported.app) if journal else {}
    levels = {**remembered, **_levels(chosen, imported)}
    missing = {name: times for name, times in imported.unmapped.items() if name not in levels}
    if missing:
        return _ask_levels(imported, missing, chosen.preview)
    if chosen.preview or journal is None:
        return _report_preview()
    return _bring(journal, imported, levels)


def _bring(journal: Journal, imported: Import, levels: dict[str, float | None]) -> int:
    with ProgressLine() as progress:
        there = journal.check_ins.all()
        landing = imports.landing_of(imported, there, levels, date.today(), lambda share: progress(share / 2))
        batch = imports.save(journal, landing, tick=lambda share: progress(0.5 + share / 2))
    print(f"Done: {batch.new} new, {batch.updated} updated, {landing.unchanged} unchanged.")
    for number, why in (
        (len(landing.hers), "were changed here by you and stay as they are here"),
        (landing.empty, "have nothing but a day in them and were left out"),
        (landing.not_come, "are for days that haven't come yet and were left out"),
    ):
        if number:
            print(f"{number} {why}.")
    if batch.new or batch.updated:
        print("To undo it, open “Import” in the workbook.")
    return OK


def _bring_whole(chosen: Namespace, content: bytes) -> int:
    whole = read_whole(content)
    print(f"A whole journal, made on {whole.taken:%Y-%m-%d at %H:%M}. It has {in_counts(whole.counts)} in it.")
    if whole.refused:
        print(whole.said_of_refused)
    if chosen.preview:
        return _report_preview()
    brought = add_to(open_chosen(chosen, may_begin=True).journal, whole)
    print(f"Done: {brought.new} new, {brought.updated} updated, {brought.unchanged} unchanged.")
    if brought.kept:
        print(f"{brought.kept} are newer here and stay the way they are.")
    return OK


def _found(imported: Import) -> Iterable[str]:
    seen = imports.summary_of(imported)
    entries = count(seen.entries, "entry")
    span = f", from {seen.first} to {seen.last}" if seen.first else ""
    yield f"A journal from {harmless(imported.app)}: {entries}{span}."
    if seen.several:
        yield f"{count(seen.several, 'day')} with more than one entry."
    if seen.doubles:
        yield f"{count(seen.doubles, 'time')} an entry is in there again, word for word."
    if seen.unreadable:
        yield f"{count(seen.unreadable, 'row')} can't be read and will be left out:"
        yield from (f"  {row.line}: {harmless(row.reason)}" for row in imported.unreadable[:_SHOWN])
        if seen.unreadable > _SHOWN:
            yield f"  … and {seen.unreadable - _SHOWN} more."


def _ask_levels(imported: Import, missing: dict[str, int], preview: bool) -> int:
    low, high = imported.scale.lowest, imported.scale.highest
    print(f"These moods have no level in the file. Say what each means, from {low:g} (worst) to {high:g} (best):")
    for name, times in sorted(missing.items(), key=lambda mood: -mood[1]):
        print(f"  {times:>5} ×  {harmless(name)}")
    first = harmless(max(missing, key=lambda name: missing[name]))
    question = f'For example: --mood "{first}={high:g}". To keep one as a word without a number: --mood "{first}=word".'
    if preview:
        print(question)
        return _report_preview()
    raise NeedsAnAnswer(f"{question} Nothing was saved yet.")


def _report_preview() -> int:
    print("Nothing was saved: this was a preview.")
    return OK


def _levels(chosen: Namespace, imported: Import) -> dict[str, float | None]:
    """Return mood name → level as given with --mood; None for one that stays a word. WrongUse for what fits nowhere."""
    given = dict(_pair(text, "--mood") for text in chosen.mood)
    known = {name.strip().casefold(): name for name in imported.unmapped}
    for name in given:
        if name.casefold() not in known:
            raise WrongUse(
                f"There's no mood without a level called “{harmless(name)}” in this file. Nothing was saved."
            )
    return {known[name.casefold()]: _level(said, imported) for name, said in given.items()}


def _read_mapped(chosen: Namespace, name: str, content: bytes) -> Import:
    """Return what is in the file; an unknown table is read as --column says, or NeedsAnAnswer names its columns."""
    try:
        return imports.read(name, content)
    except NeedsMapping as unknown:
        if not chosen.column:
            raise NeedsAnAnswer(
                f"This is a table the workbook doesn't know by itself. {_columns(unknown.table)} Please say which of "
                'them has the day, and which has a number or a note: --column "day=…" --column "number=…" --column '
                '"note=…", with --scale 1-5 if the number doesn\'t go from 0 to 10. Nothing was saved yet.'
            ) from unknown
        return imports.read(name, content, _mapping(chosen, unknown.table))


def _mapping(chosen: Namespace, table: TableSeen) -> Mapping:
    places = {what: _place(name, table) for what, name in (_pair(text, "--column") for text in chosen.column)}
    if strange := places.keys() - set(COLUMNS):
        raise WrongUse(f"--column takes {', '.join(COLUMNS)}, but not “{strange.pop()}”.")
    if "day" not in places:
        raise WrongUse('Please say which column has the day: --column "day=NAME".')
    lowest, highest = _scale(chosen.scale)
    number, note, hour = (places.get(what) for what in ("number", "note", "hour"))
    return Mapping(places["day"], number, lowest, highest, note, hour)


def _place(name: str, table: TableSeen) -> int:
    names = [column.casefold() for column in table.columns]
    if name.casefold() not in names:
        raise WrongUse(f"There's no column “{harmless(name)}”. {_columns(table)}")
    return names.index(name.casefold())


def _scale(text: str) -> tuple[float, float]:
    lowest, _, highest = text.partition("-")
    try:
        low, high = float(lowest), float(highest)
    except ValueError:
        raise WrongUse(f"--scale takes the lowest and the highest number, such as 1-5, but not “{text}”.") from None
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
        raise WrongUse(f"--mood takes a number from {low:g} to {high:g}, or “{WORD}”, but not “{said}”.")
    return level


def _pair(text: str, option: str) -> tuple[str, str]:
    name, equals, value = text.rpartition("=") if option == "--mood" else text.partition("=")
    if not equals or not name.strip():
        raise WrongUse(f"{option} takes two words with = between them, but not “{text}”.")
    return name.strip(), value.strip()


def _columns(table: TableSeen) -> str:
    return "Its columns are: " + ", ".join(f"“{harmless(name)}”" for name in table.columns) + "."
