"""Her journal as files to take elsewhere: whole as one JSON file that comes back identical, or to read and count in."""

from steady.storage.exports.csv_export import as_tables
from steady.storage.exports.json_export import as_whole, is_whole, read_whole
from steady.storage.exports.json_import import add_to, put_in_place
from steady.storage.exports.markdown_export import as_diary
from steady.storage.exports.selection import entries_of

__all__ = ["add_to", "as_diary", "as_tables", "as_whole", "entries_of", "is_whole", "put_in_place", "read_whole"]
