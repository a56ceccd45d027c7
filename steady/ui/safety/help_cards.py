"""The two cards that her words open: when she is afraid of him, and when she thinks about dying.

Each has the numbers to call in it. A false alarm costs one press; that a card was shown is noted nowhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import takewhile
from typing import Any

import streamlit as st

from steady.content import ContentProblem
from steady.domain import tone
from steady.domain.content.help import Country, HelpLine, HelpLines, LineKind
from steady.domain.tone import CONCERNS, DYING, FEAR, Concern
from steady.ui.safety import kept_country
from steady.ui.safety.help_screen import CANNOT_SPEAK, OR_TEXT, PLEASE_CHECK
from steady.ui.state import session, tab
from steady.ui.state.page_paths import HELP_NOW
from steady.ui.state.tab import FormKeys

NEAR_YOU, CLOSE = "See help near you", "Not right now"
WHICH_COUNTRY, CHOOSE, NOT_HERE = "Which country are you in?", "Choose a country", "My country isn't here"
HEAVY = "Some of what you imported sounds heavy. You can open this to see who you could talk to."
Found = tuple[Concern, ...]
# The first kind that her country has a line for is shown, beneath the emergency number.
LINES_FOR: dict[Concern, tuple[LineKind, ...]] = {FEAR: ("abuse", "emotional"), DYING: ("emotional",)}


def show_cards_for(
    said: str | Iterable[str], form: FormKeys, *, besides: tuple[Concern, ...] = ()
) -> tuple[Concern, ...]:
    """Open the cards that her words `said`, which stand in `form` now, call for; return what they call for.

    A card for one of `besides` stands there already.
    """
    # Where these words cannot be read, the screen says so, and the rest of it stays.
    with suppress(ContentProblem):
        kept = tab.remember_first(session.READ, {})
        found, kept[form.name] = _read([said] if isinstance(said, str) else said, kept.get(form.name, {}))
        show_cards([concern for concern in found if concern not in besides], form)
        return found
    return ()


def concerns_in(texts: Iterable[str]) -> tuple[Concern, ...]:
    """Return what `texts` call for together. They are read only as far as it takes. Raises ContentProblem."""
    return _read(texts, {})[0]


def _read(texts: Iterable[str], before: Mapping[int, Found]) -> tuple[Found, dict[int, Found]]:
    """Return what `texts` call for together, and what each of them does; those read `before` are not read again.

    Each is known by its hash: what she takes away or erases is held nowhere for this.
    """
    rules, each = session.content().tone, dict[int, Found]()
    found: set[Concern] = set()
    for text in takewhile(lambda _: len(found) < len(CONCERNS), texts):
        known = hash(text)
        each[known] = before[known] if known in before else tone.concerns(text, rules)
        found.update(each[known])
    return tuple(concern for concern in CONCERNS if concern in found), each


def show_cards(concerns: Iterable[Concern], form: FormKeys, *, has_ways: bool = True) -> None:
    """Draw the card of each of `concerns`, but for those she has closed in `form`. Raises ContentProblem.

    `has_ways` is False where what stands around them leads on and closes them.
    """
    cards = {FEAR: session.content().safety.afraid, DYING: session.content().safety.thoughts_of_suicide}
    shown = [concern for concern in concerns if not tab.recall(form.key(f"{concern} card closed"))]
    for concern in shown:
        with st.container(border=True):
            st.header(cards[concern].title)
            first, *others = cards[concern].lines
            st.markdown(first)
            with suppress(ContentProblem):
                show_numbers(concern, session.content().help_lines, form, asks=concern == shown[0])
            for line in others:
                st.markdown(line)
            if has_ways:
                with st.container(horizontal=True, vertical_alignment="center"):
                    st.page_link(HELP_NOW, label=NEAR_YOU, width="content")
                    closed = (form.key(f"{concern} card closed"), True)
                    key = form.key(f"close {concern} card")
                    st.button(CLOSE, key=key, type="tertiary", on_click=tab.remember, args=closed)


def show_cards_quietly(concerns: Sequence[Concern], form: FormKeys) -> None:
    """Draw the cards of `concerns` in a fold, for words she did not write just now; nothing where there are none."""
    closed = form.key("heavy closed")
    if not concerns or tab.recall(closed):
        return
    with suppress(ContentProblem), st.expander(HEAVY):
        show_cards(concerns, form, has_ways=False)
        st.button(CLOSE, key=form.key("close heavy"), type="tertiary", on_click=tab.remember, args=(closed, True))


def show_numbers(concern: Concern, words: HelpLines, form: FormKeys, *, asks: bool = True) -> None:
    """Draw the numbers of her country, or ask for it; of several cards only the first one `asks`."""
    kept = kept_country.kept()
    country = next((country for country in words.countries if country.name == kept), None)
    if country is None:
        if asks and kept != kept_country.NOT_HERE:
            choices, key = [*(country.name for country in words.countries), NOT_HERE], form.key("country")
            about: dict[str, Any] = {"key": key, "on_change": _keep_country, "args": (key,)}
            st.selectbox(WHICH_COUNTRY, choices, index=None, placeholder=CHOOSE, **about)
        if asks:
            kept_country.say_it_is_kept()
        _show_directory(words)
        return
    if asks:
        kept_country.say_it_is_kept()
    lines = _lines_for(concern, country)
    # Large, and no links.
    with st.grid(2, gap=("xsmall", "large")) as grid:
        for line in lines:
            with grid.cell():
                st.subheader(line.number, anchor=False)
                st.markdown(f"{line.about} {line.hours}".strip())
                if line.text:
                    st.markdown(f"{OR_TEXT} {line.text}.")
                if line.please_check:
                    st.caption(PLEASE_CHECK)
    has_none = not {line.kind for line in lines}.issuperset({"emergency", LINES_FOR[concern][0]})
    if has_none:
        _show_directory(words)
        st.markdown(country.note)
    if country.silent_call:
        st.caption(f"{CANNOT_SPEAK} {country.silent_call}")
    st.caption(f"{words.before_calling} These are numbers for {country.name}.")


def _lines_for(concern: Concern, country: Country) -> list[HelpLine]:
    by_kind = [[line for line in country.lines if line.kind == kind] for kind in LINES_FOR[concern]]
    emergency = [line for line in country.lines if line.kind == "emergency"]
    return emergency + next((lines for lines in by_kind if lines), [])


def _show_directory(words: HelpLines) -> None:
    st.subheader(words.directory, anchor=False)
    st.markdown(words.directory_about)


def _keep_country(key: str) -> None:
    chosen = tab.recall(key)
    if chosen:
        kept_country.keep(kept_country.NOT_HERE if chosen == NOT_HERE else chosen)
