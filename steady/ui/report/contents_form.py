"""What a report is to hold: the time, the ticks, and how much of each kind there is, before anything is made."""

from datetime import date, timedelta

import streamlit as st

from steady.domain.views.record_text import InWords
from steady.insights.days.spans import STRETCHES, Span, span_of
from steady.insights.report.choices import KINDS, PAPERS, Chosen, Sources, count_records, left_out, spoken_left_out
from steady.ui.state import session

OWN_DATES = "my own dates"
TWISTED = "The first day comes after the last one. Please change one of them."
NOTHING = "You don't have anything from this time yet. You could try a longer one."
NEVER = "What you wrote and didn't send never goes into a report."
PICTURES, WORDS = "Charts and numbers", "Your own words"
HIDDEN = "Include what you asked us not to bring up again"
URGES, NEUTRAL_URGES = "Urges to text him, as charts", "Waits, as charts"
TICKS = {
    PICTURES: {
        "pictures": "The charts",
        "figures": "The numbers",
        "ratings": "How you rated the steps",
        "along": "Patterns in your days",
        "rhythm": "Weekdays and times of day",
        "contact": "Contact, week by week",
        "urges": URGES,
    },
    WORDS: {
        "reflections": "Weekly reflections",
        "notes": "Notes from your check-ins",
        "events": "Events",
        "exercises": "What you wrote in the exercises",
    },
}


def records() -> Sources:
    """Return her records, and the parts that say which of them are private."""
    book = session.workbook()
    return Sources(**{kind: getattr(book, kind).all() for kind in KINDS}, words=InWords(parts=session.content().parts))


def ask_for_period(kept: Sources) -> Span | None:
    """Ask which time the report is about; None while two dates of her own do not make one."""
    stretch = st.segmented_control(
        "Which days should it cover?",
        (*STRETCHES, OWN_DATES),
        default=STRETCHES[1],
        required=True,
        key="report stretch",
        persist_state="session",
    )
    today = date.today()
    first_day = min((record.day for kind in KINDS for record in getattr(kept, kind)), default=None)
    if stretch != OWN_DATES:
        return span_of(stretch, today, first_day)
    earliest = min(first_day or today, today - timedelta(days=365))
    with st.container(horizontal=True):
        first, last = (
            st.date_input(
                f"{which} day",
                today - timedelta(days=back),
                min_value=earliest,
                max_value=today,
                key=f"report {which}",
                format="YYYY-MM-DD",
                persist_state="session",
            )
            for which, back in (("First", 27), ("Last", 0))
        )
    if first <= last:
        return Span(first, last)
    st.info(TWISTED)
    return None


def say_what_is_there(kept: Sources, period: Span) -> None:
    """Say how much of each kind lies in `period`."""
    count = count_records(kept.reportable(with_hidden=False), period)
    if count.is_nothing:
        st.markdown(NOTHING)
        return
    kinds = {
        "rating": count.ratings,
        "urge": count.urges,
        "weekly reflection": count.reflections,
        "note": count.notes,
        "event": count.events,
        "finished exercise": count.exercises,
    }
    counts = [f"{number} {kind}{'' if number == 1 else 's'}" for kind, number in kinds.items() if number]
    st.markdown(f"In this time: check-ins on {', '.join([f'{count.days} of {count.of_days} days', *counts])}.")


def ask_what_goes_in(kept: Sources, period: Span) -> Chosen:
    """Ask for each kind, and for the paper; her words stay out until she ticks them."""
    ticked: dict[str, bool] = {}
    for column, (heading, kinds) in zip(st.columns(2), TICKS.items(), strict=True):
        with column:
            st.markdown(f"**{heading}**")
            ticked |= {
                kind: st.checkbox(_said(label), getattr(Chosen, kind), key=f"report {kind}", persist_state="session")
                for kind, label in kinds.items()
            }
    st.markdown(NEVER)
    hidden = left_out(kept, period)
    ticked["hidden"] = bool(hidden) and st.checkbox(HIDDEN, key="report hidden")
    if hidden and not ticked["hidden"]:
        st.markdown(spoken_left_out(hidden))
    paper = st.segmented_control(
        "Paper size",
        list(PAPERS),
        default="a4",
        required=True,
        format_func=PAPERS.__getitem__,
        key="report paper",
        persist_state="session",
    )
    return Chosen(**ticked, paper=paper)


def _said(label: str) -> str:
    return session.named(label, NEUTRAL_URGES) if label == URGES else label
