"""One entry of the journal, to be read: whatever its kind, in plain words, her own text untouched."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

import streamlit as st

from steady.content import ContentProblem
from steady.domain import spoken
from steady.domain.content.exercise_form import Exercise
from steady.domain.content.part import SliderItem
from steady.domain.exercises.readable_lines import readable
from steady.domain.records import own_scales
from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import is_private
from steady.domain.records.rating import Rating, score
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.urge.episode import EXERCISE as URGE
from steady.ui.state import session
from steady.ui.widgets.own_scale_sliders import kept_scales
from steady.ui.widgets.readable_urge import urge_lines


def spoken_day(day: date) -> str:
    """Return a day as it is said: "Tuesday 17 November 2026"."""
    return f"{spoken.weekday(day)} {spoken.spoken_day(day)}"


def spoken_time(at: datetime) -> str:
    """Return the hour and minute of a time: "21:34"."""
    return f"{at:%H:%M}"


def show_words(text: str) -> None:
    """Draw a text of hers exactly as she wrote it: never as Markdown or HTML, so nothing in it is fetched or run."""
    st.text(text)


def show_entry(record: Record) -> None:
    """Draw what `record` holds, without its date."""
    match record:
        case CheckIn():
            _show_check_in(record)
        case Rating():
            _show_rating(record)
        case Reflection():
            _show_reflection(record)
        case ExerciseEntry():
            _show_exercise(record)
        case Event():
            show_words(record.title)


def _show_check_in(check_in: CheckIn) -> None:
    asked = session.content().check_in
    numbers = [
        f"{feeling.label} {value}" for feeling in asked.feelings if (value := getattr(check_in, feeling.id)) is not None
    ]
    if check_in.heaviness is not None:
        numbers.append(f"How heavy {check_in.heaviness}")
    if check_in.sleep:
        numbers.append(f"Sleep {asked.sleep.choices[check_in.sleep]}")
    if check_in.energy:
        numbers.append(f"Energy {asked.energy.choices[check_in.energy]}")
    # A measure's name is hers or came with an import, so the whole line is drawn as plain text.
    if check_in.measures:
        names = own_scales.labels(kept_scales(), check_in.measures)
        as_it_was = {name: f" ({mood})" for name, mood in check_in.moods_as_they_were.items()}
        numbers += [f"{names[key]} {value:g}{as_it_was.get(key, '')}" for key, value in check_in.measures.items()]
    known = asked.tags | {asked.shielded_tag.id: asked.shielded_tag.label}
    words = ", ".join(asked.words.get(word, word) for word in check_in.words)
    tags = ", ".join(known.get(tag, tag) for tag in check_in.tags)
    lines = (" · ".join(numbers), words and f"Words: {words}", tags and f"In the day: {tags}", check_in.note)
    for line in filter(None, lines):
        show_words(line)


def _show_rating(rating: Rating) -> None:
    part = next((part for part in session.content().parts if part.id == rating.part), None)
    if part is None:
        show_words(rating.part)
    else:
        total = score(rating.answers, part.reversed_items)
        show_words(f"{session.heading_of(part)}: {part.measure}" + ("" if total is None else f", {total:.1f} of 10"))
    _show_answers(rating.answers, part.items if part else ())


def _show_reflection(reflection: Reflection) -> None:
    asked = _weekly_questions()
    for prompt, text in reflection.answers.items():
        _show_label(asked.get(prompt, prompt), asked.values())
        show_words(text)
    _show_answers(reflection.pulse, tuple(item for part in session.content().parts for item in part.weekly_items))


def _show_answers(answers: Mapping[str, int], items: tuple[SliderItem, ...]) -> None:
    """Draw slider answers in the order of `items`; one the words no longer ask for stands under its id."""
    questions = {item.id: item.question for item in items}
    order = [*(item for item in questions if item in answers), *(item for item in answers if item not in questions)]
    if order:
        show_words("\n".join(f"{questions.get(item, item)}  {answers[item]}" for item in order))


def _show_label(label: str, ours: Collection[str]) -> None:
    """Draw what stands above an answer; the name of one the words no longer know came with the journal, as text."""
    if label in ours:
        st.caption(label)
    else:
        show_words(label)


def _weekly_questions() -> dict[str, str]:
    try:
        return session.content().weekly.texts
    except ContentProblem:
        # Her answers can be read without the questions; the mistake itself is told at the top of the screen.
        return {}


def find_exercise(exercise_id: str | None) -> Exercise | None:
    """Return the exercise with that id, or None when the content has none."""
    every = (one for part in session.content().parts for one in part.exercises)
    return next((one for one in every if one.id == exercise_id), None)


def _show_exercise(entry: ExerciseEntry) -> None:
    if entry.exercise == URGE:
        show_words("\n".join(urge_lines(entry)))
        return
    exercise = find_exercise(entry.exercise)
    show_words(exercise.title if exercise else entry.exercise)
    if is_private(entry, session.content().parts):
        # Some of them rest, unread: only their own page knows when they may be shown.
        return
    ours = {*(field.label for field in exercise.fields), *exercise.kept.values()} if exercise else set()
    for label, text in readable(exercise, entry.values):
        _show_label(label, ours)
        show_words(text)
    moods = [
        f"{mood} of 10 {when}"
        for when, mood in (("before", entry.mood_before), ("after", entry.mood_after))
        if mood is not None
    ]
    if moods:
        st.caption("How I felt")
        show_words(", ".join(moods))
