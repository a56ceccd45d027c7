"""Journals from elsewhere: read without saving anything, then brought into hers in one save that can be undone.

    imported = read(name, content)                          # NotAJournal, NeedsMapping
    landing = landing_of(imported, journal.check_ins.all(), levels, today)
    batch = save(journal, landing)                          # new, updated; landing.unchanged stay as they are
    undo(journal, batch.id)

`levels` gives each name in `imported.unmapped` its level, or None to keep it a word; `levels_remembered` has those she
gave before.
"""

from steady.storage.imports.any_table import Mapping
from steady.storage.imports.batches import Batch, Undone, levels_remembered, newest, save, undo
from steady.storage.imports.entries import Entry
from steady.storage.imports.found import Import, Scale, Unreadable
from steady.storage.imports.landing import Landing, landing_of
from steady.storage.imports.recognising import read
from steady.storage.imports.summary import Summary, summary_of
from steady.storage.imports.troubles import NeedsMapping, NotAJournal, OurOwnFile, TableSeen

__all__ = [
    "Batch",
    "Entry",
    "Import",
    "Landing",
    "Mapping",
    "NeedsMapping",
    "NotAJournal",
    "OurOwnFile",
    "Scale",
    "Summary",
    "TableSeen",
    "Undone",
    "Unreadable",
    "landing_of",
    "levels_remembered",
    "newest",
    "read",
    "save",
    "summary_of",
    "undo",
]
