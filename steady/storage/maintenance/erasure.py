"""Erasing for good: a record that must not be anywhere on the disk any more, older copies of the journal included.

First a small note says what is to go; from then on it does go, for whoever opens the journal next finishes the work.
Then every file that holds it is replaced by one without it, each in one step, so that nothing else can be lost.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path

import orjson

from steady.storage.errors import (
    Damaged,
    ErasurePending,
    JournalLocked,
    JournalTooNew,
    JournalTrouble,
    translated_os_errors,
)
from steady.storage.file.companions import files_of_journal, place_of
from steady.storage.file.drafts_file import NAME as DRAFTS_NAME
from steady.storage.file.drafts_file import UNREADABLE
from steady.storage.file.journal_file import JournalFile
from steady.storage.file.journal_format import FileFormat, StoredSnapshot
from steady.storage.file.journal_place import FILE_NAME
from steady.storage.lock.encryption import LOCKED, PLAIN, Purpose, header_of
from steady.storage.maintenance.browser_key import NAME as BROWSER_KEY
from steady.storage.maintenance.erasure_guard import lines_without_it, without_it
from steady.storage.maintenance.erasure_target import ErasureTarget, chunks_of

NOTE = "erasing.note"
_NEW = "erasing.new"
_OURS = (FILE_NAME, DRAFTS_NAME, "journal-", "of-format-")
_IN_USE = (FILE_NAME, DRAFTS_NAME)


class Eraser:
    """Erases from the journal `file` and from every copy beside it; raises JournalTrouble."""

    def __init__(self, file: JournalFile) -> None:
        self._file, self._disk, self._file_format = file, file.disk, file.file_format
        self._note = file.folder / NOTE
        self._is_unfinished = True

    def erase(self, target: ErasureTarget) -> None:
        """Erase it everywhere; ErasurePending when that is under way and a file would not be changed.

        When it raises anything else, nothing was erased from the journal.
        """
        with self._file.exclusive(), translated_os_errors(self._file.folder):
            self._finish()
            self._remove_from_broken(target)
            note = self._file_format.encryption.wrap(orjson.dumps(asdict(target)), Purpose.ERASING, 0)
            self._disk.overwrite(self._note, note, _NEW)
            self._is_unfinished = True
            try:
                self._disk.sync_folder(self._file.folder)
                self._finish()
            except (OSError, JournalTrouble) as error:
                raise ErasurePending from error

    def finish_erasing(self) -> None:
        """Go on with an erasing that was cut short; once there is none left, this costs nothing."""
        with translated_os_errors(self._file.folder):
            if self._is_unfinished and self._disk.stamp(self._note) is not None:
                with self._file.exclusive():
                    self._finish()
        self._is_unfinished = False

    def _finish(self) -> None:
        target = None
        with suppress(FileNotFoundError, TypeError, ValueError, JournalLocked, JournalTooNew):
            noted = self._file_format.encryption.unwrap(self._disk.read(self._note)[0], Purpose.ERASING)
            target = ErasureTarget(**orjson.loads(noted))
        if target is not None:
            self._remove_from_broken(target)
            for path, content in self._copies():
                may_hold_it = self._file_format.encryption.lock or target.may_be_in(content)
                stored = self._decoded(path, content) if may_hold_it else None
                rest = without_it(stored.tables, target, is_journal=path.name in _IN_USE) if stored else {}
                if stored and rest != stored.tables:
                    without = self._format_of(content).encode_stored(replace(stored, tables=rest), place_of(path))
                    self._disk.overwrite(path, without, _NEW)
            for folder in self._file.folders:
                self._disk.remove(folder / _NEW)
            with suppress(FileNotFoundError, *UNREADABLE):
                # Otherwise the journal from before would pass for this one.
                self._file.renew()
            self._disk.remove(self._file.folder / BROWSER_KEY)
            self._file.sync_folders()
            self._disk.remove(self._note)
            self._disk.sync_folder(self._file.folder)
        self._is_unfinished = False

    def _remove_from_broken(self, target: ErasureTarget) -> None:
        """Take it out of what cannot be read, while its words are still there to be known by."""
        copies = [(path, content, self._decoded(path, content)) for path, content in self._copies()]
        for path, _, stored in copies:
            if stored:
                without_it(stored.tables, target, is_journal=path.name in _IN_USE)
        broken = [copy[:2] for copy in copies if copy[2] is None and self._is_ours(*copy[:2])]
        if not broken:
            return
        chunks = chunks_of(text for *_, stored in copies if stored for text in target.texts_in(stored.tables))
        # Out of a locked one nobody can take one record, and nobody can read the rest.
        rests = [
            (path, content, None if content.startswith(LOCKED) else lines_without_it(content, target, chunks))
            for path, content in broken
        ]
        for path, content, rest in rests:
            if rest is None:
                self._disk.remove(path)
            elif rest != content:
                self._disk.overwrite(path, rest, _NEW)

    def _copies(self) -> Iterator[tuple[Path, bytes]]:
        """Yield every file that is the journal or was one, whoever made it; a half-written one is removed."""
        for name in _IN_USE:
            self._disk.remove(self._file.folder / f"{name}.new")
        for path in files_of_journal(self._disk, self._file.folders, _OURS):
            # A folder of hers may have such a name, and a file may be gone by now.
            with suppress(IsADirectoryError, FileNotFoundError):
                if place_of(path) not in (Purpose.NOTE, Purpose.ERASING):
                    yield path, self._disk.read(path)[0]

    def _is_ours(self, path: Path, content: bytes) -> bool:
        """Return False for a copy with another lock, or of a later version: it opens elsewhere, and not from here."""
        try:
            header = header_of(content)
        except Damaged:
            # Its lock is hurt: only its name says whose it is.
            return path.name.startswith(_OURS)
        except JournalTooNew:
            return False
        return header is None or self._file_format.encryption.opens(header)

    def _format_of(self, content: bytes) -> FileFormat:
        """Return how to read it and write it again: a plain copy beside a locked journal stays a plain one."""
        return FileFormat(self._file_format.migrations) if content.startswith(PLAIN) else self._file_format

    def _decoded(self, path: Path, content: bytes) -> StoredSnapshot | None:
        with suppress(*UNREADABLE):
            return self._format_of(content).decode_stored(content, place_of(path))
        return None
