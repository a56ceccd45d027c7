"""Cells of a table that no spreadsheet takes for a formula, and several files as one."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence

_BYTE_ORDER_MARK = "\ufeff"
# The full-width signs are taken for the plain ones where a keyboard writes those.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_TO_BE_SHOWN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def defused(value: object) -> object:
    """Return a text that a spreadsheet would run or cannot hold so that it shows it; anything else as it is.

    A text that begins with = + - @, a tab or a line's end gets an apostrophe before it, as OWASP advises on CSV
    injection; None becomes an empty cell.
    """
    if not isinstance(value, str):
        return "" if value is None else value
    text = _NOT_TO_BE_SHOWN.sub("\ufffd", value)
    text = f"'{text}" if text.startswith(_FORMULA_STARTS) else text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def as_csv(heading: Iterable[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return the rows as CSV in UTF-8 with a byte order mark and CRLF, as spreadsheets read it by themselves."""
    text = io.StringIO(newline="")
    text.write(_BYTE_ORDER_MARK)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([defused(name) for name in heading])
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8", "replace")


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip with these files: name → content."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()
