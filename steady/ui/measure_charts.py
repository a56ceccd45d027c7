"""Her own scales as pictures on the screen of her weeks, and imported moods beside them under their own names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from steady.domain.check_in import CheckIn
from steady.domain.measures import OWN, asked_beside, labels
from steady.palette import Palette
from steady.ui.as_written import as_written
from steady.ui.own_scales import own_scales

if TYPE_CHECKING:
    from steady.insights.panels import Panel

OWN_SCALES, BROUGHT_IN = "My own scales", "Brought in from elsewhere"


def show_measures(
    check_ins: Sequence[CheckIn], stretch: str, palette: Palette, show_grid: Callable[[list[Panel]], None]
) -> None:
    """Draw a chart for each scale and each imported mood over the stretch; nothing at all where there is none."""
    keys = {key for one in check_ins for key in one.measures}
    names = labels(asked_beside(own_scales(), keys), keys)
    for title, is_own in ((OWN_SCALES, True), (BROUGHT_IN, False)):
        shown = {key: name for key, name in names.items() if key.startswith(OWN) is is_own}
        if shown:
            st.header(title)
            show_grid(_panels(check_ins, shown, stretch, palette))


def _panels(check_ins: Sequence[CheckIn], names: dict[str, str], stretch: str, palette: Palette) -> list[Panel]:
    # Imported here, so that a first look at this module does not wait for pandas and Altair.
    from steady.insights.measure_panels import measure_panels

    panels = measure_panels(check_ins, names, stretch, date.today(), palette)
    return [replace(one, title=as_written(one.title), sentence=as_written(one.sentence)) for one in panels]
