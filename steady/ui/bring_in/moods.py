"""Mood names that carry no number: she may give each one once, and the journal remembers it."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from steady.domain.spoken import amount
from steady.storage.imports import Import, ImportScale, levels_remembered
from steady.storage.imports.merge import Levels
from steady.ui.safety.help_lines import show_help_if_danger
from steady.ui.state import session
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

SHOWN = 12
BEST = "The best mood you could choose there"
NAME_LABEL = "Number for the name above, {number} of {of}"


def ask_range(imported: Import, form: FormKeys) -> Import:
    """Ask for the range of the numbers where the file does not say it; return the import with that range."""
    if imported.scale.is_sure:
        return imported
    st.markdown(f"Moods in {imported.app} are numbers, and the file does not say how far they go.")
    highest = st.segmented_control(
        BEST, [5, 7, 10], default=int(imported.scale.highest), required=True, key=form.key("highest")
    )
    return replace(imported, scale=ImportScale(imported.scale.lowest, highest, is_sure=False))


def ask_levels(imported: Import, form: FormKeys) -> Levels:
    """Ask for the numbers of the names that have none; return name → number, None for a name that stays a word."""
    names = sorted(imported.unmapped, key=lambda name: (-imported.unmapped[name], name))
    show_help_if_danger("\n".join(imported.moods))
    if not names:
        return {}
    low, high = imported.scale.lowest, imported.scale.highest
    st.header("Your own names for moods")
    st.markdown(
        "The file does not say how good or how bad these are. "
        f"You can give each one a number from {low:g} to {high:g}, just as it was for you. "
        "A name without a number comes in as a word. The workbook remembers what you choose."
    )
    remembered = levels_remembered(session.workbook().journal, imported.app)
    levels = _ask(imported, names[:SHOWN], 0, remembered, form)
    if names[SHOWN:]:
        with st.expander(f"{len(names) - SHOWN} more names, each used less often"):
            levels |= _ask(imported, names[SHOWN:], SHOWN, remembered, form)
    return levels


def _ask(
    imported: Import, names: Sequence[str], first: int, remembered: Levels, form: FormKeys
) -> dict[str, float | None]:
    levels = {}
    choices = list(range(int(imported.scale.highest), int(imported.scale.lowest) - 1, -1))
    ends = {choices[-1]: " worst", choices[0]: " best"}
    for number, name in enumerate(names, first + 1):
        times = imported.unmapped[name]
        with st.container(border=True, gap="small"):
            show_words(f"{name}  ({amount(times, 'time')})")
            before = remembered.get(name)
            levels[name] = st.segmented_control(
                NAME_LABEL.format(number=number, of=len(imported.unmapped)),
                choices,
                label_visibility="collapsed",
                default=before if before in choices else None,
                format_func=lambda level: f"{level}{ends.get(level, '')}",
                key=form.key(f"name {number}"),
            )
    return levels
