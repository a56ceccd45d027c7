"""A mistake in a content file, said so that the person who made it can mend it."""

from dataclasses import dataclass


# Not frozen: contextlib sets the traceback of an exception that passes through it.
@dataclass(unsafe_hash=True)
class ContentProblem(Exception):
    """One mistake: its file, its place in the file ("item 3", "line 4, column 7"), its key, and the way out.

    `place` and `key` are empty where the mistake has none, and `way_out` where `what` names it already.
    `str()` gives all of it in words.
    """

    file: str
    place: str
    key: str
    what: str
    way_out: str

    def __str__(self) -> str:
        key = f"“{self.key}”" if self.key else ""
        where = ", ".join(bit for bit in (self.file, self.place, key) if bit)
        if not self.way_out:
            return f"In {where}: {self.what}"
        end = "" if self.way_out.endswith("?") else "."
        return f"In {where}: {self.what}; {self.way_out}{end}"
