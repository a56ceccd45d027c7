"""What all tabs of the running workbook share, beside the journal itself. None of it is written anywhere."""

from dataclasses import dataclass, field
from functools import cache

from steady.storage.lock.throttle import Throttle


@dataclass
class ProcessState:
    """The wrong passphrases so far, and whether everything was forgotten since the program began.

    `left` are the files that were left alone then; None again once she has begun anew.
    """

    guesses: Throttle = field(default_factory=Throttle)
    times_forgotten: int = 0
    left: list[str] | None = None


# Not in Streamlit's own cache: any visitor may ask the socket to clear that one, and could guess on without a pause.
@cache
def program() -> ProcessState:
    """Return the one Program of this process."""
    return ProcessState()
