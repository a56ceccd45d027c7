"""Another lock for the journal and every copy of it, so that nothing stays that opens the old way.

1. A note says which lock is to come. 2. Every copy is written once more with it, beside the old one. 3. The journal
itself is replaced: from here on the new lock holds. 4. The copies take the place of the old ones, and whatever has no
such copy goes. Cut short before step 3, it is undone; after it, whoever opens the journal next finishes it. Neither
needs a key.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from steady.storage.errors import Damaged, JournalTooNew, translated_os_errors
from steady.storage.file.companions import files_of_journal, place_of
from steady.storage.file.drafts_file import NAME as DRAFTS_NAME
from steady.storage.file.drafts_file import UNREADABLE
from steady.storage.file.journal_file import JournalFile
from steady.storage.file.journal_format import FileFormat
from steady.storage.file.journal_place import FILE_NAME
from steady.storage.file.rollback_guard import NAME as NEWEST
from steady.storage.file.rollback_guard import as_note
from steady.storage.lock.encryption import (
    LONGEST_HEADER,
    PLAIN,
    Encryption,
    Purpose,
    count_of,
    header_of,
)
from steady.storage.lock.key_slots import Lock
from steady.storage.maintenance.browser_key import NAME as BROWSER_KEY

NOTE = "relocking.note"
_NEW = ".relocked"
_NONE, _NEWER = "none", "newer"
_OURS = (FILE_NAME, DRAFTS_NAME, "journal-", "of-format-", NEWEST, "erasing.")


class Rekeying:
    """Changes the lock of the journal `file` and of every copy beside it; raises JournalTrouble."""

    def __init__(self, file: JournalFile) -> None:
        self._file, self._disk, self._encryption = file, file.disk, file.file_format.encryption
        self._note = file.folder / NOTE

    def relock(self, lock: Lock | None) -> None:
        """Give everything this lock, or none; when it raises, the journal has either the old one or the new one."""
        with self._file.exclusive(), translated_os_errors(self._file.folder):
            self._finish()
            # The drafts beside it go into the journal, and their file goes with the old lock.
            newest, wanted = self._file.load()[0], Encryption(lock)
            now = replace(newest, turn=self._file.rollback_guard.next_turn(newest.turn))
            content = FileFormat(self._file.file_format.migrations, wanted).encode(now.tables, now.saved, now.turn)
            if newest.format < self._file.file_format.format:
                self._file.backups.keep_before_migration(self._file.path, newest.format)
            self._write(self._note, (lock.id if lock else _NONE).encode())
            for path in self._copies():
                # What does not open is left as it is, and goes once the new lock holds.
                with suppress(*UNREADABLE):
                    if (rewritten := self._with_lock(path, wanted)) is not None:
                        self._disk.write_new(_beside(path), rewritten)
            self._disk.write_new(_beside(self._file.folder / NEWEST), as_note(content, now, now.turn, wanted))
            self._file.sync_folders()
            # Written last, it is counted above every backup.
            self._write(self._file.path, content)
            self._encryption.lock = lock
            self._finish()
            self._file.rollback_guard.note(content, now, now.turn)

    def move_up(self) -> None:
        """Write locked files of an older version once more, as those of today; the journal itself comes last.

        Cut short, it goes on the next time. Raises JournalTrouble.
        """
        with translated_os_errors(self._file.folder):
            if not self._is_of_old(self._disk.beginning(self._file.path, LONGEST_HEADER)):
                return
            with self._file.exclusive():
                for path in [*self._copies(), self._file.path]:
                    content = self._disk.read(path)[0]
                    with suppress(*UNREADABLE):
                        if place_of(path) is not Purpose.NOTE and self._is_of_old(content):
                            plain = self._encryption.unwrap(content, place_of(path))
                            is_journal = path == self._file.path
                            turn = self._file.rollback_guard.next_turn(0) if is_journal else count_of(content)
                            rewritten = self._encryption.wrap(plain, place_of(path), turn)
                            self._disk.overwrite(path, rewritten)
                self._file.sync_folders()
                content = self._disk.read(self._file.path)[0]
                opened = self._file.file_format.decode(content)
                self._file.rollback_guard.note(content, opened, opened.turn)

    def finish(self) -> None:
        """Finish or undo what was cut short; without a note this costs one look."""
        with translated_os_errors(self._file.folder):
            if self._disk.stamp(self._note) is not None:
                with self._file.exclusive():
                    self._finish()

    def _finish(self) -> None:
        if self._disk.stamp(self._note) is None:
            return
        wanted, present = self._disk.read(self._note)[0].decode("ascii", "replace"), self._lock_of(self._file.path)
        if present in (None, _NEWER) and self._disk.stamp(self._file.path) is not None:
            # A journal that says nothing about its lock is mended first; until then both kinds of copies stay.
            return
        taken = set()
        for beside in [folder / name for folder in self._file.folders for name in self._disk.names(folder)]:
            if beside.name.endswith(_NEW):
                path = beside.with_name(beside.name.removesuffix(_NEW))
                if present == wanted:
                    self._disk.replace(beside, path)
                    taken.add(path)
                else:
                    self._disk.remove(beside)
        for path in list(self._copies()) if present == wanted else ():
            if path not in taken and self._lock_of(path) not in (present, _NEWER):
                self._disk.remove(path)
        if present == wanted:
            self._disk.remove(self._file.folder / BROWSER_KEY)
        # Half of a journal with the other lock, where it was cut short just before the third step.
        self._disk.remove(self._file.path.with_name(f"{FILE_NAME}.new"))
        self._file.sync_folders()
        self._disk.remove(self._note)
        self._disk.sync_folder(self._file.folder)

    def _with_lock(self, path: Path, wanted: Encryption) -> bytes | None:
        """Return a copy as it stands with the lock `wanted`, None for what is written anew; raise Damaged for no copy.

        Raise JournalLocked for another lock, JournalTooNew for a later version.
        """
        place, content = place_of(path), self._disk.read(path)[0]
        if place in (Purpose.NOTE, Purpose.DRAFT):
            return None
        plain = self._encryption.unwrap(content, place)
        if place is Purpose.BACKUP:
            self._file.file_format.decode_stored(content, place)
        return wanted.wrap(plain, place, count_of(content))

    def _is_of_old(self, content: bytes) -> bool:
        with suppress(*UNREADABLE):
            header = header_of(content)
            return header is not None and self._encryption.opens(header) and not header.is_of_today
        return False

    def _copies(self) -> Iterator[Path]:
        """Yield every file that was the journal once or holds something of it, but not the journal itself."""
        for path in files_of_journal(self._disk, self._file.folders, _OURS):
            if path != self._file.path and not path.name.endswith(_NEW):
                yield path

    def _lock_of(self, path: Path) -> str | None:
        """Return the id of the lock of a file, "none" for a plain one; None where nobody can know.

        A file of a later version has a lock that only that version knows: "newer".
        """
        try:
            content = self._disk.read(path)[0]
            header = header_of(content)
        except (Damaged, FileNotFoundError):
            return None
        except JournalTooNew:
            return _NEWER
        return header.lock_id if header else _NONE if content.startswith(PLAIN) else None

    def _write(self, path: Path, content: bytes) -> None:
        self._disk.overwrite(path, content)
        self._disk.sync_folder(path.parent)


def _beside(path: Path) -> Path:
    return path.with_name(path.name + _NEW)
