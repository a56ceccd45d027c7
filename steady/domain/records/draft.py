"""A draft: what stands in a form and is not saved yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from steady.domain.records.record import Record

# Between the name of a form and what tells the drafts of two windows apart.
WINDOW = " ~"
# The draft of all lines that stood in no form with a draft of its own as the journal was locked.
LINES = "lines"


@dataclass(frozen=True, kw_only=True)
class Draft(Record):
    """The unsaved state of the form named `form`, which is its id too: field name → JSON value."""

    form: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", self.form)
        super().__post_init__()


def form_of(name: str) -> str:
    """Return the name of the form that the draft `name` is of, whichever window it was kept by."""
    return name.partition(WINDOW)[0]
