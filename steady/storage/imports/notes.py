"""Notes as plain text: what an app wrote as HTML reads as it was meant."""

import re
from html import unescape

_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|h[1-6])\s*>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:p|div|span|b|i|u|s|em|strong|ul|ol|li|font|a|h[1-6]|strike|del|code|blockquote)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_MANY_BREAKS = re.compile(r"\n{3,}")


def plain_text(note: str) -> str:
    """Return a note without the HTML an app put into it; `<3` and other signs of hers stay."""
    if "\r" in note:
        note = note.replace("\r\n", "\n").replace("\r", "\n")
    if "<" in note:
        note = _MANY_BREAKS.sub("\n\n", _TAG.sub("", _BREAK.sub("\n", note))).strip("\n")
    return unescape(note) if "&" in note else note
