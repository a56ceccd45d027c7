"""What a few exercises draw above or below their form, each in one function: a card, a list, a link, a kind line."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.first_steps import standing_card
from steady.domain.exercises.sparks import closest
from steady.domain.exercises.values import fits, is_empty
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.ui.exercises.hooks import ExerciseHooks
from steady.ui.exercises.today_cards import draw_card
from steady.ui.saving.painful_filter import calm_ones
from steady.ui.state import page_paths, tab
from steady.ui.widgets.chart_view import palette, show_panel
from steady.ui.widgets.entry_view import show_words


def close_what_slipped(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Say that it made sense, below what she wrote."""
    if entries:
        st.markdown(exercise.words["closing"])


def show_standing_card(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Draw the card that stands now as it looks on the first screen."""
    card = standing_card(entries, now())
    if card:
        draw_card(exercise, card)
        st.space("small")


MOST_A_DAY = 3


def lead_to_the_wall(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Say that there is room for one more today, and lead to the wall."""
    today = [entry for entry in entries if entry.day == date.today()]
    if 0 < len(today) < MOST_A_DAY:
        st.markdown(exercise.words["another"])
    if entries:
        st.page_link(page_paths.THEN_AND_NOW, label=exercise.words["wall"])


SPARKS_SHOWN = 2


def show_closest_sparks(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Name the two sparks with the highest alive × ease, once there are two."""
    sparks = closest(calm_ones(entries))[:SPARKS_SHOWN]
    if len(sparks) < SPARKS_SHOWN:
        return
    with st.container(border=True):
        st.markdown(exercise.words["closest"])
        for spark in sparks:
            show_words(f"{spark.what} (alive {spark.alive}, easy {spark.ease})")


COINS_NOW = "now"


def compare_coins(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Draw the first and the latest filling that share out every coin, once there are two."""
    asked = next(one for one in exercise.fields if one.id == COINS_NOW)
    whole = [one for one in entries if not is_empty(one.values.get(COINS_NOW)) and fits(asked, one.values[COINS_NOW])]
    if len(whole) < 2:
        return
    # Imported here, so that the other exercises do not wait for pandas and Altair.
    from steady.insights.compare.coin_panels import coin_panel

    then, latest = whole[0], whole[-1]
    with st.container(border=True):
        show_panel(
            coin_panel(
                asked.choices, (then.day, then.values[COINS_NOW]), (latest.day, latest.values[COINS_NOW]), palette()
            )
        )


WANTED = "lasting no, wanted"


def ask_whether_wanted(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> bool:
    """Ask whether she wants to look that way today; the form and what she wrote stay folded until she does."""
    if tab.recall(WANTED, False):
        return True
    st.markdown("You do not have to. It will be here on another day too.")
    st.button("Yes, I want to look this way", on_click=tab.remember, args=(WANTED, True))
    return False


def listed_once_wanted(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> Sequence[ExerciseEntry]:
    """Return what she wrote before, once she wants to see it."""
    return entries if tab.recall(WANTED, False) else ()


WHAT_SLIPPED = ExerciseHooks(beneath=close_what_slipped)
FIRST_STEPS_CARD = ExerciseHooks(beneath=show_standing_card)
MOMENTS = ExerciseHooks(beneath=lead_to_the_wall)
SPARK_LIST = ExerciseHooks(beneath=show_closest_sparks)
COINS = ExerciseHooks(beneath=compare_coins)
IF_IT_STAYS_NO = ExerciseHooks(on_top=ask_whether_wanted, listed=listed_once_wanted)
