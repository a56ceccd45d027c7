"""What the made-up person of the sample journal writes; the texts themselves lie beside this file."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_TEXTS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("texts.toml").read_text(encoding="utf-8"))

LOW, MIDDLE, BRIGHT, NIGHT = "low", "middle", "bright", "night"
ANSWERS: Mapping[str, Sequence[str]] = _TEXTS["answers"]
NOTES: Mapping[str, Sequence[str]] = _TEXTS["notes"]
HARD_DATE_NOTE: str = _TEXTS["hard_date_note"]
MOMENTS: Sequence[tuple[str, str, str, int]] = _TEXTS["moments"]
