"""The one next step the first screen names, from what she did; the rules are in next_step_rules."""

from collections.abc import Mapping, Sequence
from datetime import date
from string import Formatter
from typing import Any

from steady.domain.content.part import Part
from steady.domain.content.toml_reader import Table
from steady.domain.guidance.history import Written
from steady.domain.guidance.journey import Journey, NextStep
from steady.domain.next_step_rules import RULES
from steady.domain.spoken import day_and_month, weekday

PLACES = {
    "week_off": {"until"},
    "first": {"title"},
    "steady": set(),
    "check_in": set(),
    "enough": set(),
    "reflection": {"done", "weeks", "which"},
    "first_reflection": {"which"},
    "plain_log": set(),
    "this_week": set(),
    "last_week": set(),
    "exercise": {"title"},
    "part": {"title"},
    "honest_look": set(),
    "look_again": {"title"},
    "small_moment": set(),
    "nothing_more": set(),
}


def words(table: Mapping[str, Any], place: str = "next_step.toml") -> dict[str, str]:
    """Return the sentences written in the parsed `table`; raise ValueError naming place and key."""
    sheet = Table(table, place).only(*PLACES)
    return {key: _sentence(sheet, key, places) for key, places in PLACES.items()}


def suggest(
    written: Written,
    parts: Sequence[Part],
    today: date,
    words: Mapping[str, str],
    week_off_until: date | None = None,
    folded: frozenset[str] = frozenset(),
    beside_check_in: bool = False,
) -> NextStep:
    """Return the next step that fits now; there always is one.

    `beside_check_in` is for a screen that asks for the check-in already: it names what comes after it.

    `folded` holds the ids of parts that are folded away, as in the careful version: nothing of theirs is
    suggested. Up to and including `week_off_until` the only step is rest.
    """
    journey = Journey(written, [part for part in parts if part.id not in folded], today, words)
    if week_off_until is not None and today <= week_off_until:
        until = f"{weekday(week_off_until)} {day_and_month(week_off_until)}"
        return journey.step("rest", "", "week_off", until=until)
    steps = (step for rule in RULES if (step := rule(journey)))
    return next(step for step in steps if not (beside_check_in and step.kind == "check_in"))


def _sentence(sheet: Table, key: str, places: set[str]) -> str:
    text = sheet.text(key)
    try:
        used = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as trouble:
        raise sheet.mistake(key, f"has a brace that is not closed: {trouble}.") from None
    if used - places:
        known = ", ".join(f"{{{name}}}" for name in sorted(places)) or "none"
        raise sheet.mistake(key, f"names {', '.join(sorted(used - places))} in braces. Known there: {known}.")
    return text
