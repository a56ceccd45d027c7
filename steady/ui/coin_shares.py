"""Coins to share out: a small box for each place they can go, and how many are shared so far."""

from collections.abc import Mapping

import streamlit as st

from steady.ui.state import tab


def share_coins(places: Mapping[str, str], most: int, key: str, start: Mapping[str, int]) -> dict[str, int]:
    """Draw a box for each of `places` (id → label); return id → coins for those that have any."""
    shares: dict[str, int] = {}
    with st.grid(2, gap=("xsmall", "large")) as grid:
        for place, label in places.items():
            with grid.cell():
                shares[place] = st.number_input(
                    label,
                    0,
                    most,
                    start.get(place, 0),
                    key=f"{key} {place}",
                    disabled=tab.is_sample(),
                    persist_state="session",
                )
    shared = sum(shares.values())
    if shared > most:
        st.caption(f"That is {shared} coins, and there are {most}. Take some back, please.")
    else:
        st.caption(f"{shared} of {most} coins shared.")
    return {place: count for place, count in shares.items() if count}
