"""How a cell says that nobody can read it, and blanks that look like blanks and are none."""

_ODD_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u2009": " ", "\u200e": None, "\u200f": None})


class NotReadable(ValueError):
    """A cell that says nothing the workbook understands; the message says so to her."""


def plain_blanks(text: str) -> str:
    """Return a text with ordinary blanks, and none at its ends."""
    return text.translate(_ODD_SPACES).strip()


def shortened(text: str) -> str:
    """Return the beginning of a text that may be long."""
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
