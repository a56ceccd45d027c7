"""A chart that tells someone who looks over her shoulder nothing: letters in place of names, and their key."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd
from altair import LayerChart

from steady.insights.days.panel import ROWS, Panel, as_arrow

# What is made of these words, of numbers and of the signs between them names nothing and stays. All else becomes a
# letter, so that a chart nobody thought of here gives nothing away.
PLAIN_WORDS = """
    a after an and are average be before began by coin coins day days difference downs each either first
    from higher feelings hour how imported in it last later latest lower many move night now number numbers of on own
    points pulse rating ratings same scale seven six so step steps stretch t that the then this time times to two ups
    usual value way week weekday weekdays weekly weeks when where whole with without year years your
    about clear far few let's maybe see shift than too
    afternoon evening morning
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep oct nov dec
"""
PLAIN = frozenset(PLAIN_WORDS.split())
BETWEEN = re.compile(r"[\s\d.,:;·–±+←→-]+")
LETTERS = 26

Naming = Callable[[str], str]
"""What a text of a chart is replaced by."""


@dataclass(frozen=True)
class Anonymized:
    """A panel as it may be seen: `key` maps each of its letters to the name it stands for, in order."""

    title: str
    own_name: str
    key: dict[str, str]
    for_browser: dict[str, Any] | None
    _drawn: LayerChart | None
    _name: Naming

    @cached_property
    def chart(self) -> LayerChart:
        """The chart with its letters, to be saved as a picture; there must be one."""
        assert self._drawn is not None
        return LayerChart.from_dict(_named(self._drawn.to_dict(), self._name), validate=False)


def anonymize(panel: Panel, names: list[str]) -> Anonymized:
    """Return `panel` with a letter for each name in its chart, its tips and its titles.

    `names` are those that have a letter already, from A on; new ones are added to it. So a name keeps its letter.
    """
    key: dict[str, str] = {}

    def name(text: str) -> str:
        if is_plain(text):
            return text
        if text not in names:
            names.append(text)
        letter = _letter(names.index(text))
        key[letter] = text
        return letter

    title, own_name = name(panel.title), name(panel.own_name)
    drawn = None
    if panel.chart is not None:
        drawn = _named(panel.for_browser, name)
        rows: Any = panel.chart.data
        is_text = (pd.api.types.is_string_dtype, pd.api.types.is_object_dtype)
        texts = [column for column, cells in rows.items() if any(is_of(cells) for is_of in is_text)]
        lettered = rows.assign(**{column: rows[column].map(lambda cell: _cell(cell, name)) for column in texts})
        drawn["datasets"] |= {ROWS: as_arrow(lettered)} if texts else {}
    in_order = dict(sorted(key.items(), key=lambda pair: (len(pair[0]), pair[0])))
    return Anonymized(title, own_name, in_order, drawn, panel.chart, name)


def is_plain(text: str) -> bool:
    """Return True if `text` names nothing: a date, an hour, a number, or a word that stands on any chart."""
    return {word.casefold() for word in BETWEEN.split(text) if word} <= PLAIN


def _named(shape: Any, name: Naming) -> Any:
    """Return a Vega-Lite specification with `name` of every title, of every name in an order, and of every cell."""
    if isinstance(shape, list):
        return [_named(part, name) for part in shape]
    return {key: _part(key, part, name) for key, part in shape.items()} if isinstance(shape, dict) else shape


def _part(key: str, part: Any, name: Naming) -> Any:
    if key == "title":
        return _cell(part, name)
    if key in ("sort", "domain", "values") and isinstance(part, list):
        return [_cell(cell, name) for cell in part]
    if key == "datasets":
        tables = {rows: cells for rows, cells in part.items() if not isinstance(cells, bytes)}
        return part | {
            rows: [{column: _cell(cell, name) for column, cell in row.items()} for row in cells]
            for rows, cells in tables.items()
        }
    return _named(part, name)


def _cell(cell: Any, name: Naming) -> Any:
    return name(cell) if isinstance(cell, str) else cell


def _letter(place: int) -> str:
    """Return A to Z, and then AA, AB and so on, as a spreadsheet counts its columns."""
    before, last = divmod(place, LETTERS)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)
