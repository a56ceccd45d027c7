"""Patterns in her days, as a friend would say them: one scale she chooses, and contact with him apart from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from steady.domain.content.prompts import CheckInPrompts
from steady.domain.records.check_in import CheckIn
from steady.domain.records.day_values import DayScale, scales
from steady.insights.days.panel import Panel
from steady.insights.patterns import association_panels, contact_panels, rhythm
from steady.insights.patterns.association_frames import ANY_CONTACT, SLEPT
from steady.ui.look_back.four_views import offer_report, show_answer
from steady.ui.state import session
from steady.ui.widgets.chart_view import fold_numbers, palette, show_panel
from steady.ui.widgets.entry_view import show_words
from steady.ui.widgets.markdown_escape import as_written
from steady.ui.widgets.slider import own_scale_names

AFTER_ANY = {ANY_CONTACT: "The day after any contact with him"}
ON_DAYS, AFTER = "On days with", "The day after"
NOTHING_AFTER = "Nothing stands out for the day after contact so far. More days may change that."
NOTHING = "Nothing stands out for {} so far. More days may change that."


@dataclass(frozen=True)
class Patterns:
    """What the screen shows of one scale: the same day, the weekdays, the hours, contact, and the day after it."""

    along: Panel
    weekdays: Panel
    times: Panel
    contact: Panel
    after: Panel


def show_patterns() -> None:
    """Ask which scale to look at, and say what went along with it, when it's highest, and what came after contact."""
    asked, check_ins = session.content().check_in, session.workbook().check_ins.all()
    answer = st.container()
    if not check_ins:
        st.markdown(association_panels.NOTHING_YET)
        offer_report()
        return
    scale = _choose_scale(asked, check_ins)
    names = tag_names(asked)
    found = session.made_once(
        "patterns",
        (scale, tuple(names.items()), date.today(), palette()),
        lambda: _found(check_ins, scale, names, asked),
    )
    along = association_panels.as_a_friend_says(found.along, scale.id, asked.on_days, ON_DAYS)
    with answer:
        nothing = NOTHING.format(scale.name) if found.along.chart is not None else ""
        show_answer(as_written(along[0]) if along else nothing, association_panels.TOGETHER)
    st.header("On the same day")
    _say(found.along, along[1:], found.along.sentence if found.along.chart is None else "")
    numbers = [found.along.sentence, *(f"• {line}" for line in found.along.lines), association_panels.KEPT_FROM_CHANCE]
    fold_numbers((found.along, numbers))
    st.header("Weekdays and times of day")
    for panel in (found.weekdays, found.times):
        _say(panel, [], panel.sentence)
    fold_numbers(*((panel, [panel.alt or panel.sentence]) for panel in (found.weekdays, found.times)))
    st.header("Contact" if session.wants_neutral_names() else "Contact with him")
    show_panel(found.contact)
    after = association_panels.as_a_friend_says(found.after, scale.id, AFTER_ANY, AFTER)
    _say(found.after, after, found.after.sentence if found.after.chart is None else NOTHING_AFTER)
    fold_numbers((found.after, [found.after.sentence, *(f"• {line}" for line in found.after.lines)]))
    offer_report()


def tag_names(asked: CheckInPrompts) -> dict[str, str]:
    """Return the name of each tag but the shielded one, and of each answer about sleep as the patterns know it."""
    return asked.tags | {SLEPT + answer: f"sleep: {label}" for answer, label in asked.sleep.choices.items()}


def _choose_scale(asked: CheckInPrompts, check_ins: Sequence[CheckIn]) -> DayScale:
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
    return offered.get(chosen) or next(iter(offered.values()))


def _found(check_ins: Sequence[CheckIn], scale: DayScale, names: Mapping[str, str], asked: CheckInPrompts) -> Patterns:
    colors, said = palette(), rhythm.spread_as_a_friend_says
    return Patterns(
        association_panels.along_panel(check_ins, scale, names, asked.shielded_tag.id, colors),
        rhythm.weekday_panel(check_ins, scale, colors, said),
        rhythm.time_panel(check_ins, scale, colors, said),
        contact_panels.contact_panel(check_ins, "Week by week", names, date.today(), colors),
        association_panels.day_after_panel(check_ins, scale, names, colors),
    )


def _say(panel: Panel, lines: Sequence[str], otherwise: str) -> None:
    """Say `lines`, which may hold her words, or `otherwise`; with neutral names they're in the fold of `panel`."""
    if session.wants_neutral_names():
        return
    if lines:
        show_words("\n".join(f"• {line}" for line in lines))
    elif otherwise:
        st.markdown(otherwise)
