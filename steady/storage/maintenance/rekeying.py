"""Another lock for the journal and every copy of it, so that nothing stays that opens the old way.

1. A note says which lock is to come. 2. Every copy is written once more with it, beside the old one. 3. The journal
itself is replaced: from here on the new lock holds. 4. The copies take the place of the old ones, and whatever has no
such copy goes. Cut short before step 3, it is undone; after it, whoever opens the journal next finishes it. Neither
needs a key.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from steady.storage.errors import Damaged, JournalLocked, LockDamaged, WrongSecret, translated_os_errors
from steady.storage.file.journal_file import FILE_NAME, JournalFile, files_of_journal
from steady.storage.file.rollback_guard import NAME as NEWEST
from steady.storage.file.tinydb_storage import JournalTables
from steady.storage.lock.encryption import LOCKED, PLAIN, Encryption, Header, count_of, header_of
from steady.storage.lock.key_slots import KEY_LENGTH, Cost, Lock, new_code, new_lock
from steady.storage.maintenance.browser_key import NAME as BROWSER_KEY
from steady.storage.maintenance.erasure import Eraser
from steady.storage.maintenance.wipe import finish_forgetting

NOTE = "relocking.note"
_NEW = ".relocked"
_NONE = "none"
_OURS = (FILE_NAME, "journal-", "of-format-", NEWEST, "erasing.")


class Rekeying:
    """Changes the lock of the journal `file` and of every copy beside it; raises JournalTrouble."""

    def __init__(self, file: JournalFile) -> None:
        self._file, self._disk, self._encryption = file, file.disk, file.file_format.encryption
        self._note = file.folder / NOTE

    def relock(self, lock: Lock | None) -> None:
        """Give everything this lock, or none; when it raises, the journal has either the old one or the new one."""
        with self._file.exclusive(), translated_os_errors(self._file.folder):
            self._finish()
            plain = self._plain(self._disk.read(self._file.path)[0])
            wanted = Encryption(lock)
            self._write(self._note, (lock.id if lock else _NONE).encode())
            for path in self._copies():
                copy = self._disk.read(path)[0]
                # What does not open is left as it is, and goes once the new lock holds.
                with suppress(Damaged, JournalLocked):
                    self._disk.write_new(_beside(path), wanted.wrap(self._plain(copy), count_of(copy)))
            self._file.sync_folders()
            # Written last, it is counted above every backup.
            content = wanted.wrap(plain)
            self._write(self._file.path, content)
            self._encryption.lock, self._encryption.newest_count = lock, wanted.newest_count
            self._finish()
            self._file.rollback_guard.note(content, self._file.file_format.decode(content).saved)

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
        if present is None and self._disk.stamp(self._file.path) is not None:
            # A journal that says nothing about its lock is mended first; until then both kinds of copies stay.
            return
        for path in list(self._copies()):
            if present != wanted:
                self._disk.remove(_beside(path))
            elif self._disk.stamp(_beside(path)) is not None:
                self._disk.replace(_beside(path), path)
            elif self._lock_of(path) != self._lock_of(self._file.path):
                self._disk.remove(path)
        for path in [folder / name for folder in self._file.folders for name in self._disk.names(folder)]:
            if path.name.endswith(_NEW):
                self._disk.remove(path)
        if present == wanted:
            self._disk.remove(self._file.folder / BROWSER_KEY)
        # Half of a journal with the other lock, where it was cut short just before the third step.
        self._disk.remove(self._file.path.with_name(f"{FILE_NAME}.new"))
        self._file.sync_folders()
        self._disk.remove(self._note)
        self._disk.sync_folder(self._file.folder)

    def _plain(self, content: bytes) -> bytes:
        """Return the bytes without their lock; raise Damaged when they are no whole journal."""
        self._file.file_format.decode_stored(content)
        return self._encryption.unwrap(content)

    def _copies(self) -> Iterator[Path]:
        """Yield every file that was the journal once or holds something of it, but not the journal itself."""
        for path in files_of_journal(self._disk, self._file.folders, _OURS):
            if path != self._file.path and not path.name.endswith(_NEW):
                yield path

    def _lock_of(self, path: Path) -> str | None:
        """Return the id of the lock of a file, "none" for a plain one; None where nobody can know."""
        with suppress(Damaged, FileNotFoundError):
            content = self._disk.read(path)[0]
            header = header_of(content)
            return header.lock_id if header else _NONE if content.startswith(PLAIN) else None
        return None

    def _write(self, path: Path, content: bytes) -> None:
        self._disk.overwrite(path, content)
        self._disk.sync_folder(path.parent)


def _beside(path: Path) -> Path:
    return path.with_name(path.name + _NEW)


class JournalLock:
    """The lock of one open journal; every method raises JournalTrouble and then leaves the lock as it was."""

    def __init__(self, file: JournalFile, eraser: Eraser, tables: JournalTables) -> None:
        self._file, self._eraser, self._tables = file, eraser, tables

    @property
    def is_on(self) -> bool:
        """True while the journal is locked on the disk."""
        return self._file.file_format.encryption.lock is not None

    def key_for(self, purpose: str) -> bytes | None:
        """Return 32 bytes made of the journal's key for `purpose` alone (HKDF, RFC 5869); None without a lock.

        They tell nothing about the journal's key, and are others as soon as the lock is changed.
        """
        lock = self._file.file_format.encryption.lock
        return HKDFExpand(SHA256(), KEY_LENGTH, purpose.encode()).derive(lock.key) if lock else None

    def put_on(self, passphrase: str, cost: Cost | None = None) -> str:
        """Lock the journal with a passphrase and return the new recovery code; WeakPassphrase for one easily guessed.

        No plain copy stays: what opens is locked too, what is damaged goes.
        """
        code = new_code()
        self.adopt(new_lock(passphrase, code, cost))
        return code

    def change(self, secret: str, passphrase: str, cost: Cost | None = None) -> str:
        """Give the journal and its copies a new key, and return the recovery code that belongs to it.

        `secret` is the passphrase or the recovery code so far, or raises WrongSecret; neither opens anything any more,
        unless `passphrase` is the one so far.
        """
        self._check(secret)
        return self.put_on(passphrase, cost)

    def take_off(self, secret: str) -> None:
        """Leave the journal and its copies without a lock; WrongSecret when the secret does not fit."""
        self._check(secret)
        self.adopt(None)

    def adopt(self, lock: Lock | None) -> None:
        """Give the journal and its copies this lock, such as that of a backup file from elsewhere, or none."""
        with self._tables.mutex:
            self._tables.read()
            self._eraser.finish_erasing()
            Rekeying(self._file).relock(lock)

    def _check(self, secret: str) -> None:
        header = header_of(self._file.disk.read(self._file.path)[0])
        if header is None or not self._file.file_format.encryption.opens(header):
            raise WrongSecret
        header.opened_with(secret)


def open_encryption(file: JournalFile, secret: str) -> None:
    """Finish what was cut short and give `file` the key that the passphrase or the recovery code opens.

    JournalLocked without a secret, WrongSecret for one that does not fit, LockDamaged where none can. A journal
    without a lock needs no secret; `lost_its_lock` then says whether it had one.
    """
    finish_forgetting(file.folder, file.disk)
    Rekeying(file).finish()
    content = b""
    with translated_os_errors(file.folder), suppress(FileNotFoundError):
        content = file.disk.read(file.path)[0]
    is_known, header = _header_in(content)
    if not is_known:
        # Where that of the journal is damaged, the newest backup that has one says it.
        header = _header_of_backups(file)
        if header is None and content.startswith(LOCKED):
            raise LockDamaged(file.path)
    if header is None:
        # Taking the lock off leaves no locked copy, so somebody else put the plain file here.
        file.lost_its_lock = file.rollback_guard.is_of_a_lock() or _header_of_backups(file) is not None
        return
    if not secret:
        raise JournalLocked
    try:
        file.file_format.encryption.lock = header.opened_with(secret)
    except Damaged as error:
        raise LockDamaged(file.path) from error


def _header_of_backups(file: JournalFile) -> Header | None:
    with translated_os_errors(file.folder):
        for backup in file.backups.newest_first():
            is_known, header = _header_in(file.disk.read(backup.path)[0])
            if is_known:
                return header
    return None


def _header_in(content: bytes) -> tuple[bool, Header | None]:
    """Return whether a file says which lock it has, and the header of that lock; None for a plain file."""
    with suppress(Damaged):
        header = header_of(content)
        return header is not None or content.startswith(PLAIN), header
    return False, None
