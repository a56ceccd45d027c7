"""Moments in which she may want something to do right away, as she would say them, and what helps in each."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One moment. `tools` are ids of exercises, or `urge` and `hold` for the two tools that stand in no part.

    `neutral` is what it is called where others may see the screen; without it, as everywhere.
    """

    label: str
    tools: tuple[str, ...]
    neutral: str = ""


@dataclass(frozen=True, kw_only=True)
class Moments:
    """All of them, in the order of the screen; a folder of words may have none."""

    moments: tuple[Moment, ...] = ()
