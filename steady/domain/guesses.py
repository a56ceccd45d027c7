"""Words that guess at what goes on inside him, found in a line that says what she knows."""

import re
from collections.abc import Sequence
from functools import lru_cache

from steady.domain.phrases import level


def guess_in(line: str, phrases: Sequence[str]) -> str | None:
    """Return the first of `phrases` in `line`, just as she wrote it, or None; of two at one place the longer.

    Phrases count as whole words in any case. A blank stands for any gap, and an apostrophe may be left out.
    """
    if not phrases:
        return None
    found = _pattern(tuple(phrases)).search(level(line))
    return line[found.start() : found.end()] if found else None


@lru_cache(maxsize=8)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(map(level, phrases), key=len, reverse=True)
    written = "|".join(re.escape(one).replace("'", "'?").replace(r"\ ", r"\s{1,20}") for one in longest_first)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)", re.IGNORECASE)
