"""The one scale of the workbook: whole numbers from 0 to 10, or no answer at all."""

from collections.abc import Mapping

LOWEST = 0
HIGHEST = 10


class OffScale(ValueError):
    """A value that is not a whole number from 0 to 10."""


def checked(name: str, value: int | None) -> int | None:
    """Return `value` if it is None or a whole number from 0 to 10; raise OffScale naming `name` if not."""
    # bool is an int in Python, and True would quietly become the answer 1.
    if value is None or (type(value) is int and LOWEST <= value <= HIGHEST):
        return value
    raise OffScale(f"“{name}” takes a whole number from 0 to 10, or no answer. It was given {value!r}.")


def answered(answers: Mapping[str, int | None]) -> dict[str, int]:
    """Return only the answers that were given, each checked to be on the scale."""
    return {name: value for name, answer in answers.items() if (value := checked(name, answer)) is not None}
