"""Erasing for good: a record that must not be anywhere on the disk any more, older copies of the journal included.

First a small note says what is to go; from then on it does go, for whoever opens the journal next finishes the work.
Then every file that holds it is replaced by one without it, each in one step, so that nothing else can be lost.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path

import orjson

from steady.storage.errors import Damaged, JournalLocked, JournalTrouble, NotErasedYet, translated_os_errors
from steady.storage.file.file_format import FileFormat, Sealed
from steady.storage.file.filesystem import Disk
from steady.storage.file.journal_file import FILE_NAME, JournalFile
from steady.storage.lock.encryption import LOCKED, PLAIN, header_of
from steady.storage.maintenance.erasure_target import ErasureTarget, chunks_of, without_its_lines

NOTE = "erasing.note"
_NEW = "erasing.new"
_OURS = (FILE_NAME, "journal-", "of-format-")


class Eraser:
    """Erases from the journal `file` and from every copy beside it; raises JournalTrouble."""

    def __init__(self, file: JournalFile, disk: Disk, envelope: FileFormat) -> None:
        self._file, self._disk, self._envelope = file, disk, envelope
        self._folders = (file.folder, file.backups.folder)
        self._note = file.folder / NOTE
        self._is_unfinished = True

    def erase(self, doomed: ErasureTarget) -> None:
        """Erase it everywhere; NotErasedYet when that is under way and a file would not be changed.

        When it raises anything else, nothing was erased from the journal.
        """
        with self._file.alone(), translated_os_errors(self._file.folder):
            self._finish()
            self._take_out_of_broken(doomed)
            vault = self._envelope.vault
            self._replace(self._note, vault.wrap(orjson.dumps(asdict(doomed)), vault.newest))
            self._disk.sync_folder(self._file.folder)
            self._is_unfinished = True
            try:
                self._finish()
            except (OSError, JournalTrouble) as error:
                raise NotErasedYet from error

    def finish_erasing(self) -> None:
        """Go on with an erasing that was cut short; once there is none left, this costs nothing."""
        if self._is_unfinished and self._disk.stamp(self._note) is not None:
            with self._file.alone(), translated_os_errors(self._file.folder):
                self._finish()
        self._is_unfinished = False

    def _finish(self) -> None:
        doomed = self._noted()
        if doomed is not None:
            self._take_out_of_broken(doomed)
            self._take_out_of_whole(doomed)
            self._sync()
            self._disk.remove(self._note)
            self._disk.sync_folder(self._file.folder)
        self._is_unfinished = False

    def _noted(self) -> ErasureTarget | None:
        try:
            return ErasureTarget(**orjson.loads(self._envelope.vault.unwrap(self._disk.read(self._note)[0])))
        except (FileNotFoundError, TypeError, ValueError, JournalLocked):
            return None

    def _take_out_of_whole(self, doomed: ErasureTarget) -> None:
        for path, content in self._copies():
            is_worth_a_look = self._envelope.vault.lock is not None or doomed.may_be_in(content)
            sealed = self._unsealed(content) if is_worth_a_look else None
            without = doomed.taken_out_of_journal if path.name == FILE_NAME else doomed.taken_out_of
            rest = without(sealed.tables) if sealed else None
            if rest is not None and rest != sealed.tables:
                self._replace(path, self._envelope.reseal(replace(sealed, tables=rest)))

    def _take_out_of_broken(self, doomed: ErasureTarget) -> None:
        """Take it out of what cannot be read, while its words are still there to be known by."""
        opened = [(path, content, self._unsealed(content)) for path, content in self._copies()]
        broken = [(path, content) for path, content, sealed in opened if sealed is None and self._is_ours(content)]
        if broken:
            chunks = chunks_of(text for *_, sealed in opened if sealed for text in doomed.texts_in(sealed.tables))
            for path, content in broken:
                self._take_out_of_one_broken(path, content, doomed, chunks)

    def _take_out_of_one_broken(
        self, path: Path, content: bytes, doomed: ErasureTarget, chunks: frozenset[bytes]
    ) -> None:
        if content.startswith(LOCKED):
            # Nobody can take one record out of it, and nobody can read the rest.
            return self._disk.remove(path)
        rest = without_its_lines(content, doomed, chunks)
        if rest != content:
            self._replace(path, rest)

    def _sync(self) -> None:
        for folder in self._folders:
            if self._disk.stamp(folder) is not None:
                self._disk.remove(folder / _NEW)
                self._disk.sync_folder(folder)

    def _copies(self) -> Iterator[tuple[Path, bytes]]:
        """Yield every file that is the journal or was one, whoever made it; a half-written one is removed."""
        self._disk.remove(self._file.folder / f"{FILE_NAME}.new")
        for folder in self._folders:
            for name in sorted(self._disk.names(folder)):
                # A folder of hers may have such a name, and a file may be gone by now.
                with suppress(IsADirectoryError, FileNotFoundError):
                    content = self._disk.read(folder / name)[0] if ".json" in name else b""
                    if name.startswith(_OURS) or content.startswith((PLAIN, LOCKED)):
                        yield folder / name, content

    def _is_ours(self, content: bytes) -> bool:
        """Return False for a copy with another lock: it opens with another passphrase, and not from here."""
        with suppress(Damaged):
            header = header_of(content)
            return header is None or self._envelope.vault.opens(header)
        return True

    def _unsealed(self, content: bytes) -> Sealed | None:
        try:
            return self._envelope.unseal(content)
        except (Damaged, JournalLocked):
            return None

    def _replace(self, path: Path, content: bytes) -> None:
        new = path.with_name(_NEW)
        self._disk.write_new(new, content)
        self._disk.replace(new, path)
