"""Files she names: read whole, written whole or not at all, and never over another one unasked."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from steady.command_line.terminal import WrongUse
from steady.storage.errors import JournalTrouble
from steady.storage.file.filesystem import Disk


class FileTrouble(JournalTrouble):
    """A file she named cannot be read or written; `str()` says which and why."""


def read_file(path: Path) -> bytes:
    """Return what is in a file; FileTrouble when it cannot be read."""
    with _translated_os_errors(path, "read"):
        return path.read_bytes()


def check_place(path: Path, journal: Path, *, replace: bool) -> None:
    """Raise WrongUse for a place where no file may be written: one that is taken, or in the journal's own folder."""
    if path.resolve().is_relative_to(journal.resolve()):
        raise WrongUse(f"{path} is in the journal's own folder. Please choose another place for the file.")
    if path.is_dir():
        raise WrongUse(f"{path} is a folder. Please name a file in it.")
    if path.exists() and not replace:
        raise WrongUse(f"{path} is already there and was left as it is. Choose another name, or add --replace.")


def write_file(path: Path, content: bytes, *, replace: bool) -> None:
    """Write a file for its owner alone; whatever stops it, the file is there whole or not at all."""
    disk, beside = Disk(), path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    with _translated_os_errors(path, "written"):
        try:
            disk.write_new(beside, content)
            disk.replace(beside, path) if replace else _put_where_nothing_is(disk, beside, path)
            disk.sync_folder(path.parent)
        finally:
            with suppress(OSError):
                disk.remove(beside)


def _put_where_nothing_is(disk: Disk, beside: Path, path: Path) -> None:
    # A second name fails where there is a file already, also one that came only just now.
    try:
        os.link(beside, path)
    except FileExistsError:
        raise WrongUse(f"{path} turned up there in the meantime and was left as it is.") from None
    except OSError:
        # A drive without second names.
        disk.replace(beside, path)


@contextmanager
def _translated_os_errors(path: Path, done: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise FileTrouble(f"{path} can't be {done}: {why}. Nothing was changed.") from error
