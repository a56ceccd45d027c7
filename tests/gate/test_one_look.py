"""Three sizes of letters and one set of colours in every style sheet: nothing looks as if it came from elsewhere."""

import re
from dataclasses import astuple

import pytest

from steady.palette import DARK, LIGHT
from tests.running import ROOT

SHEETS = {path.name: path.read_text(encoding="utf-8") for path in sorted(ROOT.joinpath("steady").rglob("*.css"))}
SIZE = re.compile(r"font(?:-size)?:[^;}]*?(?<![\w.-])([\d.]+(?:rem|em|px|pt))")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
# A heading, text, and what is said beside it; in pixels where Streamlit has not set the size of its root yet.
SIZES = {"2rem", "1rem", "0.875rem", "16px", "14px"}
LARGER = {
    "slider.css": {"1.25rem"},  # the number of an answer, and the signs that change it
    "breathing.css": {"1.25rem", "1.5rem"},  # read from an arm's length, and larger while the circle stands still
    "countdown.css": {"1.25rem"},  # read from an arm's length
    "moment_cards.css": {"1.25rem"},  # numbers to call
    "ring.css": {"1.5rem"},  # a sign, and no letter
}
# A document of its own, set for reading on paper.
ON_PAPER = "report.css"
HOUSE = {
    *("#ffffff", "#000000"),  # a field, Leave's white page, ink on paper
    *("#d9d4c8", "#394145"),  # a line between things
    *("#b9b4a8", "#4a5356"),  # the edge of a choice
    *("#7c8386", "#7f888b", "#6f787b"),  # the edge of what is not ticked, and the track of a switch that is off
    *("#e6e1d5", "#2d3538"),  # the door she is on, and the rail of a slider
    *("#e7f0f0", "#1b2b2e"),  # a tint of the accent
}
PALETTE = {
    colour
    for palette in (LIGHT, DARK)
    for each in astuple(palette)
    for colour in ([each] if isinstance(each, str) else each)
}


def test_there_are_style_sheets_with_sizes_and_colours():
    assert len(SHEETS) >= 20 and any(map(SIZE.search, SHEETS.values())) and any(map(COLOUR.search, SHEETS.values()))


@pytest.mark.parametrize("sheet", [name for name in SHEETS if name != ON_PAPER])
def test_a_style_sheet_has_no_size_of_letters_but_the_three(sheet):
    assert set(SIZE.findall(SHEETS[sheet])) <= SIZES | LARGER.get(sheet, set())


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_style_sheet_has_no_colour_but_those_of_the_house(sheet):
    assert set(COLOUR.findall(SHEETS[sheet])) <= PALETTE | HOUSE


def test_every_exception_is_used():
    assert all(sizes <= set(SIZE.findall(SHEETS[sheet])) for sheet, sizes in LARGER.items())
    everywhere = set(COLOUR.findall("".join(SHEETS.values())))
    assert everywhere >= HOUSE
