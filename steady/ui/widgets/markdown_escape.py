"""Her words in a place that Streamlit reads as Markdown, such as the name of a slider."""

import re

# Only signs that would do something: a screen reader spells out each backslash in the name of a slider.
_SIGNS = re.compile(r"[\\`*_~$\[\]<>&@]|:(?=\S)|(?<=\w)\.(?=\w)")
_LIST_OR_HEADING = re.compile(r"[-+#]|\d+[.)]")
# Short names of emoji and drawn arrows are looked for in escaped text too; a joiner that nobody sees parts their signs.
_JOINER = "\u2060"
_ARROWS = re.compile(r"(?<=[<>=~-])(?=\\?[<>=~-])")


def as_written(text: str) -> str:
    """Return `text` as Markdown that shows every sign of it, on one line, and nothing else."""
    line = _ARROWS.sub(_JOINER, " ".join(text.split()))
    start = _JOINER if _LIST_OR_HEADING.match(line) else ""
    return start + _SIGNS.sub(r"\\\g<0>", line).replace("\\:", "\\:" + _JOINER)
