"""One small change of a module."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """One small change: from byte `start` up to byte `end` of the module now stands `new`."""

    kind: str
    line: int
    start: int
    end: int
    new: str

    def made_in(self, source: bytes) -> bytes:
        """Return the module with this change in it."""
        return source[: self.start] + self.new.encode() + source[self.end :]

    def lines(self, source: bytes) -> tuple[str, str]:
        """Return the lines that it touches, as they are and as they become, each as one line of text."""
        begin = source.rfind(b"\n", 0, self.start) + 1
        end = source.find(b"\n", self.end)
        after = source[self.end : end] if end >= 0 else source[self.end :]
        before = source[begin : self.start]
        return one_line(before + source[self.start : self.end] + after), one_line(before + self.new.encode() + after)


def one_line(text: bytes) -> str:
    """Return text without breaks and without more blanks than it needs."""
    return " ".join(text.decode().split())
