"""`import`: a journal from elsewhere, or one of our own exports, brought in beside what is there, in one save."""

from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from steady.command_line import mapping_arguments, named_files
from steady.command_line.journal_access import has_journal, open_chosen, settings_of
from steady.command_line.terminal import OK, NeedsAnAnswer, ProgressLine, harmless
from steady.domain.records.kinds import in_counts
from steady.domain.spoken import count
from steady.storage.exports import add_to, is_whole, read_whole
from steady.storage.imports import Import, landing_of, levels_remembered, read, save, summary_of
from steady.storage.journal import Journal

_SHOWN = 20


def import_journal(chosen: Namespace) -> int:
    """Say what the file holds and, unless it is only a preview, bring it in."""
    path = Path(chosen.file).expanduser()
    content = named_files.read_file(path)
    if is_whole(content):
        return _bring_whole(chosen, content)
    imported = mapping_arguments.read_mapped(chosen, lambda columns: read(path.name, content, columns))
    print("\n".join(_found(imported)))
    # A preview makes no journal where there is none.
    may_open = not chosen.preview or has_journal(settings_of(chosen).data)
    journal = open_chosen(chosen, may_begin=True).journal if may_open else None
    remembered = levels_remembered(journal, imported.app) if journal else {}
    levels = {**remembered, **mapping_arguments.levels(chosen, imported)}
    missing = {name: times for name, times in imported.unmapped.items() if name not in levels}
    if missing:
        return _ask_levels(imported, missing, chosen.preview)
    if chosen.preview or journal is None:
        return _report_preview()
    return _bring(journal, imported, levels)


def _bring(journal: Journal, imported: Import, levels: dict[str, float | None]) -> int:
    with ProgressLine() as progress:
        landing = landing_of(imported, journal.check_ins.all(), levels, date.today(), lambda share: progress(share / 2))
        batch = save(journal, landing, tick=lambda share: progress(0.5 + share / 2))
    print(f"Done: {batch.new} new, {batch.updated} updated, {landing.unchanged} unchanged.")
    for number, why in (
        (len(landing.hers), "were changed here by you and stay as they are here"),
        (landing.empty, "hold nothing but a day and were left out"),
        (landing.not_come, "are of days that have not come and were left out"),
    ):
        if number:
            print(f"{number} {why}.")
    if batch.new or batch.updated:
        print("To take it back, open “Bring in a journal” in the workbook.")
    return OK


def _bring_whole(chosen: Namespace, content: bytes) -> int:
    whole = read_whole(content)
    print(f"A whole journal, made on {whole.taken:%Y-%m-%d at %H:%M}. It holds {in_counts(whole.counts)}.")
    if chosen.preview:
        return _report_preview()
    brought = add_to(open_chosen(chosen, may_begin=True).journal, whole)
    print(f"Done: {brought.new} new, {brought.updated} updated, {brought.unchanged} unchanged.")
    if brought.kept:
        print(f"{brought.kept} are newer here and stay as they are here.")
    return OK


def _found(imported: Import) -> Iterable[str]:
    seen = summary_of(imported)
    entries = count(seen.entries, "entry")
    span = f", from {seen.first} to {seen.last}" if seen.first else ""
    yield f"A journal from {harmless(imported.app)}: {entries}{span}."
    if seen.several:
        yield f"{count(seen.several, 'day')} with more than one entry."
    if seen.doubles:
        yield f"{count(seen.doubles, 'time')} an entry stands there once more, word for word."
    if seen.unreadable:
        yield f"{count(seen.unreadable, 'row')} cannot be read and will be left out:"
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
