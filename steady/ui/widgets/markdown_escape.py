"""Words of hers for the few places that Streamlit reads as Markdown."""

import re

# Only signs that would do something: a screen reader spells out each backslash in the name of a slider.
_SIGNS = re.compile(r"[\\`*_~$\[\]<>&@]|:(?=\S)|(?<=\w)\.(?=\w)")
_LIST_OR_HEADING = re.compile(r"[-+#]|\d+[.)]")
# Short names of emoji and drawn arrows are looked for in escaped text too; a joiner that nobody sees parts their signs.
_JOINER = "\u2060"
_ARROWS = re.compile(r"(?<=[<>=~-])(?=\\?[<>=~-])")


def as_written(text: str) -> str:
    """Return words of hers for a place that is read as Markdown, where every sign of them shows as it is."""
    line = _ARROWS.sub(_JOINER, " ".join(text.split()))
    start = _JOINER if _LIST_OR_HEADING.match(line) else ""
    return start + _SIGNS.sub(r"\\\g<0>", line).replace("\\:", "\\:" + _JOINER)
