"""Her journal as files to take elsewhere: whole as one JSON file that comes back identical, or to read and count in."""

from steady.storage.exports.bringing import Brought, add_to, put_in_place
from steady.storage.exports.chosen import Days, entries_of
from steady.storage.exports.diary import as_diary
from steady.storage.exports.tables import as_tables
from steady.storage.exports.whole import FORMAT, NotOurWholeFile, Whole, as_whole, is_whole, read_whole

__all__ = [
    "FORMAT",
    "Brought",
    "Days",
    "NotOurWholeFile",
    "Whole",
    "add_to",
    "as_diary",
    "as_tables",
    "as_whole",
    "entries_of",
    "is_whole",
    "put_in_place",
    "read_whole",
]
