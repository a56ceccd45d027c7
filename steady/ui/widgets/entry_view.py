"""Entries to be read: in plain words, her own text untouched; in look-backs without painful ones until she asks."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import TypeVar

import streamlit as st

from steady.domain.content.exercise_form import URGE_TOOL, Exercise
from steady.domain.exercises.readable_lines import Line
from steady.domain.guidance.letter_quotes import lines_in, still_said
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import heavy_days, is_private, may_come_back, not_hidden
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import of_week
from steady.domain.views.record_text import LETTER, InWords, moods
from steady.ui.state import session

R = TypeVar("R", bound=Record)

SHOW_PAINFUL = "Show painful days too"
STILL_COUNTED = "It's all still in your diary, and the numbers still count in averages and charts."


def show_words(text: str) -> None:
    """Draw a text of hers exactly as she wrote it: never as Markdown or HTML, so nothing in it is fetched or run."""
    st.text(text)


def show_entry(record: Record) -> None:
    """Draw what `record` holds, without its date."""
    words = session.in_words()
    match record:
        case Rating():
            what, *answers = words.lines(record)
            show_words(what[1])
            _show_sliders(answers)
        case Reflection():
            if shown := shown_of_letter(record.letter, record.week):
                st.caption(LETTER)
                show_words("\n".join(shown))
            _show_answers(words.answered(record), words.weekly_texts.values())
            _show_sliders(words.scaled(record.pulse))
        case ExerciseEntry():
            _show_exercise(record, words)
        case _:
            for label, text in words.lines(record):
                show_words(f"{label}: {text}" if label else text)


def shown_of_letter(letter: Sequence[str], week: str) -> list[str]:
    """Return what of the letter about `week` may stand on this screen: no quote of what is hidden or gone by now.

    With neutral names it quotes nothing of hers, and no title of a step.
    """
    book, parts = session.workbook(), session.in_words().parts
    written = filter(None, [book.reflections.get(week)])
    records = (*of_week(book.check_ins.all(), week), *of_week(book.exercises.all(), week), *written)
    lines = lines_in([] if session.wants_neutral_names() else not_hidden(records))
    return still_said(letter, lines, parts)


def _show_exercise(entry: ExerciseEntry, words: InWords) -> None:
    if entry.exercise == URGE_TOOL:
        show_words("\n".join(words.urge_in_short(entry)))
        return
    show_words(words.title(entry))
    if is_private(entry, words.parts):
        # Some of them rest, unread: only their own page knows when they may be shown.
        return
    exercise = words.exercises.get(entry.exercise)
    ours = {*(field.label for field in exercise.fields), *exercise.kept.values()} if exercise else set()
    _show_answers(words.filled(entry), ours)
    felt = [f"{mood} out of 10 {when.lower()}" for when, mood in moods(entry)]
    if felt:
        st.caption("How I felt")
        show_words(", ".join(felt))


def _show_answers(lines: list[Line], ours: Collection[str]) -> None:
    """Draw what she wrote, each below its label; a label that is not `ours` came with the journal, as text."""
    for label, text in lines:
        if label in ours:
            st.caption(label)
        else:
            show_words(label)
        show_words(text)


def _show_sliders(lines: list[Line]) -> None:
    if lines:
        show_words("\n".join(f"{question}  {value}" for question, value in lines))


def find_exercise(exercise_id: str | None) -> Exercise | None:
    """Return the exercise with that id, or None when the content has none."""
    every = (exercise for part in session.content().parts for exercise in part.exercises)
    return next((exercise for exercise in every if exercise.id == exercise_id), None)


def calm_ones(records: Iterable[R]) -> list[R]:
    """Return the records that may come up by themselves, in the order given: none she hid, none of a very heavy day."""
    heavy, today = heavy_days(session.workbook().check_ins.all()), date.today()
    return [record for record in records if may_come_back(record, heavy, today)]


def without_painful(records: Sequence[R], place: str) -> list[R]:
    """Return those of `records` to show at `place`, in the order given; say what is left out, and offer to show it."""
    parts, calm = session.content().parts, {record.id for record in calm_ones(records)}
    # Private ones stand nowhere else: left out here, they would be lost to her.
    shown = [record for record in records if record.id in calm or is_private(record, parts)]
    if len(shown) == len(records):
        return shown
    left_out = len(records) - len(shown)
    counted = "One entry isn't" if left_out == 1 else f"{left_out} entries aren't"
    st.caption(f"{counted} shown here, because you asked us not to or because of a very heavy day. {STILL_COUNTED}")
    return list(records) if st.toggle(SHOW_PAINFUL, key=f"painful {place}") else shown
