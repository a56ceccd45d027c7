"""What a file is, told from its content and never from its name, and the reader that fits."""

import re
from collections.abc import Sequence

from steady.storage.exports import is_whole
from steady.storage.imports import daylio_backup, jrnl, own_files
from steady.storage.imports.any_table import Mapping
from steady.storage.imports.day_one import read_day_one
from steady.storage.imports.encoding import encoding_of, lines_of, start_of
from steady.storage.imports.import_errors import FileTooLarge, NotAJournal, NothingInIt
from steady.storage.imports.json_pieces import parsed
from steady.storage.imports.known_tables import read_table
from steady.storage.imports.result import Import, ImportBuilder
from steady.storage.imports.unzip import MOST, is_zip, unpacked

_BASE64_OF_JSON = re.compile(rb"\s*eyJ[A-Za-z0-9+/=\r\n]{40}")


def read(name: str, content: bytes, mapping: Mapping | None = None) -> Import:
    """Return what a journal from elsewhere holds, in the order of the file; nothing is saved.

    `name` is the file's name, for whoever calls; what the file is, is told from `content` alone. Every row of it is an
    entry or an unreadable line. A table nobody knows raises NeedsMapping, and is read when `mapping` says what stands
    where. Any other file raises NotAJournal, whose text can be shown to her.
    """
    if len(content) > MOST:
        raise FileTooLarge
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise NothingInIt
    return _from_zip(content) if is_zip(content) else _from_file(content, mapping)


def _from_zip(content: bytes) -> Import:
    """Read the files of a zip; those of one app belong together, as the diaries of Day One do."""
    found: list[Import] = []
    trouble: NotAJournal | None = None
    for _, inside in unpacked(content):
        try:
            found.append(_from_file(inside, None))
        except NotAJournal as error:
            trouble = trouble or error
    if not found:
        raise trouble or NotAJournal
    return found[0] if len(found) == 1 else _together([one for one in found if one.app == found[0].app])


def _together(found: Sequence[Import]) -> Import:
    finds = ImportBuilder(found[0].app, found[0].scale)
    for one in found:
        finds.add(list(one.entries))
        finds.unreadable += one.unreadable
    return finds.as_import()


def _from_file(content: bytes, mapping: Mapping | None) -> Import:
    if not content.strip():
        raise NothingInIt
    own_files.refuse_backup(content)
    if is_whole(content):
        return own_files.read_own(content)
    if _BASE64_OF_JSON.match(content):
        content = daylio_backup.unwrapped(content)
    encoding = encoding_of(content)
    start = start_of(content, encoding).lstrip()
    if start.startswith(("{", "[")) and not jrnl.HEADING.match(start):
        return _from_json(_as_utf8(content, encoding))
    if jrnl.HEADING.search(start) and any(map(jrnl.HEADING.match, start.splitlines())):
        return jrnl.read_text(lines_of(content, encoding, newline=None))
    return read_table(content, encoding, start, mapping)


def _as_utf8(content: bytes, encoding: str) -> bytes:
    # Most JSON is UTF-8 already, and a copy of a large file costs as much memory as the file.
    return content if encoding == "utf-8" else content.decode(encoding, "replace").encode()


def _from_json(content: bytes) -> Import:
    for key, reader in (
        (b'"dayEntries"', daylio_backup.read_backup),
        (b'"creationDate"', read_day_one),
        (b'"entries"', jrnl.read_json),
    ):
        if key in content:
            return reader(content)
    parsed(content)
    raise NotAJournal
