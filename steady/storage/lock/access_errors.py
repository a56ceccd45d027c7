"""What can stand between her and a locked journal, each as a sentence she can act on."""

from pathlib import Path

from steady.storage.errors import JournalDamaged, JournalTrouble


class JournalLocked(JournalTrouble):
    """The journal is locked, and nothing that opens it was given, or the lock is another one by now."""

    def __init__(self) -> None:
        super().__init__("Your journal is locked. Your passphrase or your recovery code opens it.")


class WrongSecret(JournalTrouble):
    """What was typed opens nothing. Nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            "This passphrase does not fit. Nothing is lost. Please look at capital letters and at spaces, "
            "and try again. Your recovery code opens it too."
        )


class TooSoon(JournalTrouble):
    """Too many tries in a row; `seconds` is how long to wait before the next one counts."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        spoken = "a moment" if seconds < 2 else f"{round(seconds)} seconds"
        super().__init__(
            f"After several tries that did not fit, there is a short pause. Please wait {spoken} and try again. "
            "Nothing is lost."
        )


class TooShort(JournalTrouble):
    """A new passphrase that is too easy to guess."""

    def __init__(self, least: int) -> None:
        super().__init__(
            f"Please take at least {least} letters, with some change in them. Four words that do not belong "
            "together are easy to keep in mind and hard to guess."
        )


class LockDamaged(JournalDamaged):
    """The part of the file that describes the lock is hurt, and there is no good backup. Nothing was touched."""

    def __init__(self, path: Path) -> None:
        JournalTrouble.__init__(
            self,
            "The first part of your journal file, which holds its lock, is damaged. No passphrase can open it like "
            "this, and there is no good backup beside it. Nothing was changed. If you have a backup file elsewhere, "
            f"put it in place of {path}.",
        )


class LockedJournalDamaged(JournalDamaged):
    """The secret fits, the locked part is hurt, and there is no good backup. Nothing was touched."""

    def __init__(self, path: Path) -> None:
        JournalTrouble.__init__(
            self,
            "Your passphrase fits, but the journal file behind it is damaged, and there is no good backup beside it. "
            f"Nothing was changed. If you have a backup file elsewhere, put it in place of {path}.",
        )


class NoBackupFile(JournalTrouble):
    """A file that is no backup of this workbook, or a damaged one. Nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            "This file is not a whole backup of this workbook. It may be another file, or it was cut off on the way. "
            "Nothing was changed. If you have another copy of it, try that one."
        )
