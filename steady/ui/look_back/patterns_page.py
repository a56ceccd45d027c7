"""Patterns in her days, on the screen: one scale she chooses, and contact with him apart from it."""

from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from steady.domain.content.prompts import CheckInPrompts
from steady.domain.records.day_values import scales
from steady.insights.days.panel import Panel
from steady.insights.patterns import association_panels, contact_panels, rhythm
from steady.insights.patterns.association_frames import SLEPT
from steady.ui.state import session
from steady.ui.widgets.chart_view import palette, show_panel
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.slider import own_scale_names


def show_patterns() -> None:
    """Ask which scale to look at, and draw what went along with it, its weekdays and hours, and contact with him."""
    asked, check_ins = session.content().check_in, session.workbook().check_ins.all()
    if not check_ins:
        st.markdown(association_panels.NOTHING_YET)
        return
    offered = scales(asked.feelings, check_ins, own_scale_names(check_ins))
    # The first one she has noted at all stands there at first.
    noted = [scale.is_in(check_ins) for scale in offered.values()]
    chosen = st.selectbox(
        "Which one would you like to look at?",
        list(offered),
        key="scale",
        index=noted.index(True) if any(noted) else 0,
        persist_state="session",
        format_func=lambda name: offered[name].label,
    )
    # The one she chose may have been deleted meanwhile, with its last check-in.
    scale, names = offered.get(chosen) or next(iter(offered.values())), tag_names(asked)
    st.header("What goes with it")
    st.caption(association_panels.TOGETHER)
    _draw(partial(association_panels.along_panel, check_ins, scale, names, asked.shielded_tag.id, palette()))
    st.caption(association_panels.KEPT_FROM_CHANCE)
    st.header("Weekdays and times of day")
    _draw(partial(rhythm.weekday_panel, check_ins, scale, palette()))
    _draw(partial(rhythm.time_panel, check_ins, scale, palette()))
    st.header("Contact" if session.wants_neutral_names() else "Contact with him")
    _draw(partial(contact_panels.contact_panel, check_ins, "Week by week", names, date.today(), palette()))
    _draw(partial(association_panels.day_after_panel, check_ins, scale, names, palette()))


def tag_names(asked: CheckInPrompts) -> dict[str, str]:
    """Return the name of each tag but the shielded one, and of each answer about sleep as the patterns know it."""
    return asked.tags | {SLEPT + answer: f"sleep: {label}" for answer, label in asked.sleep.choices.items()}


# Each in a fragment of its own: a table that is opened need not compute the other pictures anew.
@guarded_fragment
def _draw(made: Callable[[], Panel]) -> None:
    panel = made()
    show_panel(panel, [f"• {line}" for line in panel.lines])
    # What has too few days; the names of tags may be hers, so all of it is plain text.
    if panel.waiting:
        with st.expander("Not enough days yet", key=f"waiting {panel.title}", on_change="rerun") as folded:
            if folded.open:
                rows = [{"With": label, "So far": so_far} for label, so_far in panel.waiting]
                st.dataframe(rows, hide_index=True, alt=f"What doesn't have enough days yet: {panel.title}")
