"""Files in a zip, unpacked a little at a time, so that a small file cannot fill the memory of this computer."""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator

from steady.storage.imports.import_errors import FileDamaged, FileTooLarge, NotAJournal

# What a zip begins with.
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
MOST = 128 << 20
_MOST_FILES = 20_000
_PIECE = 1 << 16
_WANTED = (".daylio", ".json", ".csv", ".txt")
_PACKED_BADLY = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError)
_BROKEN = (*_PACKED_BADLY, ValueError, LookupError, OverflowError)


def unpacked(content: bytes) -> Iterator[bytes]:
    """Yield what is in each file in a zip that may hold a journal; FileDamaged or FileTooLarge."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            files = packed.infolist()
            if len(files) > _MOST_FILES:
                raise FileTooLarge
            left = MOST
            for file in files:
                if file.filename.casefold().endswith(_WANTED) and not file.filename.startswith("__MACOSX"):
                    inside = _unpacked(packed, file, left)
                    left -= len(inside)
                    yield inside
    except RuntimeError as error:
        # What zipfile raises for a file with a password.
        raise NotAJournal(
            "This zip file is locked with a password. Nothing was saved. Please unzip it first, and "
            "import the file that was in it."
        ) from error
    except _BROKEN as error:
        raise FileDamaged from error


def _unpacked(packed: zipfile.ZipFile, file: zipfile.ZipInfo, most: int) -> bytes:
    found = bytearray()
    with packed.open(file) as stream:
        while piece := stream.read(_PIECE):
            found += piece
            if len(found) > most:
                raise FileTooLarge
    return bytes(found)
