"""The lock of one open journal: put on, changed, taken off; and the way in through it."""

from contextlib import suppress

from steady.storage.errors import Damaged, JournalLocked, JournalTooNew, LockDamaged, WrongSecret, translated_os_errors
from steady.storage.file.journal_file import JournalFile
from steady.storage.file.tinydb_storage import JournalTables
from steady.storage.lock.encryption import LOCKED, LONGEST_HEADER, PLAIN, Header, header_of
from steady.storage.lock.key_slots import Cost, Lock, new_code, new_lock, subkey
from steady.storage.maintenance.erasure import Eraser
from steady.storage.maintenance.rekeying import Rekeying
from steady.storage.maintenance.wipe import finish_forgetting


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
        return subkey(lock, purpose) if lock else None

    def put_on(self, passphrase: str, cost: Cost | None = None, code: str = "") -> str:
        """Lock the journal with a passphrase and return its recovery code; WeakPassphrase for one easily guessed.

        No plain copy stays: what opens is locked too, what is damaged goes. A journal that is locked gets another key,
        and neither its passphrase nor its code so far opens anything any more. `code` is one from `new_code`, which
        she has seen by now: should this be cut short, the lock may be on.
        """
        code = code or new_code()
        self.adopt(new_lock(passphrase, code, cost))
        return code

    def change(self, secret: str, passphrase: str, cost: Cost | None = None, code: str = "") -> str:
        """Do as `put_on`, but only where `secret` is the passphrase or the recovery code so far; else WrongSecret."""
        self.check(secret)
        return self.put_on(passphrase, cost, code)

    def take_off(self, secret: str) -> None:
        """Leave the journal and its copies without a lock; WrongSecret when the secret does not fit."""
        self.check(secret)
        self.adopt(None)

    def adopt(self, lock: Lock | None) -> None:
        """Give the journal and its copies this lock, such as that of a backup file from elsewhere, or none."""
        with self._tables.mutex:
            self._tables.read()
            self._eraser.finish_erasing()
            Rekeying(self._file).relock(lock)

    def check(self, secret: str) -> None:
        """Raise WrongSecret where neither the passphrase nor the recovery code is `secret`."""
        # A damaged file is mended first.
        self._tables.read()
        header = header_of(self._file.content())
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
    file.file_format.encryption.lock = header.opened_with(secret)


def _header_of_backups(file: JournalFile) -> Header | None:
    with translated_os_errors(file.folder):
        for backup in file.backups.newest_first():
            # One of a later version says nothing here.
            with suppress(JournalTooNew):
                is_known, header = _header_in(file.disk.beginning(backup.path, LONGEST_HEADER))
                if is_known:
                    return header
    return None


def _header_in(content: bytes) -> tuple[bool, Header | None]:
    """Return whether a file says which lock it has, and the header of that lock; None for a plain file."""
    with suppress(Damaged):
        header = header_of(content)
        return header is not None or content.startswith(PLAIN), header
    return False, None
