"""Gentle offers of help on the first screen: at most one card, which blocks nothing and closes with one tap."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import TypeVar

import streamlit as st

from steady.content import ContentProblem
from steady.domain.content.exercise_form import BREATHING, STANCE_LADDER
from steady.domain.exercises import stance_ladder
from steady.domain.guidance import offers
from steady.domain.guidance.history import History, RuleContext, since
from steady.domain.guidance.offers import Offer
from steady.domain.records.record import Record, now
from steady.domain.spoken import full_day
from steady.domain.tone import Concern
from steady.storage.errors import JournalTrouble
from steady.ui.exercises.wizard import open_exercise
from steady.ui.safety import help_cards
from steady.ui.state import page_paths, session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.week.story_and_plain_log import LOG_WANTED
from steady.ui.week.time_off import UNTIL, time_off_until

LAST_OFFERED = "offered"
SHOWN, SAID = "offer shown", "offer said"
SCREENS = {
    "help": page_paths.HELP_NOW,
    "breathe": page_paths.EXERCISES,
    "urge": page_paths.REACH_OUT,
    "plain_log": page_paths.THIS_WEEK,
}
R = TypeVar("R", bound=Record)
# The longest any rule looks back is six weeks; looking at ten years on every rerun would cost for nothing.
LOOK_BACK = timedelta(days=60)


def show_due_offer() -> None:
    """Draw the offer that is due, if one is; in the sample journal none is ever made."""
    # A mistake in these words, which the screen has told already, must not keep her from the check-in.
    with suppress(ContentProblem):
        if tab.is_sample():
            return
        context = _context()
        if (offer := _offer_now(context)) is not None:
            is_of_now = offer.rule == offers.ALWAYS[0]
            # The cards for now have frames of their own.
            with st.container(border=not is_of_now):
                _show_offer(offer, offers.fresh_concerns(context) if is_of_now else ())


def _context() -> RuleContext:
    content, moment = session.content(), now()
    reversed_items = frozenset().union(*(part.reversed_items for part in content.parts))
    first = moment.date() - LOOK_BACK
    written = session.made_once("lately", first, lambda: _history_from(first))
    return RuleContext(written, moment, _last_offered(), content.tone, reversed_items)


def _offer_now(context: RuleContext) -> Offer | None:
    content = session.content()
    offer = offers.due(context, content.offers, time_off_until())
    if offer is None:
        # Once shown it stays in this tab until she closes it, though its time is noted already.
        return content.offers.get(tab.recall(SHOWN, ""))
    if offer.rule not in offers.ALWAYS:
        tab.remember(SHOWN, offer.rule)
        _note_the_time()
    return offer


def _history_from(first: date) -> History:
    def recent(records: Sequence[R]) -> list[R]:
        lately = since(records, first)
        earlier = records[: len(records) - len(lately)]
        return [*(record for record in earlier if record.last_written.date() >= first), *lately]

    workbook = session.workbook()
    exercises = workbook.exercises.all()
    rungs = [entry for entry in exercises if entry.exercise == STANCE_LADDER and stance_ladder.rung(entry)]
    return History(
        check_ins=recent(workbook.check_ins.all()),
        ratings=recent(workbook.ratings.all()),
        reflections=recent(workbook.reflections.all()),
        # His no counts until she notes something else, however long ago it was.
        exercises=sorted(
            {entry.id: entry for entry in (*rungs[-1:], *recent(exercises))}.values(), key=attrgetter("day")
        ),
    )


def _last_offered() -> datetime | None:
    kept = session.choice(LAST_OFFERED)
    with suppress(TypeError, ValueError):
        at = datetime.fromisoformat(kept)
        return at if at.tzinfo else None
    return None


def _note_the_time() -> None:
    # A journal that cannot be written to must not keep an offer of help away.
    with suppress(JournalTrouble):
        session.choose(LAST_OFFERED, now().isoformat())


def _show_offer(offer: Offer, concerns: tuple[Concern, ...]) -> None:
    st.markdown(offer.text)
    # What closes the offer closes its cards too.
    help_cards.show_cards(concerns, FormKeys("offer"), has_ways=False)
    said = tab.recall(SAID, ("", ""))
    if said[0] == offer.rule:
        st.markdown(said[1])
    with st.container(horizontal=True):
        # The time off she has just taken is not offered to her again.
        is_off = (time_off_until() or date.min) >= date.today()
        ways = {way: label for way, label in offer.ways.items() if not (is_off and way == "week_off")}
        pressed = [way for way, label in ways.items() if st.button(label, key=f"offer {way}")]
        st.button(offer.close, key="offer close", on_click=_close)
    if not pressed:
        return
    way = pressed[0]
    if way in offer.replies:
        tab.remember(SAID, (offer.rule, offer.replies[way]))
    elif way == "week_off":
        tab.remember(SAID, (offer.rule, _take_a_week_off()))
    else:
        _close()
        if way == "breathe":
            open_exercise(BREATHING)
        if way == "plain_log":
            tab.remember(LOG_WANTED, True)
        st.switch_page(SCREENS[way])
    st.rerun()


def _take_a_week_off() -> str:
    until = date.today() + timedelta(days=7)
    try:
        session.choose(UNTIL, until.isoformat())
    except JournalTrouble as trouble:
        return str(trouble)
    return f"Get some rest. We won't ask you for anything until {full_day(until)}, and you can still use everything."


def _close() -> None:
    _note_the_time()
    tab.forget(SHOWN)
    tab.forget(SAID)
