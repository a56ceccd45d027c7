"""A report as a PDF, set by Typst in memory: nothing of hers is written to the disk, and nothing is fetched."""

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import typst

from steady.insights.days.chart_sentences import spoken_day
from steady.insights.report.characters import breakable, cleaned, is_right_to_left, with_names
from steady.insights.report.structure import HOW_TO_READ, TITLE, Picture, Report, ReportEntry, Section
from steady.palette import LIGHT

TEMPLATE = Path(__file__).with_name("report.typ").read_bytes()
# The first is part of Typst. Each of the others is on one of the systems, for what the first has no letters for.
FACES = (
    "Libertinus Serif",
    "Noto Naskh Arabic",
    "Geeza Pro",
    "Segoe UI",
    "Noto Serif",
    "Noto Sans",
    "Apple Color Emoji",
    "Segoe UI Emoji",
    "Noto Color Emoji",
)
MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
NOT_DRAWN = (
    "The fonts on this computer can't draw some of the characters, so you'll see their names in square brackets. "
    "The report as a web page shows them as they were written."
)
MOST_TURNS = 4
# In letters: a line and a page have room for about so many.
ROW, A_THIRD_OF_A_PAGE = 90, 1200
# A heading must say something, and an imported scale may have no name.
UNNAMED = "–"


class NotSet(Exception):
    """The PDF could not be set; the message says what still can be had."""

    def __init__(self) -> None:
        super().__init__(
            "The PDF couldn't be made here. Nothing's lost. The web page has all the same things in it, and you can "
            "print it from your browser."
        )


def as_pdf(report: Report) -> bytes:
    """Return `report` as a PDF; a sign that no font here can draw stands there by its name in square brackets.

    Raises NotSet when Typst cannot set it.
    """
    missing: set[str] = set()
    for _ in range(MOST_TURNS):
        try:
            return typst.compile(
                TEMPLATE,
                font_paths=_fonts(),
                # Readable by screen readers, and for good: both also forbid a sign that no font can draw, and name it.
                pdf_standards=["ua-1", "a-2u"],
                # The day stands on the paper; the hour in the file would say when she is at her computer.
                timestamp=datetime.combine(report.day, time(), UTC),
                sys_inputs={"report": _as_json(report, missing)},
            )
        except typst.TypstError as trouble:
            undrawn = MISSING.findall(trouble.diagnostic)
            plain = "".join(ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) for text in undrawn)
            found = {sign for sign in plain if not sign.isascii()}
            if not found - missing:
                break
            missing |= found
    # Without the trouble behind it, for that may hold her words, and a log must not.
    raise NotSet


@cache
def _fonts() -> typst.Fonts:
    # Looking through the fonts of a computer takes a while; they stay the same.
    return typst.Fonts()


def _as_json(report: Report, missing: Iterable[str]) -> str:
    def ours(text: str) -> str:
        return breakable(with_names(cleaned(text), missing))

    def hers(text: str) -> list[dict[str, Any]]:
        lines = cleaned(text).split("\n")
        return [{"text": breakable(with_names(line, missing)), "rtl": is_right_to_left(line)} for line in lines]

    def as_picture(shown: Picture) -> dict[str, Any]:
        said = {"sentence": ours(shown.sentence), "alt": ours(shown.alt), "small": shown.small}
        # The paper is the ground: a drawing comes without its own.
        svg = shown.svg.replace(f'fill="{LIGHT.background}"', 'fill="none"', 1)
        return said | {"title": ours(shown.title).strip() or UNNAMED, "svg": with_names(svg, missing)}

    def as_entry(written: ReportEntry) -> dict[str, Any]:
        words = [{"label": ours(label), "lines": hers(text)} for label, text in written.words]
        long = sum(len(text) + ROW * (1 + text.count("\n")) for _, text in written.words) > A_THIRD_OF_A_PAGE
        return {"when": written.when, "heading": ours(written.heading), "words": words, "long": long}

    def as_section(section: Section) -> dict[str, Any]:
        return {
            "title": section.title,
            "lines": list(map(ours, section.lines)),
            "closing": ours(section.closing),
            "pictures": list(map(as_picture, section.pictures)),
            "table": section.table and [list(map(ours, row)) for row in (section.table.columns, *section.table.rows)],
            "entries": list(map(as_entry, section.entries)),
        }

    here = set(_fonts().families())
    return json.dumps(
        {
            "title": TITLE,
            "paper": report.paper,
            "fonts": [face for face in FACES if face in here],
            "period": report.period,
            "made": f"Made on {spoken_day(report.day)}",
            "summary": report.summary,
            "own_line": hers(report.own_line) if report.own_line else [],
            "opening": list(map(as_section, report.opening)),
            "sections": list(map(as_section, report.sections)),
            "how_to_read_title": HOW_TO_READ,
            "how_to_read": report.how_to_read,
            "note": NOT_DRAWN if missing else "",
        }
    )
