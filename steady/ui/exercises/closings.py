"""What a few exercises draw above or below their form, each in one function: a card, a list, a link, a kind line."""

from datetime import date

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.first_steps import standing_card
from steady.domain.exercises.sparks_and_moments import closest
from steady.domain.exercises.values import fits, is_empty
from steady.domain.records.exercise_entry import Entries
from steady.domain.records.record import now
from steady.ui.exercises.today_cards import draw_card
from steady.ui.state import page_paths, tab
from steady.ui.widgets.chart_view import palette, show_panel
from steady.ui.widgets.entry_view import calm_ones, show_words

MOST_A_DAY = 3
SPARKS_SHOWN = 2
COINS_NOW = "now"
WANTED = "lasting no, wanted"


def close_what_slipped(exercise: Exercise, entries: Entries) -> None:
    """Say that it made sense, below what she wrote."""
    if entries:
        st.markdown(exercise.words["closing"])


def show_standing_card(exercise: Exercise, entries: Entries) -> None:
    """Draw the card that stands now as it looks on the first screen."""
    card = standing_card(entries, now())
    if card:
        draw_card(exercise, card)
        st.space("small")


def lead_to_the_wall(exercise: Exercise, entries: Entries) -> None:
    """Say that there is room for one more today, and lead to the wall."""
    today = [entry for entry in entries if entry.day == date.today()]
    if 0 < len(today) < MOST_A_DAY:
        st.markdown(exercise.words["another"])
    if entries:
        st.page_link(page_paths.THEN_AND_NOW, label=exercise.words["wall"])


def show_closest_sparks(exercise: Exercise, entries: Entries) -> None:
    """Name the two sparks with the highest alive × ease, once there are two."""
    sparks = closest(calm_ones(entries))[:SPARKS_SHOWN]
    if len(sparks) < SPARKS_SHOWN:
        return
    with st.container(border=True):
        st.markdown(exercise.words["closest"])
        for spark in sparks:
            show_words(f"{spark.what} (felt good {spark.alive}, easy {spark.ease})")


def compare_coins(exercise: Exercise, entries: Entries) -> None:
    """Draw the first and the latest filling that share out every coin, once there are two."""
    asked = exercise.by_id[COINS_NOW]
    filled = [(entry.day, entry.values[COINS_NOW]) for entry in entries if not is_empty(entry.values.get(COINS_NOW))]
    whole = [(day, coins) for day, coins in filled if fits(asked, coins)]
    if len(whole) < 2:
        return
    # Imported here, so that the other exercises do not wait for pandas and Altair.
    from steady.insights.compare.coin_panels import coin_panel

    with st.container(border=True):
        show_panel(coin_panel(asked.choices, whole[0], whole[-1], palette()))


def ask_whether_wanted(exercise: Exercise, entries: Entries) -> bool:
    """Ask whether she wants to look that way today; the form and what she wrote stay folded until she does."""
    if tab.recall(WANTED, False):
        return True
    st.markdown("You don't have to do this today. It'll still be here another day.")
    st.button("Yes, I want to look at it", on_click=tab.remember, args=(WANTED, True))
    return False


def listed_once_wanted(exercise: Exercise, entries: Entries) -> Entries:
    """Return what she wrote before, once she wants to see it."""
    return entries if tab.recall(WANTED, False) else ()
