"""What a report is to hold: the time, and for each kind a tick beside a first look at it, before anything is made."""

from collections.abc import Mapping
from datetime import date, timedelta

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from steady.domain.views.record_text import InWords
from steady.insights.days.spans import STRETCHES, Span, span_of
from steady.insights.report.choices import KINDS, PAPERS, Chosen, Sources, left_out
from steady.insights.report.worth_asking import worth_asking
from steady.ui.look_back.chart_range import SAID
from steady.ui.state import session
from steady.ui.state.tab import FormKeys

OWN_DATES = "my own dates"
TWISTED = "The first day comes after the last one. Please change one of them."
NOTHING = "You don't have anything from this time yet. You could try a longer one."
NEVER = "What you wrote yourself stays out until you check it. What you wrote and didn't send never goes in."
HOLDS, MORE = "What it will hold", "More charts, and the paper"
FIRST, WORDS, PICTURES, TABLES = "The first page", "Your own words", "Charts", "Tables, at the end"
OWN_LINE, LONGEST = "A line from you, at the very top (only if you like)", 200
HIDDEN = "Include what you asked us not to bring up again"
# In the order of the report.
TICKS: Mapping[str, Mapping[str, str]] = {
    FIRST: {"letters": "Your weekly letters", "changes": "What's changed"},
    WORDS: {
        "reflections": "What you wrote about your weeks",
        "notes": "Notes from your check-ins",
        "events": "Events",
        "exercises": "What you wrote in the exercises",
    },
    PICTURES: {
        "pictures": "Your days and your steps",
        "more": "Weeks side by side, your year, and each step",
        "along": "Patterns in your days",
        "rhythm": "Weekdays and times of day",
        "contact": "Contact, week by week",
        "urges": "Urges to text him, as charts",
    },
    TABLES: {"figures": "The numbers", "ratings": "How you rated the steps"},
}
FOLDED = ("more", "along", "rhythm", "contact", "urges")
NEUTRAL = {"urges": "Short waits, as charts"}


def records() -> Sources:
    """Return her records, and the parts that say which of them are private."""
    book, known = session.workbook(), session.content()
    kept = {kind: getattr(book, kind).all() for kind in KINDS}
    return Sources(**kept, words=InWords(parts=known.parts), shielded=known.check_in.shielded_tag.id)


def ask_for_period(kept: Sources) -> Span | None:
    """Ask which time the report is about; None while two dates of her own do not make one."""
    stretch = st.segmented_control(
        "Which days should it cover?",
        (*STRETCHES, OWN_DATES),
        default=STRETCHES[1],
        required=True,
        format_func={**SAID, OWN_DATES: "My own dates"}.__getitem__,
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


def ask_what_goes_in(kept: Sources, period: Span) -> tuple[Chosen, Mapping[str, DeltaGenerator]]:
    """Ask for each kind there is something of, and return what is chosen, with a place for a first look at each kind.

    Her own words stay out until she ticks them. The place of the first page itself is under FIRST.
    """
    worth = worth_asking(kept.reportable(with_hidden=False), period)
    if not worth:
        st.markdown(NOTHING)
    ticked: dict[str, bool] = dict.fromkeys((kind for kinds in TICKS.values() for kind in kinds), False)
    places: dict[str, DeltaGenerator] = {}
    own_line = ""
    st.header(HOLDS)
    with st.container(border=True, key="report-preview"):
        for heading, kinds in TICKS.items():
            asked = [kind for kind in kinds if kind in worth]
            if heading == FIRST or asked:
                st.markdown(f"**{heading}**")
            if heading == FIRST:
                places[FIRST] = st.container()
                own_line = st.text_input(
                    OWN_LINE, max_chars=LONGEST, autocomplete="off", **FormKeys("report").widget("line")
                )
            for kind in asked:
                # A look stands close beneath the tick it belongs to.
                places[kind] = st.container(gap="xxsmall")
                if kind not in FOLDED:
                    with places[kind]:
                        ticked[kind] = _tick(kind, kinds[kind])
        st.caption(NEVER)
    hidden = False
    with st.expander(MORE):
        for kind in FOLDED:
            if kind in worth:
                ticked[kind] = _tick(kind, label_of(kind))
        if left_out(kept, period):
            hidden = st.checkbox(HIDDEN, key="report hidden")
        paper = st.segmented_control(
            "Paper size",
            list(PAPERS),
            default="a4",
            required=True,
            format_func=PAPERS.__getitem__,
            key="report paper",
            persist_state="session",
        )
    return Chosen(**ticked, hidden=hidden, own_line=own_line, paper=paper), places


def label_of(kind: str) -> str:
    """Return what the tick of `kind` is called, where others could read it too."""
    plain = next(kinds[kind] for kinds in TICKS.values() if kind in kinds)
    return NEUTRAL.get(kind, plain) if session.wants_neutral_names() else plain


def _tick(kind: str, label: str) -> bool:
    return st.checkbox(label, getattr(Chosen, kind), key=f"report {kind}", persist_state="session")
