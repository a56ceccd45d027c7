"""Journals from elsewhere: read without saving anything, then brought into hers in one save that can be undone.

    imported = read(name, content)                          # NotAJournal, NeedsMapping
    landing = landing_of(imported, journal.check_ins.all(), levels, today)
    batch = save(journal, landing)                          # new, updated; landing.unchanged stay as they are
    undo(journal, batch.id)

`levels` gives each name in `imported.unmapped` its level, or None to keep it a word; `levels_remembered` has those she
gave before.
"""

from steady.storage.imports.any_table import ColumnMapping as Mapping
from steady.storage.imports.batches import UndoResult, levels_remembered, newest, save, undo
from steady.storage.imports.detect import read
from steady.storage.imports.entries import ImportedEntry
from steady.storage.imports.import_errors import NeedsMapping, NotAJournal, OurOwnFile, TableSeen
from steady.storage.imports.merge import MergePlan, landing_of
from steady.storage.imports.result import Import, ImportScale, Summary, summary_of

__all__ = ["landing_of", "levels_remembered", "newest", "read", "save", "summary_of", "undo"]
__all__ += ["Import", "ImportedEntry", "ImportScale", "Mapping", "MergePlan", "Summary", "TableSeen", "UndoResult"]
__all__ += ["NeedsMapping", "NotAJournal", "OurOwnFile"]
