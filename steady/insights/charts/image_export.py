"""A chart as a picture file: drawn here on this computer, always in the light colours, for paper is light."""

from dataclasses import astuple
from typing import Any

import vl_convert
from altair import TopLevelMixin

from steady.palette import DARK, LIGHT, Palette

WIDTH = 640
SCALE = 2.0
# No chart of ours asks for anything from elsewhere, and none could.
NOWHERE: list[str] = []


def svg_of(chart: TopLevelMixin, width: int = WIDTH) -> str:
    """Return the chart as an SVG, `width` pixels wide where it would fill the screen, on a light background.

    A chart made for the dark theme is turned to the light one. Text stays text, in the reader's own sans serif.
    """
    return vl_convert.vegalite_to_svg(_for_paper(chart, width), allowed_base_urls=NOWHERE)


def png_of(chart: TopLevelMixin, scale: float = SCALE, width: int = WIDTH) -> bytes:
    """Return the chart as a PNG, as `svg_of` draws it, with `scale` points to each of its pixels."""
    return vl_convert.vegalite_to_png(_for_paper(chart, width), scale=scale, allowed_base_urls=NOWHERE)


def _for_paper(chart: TopLevelMixin, width: int) -> dict[str, Any]:
    # The tests hold whole charts against the schema, which takes longer than to make one.
    spec = chart.to_dict(validate=False)
    rows = spec.pop("datasets", {})
    spec = _on_paper(spec, width)
    paper = {"config": spec.get("config", {}) | {"background": LIGHT.background}}
    # Her own words lie in the rows, and none of them is a colour.
    return spec | paper | {"datasets": rows}


def _on_paper(spec: Any, width: int) -> Any:
    """Return `spec` with each colour of the dark theme turned to the light, and `width` where it fills the screen."""
    if isinstance(spec, dict):
        turned = {name: _on_paper(part, width) for name, part in spec.items()}
        return turned | ({"width": width} if spec.get("width") == "container" else {})
    if isinstance(spec, list):
        return [_on_paper(part, width) for part in spec]
    return TURNED.get(spec, spec) if isinstance(spec, str) else spec


def _colors(palette: Palette) -> list[str]:
    fields = astuple(palette)
    return [color for field in fields for color in ([field] if isinstance(field, str) else field)]


TURNED = dict(zip(_colors(DARK), _colors(LIGHT), strict=True))
