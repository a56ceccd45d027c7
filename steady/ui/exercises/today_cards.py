"""What stands on the first screen for a while: the first-steps card for a day, her promises in the evening."""

from datetime import date

import streamlit as st

from steady.domain.content.exercise_form import FIRST_STEPS, PROMISES, Exercise, ExerciseField
from steady.domain.exercises import plans_and_promises as promises
from steady.domain.exercises.first_steps import DONE, ON_IT, standing_card, stands_until
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import not_hidden
from steady.domain.records.record import now
from steady.domain.spoken import spoken_time
from steady.ui.saving.undoable_changes import add_values, amend_values
from steady.ui.state import session, tab
from steady.ui.widgets.entry_view import find_exercise, show_words


def show_today_cards() -> None:
    """Draw the cards that are due now; nothing at all when none is."""
    entries, moment = not_hidden(session.workbook().exercises.all()), now()
    card, evening = standing_card(entries, moment), promises.evening_of(moment)
    if card and (exercise := find_exercise(FIRST_STEPS)):
        draw_card(exercise, card)
    asked = promises.promises_for(entries, evening) if evening else []
    if evening and asked and (exercise := find_exercise(PROMISES)):
        with st.container(border=True):
            draw_evening(exercise, asked, evening)


def draw_card(exercise: Exercise, card: ExerciseEntry) -> None:
    """Draw a first-steps card: her lines, how long it stands, and the tick, which is saved as it is set."""
    with st.container(border=True, gap="small"):
        st.markdown(f"**{session.name_of(exercise)}**")
        for asked in exercise.fields:
            if asked.id in ON_IT and card.values.get(asked.id):
                st.caption(asked.label)
                show_words(str(card.values[asked.id]))
        key = f"tick {card.id}"
        # The journal says what is ticked, so that a tick set in another window shows here too.
        tab.remember(key, card.values.get(DONE) is True)

        def tick() -> None:
            add_values(card, **{DONE: bool(tab.recall(key))})

        st.checkbox(exercise.words.get("done", "Done"), key=key, on_change=tick, disabled=tab.is_sample())
        until = exercise.words.get("on_the_first_screen", "")
        stands, today = stands_until(card).astimezone(), now().date()
        day = "today" if stands.date() == today else "tomorrow"
        st.caption(until.format(until=f"{day}, {spoken_time(stands)}"))


def draw_evening(exercise: Exercise, asked: list[ExerciseEntry], day: date) -> None:
    """Draw a row of choices for each promise and `day`; what she chooses is saved at once, or taken back."""
    kept = kept_field(exercise)
    if kept is None:
        return
    st.markdown(f"**{exercise.words.get('evening', kept.label)}**")
    for number, promise in enumerate(asked, 1):
        show_words(str(promise.values["promise"]))
        key = f"evening {promise.id} {day}"
        stored = promises.kept_on(promise, day)
        tab.remember(key, stored if stored in kept.choices else None)
        st.segmented_control(
            f"Promise {number}. {kept.label}",
            list(kept.choices),
            format_func=kept.choices.__getitem__,
            key=key,
            label_visibility="collapsed",
            on_change=_note_evening,
            args=(promise, day, key),
            disabled=tab.is_sample(),
        )


def kept_field(exercise: Exercise) -> ExerciseField | None:
    """Return the field that asks how an evening went, if `exercise` has it."""
    ticks = exercise.by_id.get(promises.TICKS)
    return ticks.by_id.get(promises.KEPT) if ticks else None


def _note_evening(promise: ExerciseEntry, day: date, key: str) -> None:
    amend_values(promise, lambda values: promises.with_tick(values, day, tab.recall(key)))
