"""What the workbook is and is not, in its own words, and whom it owes its ideas to."""

from dataclasses import dataclass

from steady.domain.content.part import Block


@dataclass(frozen=True, kw_only=True)
class About:
    """Lines in Markdown, one thought each; `credit` names the author and her article, without a link."""

    is_this: tuple[str, ...]
    is_not: tuple[str, ...]
    privacy: tuple[str, ...]
    cannot: tuple[str, ...]
    credit: Block
