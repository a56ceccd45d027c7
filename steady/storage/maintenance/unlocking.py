"""Which lock a journal has, found without a key; and the vault that her secret opens."""

from contextlib import suppress

from steady.storage.errors import Damaged, JournalLocked, LockDamaged, translated_os_errors
from steady.storage.file.journal_file import JournalFile
from steady.storage.lock.encryption import LOCKED, PLAIN, Header, header_of
from steady.storage.maintenance.rekeying import Rekeying
from steady.storage.maintenance.wipe import finish_forgetting


def open_vault(file: JournalFile, secret: str) -> None:
    """Finish what was cut short and open the vault of `file` with the passphrase or the recovery code.

    JournalLocked without a secret, WrongSecret for one that does not fit, LockDamaged where none can. A journal
    without a lock needs no secret; `lost_its_lock` then says whether it had one.
    """
    finish_forgetting(file.folder, file.disk)
    Rekeying(file).finish()
    header = _lock_on(file)
    if header is not None:
        file.envelope.vault.lock = _opened(file, header, secret)
    elif file.newest.is_of_a_lock() or _lock_on_backups(file) is not None:
        # Taking the lock off leaves no locked copy, so somebody else put the plain file here.
        file.lost_its_lock = True


def _opened(file: JournalFile, header: Header, secret: str) -> object:
    if not secret:
        raise JournalLocked
    try:
        return header.opened_with(secret)
    except Damaged as error:
        raise LockDamaged(file.path) from error


def _lock_on(file: JournalFile) -> Header | None:
    """Return the header of the journal, or of the newest backup that has one where the journal's is hurt."""
    content = _content_of(file)
    is_told, header = _told_by(content)
    if not is_told:
        header = _lock_on_backups(file)
        if header is None and content.startswith(LOCKED):
            raise LockDamaged(file.path)
    return header


def _lock_on_backups(file: JournalFile) -> Header | None:
    with translated_os_errors(file.folder):
        for backup in file.backups.newest_first():
            is_told, header = _told_by(file.disk.read(backup.path)[0])
            if is_told:
                return header
    return None


def _told_by(content: bytes) -> tuple[bool, Header | None]:
    """Return whether a file tells which lock it has, and the header of that lock; None for a plain file."""
    with suppress(Damaged):
        header = header_of(content)
        return header is not None or content.startswith(PLAIN), header
    return False, None


def _content_of(file: JournalFile) -> bytes:
    with translated_os_errors(file.folder), suppress(FileNotFoundError):
        return file.disk.read(file.path)[0]
    return b""
