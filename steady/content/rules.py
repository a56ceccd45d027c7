"""Reads the sheets whose words belong to a rule of the domain: that rule reads its own table."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from steady.content.problem import ContentProblem
from steady.content.toml_file import toml_table
from steady.domain import hold_box, tone
from steady.domain.content.toml_reader import ContentMistake
from steady.domain.guidance import next_step, offers
from steady.domain.urge import tool_words

RULE_SHEETS: dict[str, Callable[[Mapping[str, Any], str], Any]] = {
    "tone": tone.rules,
    "offers": offers.offers,
    "urge": tool_words.words,
    "hold_box": hold_box.hold_box,
    "next_step": next_step.words,
}


def read_rule_sheet(folder: Path, name: str) -> Any:
    """Return the sheet `name` of `folder` as its rule has it; raise a ContentProblem for the first mistake in it."""
    file = f"{name}.toml"
    try:
        return RULE_SHEETS[name](toml_table(folder / file, file), file)
    except ContentMistake as mistake:
        place = mistake.place.removeprefix(file).removeprefix(", ")
        raise ContentProblem(file, place, mistake.key, mistake.what, "") from None
