"""A first look at a report before it is made: its own sections in their order, with counts, and no chart drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from steady.domain.spoken import count
from steady.insights.days.spans import Span
from steady.insights.report.choices import Chosen, Sources, count_records
from steady.insights.report.structure import Section
from steady.ui.report.contents_form import FIRST, FOLDED, label_of
from steady.ui.state import session
from steady.ui.widgets.entry_view import show_words

NOT_ENOUGH = "There isn't enough in this time yet, so it's left out."
# A kind of which there are so many, ticked or not → one of them.
EACH = {"letters": "letter", "reflections": "week", "notes": "note", "events": "event", "exercises": "exercise"}
# In letters: about three lines. What stands on the first page is shown whole.
A_LOOK = 200


def show_first_look(chosen: Chosen, kept: Sources, period: Span, places: Mapping[str, DeltaGenerator]) -> Sources:
    """Show at each of the `places` what the report will hold of that kind; return `kept` with all names it is told in.

    What is shown is the report itself with its charts undrawn, so that no section can be in one and not in the other.
    """
    # Imported here, so that the questions are there before pandas is.
    from steady.insights.report.assemble import YOU, report_of
    from steady.ui.look_back.patterns_page import tag_names

    named = replace(kept, words=session.in_words(), tags=tag_names(session.content().check_in))
    asked, today = replace(chosen, own_line=""), date.today()
    report = session.made_once("report", (asked, period, today), lambda: report_of(asked, named, period, today, None))
    with places[FIRST]:
        st.markdown(" ".join((f"{report.period}.", *(line for line in report.summary if line != YOU))))
    counts = count_records(named.reportable(chosen.hidden), period)
    for kind, place in places.items():
        if kind == FIRST:
            continue
        with place:
            if kind in FOLDED and getattr(chosen, kind):
                st.markdown(label_of(kind))
            if kind in EACH:
                st.caption(count(getattr(counts, kind), EACH[kind]))
            if getattr(chosen, kind):
                _look_at(
                    [section for section in report.opening if section.kind == kind],
                    [section for section in report.sections if section.kind == kind],
                )
    return named


def _look_at(opening: Sequence[Section], later: Sequence[Section]) -> None:
    for section in opening:
        for entry in section.entries:
            st.caption(entry.when)
        show_words("\n".join([*section.lines, *(text for entry in section.entries for _, text in entry.words)]))
    for section in later:
        if said := _in_short(section):
            show_words(said)
        if section.entries and not opening:
            first = section.entries[0]
            text = " ".join(" ".join(text for _, text in first.words).split())
            show_words(f"{first.when}: {text[:A_LOOK]}{'…' * (len(text) > A_LOOK)}")
    if not opening and not later:
        st.caption(NOT_ENOUGH)


def _in_short(section: Section) -> str:
    names = [picture.title for picture in section.pictures]
    amounts = [f"{count(len(names), 'chart')}: {', '.join(names)}"] if names else []
    amounts += [f"{count(len(section.table.rows), 'row')} in a table"] if section.table else []
    return ", and ".join(amounts) or section.closing * (not section.entries)
