"""Look-backs without painful entries, until she asks for them; asking counts for this visit to the screen only."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

import streamlit as st

from steady.domain.records.privacy import heavy_days, is_private, may_come_back
from steady.domain.records.record import Record
from steady.ui.state import session

R = TypeVar("R", bound=Record)

SHOW_PAINFUL = "Show painful days too"
STILL_COUNTED = "It all stays in your diary, and means and charts still count the numbers."


def calm_ones(records: Iterable[R]) -> list[R]:
    """Return the records that may come up by themselves, in the order given: none she hid, none of a very heavy day."""
    heavy, today = heavy_days(session.workbook().check_ins.all()), date.today()
    return [record for record in records if may_come_back(record, heavy, today)]


def without_painful(records: Sequence[R], place: str) -> list[R]:
    """Return those of `records` to show at `place`, in the order given.

    Where something is left out, say so, and offer a switch that shows it as long as she stays on the screen.
    """
    parts, calm = session.content().parts, {record.id for record in calm_ones(records)}
    # Private ones stand nowhere else: left out here, they would be lost to her.
    shown = [record for record in records if record.id in calm or is_private(record, parts)]
    if len(shown) == len(records):
        return shown
    left_out = len(records) - len(shown)
    counted = "One entry is" if left_out == 1 else f"{left_out} entries are"
    st.caption(f"{counted} left out here: hidden by you, or of a very heavy day. {STILL_COUNTED}")
    return list(records) if st.toggle(SHOW_PAINFUL, key=f"painful {place}") else shown
