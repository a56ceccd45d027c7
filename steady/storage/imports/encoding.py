"""Bytes of a file as text, a little at a time, whatever program wrote them."""

import codecs
import io
from collections.abc import Iterator

PIECE = 1 << 16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def lines_of(content: bytes, encoding: str, newline: str | None = "") -> io.TextIOWrapper:
    """Return the text of a file as a stream of lines; a broken letter becomes `\\ufffd`.

    The ends of the lines stay as they are; with None for `newline` all become those of Python.
    """
    return io.TextIOWrapper(io.BytesIO(content), encoding, errors="replace", newline=newline)


def encoding_of(content: bytes) -> str:
    """Return the encoding of a text: what its mark says, else UTF-8, UTF-16 or that of an old spreadsheet."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    start, half = content[:PIECE], min(len(content), PIECE) // 2
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if half and start[first::2].count(0) > 0.7 * half:
            return encoding
    try:
        for _ in _decoded(content, "strict"):
            pass
        return "utf-8"
    except UnicodeDecodeError:
        # Signs beyond ASCII: one flipped byte must not turn every accent of a year into two strange letters.
        broken = all_signs = 0
        for text in _decoded(content, "replace"):
            broken += text.count("\ufffd")
            all_signs += len(text) - len(text.encode("ascii", "ignore"))
        return "utf-8" if 2 * broken <= all_signs else "cp1252"


def _decoded(content: bytes, errors: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")(errors)
    for begin in range(0, len(content), PIECE):
        yield decoder.decode(content[begin : begin + PIECE])
