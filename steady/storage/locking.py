"""Her lock: put on, changed and taken off, each time together with every copy of the journal."""

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from steady.storage.file.journal_file import JournalFile
from steady.storage.file.tinydb_storage import JournalTables
from steady.storage.lock.access_errors import WrongSecret
from steady.storage.lock.encryption import header_of
from steady.storage.lock.keys import KEY_LENGTH, Cost, Lock, new_lock
from steady.storage.maintenance.erasure import Eraser
from steady.storage.maintenance.rekeying import Relocker
from steady.storage.recovery_code import new_code


class LockOfJournal:
    """The lock of one open journal; every method raises JournalTrouble and then leaves the lock as it was."""

    def __init__(self, file: JournalFile, eraser: Eraser, tables: JournalTables) -> None:
        self._file, self._eraser, self._tables = file, eraser, tables

    @property
    def is_on(self) -> bool:
        """True while the journal is locked on the disk."""
        return self._file.envelope.vault.lock is not None

    def key_for(self, purpose: str) -> bytes | None:
        """Return 32 bytes made of the journal's key for `purpose` alone (HKDF, RFC 5869); None without a lock.

        They tell nothing about the journal's key, and are others as soon as the lock is changed.
        """
        lock = self._file.envelope.vault.lock
        return HKDFExpand(SHA256(), KEY_LENGTH, purpose.encode()).derive(lock.key) if lock else None

    def put_on(self, passphrase: str, cost: Cost | None = None) -> str:
        """Lock the journal with a passphrase and return the new recovery code; TooShort for one easily guessed.

        No plain copy stays: what opens is locked too, what is damaged goes.
        """
        code = new_code()
        self._relock(new_lock(passphrase, code, cost))
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
        self._relock(None)

    def adopt(self, lock: Lock) -> None:
        """Lock the journal with the lock of a backup file from elsewhere."""
        self._relock(lock)

    def _relock(self, lock: Lock | None) -> None:
        with self._tables.held:
            self._tables.read()
            self._eraser.finish_erasing()
            Relocker(self._file).relock(lock)

    def _check(self, secret: str) -> None:
        header = header_of(self._file.disk.read(self._file.path)[0])
        if header is None or not self._file.envelope.vault.opens(header):
            raise WrongSecret
        header.opened_with(secret)
