"""The labels in which entries are read outside the screens."""

from typing import Any

from steady.content import Content, ContentProblem
from steady.domain.views.record_text import InWords


def in_words(content: Content) -> InWords:
    """Return the labels; a sheet that cannot be read is left out, and its answers then stand under their ids."""
    return InWords(
        parts=content.parts,
        check_in=_sheet(content, "check_in"),
        weekly=_sheet(content, "weekly"),
        urge=_sheet(content, "urge"),
    )


def _sheet(content: Content, name: str) -> Any:
    try:
        return getattr(content, name)
    except ContentProblem:
        return None
