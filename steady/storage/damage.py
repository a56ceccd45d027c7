"""Bytes that are not what they once were, told apart by which part of a file is hurt."""


class Damaged(ValueError):
    """Bytes that are not the journal they once were."""


class LockPartDamaged(Damaged):
    """The beginning of a locked file, where the lock is described, is not what it once was."""


class LockedPartDamaged(Damaged):
    """The key fits, and the locked part of the file is not what it once was."""
