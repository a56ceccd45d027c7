"""Safety before advice: five kind questions, and the safer version that folds parts away until she opens them."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.content.help import calls_for_care
from steady.domain.content.part import Part
from steady.storage.errors import JournalTrouble
from steady.ui.safety.what_she_said import has_said_no
from steady.ui.saving.undoable_changes import offer_switch
from steady.ui.state import page_paths, session, tab

# Kept in every journal under its first name.
SAFER = "careful version"
THIS_VISIT = "careful this visit"
# The first is remembered by this tab, the second kept in the journal: that they were seen, and no answer.
SEEN, SEEN_ONCE = "safety questions seen", "questions seen"
OPENED = "opened all the same"
# The first part is about her alone. From the second on it is about him, so the questions come before it.
ASKED_BEFORE = 2


def is_safer_on() -> bool:
    """Return True while she uses the safer version: by her choice, or since an answer of this visit asked for it."""
    asked_for = tab.recall(THIS_VISIT, False)
    # The names of the parts are drawn where the journal cannot be read, too.
    with suppress(JournalTrouble):
        return bool(session.choice(SAFER, asked_for))
    return bool(asked_for)


def parts_as_told() -> tuple[Part, ...]:
    """Return all parts, in the safer version each in its safer words."""
    parts = session.content().parts
    return tuple(part.in_safer_words() for part in parts) if is_safer_on() else parts


def folded_parts() -> frozenset[str]:
    """Return the ids of the parts that are folded away: none outside the safer version."""
    return frozenset(session.content().safety.careful.folded) if is_safer_on() else frozenset()


def offered_exercises(part: Part) -> tuple[Exercise, ...]:
    """Return the exercises of `part` that are offered now."""
    # The safer version leaves out what asks for warmth, and after his clear no what would reach out to him.
    said_no, safer = has_said_no(), is_safer_on()
    return tuple(
        exercise
        for exercise in part.exercises
        if not (safer and exercise.careful) and not (said_no and exercise.reaches_out)
    )


def open_parts() -> list[Part]:
    """Return the parts a next step may lead to, each with the exercises offered now, named as on the screen."""
    shown = [part for part in parts_as_told() if part.id not in folded_parts()]
    return [replace(part, title=session.heading_of(part), exercises=offered_exercises(part)) for part in shown]


def may_do(exercise: Exercise) -> bool:
    """Draw what stands before `exercise`, if it turns toward him; return True when it may be shown."""
    part = next((part for part in session.content().parts if exercise in part.exercises), None)
    return part is None or not exercise.careful or may_open(part, then=session.name_of(exercise))


def may_open(part: Part, then: str = "") -> bool:
    """Draw what stands before `part`, or before `then` in it, if anything does; return True when it may be shown."""
    # Looked up once a visit: her first answer is kept at once, and the questions stay until she goes on.
    seen = tab.remember_first(SEEN, session.choice(SEEN_ONCE, False)) or session.choice(SAFER) is not None
    if part.number >= ASKED_BEFORE and not seen and not tab.is_sample():
        ask_five_questions(then or session.title_of(part))
        return False
    if part.id in folded_parts() and part.id not in tab.recall(OPENED, ()):
        words = session.content().safety.careful
        st.title(session.title_of(part))
        st.markdown(words.folded[part.id])
        st.page_link(page_paths.HELP_NOW, label="Help now")
        opened = (*tab.recall(OPENED, ()), part.id)
        st.button(words.open_anyway, on_click=tab.remember, args=(OPENED, opened))
        return False
    return True


def ask_five_questions(then: str = "") -> None:
    """Ask the five questions, of which no answer is kept; `then` names the screen that opens after."""
    safety = session.content().safety
    check = safety.check
    st.title(session.named(check.title, page_paths.NEUTRAL_AM_I_SAFE))
    st.markdown(check.opening)
    st.caption(check.not_saved)
    about: dict[str, Any] = {"options": list(check.answers), "format_func": check.answers.__getitem__}
    answers = [st.segmented_control(asked, key=f"safe {at}", **about) for at, asked in enumerate(check.questions)]
    if any(answers):
        _keep_that_they_were_seen()
        with st.container(border=True):
            for line in check.lines_after(answers):
                st.markdown(line)
            if calls_for_care(answers):
                tab.remember(THIS_VISIT, True)
                with st.container(horizontal=True, vertical_alignment="center"):
                    st.page_link(page_paths.HELP_NOW, label=check.to_help, width="content")
                    # gate/page/quick_exit.js knows it by its key, takes the click, and does what Leave does.
                    st.button(check.hide, key="leave here")
    if is_safer_on() or not then:
        st.markdown(safety.careful.offer)
        offer_safer_version()
    if then:
        label = f"Go on to “{then}”" if any(answers) else check.skip
        # Leaving the questions is not what she is asked to do, and after a yes, help is the way on.
        urged = any(answers) and not calls_for_care(answers)
        if st.button(label, type="primary" if urged else "secondary", key="go on"):
            _keep_that_they_were_seen()
            tab.remember(SEEN, True)
            st.rerun()
    elif any(answers):
        tab.remember(SEEN, True)


def _keep_that_they_were_seen() -> None:
    # A journal that cannot be written to must not stand between her and help.
    if not tab.is_sample():
        with suppress(JournalTrouble):
            session.choose(SEEN_ONCE, True)


def offer_safer_version() -> None:
    """Let her turn the safer version on or off."""
    words = session.content().safety.careful
    chosen = bool(session.choice(SAFER, False))
    offer_switch(words.switch, SAFER, chosen, disabled=tab.is_sample())
    if is_safer_on():
        st.markdown(words.on)
    if is_safer_on() and not chosen:
        st.caption(words.this_visit)
