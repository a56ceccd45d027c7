"""Files of this workbook itself, when they come back."""

from steady.domain.records.check_in import CheckIn
from steady.storage.exports import read_whole
from steady.storage.imports.entries import ImportedEntry
from steady.storage.imports.import_errors import OurOwnFile
from steady.storage.imports.json_list import NO_SCALE
from steady.storage.imports.result import Import, ImportBuilder
from steady.storage.imports.table_reader import Row
from steady.storage.lock.encryption import LOCKED, PLAIN
from steady.storage.records.serialization import NotReadable, to_record

APP = "this workbook"
NOT_SHOWN = "One check-in in this file cannot be read."
_TABLE_STARTS = ["Day", "Written"]


def refuse_backup(content: bytes) -> None:
    """Raise OurOwnFile for a backup, which comes back elsewhere."""
    if content.startswith((LOCKED, PLAIN)):
        raise OurOwnFile("This is a backup of this workbook. It comes back under “Backups”. Nothing was changed.")


def refuse_table(heading: Row) -> None:
    """Raise OurOwnFile for a table this workbook made to be read elsewhere."""
    if list(heading[:2]) == _TABLE_STARTS:
        raise OurOwnFile(
            "This table was made by this workbook, to be read elsewhere. To bring your journal back, choose "
            "“Everything, as one file” when you take it with you, and bring in that file. Nothing was changed."
        )


def read_own(content: bytes) -> Import:
    """Return the check-ins of a whole journal, which is brought in by `exports.add_to`; raises JournalTrouble."""
    builder = ImportBuilder(APP, NO_SCALE)
    entries = []
    for number, (record_id, document) in enumerate(read_whole(content).tables.get("check_ins", {}).items(), 1):
        try:
            check_in = to_record(CheckIn, record_id, document)
        except NotReadable:
            builder.refuse(number, NOT_SHOWN)
        else:
            mood = str(check_in.source.get("mood", ""))
            entries.append(ImportedEntry(check_in.at, mood, None, check_in.tags, check_in.note))
    builder.add(entries)
    return builder.as_import(is_whole=True)
