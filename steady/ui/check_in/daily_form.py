"""The check-in: six sliders first, the rest folded beneath, for a new check-in or for changing one."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import streamlit as st

from steady.domain.content.prompts import CheckInPrompts, TapQuestion
from steady.domain.records.check_in import CheckIn
from steady.ui.safety import help_lines
from steady.ui.saving.form import Form
from steady.ui.state import session, tab
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.own_scale_sliders import ask_own_scales
from steady.ui.widgets.slider import ask_scale
from steady.ui.widgets.writing_box import text_area

# Enough to know her habits, and few enough to count on every rerun.
RECENT = 90
DAYS_BACK = {"Today": 0, "Yesterday": 1}
ANOTHER_DAY = "Another day"
MOST_WORDS = 3


@guarded_fragment
def check_in_form(changing: CheckIn | None = None) -> None:
    """Draw the form of a new check-in, or of `changing`, and save it when she asks for it."""
    form = Form(f"check-in {changing.id}" if changing else "check-in")
    before = form.base(changing)
    asked = session.content().check_in
    start = form.begin(before, CheckIn())
    answers = _ask_feelings(asked, form, start)
    taps = st.grid(2, gap=("small", "large"))
    for name, tap in (("sleep", asked.sleep), ("energy", asked.energy)):
        with taps.cell():
            answers[name] = _ask_tap(tap, form, name, start)
    with st.expander("Add words, tags, a line or another day", expanded=bool(before) or _is_folded_away(start)):
        answers["measures"] = ask_own_scales(form, start)
        more, afraid = _ask_more(asked, form, start, before)
        answers |= more
    # Until she has decided whether it may be saved, the word lies nowhere but on her screen; a saved one is no news.
    saved = afraid if before and set(afraid) <= set(before.tags) else ()
    draft = replace(start, **answers | {"tags": answers["tags"] + saved})
    answers["tags"] += afraid
    record = replace(before, **answers) if before else CheckIn(id=form.id, **answers)
    pressed = form.ask_to_save("Save check-in")
    if form.save(record, pressed, asked.after_saving, draft=draft):
        tab.forget("changing")
        st.rerun()


def _is_folded_away(start: CheckIn) -> bool:
    return bool(start.note or start.words or start.tags or start.measures)


def _ask_feelings(asked: CheckInPrompts, form: Form, before: CheckIn) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    grid = st.grid(2, gap=("small", "large"))
    for feeling in asked.feelings:
        with grid.cell():
            answers[feeling.id] = ask_scale(
                feeling.label, feeling.low, feeling.high, form.key(feeling.id), getattr(before, feeling.id)
            )
    if before.heaviness is not None:
        night = asked.bad_night
        answers["heaviness"] = ask_scale(night.question, night.low, night.high, form.key("heaviness"), before.heaviness)
    return answers


def _ask_tap(asked: TapQuestion, form: Form, name: str, before: CheckIn) -> str | None:
    return st.segmented_control(
        asked.question,
        list(asked.choices),
        format_func=asked.choices.get,
        default=getattr(before, name),
        key=form.key(name),
        disabled=tab.is_sample(),
        persist_state="session",
    )


def _ask_more(
    asked: CheckInPrompts, form: Form, start: CheckIn, before: CheckIn | None
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the answers, and apart from them the shielded tag if it is to be saved."""
    st.markdown(asked.words_question)
    words = [
        word for box in asked.word_boxes for word in _ask_chips(box.title, _shuffled(box.words), form, start.words)
    ]
    if len(words) > MOST_WORDS:
        st.caption("Three words would be enough. All of them are kept.")
    st.markdown(asked.tags_question)
    tags = [
        tag for group in asked.tag_groups for tag in _ask_chips(group.title, _by_habit(group.tags), form, start.tags)
    ]
    if before:
        # Words and tags the content no longer knows are hers all the same, and stay.
        words += [word for word in before.words if word not in asked.words]
        tags += [tag for tag in before.tags if tag not in asked.tags and tag != asked.shielded_tag.id]
    help_lines.ask_whether_afraid(form, before)
    afraid = help_lines.show_card_if_afraid(form)
    note = text_area(asked.note_question, start.note, form, "note")
    return {"words": tuple(words), "tags": tuple(tags), "note": note, "day": _ask_day(form, start, before)}, afraid


def _ask_chips(title: str, labels: dict[str, str], form: Form, chosen: tuple[str, ...]) -> list[str]:
    return st.pills(
        title,
        list(labels),
        selection_mode="multi",
        format_func=labels.get,
        default=[one for one in chosen if one in labels],
        key=form.key(title),
        disabled=tab.is_sample(),
        persist_state="session",
    )


def _shuffled(words: dict[str, str]) -> dict[str, str]:
    """The words in another order each day, so that the first ones are not favoured."""
    order = list(words)
    Random(date.today().toordinal()).shuffle(order)
    return {word: words[word] for word in order}


def _by_habit(tags: dict[str, str]) -> dict[str, str]:
    """The tags she uses most come first; the others keep their order."""
    uses = Counter(tag for check_in in session.workbook().check_ins.all()[-RECENT:] for tag in check_in.tags)
    return {tag: tags[tag] for tag in sorted(tags, key=lambda tag: -uses[tag])}


def _ask_day(form: Form, start: CheckIn, before: CheckIn | None) -> date:
    if before:
        return st.date_input(
            "Which day is this about?",
            start.day,
            max_value=max(start.day, date.today()),
            key=form.key("day"),
            format="YYYY-MM-DD",
            persist_state="session",
        )
    back = (date.today() - start.day).days
    named = next((name for name, days in DAYS_BACK.items() if days == back), ANOTHER_DAY)
    choice = st.segmented_control(
        "Which day is this about?",
        [*DAYS_BACK, ANOTHER_DAY],
        default=named,
        required=True,
        key=form.key("which day"),
        disabled=tab.is_sample(),
        persist_state="session",
    )
    if choice == ANOTHER_DAY:
        earlier = start.day if named == ANOTHER_DAY else date.today() - timedelta(days=2)
        return st.date_input(
            "The day",
            earlier,
            max_value="today",
            key=form.key("day"),
            format="YYYY-MM-DD",
            persist_state="session",
        )
    return date.today() - timedelta(days=DAYS_BACK[choice])
