"""docs/coverage.md: each idea of the article, beside the sentences of the workbook that teach it.

python -m tests.content.coverage_page writes it anew.
"""

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from steady.domain.content.part import Block, Part
from tests.running import ROOT
from tests.words import our_words

PAGE = ROOT / "docs" / "coverage.md"
IDEAS: dict[str, str] = tomllib.loads(Path(__file__).with_name("ideas.toml").read_text(encoding="utf-8"))
HEAD = """# What the workbook teaches, and where

The workbook is built on one article by Leslie Cane. These are its 64 ideas, each in a few words of ours, and under each
the sentences that teach it, as she reads them. *(her view)* marks what's shown as the author's own view; **Our view**
is what stands beside it. Exercises that practice an idea are named at the end.

This page is made from `content/` by `python -m tests.content.coverage_page`, and a test keeps it true.
"""


def page() -> str:
    """Return the whole page."""
    parts, credit = our_words().parts, our_words().about.credit
    lines = [HEAD]
    for idea, gist in IDEAS.items():
        lines += [f"## {idea}", "", gist, ""]
        lines += [f"- {said}" for said in (*_taught(idea, parts), *_credited(idea, credit))]
        exercises = [f"{each.id} {each.title}" for each in _exercises(idea, parts)]
        lines += ["", f"Practiced in: {', '.join(exercises)}."] if exercises else []
        lines += [""]
    return "\n".join(lines)


def _taught(idea: str, parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        kinds = (("lesson", part.lesson), ("what to do", part.do), ("what to leave out", part.leave_out))
        for kind, blocks in kinds:
            for block in blocks:
                if points := [covered for covered in block.covers if covered[:3] == idea]:
                    yield f"Step {part.number}, {kind} ({', '.join(points)}): {_told(block)}"


def _told(block: Block) -> str:
    whose = " *(her view)*" if block.author_view else ""
    beside = f" **Our view:** {block.counter_note}" if block.counter_note else ""
    return f"{block.text}{whose}{beside}"


def _credited(idea: str, credit: Block) -> Iterator[str]:
    if idea in credit.covers:
        yield f"About: {credit.text}"


def _exercises(idea: str, parts: Iterable[Part]) -> Iterator:
    everything = (exercise for part in parts for exercise in part.exercises)
    return (exercise for exercise in everything if any(covered[:3] == idea for covered in exercise.covers))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
