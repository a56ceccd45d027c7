"""What stands behind the words: the ideas of the article, and what research says about them."""

from dataclasses import dataclass
from typing import Literal, NewType

Idea = NewType("Idea", str)
"""One idea of the article the workbook draws on, M01 to M64, or one lettered point of it, such as M29c."""

Standing = Literal["Backed", "Mixed", "One person's view"]
"""How well research stands behind a claim."""


@dataclass(frozen=True, kw_only=True)
class ResearchNote:
    """What one study, or a set of them, says in plain words; folded away until she asks for it."""

    standing: Standing
    text: str
    source: str
