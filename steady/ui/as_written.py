"""Her words in a place that Streamlit reads as Markdown, such as the name of a slider."""

import re

_SIGNS = re.compile(r"([!-/:-@\[-`{-~])")
# An emoji's short name is looked for even in escaped text; a joiner that nobody sees keeps its two colons apart.
_JOINER = "\u2060"


def as_written(text: str) -> str:
    """Return `text` as Markdown that shows every sign of it, on one line, and nothing else."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split())).replace("\\:", "\\:" + _JOINER)
