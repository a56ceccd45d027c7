"""Her journal as files to take elsewhere: whole as one JSON file that comes back identical, or to read and count in."""

from steady.storage.exports.bringing import Brought, add_to, put_in_place
from steady.storage.exports.whole import FORMAT, NotOurWholeFile, Whole, as_whole, is_whole, read_whole

__all__ = [
    "FORMAT", "Brought", "NotOurWholeFile", "Whole", "add_to", "as_whole", "is_whole", "put_in_place", "read_whole",
]
