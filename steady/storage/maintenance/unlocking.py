"""Opens the lock of a journal file with her secret, after finding out without a key whether it has one."""

from contextlib import suppress

from steady.storage.errors import Damaged, JournalLocked, LockDamaged, translated_os_errors
from steady.storage.file.journal_file import JournalFile
from steady.storage.lock.encryption import LOCKED, PLAIN, Header, header_of
from steady.storage.maintenance.rekeying import Rekeying
from steady.storage.maintenance.wipe import finish_forgetting


def open_encryption(file: JournalFile, secret: str) -> None:
    """Finish what was cut short and give `file` the key that the passphrase or the recovery code opens.

    JournalLocked without a secret, WrongSecret for one that does not fit, LockDamaged where none can. A journal
    without a lock needs no secret; `lost_its_lock` then says whether it had one.
    """
    finish_forgetting(file.folder, file.disk)
    Rekeying(file).finish()
    header = _header_for(file)
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


def _header_for(file: JournalFile) -> Header | None:
    """Return the header of the journal, or of the newest backup that has one where the journal's is damaged."""
    content = b""
    with translated_os_errors(file.folder), suppress(FileNotFoundError):
        content = file.disk.read(file.path)[0]
    is_known, header = _header_in(content)
    if not is_known:
        header = _header_of_backups(file)
        if header is None and content.startswith(LOCKED):
            raise LockDamaged(file.path)
    return header


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
