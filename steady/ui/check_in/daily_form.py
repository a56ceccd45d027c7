"""The check-in form: the day and the sliders, six tags, a note, and the rest folded; for a new one or a changed one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import streamlit as st

from steady.domain.content.prompts import CheckInPrompts
from steady.domain.records.check_in import CheckIn
from steady.domain.tone import FEAR
from steady.ui.safety import help_cards, help_lines
from steady.ui.saving import saved_entry
from steady.ui.saving.form import Form
from steady.ui.state import session, tab
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.slider import Scale, ask_scale, ask_scales, own_scales_to_ask
from steady.ui.widgets.writing_box import text_area

# Enough to know her habits, and few enough to count.
RECENT = 90
IN_SIGHT = 6
DAYS_BACK = {"Today": 0, "Yesterday": 1}
ANOTHER_DAY = "Another day"
MOST_WORDS = 3
NEW = "check-in"


@guarded_fragment
def check_in_form(changing: CheckIn | None = None) -> None:
    """Draw the form of a new check-in, or of `changing`, and save it when she asks for it."""
    form = Form(f"{NEW} {changing.id}" if changing else NEW)
    before = form.base(changing)
    asked = session.content().check_in
    start = form.begin(before, CheckIn())
    answers: dict[str, Any] = {}
    with st.container(border=True):
        answers["day"] = form.ask_day() if form.is_day_over else _ask_day(form, start, before)
        answers |= _ask_scales(asked, form, start)
    in_sight = _tags_in_sight(asked, form)
    tags = _ask_chips(asked.tags_question, {tag: asked.tags[tag] for tag in in_sight}, form, start.tags)
    note = text_area(asked.note_question, start.note, form, "note")
    more, afraid = _ask_more(asked, form, start, before, in_sight)
    # Also where the word is not to be saved, its card stands there already.
    help_cards.show_cards_for(note, form, besides=(FEAR,) if tab.recall(form.key(asked.shielded_tag.id)) else ())
    answers |= more | {"note": note, "tags": (*tags, *more["tags"])}
    # Until she has decided whether it may be saved, the word lies nowhere but on her screen; a saved one is no news.
    saved = afraid if before and set(afraid) <= set(before.tags) else ()
    draft = replace(start, **answers | {"tags": answers["tags"] + saved})
    answers["tags"] += afraid
    record = replace(before or CheckIn(id=form.id), **answers)
    if stored := form.save(record, form.ask_to_save("Save check-in"), "Saved.", draft=draft):
        tab.forget("changing")
        if before is None:
            saved_entry.end_on(stored)
        st.rerun()


def _ask_scales(asked: CheckInPrompts, form: Form, start: CheckIn) -> dict[str, Any]:
    feelings = [Scale(one.id, one.label, one.low, one.high, getattr(start, one.id)) for one in asked.feelings]
    hers, measures = own_scales_to_ask(start)
    given = ask_scales([*feelings, *hers], form)
    answers: dict[str, Any] = {one.name: given[one.name] for one in feelings}
    if start.heaviness is not None:
        night = asked.bad_night
        answers["heaviness"] = ask_scale(night.question, night.low, night.high, form.key("heaviness"), start.heaviness)
    noted = {one.name: answer for one in hers if (answer := given[one.name]) is not None}
    return answers | {"measures": measures | noted}


def _tags_in_sight(asked: CheckInPrompts, form: Form) -> tuple[str, ...]:
    """Return the six tags to show, the same ones until the form is saved."""
    key = form.key("tags in sight")
    in_sight: tuple[str, ...] | None = tab.recall(key)
    return in_sight or tab.remember(key, most_used(asked, session.workbook().check_ins.all()))


def most_used(asked: CheckInPrompts, check_ins: Sequence[CheckIn]) -> tuple[str, ...]:
    """Return the six tags she used most in the last `check_ins`; where those are fewer, the first ones of the words."""
    uses = Counter(tag for check_in in check_ins[-RECENT:] for tag in check_in.tags)
    names = dict.fromkeys([*asked.first_tags, *asked.tags])
    return tuple(sorted((tag for tag in names if tag in asked.tags), key=lambda tag: -uses[tag])[:IN_SIGHT])


def _ask_more(
    asked: CheckInPrompts, form: Form, start: CheckIn, before: CheckIn | None, in_sight: tuple[str, ...]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the answers, and apart from them the shielded tag if it is to be saved."""
    has_more = bool(start.sleep or start.energy or start.words or set(start.tags) - set(in_sight))
    with st.expander("More", expanded=has_more):
        answers: dict[str, Any] = {}
        taps = st.grid(2, gap=("small", "large"))
        for name, tap in (("sleep", asked.sleep), ("energy", asked.energy)):
            with taps.cell():
                about = form.choice(name, tap.choices)
                answers[name] = st.segmented_control(tap.question, default=getattr(start, name), **about)
        words = _ask_words(asked, form, start)
        st.markdown("Anything else that's been going on?")
        tags: list[str] = []
        for group in asked.tag_groups:
            others = {tag: label for tag, label in group.tags.items() if tag not in in_sight}
            tags += _ask_chips(group.title, others, form, start.tags) if others else []
        if before:
            # Words and tags the content no longer knows are hers all the same, and stay.
            words += [word for word in before.words if word not in asked.words]
            tags += [tag for tag in before.tags if tag not in asked.tags and tag != asked.shielded_tag.id]
        help_lines.ask_whether_afraid(form, start)
        afraid = help_lines.show_card_if_afraid(form)
    return answers | {"words": tuple(words), "tags": tuple(tags)}, afraid


def _ask_words(asked: CheckInPrompts, form: Form, start: CheckIn) -> list[str]:
    st.markdown(asked.words_question)
    words: list[str] = []
    for box in asked.word_boxes:
        # In another order each day, so that the first ones are not favoured.
        order = list(box.words)
        Random(date.today().toordinal()).shuffle(order)
        words += _ask_chips(box.title, {word: box.words[word] for word in order}, form, start.words)
    # Only of those she has tapped: a meaning is an answer to a question, not one more thing to read.
    for word in words:
        if word in asked.meanings:
            st.caption(f"{asked.words[word].capitalize()}: {asked.meanings[word]}")
    if len(words) > MOST_WORDS:
        st.caption("Three words are plenty, but we'll keep them all.")
    return words


def _ask_chips(title: str, labels: dict[str, str], form: Form, chosen: tuple[str, ...]) -> list[str]:
    known = [choice for choice in chosen if choice in labels]
    return st.pills(title, selection_mode="multi", default=known, **form.choice(title, labels))


def _ask_day(form: Form, start: CheckIn, before: CheckIn | None) -> date:
    question, today, about = "Which day is this about?", date.today(), form.widget("day")
    if before:
        return st.date_input(question, start.day, max_value=max(start.day, today), format="YYYY-MM-DD", **about)
    back = (today - start.day).days
    named = next((name for name, days in DAYS_BACK.items() if days == back), ANOTHER_DAY)
    about_which = form.widget("which day") | {"label_visibility": "collapsed"}
    choice: str = st.pills(question, [*DAYS_BACK, ANOTHER_DAY], default=named, required=True, **about_which)
    if choice == ANOTHER_DAY:
        earlier = start.day if named == ANOTHER_DAY else today - timedelta(days=2)
        return st.date_input("Pick the day", earlier, max_value="today", format="YYYY-MM-DD", **about)
    return today - timedelta(days=DAYS_BACK[choice])
